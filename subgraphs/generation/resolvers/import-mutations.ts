import { requireService } from '../../../platform/request-context.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type ImportResult, importGeneration, importPreset, importUpload } from '../domain/import-generation.ts'
import { importedImagePath } from '../routes/imported-image-path.ts'
import { readArchived } from './read-archived.ts'

/** What the users subgraph asks for when somebody brings an archive along. */
export const importMutations = {
  async importRecord(_root, { input: { category, record, ...bringer } }, context) {
    requireService(context, 'users')
    const { ports, signPath } = context
    const archived = readArchived(category, record)
    switch (archived.kind) {
      case 'refused':
        return { outcome: 'REFUSED' as const, wanted: [] }
      case 'underWay':
        return { outcome: 'SKIPPED' as const, wanted: [] }
      case 'generation':
        return answer(await importGeneration(ports, bringer, archived.generation))
      case 'upload':
        return answer(await importUpload(ports, bringer, archived.upload))
      case 'preset':
        return answer(await importPreset(ports, bringer, archived.preset))
    }

    function answer(result: ImportResult) {
      switch (result.kind) {
        case 'imported':
          return { outcome: 'IMPORTED' as const, wanted: [] }
        case 'ready':
          return { outcome: 'READY' as const, wanted: [] }
        case 'discarded':
          return { outcome: 'SKIPPED' as const, wanted: [] }
        case 'workspaceErased':
          return { outcome: 'WORKSPACE_DELETED' as const, wanted: [] }
        case 'wants': {
          const wanted = result.images.map(({ archivedId, id }) => ({
            path: `images/${archivedId}/image.png`,
            address: signPath(importedImagePath(bringer.workspaceId, id), ports.now()),
          }))
          return { outcome: 'WANTED' as const, wanted }
        }
      }
    }
  },
} satisfies MutationResolvers
