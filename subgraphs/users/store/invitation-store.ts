import type { Invitations } from '../domain/account-ports.ts'
import type { Invitation } from '../domain/invitation.ts'
import { type Records, readRecord } from './records.ts'
import type { InvitationRecord } from './workspace-records.ts'

const withoutTokens = { tokenHashes: 0 } as const

/** The server removes what has expired some time later, so every query asks for what has not. */
export function openInvitations({ Invitations }: Records): Invitations {
  const read = (found: Omit<InvitationRecord, 'tokenHashes'> | null) =>
    found?.email === undefined ? null : readRecord<Invitation>({ ...found, email: found.email })
  const open = (now: Date) => ({ expiresAt: { $gt: now }, email: { $exists: true } })
  /** What is taken back is still counted until it would have expired, without the address. */
  const ended = { $unset: { email: 1 }, $set: { tokenHashes: [] } } as const

  return {
    async replace({ id, ...invitation }) {
      const { workspaceId, email } = invitation
      await Invitations.updateMany({ workspaceId, email }, ended)
      await Invitations.create({ _id: id, ...invitation, tokenHashes: [] })
    },
    find: async (id, now) => read(await Invitations.findOne({ _id: id, ...open(now) }, withoutTokens).lean()),
    findByToken: async (hash, now) =>
      read(await Invitations.findOne({ tokenHashes: hash, ...open(now) }, withoutTokens).lean()),
    async ofWorkspaces(workspaceIds, now) {
      const found = await Invitations.find({ workspaceId: { $in: workspaceIds }, ...open(now) }, withoutTokens)
        .sort({ createdAt: -1 })
        .lean()
      return found.map(read).filter((invitation) => invitation !== null)
    },
    count: (workspaceId, now) => Invitations.countDocuments({ workspaceId, expiresAt: { $gt: now } }),
    async addToken(id, hash) {
      await Invitations.updateOne({ _id: id, email: { $exists: true } }, { $push: { tokenHashes: hash } })
    },
    async prolong(id, now, expiresAt) {
      const filter = { _id: id, ...open(now) }
      const change = { $set: { expiresAt } }
      return read(
        await Invitations.findOneAndUpdate(filter, change, {
          returnDocument: 'after',
          projection: withoutTokens,
        }).lean(),
      )
    },
    async end(id) {
      const { modifiedCount } = await Invitations.updateOne({ _id: id, email: { $exists: true } }, ended)
      return modifiedCount === 1
    },
    async endAllBy(workspaceId, invitedBy) {
      await Invitations.updateMany({ workspaceId, invitedBy, email: { $exists: true } }, ended)
    },
    async remove(id) {
      await Invitations.deleteOne({ _id: id })
    },
  }
}
