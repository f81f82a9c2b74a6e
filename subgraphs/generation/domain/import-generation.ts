import type { Erasures } from './erasure.ts'
import type { Generation, Image, Source } from './generation.ts'
import type { GenerationEvent } from './generation-event.ts'
import { bucketKey, generationIdOf, imageIdOf, variants } from './image-id.ts'
import type { Model } from './model.ts'
import type { Bucket, Clock, Digest, Generations, Presets, Reencode, RemakeImage, Uploads } from './ports.ts'
import type { Preset } from './preset.ts'
import { readAll } from './read-all.ts'
import { RETENTION } from './settle-generation.ts'
import { storedImage } from './stored-image.ts'
import { type Upload, uploadedImageId } from './upload.ts'

/** Who brings an archive along, and where to. `importId` keeps what two imports bring apart. */
export interface Bringer {
  importId: string
  workspaceId: string
  userId: string
  /** Files are taken in before any record is: what turns out to be broken in a later one has made nothing then, and is discarded. */
  stage: 'FILES' | 'RECORD' | 'DISCARD'
}

/** What an archive says of an image. Size, hashes and the rest are found out anew from its file. */
export type ArchivedImage = Pick<Image, 'id' | 'seed' | 'description'>

/** What an archive says of a generation: its recipe and its story, nothing of how it was scheduled. */
export type ArchivedGeneration = Omit<
  Generation,
  | 'workspaceId'
  | 'ownerId'
  | 'idempotencyKey'
  | 'fingerprint'
  | 'saved'
  | 'images'
  | 'sequence'
  | 'fence'
  | 'leaseExpiresAt'
  | 'attempts'
  | 'failures'
  | 'settleAfter'
  | 'settlements'
  | 'turn'
  | 'turnEnd'
  | 'work'
> & {
  phase: 'SUCCEEDED' | 'FAILED' | 'CANCELED'
  images: ArchivedImage[]
  events: ArchivedEvent[]
}

type Unplaced<Event> = Event extends GenerationEvent ? Omit<Event, 'generationId' | 'workspaceId' | 'activity'> : never
export type ArchivedEvent = Unplaced<GenerationEvent>

/** What an archive says of an uploaded picture. */
export type ArchivedUpload = Pick<Upload, 'id' | 'bytes' | 'createdAt' | 'expiresAt'> & {
  image: Pick<Image, 'description'>
}

export type ArchivedPreset = Omit<Preset, 'workspaceId' | 'ownerId'>

/** An image whose file has to be sent first. */
export interface WantedImage {
  /** What it is called in the archive. */
  archivedId: string
  id: string
}

export type ImportResult =
  | { kind: 'imported' }
  | { kind: 'ready' }
  | { kind: 'discarded' }
  | { kind: 'wants'; images: WantedImage[] }
  | { kind: 'workspaceErased' }

export interface ImportPorts extends Clock {
  generations: Pick<Generations, 'find' | 'insertImported'>
  uploads: Pick<Uploads, 'find' | 'insert'>
  presets: Pick<Presets, 'insert'>
  bucket: Bucket
  erasures: Pick<Erasures, 'isErased'>
  remake: RemakeImage
  digest: Digest
  models: readonly Pick<Model, 'id' | 'name'>[]
}

/**
 * The id that something of an archive gets: the same whenever the import is repeated, and none that anything else has, because its old
 * one may still be in use by the account that it was exported from.
 */
const newIdOf = ({ digest }: Pick<ImportPorts, 'digest'>, { importId }: Bringer, archivedId: string) =>
  digest(`${importId}/${archivedId}`).slice(0, 24)

function newImageIdOf(ports: ImportPorts, bringer: Bringer, archivedId: string): string {
  const index = Number(archivedId.split('-')[1])
  return imageIdOf(newIdOf(ports, bringer, generationIdOf(archivedId) ?? archivedId), index)
}

function newSourceOf(ports: ImportPorts, bringer: Bringer, { imageId, maskImageId, ...source }: Source): Source {
  const mask = maskImageId && { maskImageId: newImageIdOf(ports, bringer, maskImageId) }
  return { ...source, imageId: newImageIdOf(ports, bringer, imageId), ...mask }
}

/**
 * Takes up a finished generation of an archive. It is not charged, and keeps its times and its fate. The files of its images have to be there
 * before; those that are not are answered. May be repeated from any point.
 */
export async function importGeneration(
  ports: ImportPorts,
  bringer: Bringer,
  { id: archivedId, events, images, source, ...archived }: ArchivedGeneration,
): Promise<ImportResult> {
  const { workspaceId, userId } = bringer
  const id = newIdOf(ports, bringer, archivedId)
  if (await ports.erasures.isErased(workspaceId)) return { kind: 'workspaceErased' }
  if (await ports.generations.find({ workspaceId, id })) return { kind: 'imported' }

  const named = images.map((image) => ({ ...image, archivedId: image.id, id: newImageIdOf(ports, bringer, image.id) }))
  if (bringer.stage === 'DISCARD') return discard(ports, workspaceId, named)
  const wanted = await wantedOf(ports, workspaceId, named)
  if (wanted.length > 0) return { kind: 'wants', images: wanted }
  if (bringer.stage === 'FILES') return { kind: 'ready' }

  const recipe = { ...archived, source: source && newSourceOf(ports, bringer, source) }
  const stored: Image[] = []
  for (const image of named) stored.push(await storeAnew(ports, workspaceId, image, recipe))
  const generation: Generation = {
    ...recipe,
    id,
    workspaceId,
    ownerId: userId,
    saved: archived.savedAt !== null,
    expiresAt: expiryOf(ports, archived),
    images: stored,
    sequence: events.length,
    idempotencyKey: null,
    fingerprint: ports.digest(id),
    fence: 0,
    leaseExpiresAt: null,
    attempts: 0,
    failures: 0,
    settleAfter: null,
    settlements: 0,
    turn: 0,
    turnEnd: 0,
  }
  await ports.generations.insertImported(generation, events)
  return { kind: 'imported' }
}

