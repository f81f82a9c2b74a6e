import type { ServiceClient } from '../../../platform/service-client.ts'
import { type ImportPorts, type OpenedArchive, RefusedArchive } from '../domain/import-ports.ts'

const CATEGORIES = `query Categories($input: DataHolderInput!) { heldCategories(input: $input) { name count } }`
const IMPORT = `mutation Import($input: ImportRecordInput!) {
  importRecord(input: $input) { outcome wanted { path address } }
}`

interface Imported {
  importRecord: {
    outcome: 'READY' | 'IMPORTED' | 'SKIPPED' | 'WANTED' | 'REFUSED' | 'WORKSPACE_DELETED'
    wanted: { path: string; address: string }[]
  }
}

/** What an import asks of generation. */
export const createBringer = (
  generation: Pick<ServiceClient, 'execute' | 'upload'>,
): Pick<ImportPorts, 'bring' | 'holdsPictures'> => ({
  async holdsPictures(workspaceId) {
    const input = { workspaceId, userId: null }
    type Data = { heldCategories: { name: string; count: number }[] }
    const { heldCategories } = await generation.execute<Data>(CATEGORIES, { input })
    return heldCategories.some(({ name, count }) => name === 'generations' && count > 0)
  },
  async bring({ id: importId, workspaceId, userId }, { category, record, stage }, archive) {
    const text = JSON.stringify(record)
    const input = { importId, workspaceId, userId, category, record: text, stage }
    const importRecord = async () => (await generation.execute<Imported>(IMPORT, { input })).importRecord
    const path = `generation/${category}.json`

    let bytes = stage === 'RECORD' ? text.length : 0
    let answer = await importRecord()
    if (answer.outcome === 'WANTED') {
      for (const file of answer.wanted) bytes += await sendFile(generation, file, archive)
      answer = await importRecord()
    }
    switch (answer.outcome) {
      case 'READY':
      case 'IMPORTED':
        return { isThere: true, bytes }
      case 'SKIPPED':
        return { isThere: false, bytes }
      case 'REFUSED':
        throw new RefusedArchive('CHANGED_FILE', path)
      case 'WANTED':
        throw new Error('generation wants files again that it was sent')
      case 'WORKSPACE_DELETED':
        throw new Error('the workspace of an import has been deleted')
    }
  },
})

/** Most bytes of a picture: no more than generation takes of an upload. */
const MAX_PICTURE = 20 * 2 ** 20

async function sendFile(
  generation: Pick<ServiceClient, 'upload'>,
  { path, address }: { path: string; address: string },
  archive: OpenedArchive,
): Promise<number> {
  const file = await archive.file(path)
  if (!file) throw new RefusedArchive('MISSING_FILE', path)
  const content = await readFile(file, path)
  if (!(await generation.upload(address, content))) throw new RefusedArchive('CHANGED_FILE', path)
  return content.length
}

async function readFile(file: AsyncIterable<Uint8Array>, path: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of file) {
    bytes += part.length
    if (bytes > MAX_PICTURE) throw new RefusedArchive('TOO_LARGE', path)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
