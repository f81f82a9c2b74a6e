import type { AuditEntry } from './audit.ts'
import type { Deletion, DeletionPlan, UploadPlan } from './deletion.ts'
import type { Generation, Image, Note, Recipe, Status, Variant } from './generation.ts'
import type { GenerationEvent, Happening } from './generation-event.ts'
import type { ArchivedEvent } from './import-generation.ts'
import type { Model } from './model.ts'
import type { Outlook } from './outlook.ts'
import type { Preset } from './preset.ts'
import type { Upload, UploadPart, UploadRefusal } from './upload.ts'

/** Names a generation. Nothing can be asked for without the workspace that owns it. */
export interface Reference {
  readonly workspaceId: string
  readonly id: string
}

/** What must hold for a transition to happen. */
export type Expectation = Partial<
  Pick<Generation, 'phase' | 'fence' | 'leaseExpiresAt' | 'cancelRequestedAt' | 'settlements' | 'saved'>
>

/** What a transition changes. */
export type Change = Partial<Omit<Generation, 'id' | 'workspaceId' | 'sequence' | 'images'>> & {
  /** Appended to the images. */
  readonly image?: Image
  /** Takes all images away. */
  readonly images?: []
}

export interface ListFilter {
  readonly status?: readonly Status[] | null | undefined
  readonly saved?: boolean | null | undefined
  /** Words that the prompt has, in any order; see `search-terms.ts`. */
  readonly text?: string | null | undefined
  readonly modelId?: string | null | undefined
  /** Pixels. */
  readonly width?: number | null | undefined
  readonly height?: number | null | undefined
  /** Included. */
  readonly createdFrom?: Date | null | undefined
  /** Not included. */
  readonly createdBefore?: Date | null | undefined
}

export interface Page {
  readonly first: number
  /** Begins behind the one that was created then. */
  readonly after: { readonly at: Date; readonly id: string } | null
}

export interface Generations {
  /** A generation that is visible, that is no draft. */
  find(reference: Reference): Promise<Generation | undefined>
  /** Visible ones with these ids that belong to these workspaces, in no certain order. */
  findMany(workspaceIds: readonly string[], ids: readonly string[]): Promise<Generation[]>
  /** The latest first; one more than `first` where there are more. */
  list(workspaceId: string, filter: ListFilter, page: Page): Promise<Generation[]>
  /** The generation, drafts included, that has used an idempotency key since then. */
  findByKey(workspaceId: string, idempotencyKey: string, since: Date): Promise<Generation | undefined>
  /**
   * Keeps a draft, or finds the generation that has its idempotency key already.
   *
   * @param keysSince keys that were used before are free again
   */
  insertDraft(draft: Generation, keysSince: Date): Promise<Generation>
  /** Keeps a finished generation with the events that it had elsewhere. Where it is there already nothing changes. */
  insertImported(generation: Generation, events: readonly ArchivedEvent[]): Promise<void>
  /** Keeps what an image of it was put into. */
  describeImage(reference: Reference, imageId: string, description: string): Promise<void>
  /** Removes an abandoned draft. */
  removeAbandoned(reference: Reference): Promise<void>
  /**
   * The one way in which a generation changes: everything at once, provided that `expected` holds, and together with
   * the event that tells of it. Undefined when it does not hold.
   */
  transition(
    reference: Reference,
    expected: Expectation,
    change: Change,
    happening?: Happening,
  ): Promise<Generation | undefined>
  /** How many of the workspace's generations are not finished, drafts included. */
  countOpen(workspaceId: string): Promise<number>
  /**
   * Queues a draft at the end of what its workspace has there, with the event that tells of it. Undefined when it is no
   * draft any more. Drafts of a workspace that are queued at once get different turns.
   *
   * @param share of the model in relation to other workspaces
   * @param work expected seconds of a worker's place
   */
  enqueue(draft: Generation, turn: { share: number; work: number }): Promise<Generation | undefined>
  /** What is to be expected of one that waits, or would wait with what is known of it. */
  outlook(queued: Generation): Promise<Outlook>
  /** Seconds until something would be taken up that the workspace queued now. */
  secondsUntilNew(workspaceId: string, modelId: string): Promise<number>
}

/** What becomes of a file that has arrived as a whole. */
export type UploadDecision = Pick<Upload, 'status' | 'image'> | Pick<Upload, 'status' | 'refusal'>

export interface Uploads {
  insert(upload: Upload): Promise<void>
  find(reference: Reference): Promise<Upload | undefined>
  /** Those with these ids that belong to these workspaces, in no certain order. */
  findMany(workspaceIds: readonly string[], ids: readonly string[]): Promise<Upload[]>
  countReceiving(workspaceId: string): Promise<number>
  /** Takes an upload back that nothing has arrived of. */
  withdraw(reference: Reference): Promise<void>
  /** Takes a part up behind the first `offset` bytes. Undefined when it does not belong there any more. */
  append(reference: Reference, offset: number, part: UploadPart): Promise<Upload | undefined>
  /** Undefined when it was decided before, or is gone. */
  decide(reference: Reference, decision: UploadDecision): Promise<Upload | undefined>
  /** Keeps what its image was put into. */
  describeImage(reference: Reference, imageId: string, description: string): Promise<void>
  /** Lets it live on until then. */
  postpone(reference: Reference, expiresAt: Date): Promise<void>
  /** Some of the workspace. */
  list(workspaceId: string, limit: number): Promise<Upload[]>
}

