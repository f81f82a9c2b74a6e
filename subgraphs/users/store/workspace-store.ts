import type { Membership, Workspace } from '../domain/account.ts'
import type { Workspaces as WorkspacePort } from '../domain/ports.ts'
import { type Records, readRecord } from './records.ts'

export function openWorkspaces({ Workspaces, Memberships }: Records): WorkspacePort {
  const memberships = (filter: Record<string, { $in: readonly string[] }>): Promise<Membership[]> =>
    Memberships.find(filter, { _id: 0 }).sort({ joinedAt: 1 }).lean().exec()

  return {
    async workspaces(ids) {
      const found = await Workspaces.find({ _id: { $in: ids } }).lean()
      return found.map((record) => readRecord<Workspace>(record))
    },
    membershipsOf: (userIds) => memberships({ userId: { $in: userIds } }),
    membersOf: (workspaceIds) => memberships({ workspaceId: { $in: workspaceIds } }),
    shared: (userIds, workspaceIds) => memberships({ workspaceId: { $in: workspaceIds }, userId: { $in: userIds } }),
  }
}
