/**
 * Where a generation stands inside.
 *
 * ```
 * DRAFT ──▶ QUEUED ⇄ RUNNING ──▶ SETTLING ──▶ SUCCEEDED | FAILED | CANCELED
 *   └▶ ABANDONED ─▶ (removed)
 * ```
 * A draft is not visible yet: its credits are not held for certain. While settling the outcome is decided and only
 * money, files and the last event are outstanding.
 */
export type Phase = 'DRAFT' | 'ABANDONED' | 'QUEUED' | 'RUNNING' | 'SETTLING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED'

/** Where a generation stands for the person who asked for it. */
export type Status = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED'

export type FailureReason = 'MODEL_ERROR' | 'TIMED_OUT' | 'SOURCE_MISSING' | 'CONTENT_BLOCKED'

/** How a generation ends; decided before it is settled. */
export type Outcome =
  | { readonly status: 'SUCCEEDED' }
  | { readonly status: 'FAILED'; readonly reason: FailureReason }
  | { readonly status: 'CANCELED' }

/** What changes an image as a whole: it has no words, steps or seed of its own. */
export type Transform = 'UPSCALE' | 'BACKGROUND_REMOVAL'

/** What is made: a picture from words, and perhaps from another one, or another one changed. */
export type Kind = 'PICTURE' | Transform

/** Everything that determines the images. */
export interface Recipe {
  /** Absent: a picture. */
  kind?: Kind
  /** How many times as wide and high as the source; absent where it is no matter of that. */
  factor?: number
  prompt: string
  negativePrompt: string | null
  modelId: string
  /** Seed of the first image, 0 to 2^31-1. */
  seed: number
  /** Pixels. */
  width: number
  height: number
  /** Images. */
  count: number
  /** Denoising steps for each image. */
  steps: number
  guidance: number
  source: Source | null
}

/** The image that a generation starts from. */
export interface Source {
  imageId: string
  /** 0 keeps the image, 1 ignores it. */
  strength: number
  /** An image that is bright where it is drawn anew; what is dark in it keeps the source. Absent: all is drawn anew. */
  maskImageId?: string | null
}

/** Images that a generation starts from: the source and its mask. */
export const sourceImageIds = ({ source }: Pick<Recipe, 'source'>): string[] =>
  source ? [source.imageId, source.maskImageId ?? []].flat() : []

export type Variant = 'original' | 'webp' | 'thumbnail'

export interface StoredFile {
  bytes: number
  /** Hexadecimal. */
  sha256: string
}

/** A finished image: what is known of it beside its files. */
export interface Image {
  id: string
  workspaceId: string
  seed: number
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  files: Record<Variant, StoredFile>
  /** A prompt that it was put into; absent before. */
  description?: string | null
}

/** A source whose image is still there. */
export interface SourceWithImage {
  image: Image
  strength: number
  mask: Image | null
}

type NoteKind =
  | 'READ_AS'
  | 'UNKNOWN_WORDS'
  | 'NEAREST'
  | 'TOO_MANY_OBJECTS'
  | 'PERSON'
  | 'NOTHING_KNOWN'
  | 'NO_BACKGROUND'

/** A word about how the model understood the prompt. */
export interface Note {
  kind: NoteKind
  words: string[]
  readAs: string | null
}

/** A request for images, its place in the queue, and what became of it: one record for all of that. */
export interface Generation extends Recipe {
  id: string
  workspaceId: string
  ownerId: string
  phase: Phase
  /** Price. */
  credits: number
  idempotencyKey: string | null
  /** SHA-256 of what was asked for; tells a repetition from another request with the same key. */
  fingerprint: string
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  savedAt: Date | null
  /** Whether `savedAt` is set; lists are indexed by it. */
  saved: boolean
  expiresAt: Date | null
  modelVersion: string | null
  notes: Note[]
  images: Image[]
  /** Steps done over all images; a fraction where a provider counts steps of its own. */
  stepsDone: number
  /** Steps of all images. */
  stepsTotal: number
  /** Number of the last event; 0 before the first. */
  sequence: number
  /** Fencing token: raised whenever a worker takes the generation up. */
  fence: number
  /** Until when the worker that holds the fencing token is believed to be alive. */
  leaseExpiresAt: Date | null
  /** How often a worker took it up. */
  attempts: number
  /** How often the model failed. */
  failures: number
  /** Seconds for which it was expected to take a worker's place; absent in what an earlier version queued. */
  work?: number
  /** Its place among those that wait for the same model, see `fair-turn.ts`; 0 before it is queued. */
  turn: number
  /** The earliest turn of what its workspace queues next. */
  turnEnd: number
  cancelRequestedAt: Date | null
  outcome: Outcome | null
  /** When the settlement is tried next. */
  settleAfter: Date | null
  settlements: number
}

const finishedPhases: ReadonlySet<Phase> = new Set(['SUCCEEDED', 'FAILED', 'CANCELED'])

/** Whether it has ended and is settled. */
export const isFinished = ({ phase }: Pick<Generation, 'phase'>): boolean => finishedPhases.has(phase)

/** The public status. A generation that settles is still running for the outside: its end comes with the last event. */
export function statusOf({ phase }: Pick<Generation, 'phase'>): Status {
  switch (phase) {
    case 'SUCCEEDED':
    case 'FAILED':
    case 'CANCELED':
    case 'RUNNING':
      return phase
    case 'SETTLING':
      return 'RUNNING'
    default:
      return 'QUEUED'
  }
}

/** Phases that a public status stands for. */
export function phasesOf(status: Status): Phase[] {
  return status === 'RUNNING' ? ['RUNNING', 'SETTLING'] : [status]
}

/** Share of the work done, 0 to 1. Only success is 1. */
export function progressOf({ phase, stepsDone, stepsTotal }: Generation): number {
  return phase === 'SUCCEEDED' ? 1 : Math.min(0.99, stepsDone / stepsTotal)
}

/** Images that its owner may see: those that are paid. */
export const paidImages = ({ phase, images }: Generation): Image[] => (phase === 'SUCCEEDED' ? images : [])

/** Largest seed: that of GraphQL's `Int`. */
export const MAX_SEED = 2 ** 31 - 1

/** Seed of the image number `index`; wraps from the largest to 0. */
export const seedOf = ({ seed }: Pick<Recipe, 'seed'>, index: number): number => (seed + index) % (MAX_SEED + 1)
