import { auditEntry, type Requester } from './audit.ts'
import type { Deletion, DeletionPlan, ErasedObject, PictureRegister, Receipt, UploadPlan } from './deletion.ts'
import { type Generation, type Image, isFinished, sourceImageIds } from './generation.ts'
import { generationIdOf, prefixOf, variants } from './image-id.ts'
import type { Bucket, Clock, Deletions, Digest, Generations, Reference, Uploads } from './ports.ts'
import { readAll } from './read-all.ts'
import { UPLOAD_LIFETIME, type Upload, uploadedImageId } from './upload.ts'

export interface DeletionPorts extends Clock {
  generations: Generations
  uploads: Uploads
  deletions: Deletions
  pictureRegister: PictureRegister
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
 * What a person asks for is registered first, so that no restored backup brings it back. Then the record and the events go,
 * in one transaction with a note of the files that remain; the files follow, and the note becomes the receipt. A crash never leaves files that no record speaks of: `finishDeletions` goes on from the
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
  const plan = generationPlan(generation, newDeletion(ports))
  if (requester) await ports.pictureRegister.add(plan)
  const entry = requester && auditEntry(requester, generation, 'GENERATION_DELETED', plan)
  const uploads = await uploadsOf(ports, generation)
  const deletion = await ports.deletions.openForGeneration(generation, expected, plan, entry, uploads)
  return deletion ? { kind: 'deleted', receipt: await finishDeletion(ports, deletion) } : { kind: 'unknown' }
}

type NewDeletion = Pick<DeletionPlan, 'id' | 'startedAt'>

const newDeletion = ({ newId, now }: DeletionPorts): NewDeletion => ({ id: newId(), startedAt: now() })

export const generationPlan = (
  { workspaceId, id, images }: Generation,
  { id: deletionId, startedAt }: NewDeletion,
): DeletionPlan => ({
  id: deletionId,
  prefix: prefixOf(workspaceId, id),
  objects: [record('GENERATION'), ...images.flatMap((image) => [record('IMAGE'), ...files(image)])],
  startedAt,
})

/** The uploads that a generation starts from. */
export async function uploadsOf({ uploads }: DeletionPorts, generation: Generation): Promise<UploadPlan[]> {
  const { workspaceId } = generation
  const ids = sourceImageIds(generation).flatMap((imageId) => generationIdOf(imageId) ?? [])
  const found = ids.length > 0 ? await uploads.findMany([workspaceId], ids) : []
  return found.map(uploadPlan)
}

/** Erases an upload whose time is over, unless a generation starts from it: then it stays as long as that. */
export async function sweepUpload(ports: DeletionPorts, upload: Upload): Promise<void> {
  if (await eraseUpload(ports, upload, { unused: true })) return
  await ports.uploads.postpone(upload, new Date(ports.now().getTime() + UPLOAD_LIFETIME))
}

/** Erases an upload for good, in whatever state it is. */
export async function eraseUpload(
  ports: DeletionPorts,
  upload: Upload,
  { requester, ...expected }: { unused?: boolean; requester?: Requester } = {},
): Promise<Receipt | undefined> {
  const { prefix, objects, ...reference } = uploadPlan(upload)
  const plan: DeletionPlan = { ...newDeletion(ports), prefix, objects }
  if (requester) await ports.pictureRegister.add(plan)
  const id = uploadedImageId(upload.id)
  const entry = requester && auditEntry(requester, { ...reference, id }, 'IMAGE_DELETED', plan)
  const deletion = await ports.deletions.openForUpload({ ...reference, prefix, objects }, expected, plan, entry)
  return deletion && finishDeletion(ports, deletion)
}

export const uploadPlan = ({ workspaceId, id, image }: Upload): UploadPlan => ({
  workspaceId,
  id,
  prefix: prefixOf(workspaceId, id),
  objects: [record('IMAGE'), ...(image ? files(image) : [])],
})

/** Erases one image for good, in the same way: one that was drawn or one that was uploaded. */
export async function deleteImage(
  ports: DeletionPorts,
  { workspaceId, id: imageId }: Reference,
  requester: Requester,
): Promise<Exclude<DeleteResult, { kind: 'notFinished' }>> {
  const id = generationIdOf(imageId)
  if (id === undefined) return { kind: 'unknown' }
  const upload = await ports.uploads.find({ workspaceId, id })
  if (upload && imageId === uploadedImageId(id)) {
    const receipt = await eraseUpload(ports, upload, { requester })
    return receipt ? { kind: 'deleted', receipt } : { kind: 'unknown' }
  }
  const generation = await ports.generations.find({ workspaceId, id })
  const image = generation && isFinished(generation) && generation.images.find((one) => one.id === imageId)
  if (!image) return { kind: 'unknown' }

  const plan = imagePlan(generation, image, newDeletion(ports))
  await ports.pictureRegister.add(plan)
  const entry = auditEntry(requester, { workspaceId, id: imageId }, 'IMAGE_DELETED', plan)
  const deletion = await ports.deletions.openForImage(generation, imageId, plan, entry)
  return deletion ? { kind: 'deleted', receipt: await finishDeletion(ports, deletion) } : { kind: 'unknown' }
}

export const imagePlan = (
  { workspaceId, id }: Generation,
  image: Image,
  { id: deletionId, startedAt }: NewDeletion,
): DeletionPlan => ({
  id: deletionId,
  prefix: `${prefixOf(workspaceId, id)}${image.id}/`,
  objects: [record('IMAGE'), ...files(image)],
  startedAt,
})

/** Erases the files of an open deletion and closes it. May be repeated from any point. */
export async function finishDeletion(
  { bucket, deletions, digest, now }: DeletionPorts,
  deletion: Deletion,
): Promise<Receipt> {
  const objects = [...deletion.objects]
  for (const prefix of prefixesOf(deletion))
    for await (const key of bucket.list(prefix)) {
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

/** Where its files are, or were. */
export const prefixesOf = ({ prefix, uploadPrefixes = [] }: Deletion): string[] => [prefix, ...uploadPrefixes]

const record = (kind: ErasedObject['kind']): ErasedObject => ({ kind, sha256: null, bytes: null, count: 1 })

const files = (image: Image): ErasedObject[] =>
  variants.map((variant) => ({ kind: 'FILE', ...image.files[variant], count: 1 }))

const fileObject = (bytes: Uint8Array, digest: Digest): ErasedObject => ({
  kind: 'FILE',
  sha256: digest(bytes),
  bytes: bytes.length,
  count: 1,
})
