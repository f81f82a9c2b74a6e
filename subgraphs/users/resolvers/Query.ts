import { badUserInput } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import { requireCaller } from '../context.ts'
import { deletionReceipt, verifyDeletionReceipt } from '../domain/deletion-receipt.ts'
import { privacyQueries } from './privacy-fields.ts'

export const Query: QueryResolvers = {
  deletionReceipt: (_root, { token }, { ports }) => deletionReceipt(ports, token),

  verifyDeletionReceipt(_root, { input: { token, document } }, { ports }) {
    if (token != null && document == null) return verifyDeletionReceipt(ports, { token })
    if (document != null && token == null) return verifyDeletionReceipt(ports, { document })
    throw badUserInput('Name either token or document.', 'token')
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

  ...privacyQueries,
}
