import type { QueryResolvers } from '../__generated__/resolvers.ts'
import { plans } from '../domain/plans.ts'

export const Query: QueryResolvers = {
  plans: () => [...plans],
}
