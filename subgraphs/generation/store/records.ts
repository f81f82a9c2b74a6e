import { type Connection, Schema, type SchemaDefinition } from 'mongoose'
import { callModel } from '../../../platform/call-outbox.ts'
import { prepareCollections } from '../../../platform/collections.ts'
import type { Deletion, ErasedObject } from '../domain/deletion.ts'
import type { Erasure } from '../domain/erasure.ts'
import type { Generation, Image, Note, Source, StoredFile } from '../domain/generation.ts'
import type { GenerationEvent } from '../domain/generation-event.ts'
import type { Preset } from '../domain/preset.ts'
import type { Upload, UploadPart } from '../domain/upload.ts'
import { fillTerms } from './fill-terms.ts'

type Stored<T extends { id: string }> = Omit<T, 'id'> & { _id: string }

/** `terms`: what its prompt is found by. Never read back; absent in what an earlier version wrote, until `openRecords` fills it. */
export type GenerationRecord = Stored<Generation> & { terms?: string[] }
export type DeletionRecord = Stored<Deletion>
export type UploadRecord = Stored<Upload>
export type PresetRecord = Stored<Preset>
/** `_id` is the workspace's id. */
export type ErasureRecord = Omit<Erasure, 'workspaceId'> & { _id: string }
/**
 * `_id` is `workspace/generation/sequence`: the change of an event says where it belongs, even when it is a removal.
 */
export type EventRecord = GenerationEvent & { _id: string }

/** Counts the events of a workspace; `_id` is the workspace's id. */
interface ActivityRecord {
  _id: string
  count: number
  /** How many events came with imported generations. */
  imported?: number
}

/** Up to which end pictures are announced as fading. */
interface AnnouncementRecord {
  _id: string
  until: Date
}

/** Who works; `_id` is a random name that a worker has while it runs. */
interface PlaceRecord {
  _id: string
  models: { modelId: string; places: number }[]
  /** Until when it is believed to be alive. */
  until: Date
}

/** Measured speed of a group of work, which is `_id`. */
interface SpeedRecord {
  _id: string
  secondsPerPass: number
}

const text = { type: String, required: true } as const
const optionalText = { type: String, default: null } as const
const number = { type: Number, required: true } as const
const date = { type: Date, required: true } as const
const optionalDate = { type: Date, default: null } as const
const part = <T>(definition: SchemaDefinition<T>) => new Schema<T>(definition, { _id: false })
const options = { versionKey: false, minimize: false, strict: 'throw' } as const

const file = part<StoredFile>({ bytes: number, sha256: text })

const image = part<Image>({
  id: text,
  workspaceId: text,
  seed: number,
  width: number,
  height: number,
  thumbhash: text,
  files: part<Image['files']>({ original: file, webp: file, thumbnail: file }),
  description: String,
})

/** Search by words. `terms` comes first so that generations which have none yet are found by it as well. */
export const byTerm = { terms: 1, workspaceId: 1, createdAt: -1, _id: -1 } as const

const generationSchema = new Schema<GenerationRecord>(
  {
    _id: text,
    workspaceId: text,
    ownerId: text,
    phase: text,
    kind: String,
    factor: Number,
    prompt: text,
    terms: { type: [String], default: undefined, select: false },
    negativePrompt: optionalText,
    modelId: text,
    modelVersion: optionalText,
    seed: number,
    width: number,
    height: number,
    count: number,
    steps: number,
    guidance: number,
    source: { type: part<Source>({ imageId: text, strength: number, maskImageId: String }), default: null },
    credits: number,
    idempotencyKey: optionalText,
    fingerprint: text,
    createdAt: date,
    startedAt: optionalDate,
    finishedAt: optionalDate,
    savedAt: optionalDate,
    saved: { type: Boolean, required: true },
    expiresAt: optionalDate,
    notes: [part<Note>({ kind: text, words: [String], readAs: optionalText })],
    images: [image],
    stepsDone: number,
    stepsTotal: number,
    sequence: number,
    fence: number,
    leaseExpiresAt: optionalDate,
    attempts: number,
    failures: number,
    work: Number,
    turn: { type: Number, default: 0 },
    turnEnd: { type: Number, default: 0 },
    cancelRequestedAt: optionalDate,
    outcome: { type: part({ status: text, reason: String }), default: null },
    settleAfter: optionalDate,
    settlements: number,
  },
  options,
)
  // Lists of a workspace, by what they are filtered by.
  .index({ workspaceId: 1, createdAt: -1, _id: -1 })
  .index({ workspaceId: 1, phase: 1, createdAt: -1, _id: -1 })
  .index({ workspaceId: 1, saved: 1, createdAt: -1, _id: -1 })
  .index({ workspaceId: 1, modelId: 1, createdAt: -1, _id: -1 })
  .index({ workspaceId: 1, width: 1, height: 1, createdAt: -1, _id: -1 })
  .index(byTerm)
  // Drafts and what waits too long by age; the queue of each model, and what is queued behind whom.
  .index({ phase: 1, createdAt: 1, _id: 1 })
  .index({ phase: 1, modelId: 1, turn: 1, createdAt: 1, _id: 1, work: 1 })
  .index({ modelId: 1, turnEnd: -1 })
  .index({ modelId: 1, startedAt: -1 })
  .index({ workspaceId: 1, modelId: 1, turnEnd: -1 })
  .index({ phase: 1, leaseExpiresAt: 1 })
  .index({ phase: 1, settleAfter: 1 })
  .index({ saved: 1, expiresAt: 1 })
  .index({ ownerId: 1 })
  // What starts from a picture.
  .index({ workspaceId: 1, 'source.imageId': 1 }, { partialFilterExpression: { 'source.imageId': { $gt: '' } } })
  .index(
    { workspaceId: 1, 'source.maskImageId': 1 },
    { partialFilterExpression: { 'source.maskImageId': { $gt: '' } } },
  )
  .index(
    { workspaceId: 1, idempotencyKey: 1 },
    // Not `$type`: that a key which is asked for lies in this range is plain to the query planner.
    { unique: true, partialFilterExpression: { idempotencyKey: { $gt: '' } } },
  )