/** Nothing that nobody keeps may stay longer than what is drawn now. */
function expiryOf({ now }: ImportPorts, { savedAt, expiresAt }: Pick<ArchivedGeneration, 'savedAt' | 'expiresAt'>) {
  const latest = now().getTime() + RETENTION
  return savedAt ? null : new Date(Math.min(expiresAt?.getTime() ?? latest, latest))
}

/** Takes up a picture of an archive that generations start from. May be repeated from any point. */
export async function importUpload(
  ports: ImportPorts,
  bringer: Bringer,
  { id: archivedId, image: { description }, ...archived }: ArchivedUpload,
): Promise<ImportResult> {
  const { workspaceId, userId } = bringer
  const id = newIdOf(ports, bringer, archivedId)
  if (await ports.erasures.isErased(workspaceId)) return { kind: 'workspaceErased' }
  if (await ports.uploads.find({ workspaceId, id })) return { kind: 'imported' }

  const named = { archivedId: uploadedImageId(archivedId), id: uploadedImageId(id), seed: 0, description }
  if (bringer.stage === 'DISCARD') return discard(ports, workspaceId, [named])
  const wanted = await wantedOf(ports, workspaceId, [named])
  if (wanted.length > 0) return { kind: 'wants', images: wanted }
  if (bringer.stage === 'FILES') return { kind: 'ready' }
  await ports.uploads.insert({
    ...archived,
    id,
    workspaceId,
    ownerId: userId,
    status: 'READY',
    received: archived.bytes,
    parts: [],
    refusal: null,
    image: await storeAnew(ports, workspaceId, named),
  })
  return { kind: 'imported' }
}

/** Takes up options that were kept under a name. A preset of that name that is there already stays. */
export async function importPreset(
  ports: ImportPorts,
  bringer: Bringer,
  { id: archivedId, ...options }: ArchivedPreset,
): Promise<ImportResult> {
  const { workspaceId, userId, stage } = bringer
  if (await ports.erasures.isErased(workspaceId)) return { kind: 'workspaceErased' }
  if (stage === 'DISCARD') return { kind: 'discarded' }
  if (stage === 'FILES') return { kind: 'ready' }
  await ports.presets.insert({ ...options, id: newIdOf(ports, bringer, archivedId), workspaceId, ownerId: userId })
  return { kind: 'imported' }
}

/** Erases files that came for images of no record. */
async function discard({ bucket }: ImportPorts, workspaceId: string, images: readonly WantedImage[]) {
  for (const { id } of images) for (const variant of variants) await bucket.delete(bucketKey(workspaceId, id, variant))
  return { kind: 'discarded' } as const
}

async function wantedOf({ bucket }: ImportPorts, workspaceId: string, images: readonly WantedImage[]) {
  const wanted: WantedImage[] = []
  for (const { archivedId, id } of images)
    if (!(await bucket.head(bucketKey(workspaceId, id, 'original')))) wanted.push({ archivedId, id })
  return wanted
}

/** Makes every file of an image from the one that arrived, as it was made when it was drawn: the same pixels and recipe give the same bytes. */
async function storeAnew(
  ports: ImportPorts,
  workspaceId: string,
  { id, seed, description }: ArchivedImage,
  recipe?: Omit<ArchivedGeneration, 'id' | 'events' | 'images'>,
): Promise<Image> {
  const file = await ports.bucket.get(bucketKey(workspaceId, id, 'original'))
  if (!file) throw new Error('The file of an image is gone that was there a moment ago')
  const { encoded, ...size } = await ports.remake(
    await readAll(file),
    recipe && {
      ...recipe,
      seed,
      modelName: ports.models.find((model) => model.id === recipe.modelId)?.name ?? recipe.modelId,
      modelVersion: recipe.modelVersion ?? '',
    },
  )
  for (const variant of variants) await ports.bucket.put(bucketKey(workspaceId, id, variant), encoded.files[variant])
  const image = storedImage(encoded, { id, workspaceId, seed, ...size }, ports.digest)
  return description == null ? image : { ...image, description }
}

/** Takes in the file of an image that was wanted. Like any file from outside it is encoded anew. */
export async function receiveImportedImage(
  { bucket, reencode }: { bucket: Bucket; reencode: Reencode },
  { workspaceId, imageId }: { workspaceId: string; imageId: string },
  file: Uint8Array,
): Promise<'received' | 'refused'> {
  const outcome = await reencode(file, { whole: true })
  if (outcome.kind === 'refused') return 'refused'
  await bucket.put(bucketKey(workspaceId, imageId, 'original'), outcome.encoded.files.original)
  return 'received'
}
