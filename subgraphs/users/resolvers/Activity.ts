import type { ActivityResolvers } from '../__generated__/resolvers.ts'

export const Activity: ActivityResolvers = {
  actor: ({ actor }) => actor,
  workspace: ({ workspaceId }, _args, { loaders }) =>
    workspaceId === null ? null : loaders.workspace.load(workspaceId),
  browser: ({ trace }) => trace?.browser ?? null,
  system: ({ trace }) => trace?.system ?? null,
  ipAddress: ({ trace }) => trace?.ipAddress ?? null,
}
