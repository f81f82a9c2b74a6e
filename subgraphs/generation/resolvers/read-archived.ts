import * as v from 'valibot'
import type { FailureReason, Kind, Note, Source } from '../domain/generation.ts'
import type { ArchivedGeneration, ArchivedPreset, ArchivedUpload } from '../domain/import-generation.ts'
import { MAX_NAME, MAX_STYLE } from '../domain/preset.ts'

/** What is read is what this service wrote once; the bounds keep out what somebody made up. */
const id = v.pipe(v.string(), v.regex(/^\w{1,64}$/))
const imageId = v.pipe(v.string(), v.regex(/^\w{1,64}-\d{1,3}$/))
const text = v.pipe(v.string(), v.maxLength(10_000))
const word = v.pipe(v.string(), v.maxLength(200))
const date = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((iso) => new Date(iso)),
)
const number = (most: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(most))
const integer = (most: number) => v.pipe(number(most), v.integer())
const nullable = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)

/** Each word of a type, so that one that is new there fails to compile until it is read here. */
const words = <Word extends string>(each: Record<Word, true>) => v.picklist(Object.keys(each) as Word[])

const failureReason = words<FailureReason>({
  MODEL_ERROR: true,
  TIMED_OUT: true,
  SOURCE_MISSING: true,
  CONTENT_BLOCKED: true,
})
const noteKind = words<Note['kind']>({
  READ_AS: true,
  UNKNOWN_WORDS: true,
  NEAREST: true,
  TOO_MANY_OBJECTS: true,
  PERSON: true,
  NOTHING_KNOWN: true,
  NO_BACKGROUND: true,
})
const source = v.object({
  imageId,
  strength: number(1),
  maskImageId: v.exactOptional(nullable(imageId)),
} satisfies Record<keyof Source, v.GenericSchema>)
const credits = integer(1_000_000)
const preview = v.pipe(
  v.string(),
  v.maxLength(100_000),
  v.regex(/^data:image\/(?:webp|png|jpeg);base64,[A-Za-z0-9+/]*=*$/),
)

const description = v.exactOptional(nullable(text))

const place = { sequence: v.pipe(integer(100_000), v.minValue(1)), at: date }
const event = v.variant('kind', [
  v.object({
    kind: v.literal('queued'),
    position: integer(10_000_000),
    expectedStartAt: v.exactOptional(date),
    expectedFinishAt: v.exactOptional(date),
    ...place,
  }),
  v.object({ kind: v.literal('started'), ...place }),
  v.object({
    kind: v.literal('stepped'),
    imageIndex: integer(100),
    step: integer(10_000),
    steps: integer(10_000),
    preview,
    ...place,
  }),
  v.object({ kind: v.literal('succeeded'), ...place }),
  v.object({ kind: v.literal('failed'), reason: failureReason, creditsReturned: credits, ...place }),
  v.object({ kind: v.literal('canceled'), creditsReturned: credits, ...place }),
])

const generation = v.object({
  id,
  kind: v.exactOptional(words<Kind>({ PICTURE: true, UPSCALE: true, BACKGROUND_REMOVAL: true })),
  factor: v.exactOptional(integer(100)),
  phase: v.picklist(['SUCCEEDED', 'FAILED', 'CANCELED']),
  prompt: text,
  negativePrompt: nullable(text),
  modelId: word,
  modelVersion: nullable(word),
  seed: integer(2 ** 31 - 1),
  width: integer(16_384),
  height: integer(16_384),
  count: integer(100),
  steps: integer(10_000),
  guidance: number(1_000),
  source: nullable(source),
  credits,
  createdAt: date,
  startedAt: nullable(date),
  finishedAt: nullable(date),
  savedAt: nullable(date),
  expiresAt: nullable(date),
  notes: v.pipe(
    v.array(
      v.object({
        kind: noteKind,
        words: v.pipe(v.array(word), v.maxLength(1_000)),
        readAs: nullable(text),
      }),
    ),
    v.maxLength(1_000),
  ),
  images: v.pipe(v.array(v.object({ id: imageId, seed: integer(2 ** 31 - 1), description })), v.maxLength(100)),
  stepsDone: number(1_000_000),
  stepsTotal: number(1_000_000),
  cancelRequestedAt: nullable(date),
  outcome: nullable(
    v.variant('status', [
      v.object({ status: v.literal('SUCCEEDED') }),
      v.object({ status: v.literal('FAILED'), reason: failureReason }),
      v.object({ status: v.literal('CANCELED') }),
    ]),
  ),
  events: v.pipe(
    v.array(event),
    v.minLength(1),
    v.check((events) => events.every(({ sequence }, index) => sequence === index + 1)),
  ),
} satisfies Record<keyof ArchivedGeneration, v.GenericSchema>)

const upload = v.object({
  id,
  status: v.literal('READY'),
  bytes: integer(2 ** 31),
  createdAt: date,
  expiresAt: date,
  image: v.object({ description }),
})

const option = nullable(integer(16_384))
const preset = v.object({
  id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
  style: nullable(v.pipe(v.string(), v.maxLength(MAX_STYLE))),
  negativePrompt: nullable(text),
  modelId: nullable(word),
  width: option,
  height: option,
  count: option,
  steps: option,
  guidance: nullable(number(1_000)),
  createdAt: date,
} satisfies Record<keyof ArchivedPreset, v.GenericSchema>)

/** Whatever is under way is not read: it has nothing to show yet and would be drawn for nobody. */
const underWay = v.object({ phase: v.optional(v.string()), status: v.optional(v.string()) })
const ended = new Set(['SUCCEEDED', 'FAILED', 'CANCELED', 'READY'])

export type Archived =
  | { kind: 'generation'; generation: ArchivedGeneration }
  | { kind: 'upload'; upload: ArchivedUpload }
  | { kind: 'preset'; preset: ArchivedPreset }
  /** It was not finished when it was exported. */
  | { kind: 'underWay' }
  /** No export writes this. */
  | { kind: 'refused' }

/** Reads a record of an archive, of the categories `generations`, `uploads` and `presets` (`store/held.ts`). */
export function readArchived(category: string, record: string): Archived {
  try {
    const json: unknown = JSON.parse(record)
    if (category === 'presets') return { kind: 'preset', preset: v.parse(preset, json) }
    const { phase, status } = v.parse(underWay, json)
    if (!ended.has(phase ?? status ?? '')) return { kind: 'underWay' }
    if (category === 'generations') return { kind: 'generation', generation: v.parse(generation, json) }
    if (category === 'uploads') return { kind: 'upload', upload: v.parse(upload, json) }
  } catch {}
  return { kind: 'refused' }
}
