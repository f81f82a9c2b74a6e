import { connectionOf, readPageRequest } from '../../../platform/page.ts'
import { may, requirePermission } from '../../../platform/permissions.ts'
import type { WorkspaceResolvers } from '../__generated__/resolvers.ts'
import { requireSession } from '../context.ts'
import { readWorkspaceActivity } from '../domain/read-activity.ts'

export const Workspace: WorkspaceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.workspace.load(id),
  members: ({ id }, _args, { loaders }) => loaders.membersOf.load(id),

  async activity({ id }, args, context) {
    const viewer = await requireSession(context)
    requirePermission(viewer, id, 'activity.readOwn')
    const { first, after } = readPageRequest(args)
    const person = may(viewer, id, 'activity.read') ? null : viewer.userId
    const found = await readWorkspaceActivity(context.ports, { workspaceId: id, person }, { after, limit: first + 1 })
    return connectionOf(found, first, (activity) => activity)
  },
}
