import type { PlanResolvers } from '../__generated__/resolvers.ts'

export const Plan: PlanResolvers = {
  name: ({ name }, _args, { identity }) => name[identity.locale],
}
