import type { ServiceClient } from '../../../platform/service-client.ts'
import type { ErasedObject } from '../domain/deletion.ts'
import type { Eraser } from '../domain/deletion-ports.ts'

export const PROGRESS = '{ finished objects { kind sha256 bytes count } }'
const ERASE_WORKSPACE = `mutation EraseWorkspace($input: EraseWorkspaceInput!) { eraseWorkspace(input: $input) ${PROGRESS} }`
const REMAINS = 'query Remains($workspaceId: ID!) { workspaceRemains(workspaceId: $workspaceId) }'

export type Progress = { finished: boolean; objects: ErasedObject[] }

/** Another service that erases what it holds of workspaces. Rejects while it can't be reached. */
export function createWorkspaceEraser(service: ServiceClient): Omit<Eraser, 'erasePerson'> {
  return {
    async eraseWorkspace(workspaceId) {
      const input = { workspaceId }
      return (await service.execute<{ eraseWorkspace: Progress }>(ERASE_WORKSPACE, { input })).eraseWorkspace
    },
    async remains(workspaceId) {
      return (await service.execute<{ workspaceRemains: number }>(REMAINS, { workspaceId })).workspaceRemains
    },
  }
}