export interface Presets {
  /** Whether it could be kept: its name must be free in its workspace. */
  insert(preset: Preset): Promise<boolean>
  /** By name. */
  list(workspaceId: string): Promise<Preset[]>
  /** Those with these ids that belong to these workspaces, in no certain order. */
  findMany(workspaceIds: readonly string[], ids: readonly string[]): Promise<Preset[]>
  count(workspaceId: string): Promise<number>
  /** Whether it was there. */
  remove(reference: Reference): Promise<boolean>
}

/** What workers look for across all workspaces. */
export interface WorkLists {
  /** Whose turn it is. */
  nextQueued(modelId: string): Promise<Generation | undefined>
  queuedSince(before: Date): Promise<Generation[]>
  /** Running ones whose lease ended before. */
  lost(before: Date): Promise<Generation[]>
  unsettled(before: Date): Promise<Generation[]>
  drafts(createdBefore: Date): Promise<Generation[]>
  expired(before: Date): Promise<Generation[]>
  expiredUploads(before: Date): Promise<Upload[]>
  /** Deletions that were begun before and are not finished. */
  deletions(startedBefore: Date): Promise<Deletion[]>
}

/** Pictures of a workspace that nobody keeps and that are about to be erased. */
export interface Fading {
  workspaceId: string
  pictures: number
  /** When the first of them is erased. */
  firstAt: Date
}

export interface SweepWarnings {
  /** Up to which end pictures are announced; undefined before the first time. */
  announcedUntil(): Promise<Date | undefined>
  announce(until: Date): Promise<void>
  /** What is erased between the two, by workspace. */
  fading(from: Date, until: Date): AsyncIterable<Fading>
  /** Tells the owners; a key that was used before tells them nothing new. */
  warn(warning: Fading & { key: string }): Promise<void>
}

export interface EventLog {
  /** Events of a generation behind `sequence`, in order. */
  afterSequence(reference: Reference, sequence: number, limit: number): Promise<GenerationEvent[]>
  /** Events of a workspace behind `activity`, in order. */
  afterActivity(workspaceId: string, activity: number, limit: number): Promise<GenerationEvent[]>
  /** Number of the workspace's last event; 0 before the first. */
  lastActivity(workspaceId: string): Promise<number>
}

/** Wake-ups that say "look again"; see `platform/change-signals.ts`. */
export interface Signals {
  listen(key: string): { next(signal: AbortSignal): Promise<void>; [Symbol.dispose](): void }
}

/** Seconds a pass that were learnt of groups of work; see `speed.ts`. */
export interface Speeds {
  /** Those that something is known of. */
  secondsPerPass(groups: readonly string[]): Promise<ReadonlyMap<string, number>>
  learn(group: string, secondsPerPass: number): Promise<void>
}

/** Who works: every worker says again and again how many generations of each model it takes up at the same time. */
export interface Places {
  announce(worker: string, models: readonly { modelId: string; places: number }[], until: Date): Promise<void>
  withdraw(worker: string): Promise<void>
}

/** What a person lets be done with their data; they may decide anew at any time. Rejects where it can't be asked. */
export type Permitted = (person: { userId: string }) => Promise<{ processing: boolean; learning: boolean }>

export type HoldState = 'OPEN' | 'CAPTURED' | 'RELEASED' | 'EXPIRED'

/** A budget for a calendar month (UTC), in credits. */
export interface BudgetState {
  budget: number
  spent: number
  /** When the next month begins. */
  resetsAt: Date
}

/** The workspace's money, kept by billing. Every call may be repeated: the generation's id is its key. */
export interface Credits {
  reserve(hold: Reference & { credits: number; personal: boolean; userId: string; apiKeyId: string | null }): Promise<
    /** `queueShare`: the workspace's share of a busy model, in relation to others. */
    | { kind: 'held'; queueShare: number }
    | { kind: 'insufficient'; required: number; available: number }
    /** The budget of the member or of the key does not reach. */
    | ({ kind: 'overBudget' } & BudgetState)
    /** The hold was closed before it could be opened. */
    | { kind: 'closed' }
  >
  capture(reference: Reference): Promise<{ state: HoldState }>
  /** `credits`: how many the workspace got back. */
  release(reference: Reference): Promise<{ state: HoldState; credits: number }>
}

