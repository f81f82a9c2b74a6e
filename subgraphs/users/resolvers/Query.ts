import type { QueryResolvers } from '../__generated__/resolvers.ts'
import { requireSession } from '../context.ts'

export const Query: QueryResolvers = {
  async viewer(_root, _args, context) {
    if (context.credentials.kind === 'none') return null
    const { userId } = await requireSession(context)
    return context.loaders.user.load(userId)
  },

  async workspace(_root, { id }, context) {
    await requireSession(context)
    return context.loaders.workspace.load(id)
  },
}
