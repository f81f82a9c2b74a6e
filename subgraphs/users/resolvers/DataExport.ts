import type { DataExportResolvers } from '../__generated__/resolvers.ts'
import { archivePath } from '../routes/archives.ts'

export const DataExport: DataExportResolvers = {
  workspace: ({ workspaceId }, _args, { loaders }) => loaders.workspace.load(workspaceId),
  progress: ({ status, done, total }) => (status === 'SUCCEEDED' ? 1 : total === 0 ? 0 : Math.min(0.99, done / total)),
  url: ({ id, status }, _args, { ports, identity, signPath }) =>
    status === 'SUCCEEDED' ? `${identity.origin}${signPath(archivePath(id), ports.now())}` : null,
}
