import { connectionOf, readPageRequest } from '../../../platform/page.ts'
import { hasRole, requireViewer } from '../../../platform/viewer.ts'
import type { WorkspaceResolvers } from '../__generated__/resolvers.ts'
import { readWorkspaceActivity } from '../domain/read-activity.ts'

export const Workspace: WorkspaceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.workspace.load(id),
  members: ({ id }, _args, { loaders }) => loaders.membersOf.load(id),

  async activity({ id }, args, context) {
    const viewer = requireViewer(context)
    const { first, after } = readPageRequest(args)
    const person = hasRole(viewer, id, 'ADMIN') ? null : viewer.userId
    const found = await readWorkspaceActivity(context.ports, { workspaceId: id, person }, { after, limit: first + 1 })
    return connectionOf(found, first, (activity) => activity)
  },
}
