import { prefixesOf } from './delete-generation.ts'
import type { Receipt } from './deletion.ts'
import type { Bucket, Deletions, Generations, Uploads } from './ports.ts'

/**
 * The receipt of a deletion, and how many records and files of what it tells of are there: 0 unless something came back.
 * Undefined for a deletion that is not known or not finished.
 */
export async function checkReceipt(
  {
    deletions,
    generations,
    uploads,
    bucket,
  }: { deletions: Deletions; generations: Generations; uploads: Uploads; bucket: Bucket },
  id: string,
): Promise<{ receipt: Receipt; remaining: number } | undefined> {
  const deletion = await deletions.find(id)
  if (!deletion?.at) return undefined

  const { workspaceId, startedAt, at, objects } = deletion
  let remaining = 0
  for (const prefix of prefixesOf(deletion)) {
    const [, recordId = '', imageId] = prefix.split('/')
    const reference = { workspaceId, id: recordId }
    const generation = await generations.find(reference)
    const isThere = imageId ? generation?.images.some((image) => image.id === imageId) : generation !== undefined
    if (isThere || (await uploads.find(reference))) remaining++
    remaining += (await Array.fromAsync(bucket.list(prefix))).length
  }
  return { receipt: { id, startedAt, at, objects }, remaining }
}
