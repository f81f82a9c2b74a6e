import { mongo, type UpdateQuery } from 'mongoose'
import type { User } from '../domain/account.ts'
import type { Accounts } from '../domain/account-ports.ts'
import { AddressTaken } from '../domain/address-taken.ts'
import { type Records, readRecord, type UserRecord } from './records.ts'
import { refreshTokenRecord, sessionRecord } from './session-store.ts'

const DUPLICATE_KEY = 11_000

export function openAccounts(records: Records): Accounts {
  const { Users, Workspaces, Memberships, Sessions, RefreshTokens } = records
  const withPassword = (found: UserRecord | null) => {
    if (!found) return null
    const { passwordHash, ...user } = found
    return { user: readUser(user), passwordHash }
  }
  async function update(userId: string, change: UpdateQuery<UserRecord>) {
    const found = await Users.findOneAndUpdate({ _id: userId }, change, {
      returnDocument: 'after',
      projection: { passwordHash: 0 },
    }).lean()
    return found && readUser(found)
  }
  return {
    async open({ user, passwordHash, workspace, membership, session, refreshToken }) {
      const { id: userId, ...person } = user
      const { id: workspaceId, ...place } = workspace
      await unlessTaken(Users.create({ _id: userId, ...person, passwordHash }))
      await Workspaces.create({ _id: workspaceId, ...place })
      await Memberships.create(membership)
      await Sessions.create(sessionRecord(session))
      await RefreshTokens.create(refreshTokenRecord(refreshToken))
    },
    async setVerifiedEmail(userId, email) {
      await unlessTaken(Users.updateOne({ _id: userId }, { $set: { email, emailVerified: true } }).exec())
    },
    async setStaff(userId, staff) {
      await Users.updateOne({ _id: userId }, staff ? { $set: { staff } } : { $unset: { staff: 1 } })
    },
    async setPassword(userId, passwordHash) {
      await Users.updateOne({ _id: userId }, { $set: { passwordHash } })
    },
    updateProfile: (userId, change) => update(userId, { $set: change }),
    chooseMail: (userId, topic, wanted) =>
      update(userId, wanted ? { $pull: { mailOptOuts: topic } } : { $addToSet: { mailOptOuts: topic } }),
    async wanting(topic, after, limit) {
      const found = await Users.find(
        { _id: { $gt: after }, emailVerified: true, mailOptOuts: { $ne: topic } },
        { _id: 1 },
      )
        .sort({ _id: 1 })
        .limit(limit)
        .lean()
      return found.map(({ _id }) => _id)
    },
    findWithPassword: async (userId) => withPassword(await Users.findOne({ _id: userId }).lean()),
    findByEmail: async (email) => withPassword(await Users.findOne({ email }).lean()),
    async users(ids) {
      const found = await Users.find({ _id: { $in: ids } }, { passwordHash: 0 }).lean()
      return found.map(readUser)
    },
  }
}

/** @throws AddressTaken where the write meets the unique index of addresses */
async function unlessTaken(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    const taken = error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY && error.keyPattern?.email
    throw taken ? new AddressTaken() : error
  }
}

/** Accounts that are older than the choice of mails decline none. */
const readUser = (record: Omit<UserRecord, 'passwordHash'>): User => ({
  ...readRecord<User>(record),
  mailOptOuts: record.mailOptOuts ?? [],
})
