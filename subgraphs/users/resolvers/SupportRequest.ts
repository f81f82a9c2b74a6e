import type { SupportRequestResolvers } from '../__generated__/resolvers.ts'

export const SupportRequest: SupportRequestResolvers = {
  generation: ({ generation }) => generation && { id: generation.id },
  refersToGeneration: ({ generation }) => generation !== null,
  async requester({ userId }, _args, { loaders }) {
    const user = await loaders.anybody.load(userId)
    if (!user) throw new Error('A request is without its person')
    return { id: user.id, name: user.name }
  },
}
