import { may, requirePermission } from '../../../platform/permissions.ts'
import { requireViewer, type Viewer } from '../../../platform/viewer.ts'
import type { WorkspaceResolvers } from '../__generated__/resolvers.ts'
import type { WorkspaceRef } from '../domain/read-balances.ts'

export const Workspace: WorkspaceResolvers = {
  __resolveReference({ id }, context) {
    return may(requireViewer(context), id, 'workspace.read') ? { id } : null
  },
  billing({ id }, _args, context) {
    return readableWorkspace(requireViewer(context), id)
  },
}

/** @throws FORBIDDEN unless the viewer may see what the workspace has to spend */
export function readableWorkspace(viewer: Viewer, workspaceId: string): WorkspaceRef {
  const id = requirePermission(viewer, workspaceId, 'billing.read')
  return { id, personal: id === viewer.personalWorkspaceId }
}
