import { forbidden } from '../../../platform/errors.ts'
import { connectionOf, readPageRequest } from '../../../platform/page.ts'
import { may, requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { WorkspaceResolvers } from '../__generated__/resolvers.ts'
import { requireSession } from '../context.ts'
import { readWorkspaceActivity } from '../domain/read-activity.ts'
import { permissionsIn } from './workspace-permissions.ts'

export const Workspace: WorkspaceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.workspace.load(id),
  members({ id }, _args, context) {
    requirePermission(requireViewer(context), id, 'members.read')
    return context.loaders.membersOf.load(id)
  },
  viewerRole({ id }, _args, context) {
    const role = requireViewer(context).roles[id]
    if (!role) throw forbidden('You do not have access to this workspace.')
    return role
  },
  permissions: ({ id }, _args, context) => permissionsIn(requireViewer(context), id),
  invitations({ id }, _args, context) {
    requirePermission(requireViewer(context), id, 'members.manage')
    return context.loaders.invitationsOf.load(id)
  },
  apiKeys({ id }, _args, context) {
    requirePermission(requireViewer(context), id, 'apiKeys.manage')
    return context.loaders.apiKeysOf.load(id)
  },

  async activity({ id }, args, context) {
    const viewer = await requireSession(context)
    requirePermission(viewer, id, 'activity.readOwn')
    const { first, after } = readPageRequest(args)
    const person = may(viewer, id, 'activity.read') ? null : viewer.userId
    const found = await readWorkspaceActivity(context.ports, { workspaceId: id, person }, { after, limit: first + 1 })
    return connectionOf(found, first, (activity) => activity)
  },
}
