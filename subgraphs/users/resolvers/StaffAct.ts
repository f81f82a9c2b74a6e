import type { StaffActResolvers } from '../__generated__/resolvers.ts'

export const StaffAct: StaffActResolvers = {
  async staffName({ actor }, _args, { loaders }) {
    const user = 'userId' in actor ? await loaders.anybody.load(actor.userId) : null
    return user?.name ?? null
  },
}