/** Keeps files by keys like `workspace/generation/image/variant`. */
export interface Bucket {
  /** Either the whole file is there afterwards, or what was there before. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Undefined when there is no such file. `end` is included. */
  get(key: string, range?: { start: number; end: number }): Promise<AsyncIterable<Uint8Array> | undefined>
  head(key: string): Promise<{ bytes: number } | undefined>
  /** It is no fault when there is no such file. */
  delete(key: string): Promise<void>
  /** Keys that begin with `prefix`, in no certain order. */
  list(prefix: string): AsyncIterable<string>
}

/** An `entry` gets to the audit log if and only if the deletion opens. */
export interface Deletions {
  /** Takes a finished generation and its events away and opens a deletion for its files, at once. */
  openForGeneration(
    reference: Reference,
    expected: { unsavedAndExpiredBefore?: Date },
    plan: DeletionPlan,
    entry: AuditEntry | undefined,
    /** Uploads that the generation starts from: each goes along unless another one starts from it. */
    uploads: readonly UploadPlan[],
  ): Promise<Deletion | undefined>
  /** Takes an upload away and opens a deletion for its files, at once; where `unused`, unless a generation starts from it. */
  openForUpload(
    upload: UploadPlan,
    expected: { unused?: boolean },
    plan: DeletionPlan,
    entry: AuditEntry | undefined,
  ): Promise<Deletion | undefined>
  /** Takes an image away from its generation and opens a deletion for its files, at once. */
  openForImage(
    reference: Reference,
    imageId: string,
    plan: DeletionPlan,
    entry: AuditEntry | undefined,
  ): Promise<Deletion | undefined>
  /** Opens a deletion, unless it is known, of what has no record any more. */
  reopen(deletion: Deletion): Promise<void>
  /** Writes down that everything is gone. */
  close(deletion: Deletion): Promise<void>
  find(id: string): Promise<Deletion | undefined>
  /** Those of the ids that are known. */
  known(ids: readonly string[]): Promise<string[]>
}

export interface DrawRequest extends Omit<Recipe, 'count' | 'source'> {
  /** An encoded picture of any size to start from. Where there is a mask, another one, only what is bright in it changes. */
  source: { picture: Uint8Array; strength: number; mask?: Uint8Array | null } | null
}

export interface Step {
  /** 1 to `steps`, which need not be those of the recipe: a provider may tell of fewer or of more. */
  step: number
  steps: number
  /** A small WebP, plain grey as long as there is nothing to show. */
  preview: Uint8Array
}

export interface DrawnPicture {
  /** Three bytes a pixel. */
  rgb: Uint8Array
  /** A byte a pixel, 0 where it is transparent; absent where it is nowhere. */
  alpha?: Uint8Array
  width: number
  height: number
  notes: Note[]
}

/** Something that draws: the embedded model, or a service that is asked over the network. */
export interface Provider {
  readonly model: Model
  /** Names the weights and everything else that an image depends on. */
  readonly version: string
  /** How many pictures one worker may ask of it at the same time. */
  readonly concurrency: number
  /**
   * Draws one picture of exactly the size asked for. Steps rise, and the last is reported. `onStep` resolves when the
   * step is in the log; who is faster than the log waits for it.
   *
   * @throws ProviderFailure where it is known what follows; anything within one step after `signal` aborts
   */
  draw(
    request: DrawRequest,
    options: { onStep: (step: Step) => Promise<void>; signal: AbortSignal },
  ): Promise<DrawnPicture>
}

export interface EncodedImage {
  files: Record<Variant, Uint8Array>
  thumbhash: string
}

/** Makes files of a picture, with the recipe inside. */
export type EncodeImage = (
  picture: DrawnPicture,
  recipe: Omit<Recipe, 'count'> & { modelName: string; modelVersion: string },
) => Promise<EncodedImage>

/** Makes an image's files anew from the original that we made once; without a recipe where it is no image that was drawn. */
export type RemakeImage = (
  original: Uint8Array,
  recipe?: Parameters<EncodeImage>[1],
) => Promise<{ encoded: EncodedImage; width: number; height: number }>

/**
 * A file of unknown content and origin as files of our own, or why not. Nothing of it but its pixels comes through; `whole` keeps
 * their number and their transparency, which no model needs of a source.
 */
export type Reencode = (
  file: Uint8Array,
  options?: { whole: boolean },
) => Promise<
  { kind: 'picture'; width: number; height: number; encoded: EncodedImage } | { kind: 'refused'; reason: UploadRefusal }
>

/** Says what an encoded picture of ours shows, as a prompt; `isCertain` is false where it is like nothing that is known. */
export type Describe = (picture: Uint8Array) => Promise<{ prompt: string; isCertain: boolean }>

export interface Clock {
  now(): Date
}

/** Writes down what went wrong and is tried again; `event` is a constant name. */
export type Report = (
  event: string,
  fields: { error?: unknown; generationId?: string; [field: string]: unknown },
) => void

/** SHA-256 in hexadecimal. */
export type Digest = (bytes: Uint8Array | string) => string
