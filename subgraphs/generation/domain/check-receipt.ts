import type { Receipt } from './deletion.ts'
import type { Bucket, Deletions, Generations } from './ports.ts'

/**
 * The receipt of a deletion, and how many records and files of what it tells of are there: 0 unless something came back.
 * Undefined for a deletion that is not known or not finished.
 */
export async function checkReceipt(
  { deletions, generations, bucket }: { deletions: Deletions; generations: Generations; bucket: Bucket },
  id: string,
): Promise<{ receipt: Receipt; remaining: number } | undefined> {
  const deletion = await deletions.find(id)
  if (!deletion?.at) return undefined

  const { workspaceId, prefix, startedAt, at, objects } = deletion
  const [, generationId = '', imageId] = prefix.split('/')
  const generation = await generations.find({ workspaceId, id: generationId })
  const isThere = imageId ? generation?.images.some((image) => image.id === imageId) : generation !== undefined
  const files = await Array.fromAsync(bucket.list(prefix))
  return { receipt: { id, startedAt, at, objects }, remaining: files.length + (isThere ? 1 : 0) }
}
