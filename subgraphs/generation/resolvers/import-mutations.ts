import { requireService } from '../../../platform/request-context.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type ImportResult, importGeneration, importUpload } from '../domain/import-generation.ts'
import { importedImagePath } from '../routes/imported-image-path.ts'
import { readArchived } from './read-archived.ts'

/** What the users subgraph asks for when somebody brings an archive along. */
export const importMutations = {
  async importRecord(_root, { input: { category, record, ...bringer } }, context) {
    requireService(context, 'users')
    const { ports, signPath } = context
    const archived = readArchived(category, record)
    let result: ImportResult = { kind: 'imported' }
    if (archived.kind === 'generation') result = await importGeneration(ports, bringer, archived.generation)
    if (archived.kind === 'upload') result = await importUpload(ports, bringer, archived.upload)
    return {
      imported: result.kind === 'imported' && archived.kind !== 'nothing',
      wanted: (result.kind === 'wants' ? result.images : []).map(({ archivedId, id }) => ({
        path: `images/${archivedId}/image.png`,
        address: signPath(importedImagePath(bringer.workspaceId, id), ports.now()),
      })),
    }
  },
} satisfies MutationResolvers
