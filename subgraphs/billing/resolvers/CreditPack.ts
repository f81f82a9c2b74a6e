import type { CreditPackResolvers } from '../__generated__/resolvers.ts'
import { moneyOf } from '../domain/price.ts'

export const CreditPack: CreditPackResolvers = {
  amounts: ({ amounts }) => moneyOf(amounts),
}
