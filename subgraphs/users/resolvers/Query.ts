import { requirePermission } from '../../../platform/permissions.ts'
import { requireGateway, requireService } from '../../../platform/request-context.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import { requireCaller } from '../context.ts'
import { readOffer } from '../domain/answer-invitation.ts'
import { standingOfApiKey, standingOfSession } from '../domain/standing.ts'
import { deletionQueries } from './deletion-queries.ts'
import { exportQueries } from './export-fields.ts'
import { importQueries } from './import-fields.ts'
import { privacyQueries } from './privacy-fields.ts'
import { requireStaff } from './require-staff.ts'

export const Query: QueryResolvers = {
  invitation: (_root, { token }, { ports }) => readOffer(ports, token),

  async sessionStanding(_root, ids, context) {
    requireGateway(context)
    const standing = await standingOfSession(context.ports, ids)
    return standing && { roles: [...standing.roles], staff: standing.staff }
  },

  async apiKeyStanding(_root, { hash }, context) {
    requireGateway(context)
    const { key, retryAfter } = await standingOfApiKey(context.ports, hash, context.identity.ipAddress)
    return { key: key && { ...key, scopes: [...key.scopes] }, retryAfter }
  },

  async belongsToWorkspace(_root, { workspaceId, userId, apiKeyId }, context) {
    requireService(context, 'billing')
    const { workspaces, apiKeys } = context.ports
    if (userId != null) return (await workspaces.shared([userId], [workspaceId])).length > 0
    return (await apiKeys.ofWorkspaces([workspaceId])).some(({ id }) => id === apiKeyId)
  },

  async viewer(_root, _args, context) {
    if (context.credentials.kind === 'none') return null
    const viewer = await requireCaller(context)
    requirePermission(viewer, null, 'profile.read')
    return context.loaders.user.load(viewer.userId)
  },

  async workspace(_root, { id }, context) {
    await requireCaller(context)
    return context.loaders.workspace.load(id)
  },

  ...deletionQueries,
  async console(_root, _args, context) {
    await requireStaff(context)
    return {}
  },
  outboundRegister: () => ({ id: 'register' }),

  ...privacyQueries,
  ...exportQueries,
  ...importQueries,
}
