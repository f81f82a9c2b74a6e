import type { ApiKeyResolvers } from '../__generated__/resolvers.ts'

export const ApiKey: ApiKeyResolvers = {
  createdBy: ({ createdBy }, _args, { loaders }) => loaders.user.load(createdBy),
  scopes: ({ scopes }) => [...scopes],
}
