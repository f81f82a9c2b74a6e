import { auditEntry, type Requester } from './audit.ts'
import type { Deletion, ErasedObject, Receipt } from './deletion.ts'
import { type Generation, type Image, isFinished } from './generation.ts'
import { generationIdOf, prefixOf, variants } from './image-id.ts'
import type { Bucket, Clock, Deletions, Digest, Generations, Reference } from './ports.ts'
import { readAll } from './read-all.ts'

export interface DeletionPorts extends Clock {
  generations: Generations
  deletions: Deletions
  bucket: Bucket
  newId(): string
  digest: Digest
}

export type DeleteResult =
  | { kind: 'deleted'; receipt: Receipt }
  | { kind: 'notFinished'; generation: Generation }
  | { kind: 'unknown' }

/**
 * Erases a finished generation for good; everything is gone when it answers.
 *
 * The record and the events go first, in one transaction with a note of the files that remain; the files follow, and
 * the note becomes the receipt. A crash never leaves files that no record speaks of: `finishDeletions` goes on from the
 * note.
 */
export async function deleteGeneration(
  ports: DeletionPorts,
  reference: Reference,
  requester: Requester,
): Promise<DeleteResult> {
  const generation = await ports.generations.find(reference)
  if (!generation) return { kind: 'unknown' }
  if (!isFinished(generation)) return { kind: 'notFinished', generation }
  return erase(ports, generation, { requester })
}

/** Erases a generation that is known to be finished. */
export const eraseFinished = (ports: DeletionPorts, generation: Generation): Promise<DeleteResult> =>
  erase(ports, generation, {})

/** Erases a generation whose time is over, unless somebody keeps it at the last moment. */
export function deleteExpired(ports: DeletionPorts, generation: Generation): Promise<DeleteResult> {
  return erase(ports, generation, { unsavedAndExpiredBefore: ports.now() })
}

async function erase(
  ports: DeletionPorts,
  generation: Generation,
  { requester, ...expected }: { unsavedAndExpiredBefore?: Date; requester?: Requester },
): Promise<DeleteResult> {
  const { workspaceId, id, images } = generation
  const objects: ErasedObject[] = [
    record('GENERATION'),
    ...images.flatMap((image) => [record('IMAGE'), ...files(image)]),
  ]
  const plan = { id: ports.newId(), prefix: prefixOf(workspaceId, id), objects, startedAt: ports.now() }
  const entry = requester && auditEntry(requester, generation, 'GENERATION_DELETED', plan)
  const deletion = await ports.deletions.openForGeneration(generation, expected, plan, entry)
  return deletion ? { kind: 'deleted', receipt: await finishDeletion(ports, deletion) } : { kind: 'unknown' }
}

/** Erases one image for good, in the same way. */
export async function deleteImage(
  ports: DeletionPorts,
  { workspaceId, id: imageId }: Reference,
  requester: Requester,
): Promise<Exclude<DeleteResult, { kind: 'notFinished' }>> {
  const id = generationIdOf(imageId)
  const generation = id && (await ports.generations.find({ workspaceId, id }))
  const image = generation && isFinished(generation) && generation.images.find((one) => one.id === imageId)
  if (!image) return { kind: 'unknown' }

  const plan = {
    id: ports.newId(),
    prefix: `${prefixOf(workspaceId, generation.id)}${imageId}/`,
    objects: [record('IMAGE'), ...files(image)],
    startedAt: ports.now(),
  }
  const entry = auditEntry(requester, { workspaceId, id: imageId }, 'IMAGE_DELETED', plan)
  const deletion = await ports.deletions.openForImage(generation, imageId, plan, entry)
  return deletion ? { kind: 'deleted', receipt: await finishDeletion(ports, deletion) } : { kind: 'unknown' }
}

/** Erases the files of an open deletion and closes it. May be repeated from any point. */
export async function finishDeletion(
  { bucket, deletions, digest, now }: DeletionPorts,
  deletion: Deletion,
): Promise<Receipt> {
  const objects = [...deletion.objects]
  for await (const key of bucket.list(deletion.prefix)) {
    const content = await bucket.get(key)
    if (content) {
      const file = fileObject(await readAll(content), digest)
      // A file that the record did not know, left by a worker that died while it wrote.
      if (!objects.some(({ kind, sha256 }) => kind === 'FILE' && sha256 === file.sha256)) objects.push(file)
    }
    await bucket.delete(key)
  }
  const at = now()
  await deletions.close({ ...deletion, objects, at })
  return { id: deletion.id, startedAt: deletion.startedAt, at, objects }
}

const record = (kind: ErasedObject['kind']): ErasedObject => ({ kind, sha256: null, bytes: null, count: 1 })

const files = (image: Image): ErasedObject[] =>
  variants.map((variant) => ({ kind: 'FILE', ...image.files[variant], count: 1 }))

const fileObject = (bytes: Uint8Array, digest: Digest): ErasedObject => ({
  kind: 'FILE',
  sha256: digest(bytes),
  bytes: bytes.length,
  count: 1,
})
