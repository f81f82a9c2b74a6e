import type { CreditBalanceResolvers } from '../__generated__/resolvers.ts'

export const CreditBalance: CreditBalanceResolvers = {
  id: ({ workspaceId }) => workspaceId,
}
