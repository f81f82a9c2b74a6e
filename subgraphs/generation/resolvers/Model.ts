import type { ModelResolvers } from '../__generated__/resolvers.ts'

export const Model: ModelResolvers = {
  description: ({ description }, _args, { identity }) => description[identity.locale],
  features: ({ features }) => [...features],
  sizes: ({ sizes }) => [...sizes],
}
