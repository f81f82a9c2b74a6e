import type { WorkspaceResolvers } from '../__generated__/resolvers.ts'

export const Workspace: WorkspaceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.workspace.load(id),
  members: ({ id }, _args, { loaders }) => loaders.membersOf.load(id),
}
