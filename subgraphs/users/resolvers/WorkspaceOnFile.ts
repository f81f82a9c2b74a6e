import type { WorkspaceOnFileResolvers } from '../__generated__/resolvers.ts'

export const WorkspaceOnFile: WorkspaceOnFileResolvers = {
  id: ({ workspace }) => workspace.id,
  name: ({ workspace }) => workspace.name,
  kind: ({ workspace }) => workspace.kind,
  createdAt: ({ workspace }) => workspace.createdAt,
  memberships: ({ memberships }) => memberships,
}
