import { may, type Permission, type permissions } from '../../../platform/permissions.ts'
import type { Viewer } from '../../../platform/viewer.ts'
import type { WorkspacePermission } from '../__generated__/resolvers.ts'

/** Those that depend on a role in a workspace. */
type InWorkspace = {
  [Name in Permission]: (typeof permissions)[Name]['role'] extends null ? never : Name
}[Permission]

const names: Record<InWorkspace, WorkspacePermission> = {
  'workspace.read': 'WORKSPACE_READ',
  'workspace.update': 'WORKSPACE_UPDATE',
  'workspace.leave': 'WORKSPACE_LEAVE',
  'workspace.own': 'WORKSPACE_OWN',
  'workspace.export': 'WORKSPACE_EXPORT',
  'members.read': 'MEMBERS_READ',
  'members.manage': 'MEMBERS_MANAGE',
  'apiKeys.manage': 'API_KEYS_MANAGE',
  'webhooks.manage': 'WEBHOOKS_MANAGE',
  'activity.readOwn': 'ACTIVITY_READ_OWN',
  'activity.read': 'ACTIVITY_READ',
  'generations.read': 'GENERATIONS_READ',
  'generations.write': 'GENERATIONS_WRITE',
  'billing.read': 'BILLING_READ',
  'billing.manage': 'BILLING_MANAGE',
}

/** What the viewer may do in a workspace, by the names that the API has for it. */
export const permissionsIn = (viewer: Viewer, workspaceId: string): WorkspacePermission[] =>
  (Object.keys(names) as InWorkspace[])
    .filter((permission) => may(viewer, workspaceId, permission))
    .map((permission) => names[permission])
