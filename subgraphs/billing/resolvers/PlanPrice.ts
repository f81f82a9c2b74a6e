import type { PlanPriceResolvers } from '../__generated__/resolvers.ts'
import { moneyOf } from '../domain/price.ts'

export const PlanPrice: PlanPriceResolvers = {
  amounts: ({ amounts }) => moneyOf(amounts),
}
