import type { Membership, Workspace } from '../domain/account.ts'
import type { Workspaces as WorkspacePort } from '../domain/account-ports.ts'
import { type Records, readRecord } from './records.ts'

export function openWorkspaces({ Workspaces, Memberships }: Records): WorkspacePort {
  const memberships = (filter: Record<string, { $in: readonly string[] }>): Promise<Membership[]> =>
    Memberships.find(filter, { _id: 0 }).sort({ joinedAt: 1 }).lean().exec()

  return {
    async workspaces(ids) {
      const found = await Workspaces.find({ _id: { $in: ids } }, { changes: 0 }).lean()
      return found.map((record) => readRecord<Workspace>(record))
    },
    membershipsOf: (userIds) => memberships({ userId: { $in: userIds } }),
    membersOf: (workspaceIds) => memberships({ workspaceId: { $in: workspaceIds } }),
    async open({ id, ...workspace }, owner) {
      await Workspaces.create({ _id: id, ...workspace })
      await Memberships.create(owner)
    },
    async rename(id, name) {
      const found = await Workspaces.findOneAndUpdate(
        { _id: id },
        { $set: { name } },
        { returnDocument: 'after', projection: { changes: 0 } },
      ).lean()
      return found && readRecord<Workspace>(found)
    },
    async claimMembers(id) {
      const { matchedCount } = await Workspaces.updateOne({ _id: id }, { $inc: { changes: 1 } })
      return matchedCount === 1
    },
    async addMember(membership) {
      await Memberships.create(membership)
    },
    async setRole(workspaceId, userId, role) {
      await Memberships.updateOne({ workspaceId, userId }, { $set: { role } })
    },
    async removeMember(workspaceId, userId) {
      await Memberships.deleteOne({ workspaceId, userId })
    },
    shared: (userIds, workspaceIds) => memberships({ workspaceId: { $in: workspaceIds }, userId: { $in: userIds } }),
  }
}
