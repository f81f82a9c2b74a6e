import type { PlanResolvers } from '../__generated__/resolvers.ts'

export const Plan: PlanResolvers = {
  prices: ({ prices }) => [...prices],
  name: ({ name }, _args, { identity }) => name[identity.locale],
}
