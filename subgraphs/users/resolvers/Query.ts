import { requirePermission } from '../../../platform/permissions.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import { requireCaller } from '../context.ts'
import { exportQueries } from './export-fields.ts'
import { privacyQueries } from './privacy-fields.ts'

export const Query: QueryResolvers = {
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

  ...privacyQueries,
  ...exportQueries,
}