const eventSchema = new Schema<EventRecord>(
  {
    _id: text,
    workspaceId: text,
    generationId: text,
    sequence: number,
    activity: number,
    at: date,
    kind: text,
    position: Number,
    expectedStartAt: Date,
    expectedFinishAt: Date,
    imageIndex: Number,
    step: Number,
    steps: Number,
    preview: String,
    reason: String,
    creditsReturned: Number,
  } as SchemaDefinition<EventRecord>,
  options,
)
  .index({ workspaceId: 1, generationId: 1, sequence: 1 }, { unique: true })
  .index({ workspaceId: 1, activity: 1 }, { unique: true })

const erasedObject = part<ErasedObject>({
  kind: text,
  sha256: optionalText,
  bytes: { type: Number, default: null },
  count: number,
})

const deletionSchema = new Schema<DeletionRecord>(
  {
    _id: text,
    workspaceId: text,
    prefix: String,
    uploadPrefixes: [String],
    objects: [erasedObject],
    startedAt: date,
    at: optionalDate,
  },
  options,
)
  .index({ at: 1, startedAt: 1 })
  .index({ workspaceId: 1, startedAt: 1 })

const uploadSchema = new Schema<UploadRecord>(
  {
    _id: text,
    workspaceId: text,
    ownerId: text,
    status: text,
    bytes: number,
    received: number,
    parts: [part<UploadPart>({ name: text, bytes: number })],
    refusal: optionalText,
    image: { type: image, default: null },
    createdAt: date,
    expiresAt: date,
  } as SchemaDefinition<UploadRecord>,
  options,
)
  .index({ workspaceId: 1, status: 1 })
  .index({ workspaceId: 1, createdAt: 1, _id: 1 })
  .index({ expiresAt: 1 })
  .index({ ownerId: 1 })

const optionalNumber = { type: Number, default: null } as const

const presetSchema = new Schema<PresetRecord>(
  {
    _id: text,
    workspaceId: text,
    ownerId: text,
    name: text,
    style: optionalText,
    negativePrompt: optionalText,
    modelId: optionalText,
    width: optionalNumber,
    height: optionalNumber,
    count: optionalNumber,
    steps: optionalNumber,
    guidance: optionalNumber,
    createdAt: date,
  },
  options,
)
  .index({ workspaceId: 1, name: 1 }, { unique: true })
  .index({ workspaceId: 1, createdAt: 1, _id: 1 })
  .index({ ownerId: 1 })

const erasureSchema = new Schema<ErasureRecord>(
  { _id: text, startedAt: date, finishedAt: optionalDate, objects: [erasedObject], sweepAt: optionalDate },
  options,
).index({ sweepAt: 1 }, { partialFilterExpression: { sweepAt: { $gt: new Date(0) } } })

const activitySchema = new Schema<ActivityRecord>({ _id: text, count: number, imported: Number }, options)
const announcementSchema = new Schema<AnnouncementRecord>({ _id: text, until: date }, options)
const placeSchema = new Schema<PlaceRecord>(
  { _id: text, models: [part<PlaceRecord['models'][number]>({ modelId: text, places: number })], until: date },
  options,
)
  .index({ 'models.modelId': 1 })
  .index({ until: 1 }, { expireAfterSeconds: 0 })
const speedSchema = new Schema<SpeedRecord>({ _id: text, secondsPerPass: number }, options)

const modelsOn = (connection: Connection) => ({
  Generations: connection.model('generations', generationSchema),
  Events: connection.model('events', eventSchema),
  Uploads: connection.model('uploads', uploadSchema),
  Presets: connection.model('presets', presetSchema),
  Deletions: connection.model('deletions', deletionSchema),
  Erasures: connection.model('erasures', erasureSchema),
  Activities: connection.model('activities', activitySchema),
  Announcements: connection.model('announcements', announcementSchema),
  Places: connection.model('places', placeSchema),
  Speeds: connection.model('speeds', speedSchema),
  Calls: callModel(connection),
})

export type Records = ReturnType<typeof modelsOn>

/** The collections of generation, with their indexes made where they are missing. */
export async function openRecords(connection: Connection): Promise<Records> {
  const records = modelsOn(connection)
  await prepareCollections(Object.values(records))
  await fillTerms(records)
  return records
}
