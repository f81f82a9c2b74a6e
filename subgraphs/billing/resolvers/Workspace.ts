import { hasRole, requireViewer, requireWorkspace, type Viewer } from '../../../platform/viewer.ts'
import type { WorkspaceResolvers } from '../__generated__/resolvers.ts'
import type { WorkspaceRef } from '../domain/read-balances.ts'

export const Workspace: WorkspaceResolvers = {
  __resolveReference({ id }, context) {
    return hasRole(requireViewer(context), id) ? { id } : null
  },
  billing({ id }, _args, context) {
    return memberWorkspace(requireViewer(context), id)
  },
}

/** @throws FORBIDDEN unless the viewer belongs to the workspace */
export function memberWorkspace(viewer: Viewer, workspaceId: string): WorkspaceRef {
  const id = requireWorkspace(viewer, workspaceId)
  return { id, personal: id === viewer.personalWorkspaceId }
}
