import type { WorkspaceMemberResolvers } from '../__generated__/resolvers.ts'

export const WorkspaceMember: WorkspaceMemberResolvers = {
  async user({ userId }, _args, { loaders }) {
    const user = await loaders.user.load(userId)
    if (!user) throw new Error('A membership is without its person')
    return user
  },
}
