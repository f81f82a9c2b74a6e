import type { ServiceClient } from '../../../platform/service-client.ts'
import type { ErasedObject } from '../domain/deletion.ts'
import type { Eraser } from '../domain/deletion-ports.ts'

const PROGRESS = '{ finished objects { kind sha256 bytes count } }'
const ERASE_WORKSPACE = `mutation EraseWorkspace($input: EraseWorkspaceInput!) { eraseWorkspace(input: $input) ${PROGRESS} }`
const ERASE_PERSON = `mutation ErasePerson($input: ErasePersonInput!) { erasePerson(input: $input) ${PROGRESS} }`
const REMAINS = 'query Remains($workspaceId: ID!) { workspaceRemains(workspaceId: $workspaceId) }'

type Progress = { finished: boolean; objects: ErasedObject[] }

/** Another service that erases what it holds of workspaces, and of people in others. Rejects while it can't be reached. */
export function createEraser(service: ServiceClient): Eraser {
  return {
    async eraseWorkspace(workspaceId) {
      const input = { workspaceId }
      return (await service.execute<{ eraseWorkspace: Progress }>(ERASE_WORKSPACE, { input })).eraseWorkspace
    },
    async erasePerson(userId) {
      return (await service.execute<{ erasePerson: Progress }>(ERASE_PERSON, { input: { userId } })).erasePerson
    },
    async remains(workspaceId) {
      return (await service.execute<{ workspaceRemains: number }>(REMAINS, { workspaceId })).workspaceRemains
    },
  }
}
