import type { ServiceClient } from '../../../platform/service-client.ts'
import type { Ports } from '../domain/ports.ts'

const PLACE = `query Place($id: ID!, $workspaceIds: [ID!]!) { workspaceOfGeneration(id: $id, workspaceIds: $workspaceIds) }`
const ON_FILE = `query OnFile($id: ID!, $workspaceId: ID!) {
  generationOnFile(id: $id, workspaceId: $workspaceId) { prompt status createdAt pictures }
}`

interface OnFile {
  generationOnFile: { prompt: string; status: string; createdAt: string; pictures: string[] } | null
}

/** What generation knows of generations that people refer to. Rejects with UPSTREAM_UNAVAILABLE while it can't be reached. */
export const createGenerationFiles = (
  generation: Pick<ServiceClient, 'execute'>,
): Pick<Ports, 'findGeneration' | 'generationOnFile'> => ({
  async findGeneration(id, workspaceIds) {
    type Data = { workspaceOfGeneration: string | null }
    const { workspaceOfGeneration: workspaceId } = await generation.execute<Data>(PLACE, { id, workspaceIds })
    return workspaceId === null ? undefined : { id, workspaceId }
  },
  async generationOnFile({ id, workspaceId }) {
    const { generationOnFile: found } = await generation.execute<OnFile>(ON_FILE, { id, workspaceId })
    return found && { ...found, createdAt: new Date(found.createdAt) }
  },
})
