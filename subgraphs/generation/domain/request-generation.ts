import type { Erasures } from './erasure.ts'
import { modelOf, workOf } from './estimate-request.ts'
import { findImage } from './find-image.ts'
import { type Generation, type Recipe, sourceImageIds } from './generation.ts'
import { describeModel, type Model } from './model.ts'
import { moderatePrompt, type RejectionReason } from './moderate-prompt.ts'
import type {
  BudgetState,
  Clock,
  Credits,
  Digest,
  Generations,
  Permitted,
  Reference,
  Speeds,
  Uploads,
} from './ports.ts'
import { priceOf } from './price.ts'
import { canonicalForm, type Fault, type Request, readPrompts } from './read-request.ts'
import { settingsOf } from './settings-of.ts'

export interface RequestPorts extends Clock {
  models: readonly Model[]
  generations: Generations
  uploads: Pick<Uploads, 'find'>
  credits: Credits
  speeds: Speeds
  permitted: Permitted
  erasures: Pick<Erasures, 'isErased'>
  newId(): string
  newSeed(): number
  digest: Digest
}

export interface Requester {
  userId: string
  workspaceId: string
  /** Whether it is the requester's personal workspace. */
  personal: boolean
  /** The API key that the request came with; null for none. */
  apiKeyId: string | null
}

export type RequestResult =
  | { kind: 'queued'; generation: Generation }
  | { kind: 'insufficientCredits'; required: number; available: number }
  | ({ kind: 'budgetExceeded' } & BudgetState)
  | { kind: 'promptRejected'; reason: RejectionReason }
  | { kind: 'invalid'; fault: Fault }
  | { kind: 'unknownModel' }
  | { kind: 'conflict' }
  | { kind: 'tooManyOpen'; most: number }
  | { kind: 'workspaceErased' }
  /** The requester does not let their data be worked with. */
  | { kind: 'processingRestricted' }
  /** Others kept interfering; nothing was queued and trying again makes sense. */
  | { kind: 'interrupted' }

/** Most generations of a workspace that are not finished. */
export const MAX_OPEN = 100
/** How long an idempotency key names the same request, in milliseconds: 24 hours. */
const KEY_LIFETIME = 86_400_000

/**
 * Holds the credits and queues the request.
 *
 * A draft is written first, then the credits are held under the draft's id, then the draft is queued. A crash in
 * between leaves a draft: a repetition with the same key goes on with it, and otherwise it is abandoned and its credits
 * return. Never an image that nobody paid for, never credits that are held for nothing.
 */
export async function requestGeneration(
  ports: RequestPorts,
  requester: Requester,
  request: Request,
): Promise<RequestResult> {
  const fingerprint = ports.digest(canonicalForm(request))
  const keysSince = new Date(ports.now().getTime() - KEY_LIFETIME)
  const idempotencyKey = request.idempotencyKey ?? null

  // A repetition is answered before anything is checked: what was fine the first time may be refused by now.
  const earlier =
    idempotencyKey && (await ports.generations.findByKey(requester.workspaceId, idempotencyKey, keysSince))
  if (earlier && earlier.fingerprint !== fingerprint) return { kind: 'conflict' }
  if (earlier && earlier.sequence > 0) return { kind: 'queued', generation: earlier }

  if (!(await ports.permitted(requester)).processing) return { kind: 'processingRestricted' }
  const read = await readRecipe(ports, requester, request)
  if (read.kind !== 'recipe') return read
  for (let attempt = 0; attempt < 3; attempt++) {
    const draft = draftOf(ports, requester, read.recipe, { idempotencyKey, fingerprint })
    const generation = await ports.generations.insertDraft(draft, keysSince)
    if (generation.fingerprint !== fingerprint) return { kind: 'conflict' }

    const result = await pursue(ports, requester, generation)
    if (result) return result
  }
  return { kind: 'interrupted' }
}

async function readRecipe(
  ports: RequestPorts,
  { workspaceId }: Requester,
  request: Request,
): Promise<{ kind: 'recipe'; recipe: Recipe } | RequestResult> {
  const { models, newSeed } = ports
  const model = modelOf(models, request)
  if (!model) return { kind: 'unknownModel' }

  const prompts = readPrompts(request)
  if ('problem' in prompts) return { kind: 'invalid', fault: prompts }
  const find = (imageId: string) => findImage(ports, workspaceId, imageId)
  const settings = await settingsOf(request, model, { newSeed, find })
  if ('problem' in settings) return { kind: 'invalid', fault: settings }

  const reason = moderatePrompt(prompts.prompt)
  if (reason) return { kind: 'promptRejected', reason }

  for (const imageId of sourceImageIds(settings))
    if (!(await find(imageId))) return { kind: 'invalid', fault: { field: 'source', problem: 'missing' } }
  return { kind: 'recipe', recipe: { ...prompts, ...settings } }
}

/** Brings a draft into the queue. Undefined when it had to be abandoned and a new one may be tried. */
async function pursue(
  ports: RequestPorts,
  { personal, userId, apiKeyId }: Requester,
  generation: Generation,
): Promise<RequestResult | undefined> {
  const { generations, credits } = ports
  if (generation.phase === 'ABANDONED') return abandon(ports, generation)
  if (generation.phase !== 'DRAFT') return { kind: 'queued', generation }

  // Asked behind the draft: an erasure that began after this answer finds the draft and gives it up.
  if (await ports.erasures.isErased(generation.workspaceId)) {
    await abandon(ports, generation)
    return { kind: 'workspaceErased' }
  }
  // Counted with its own draft, so that of requests at once the last one sees all others.
  if ((await generations.countOpen(generation.workspaceId)) > MAX_OPEN) {
    await abandon(ports, generation)
    return { kind: 'tooManyOpen', most: MAX_OPEN }
  }
  const { workspaceId, id } = generation
  const hold = await credits.reserve({ workspaceId, id, credits: generation.credits, personal, userId, apiKeyId })
  if (hold.kind !== 'held') {
    await abandon(ports, generation)
    if (hold.kind === 'closed') return undefined
    if (hold.kind === 'overBudget') return { ...hold, kind: 'budgetExceeded' }
    return { kind: 'insufficientCredits', required: hold.required, available: hold.available }
  }

  const work = await workOf(ports, generation, describeModel(ports.models, generation.modelId))
  const turn = { share: hold.queueShare, work }
  const queued = (await generations.enqueue(generation, turn)) ?? (await generations.find(generation))
  return queued ? { kind: 'queued', generation: queued } : abandon(ports, generation)
}

/**
 * Gives a draft up. It is marked first, so that nobody can queue it any more; then the hold is released, or barred when
 * it was not there yet; then the draft goes. May be repeated from any point.
 */
export async function abandon(
  { generations, credits }: Pick<RequestPorts, 'generations' | 'credits'>,
  reference: Reference & Pick<Generation, 'phase'>,
): Promise<undefined> {
  const isMarked =
    reference.phase === 'ABANDONED' ||
    (await generations.transition(reference, { phase: 'DRAFT' }, { phase: 'ABANDONED' }))
  if (!isMarked) return
  await credits.release(reference)
  await generations.removeAbandoned(reference)
}

function draftOf(
  { models, newId, now }: RequestPorts,
  { userId, workspaceId }: Requester,
  recipe: Recipe,
  { idempotencyKey, fingerprint }: Pick<Generation, 'idempotencyKey' | 'fingerprint'>,
): Generation {
  return {
    ...recipe,
    id: newId(),
    workspaceId,
    ownerId: userId,
    phase: 'DRAFT',
    credits: priceOf(recipe, describeModel(models, recipe.modelId)),
    idempotencyKey,
    fingerprint,
    createdAt: now(),
    startedAt: null,
    finishedAt: null,
    savedAt: null,
    saved: false,
    expiresAt: null,
    modelVersion: null,
    notes: [],
    images: [],
    stepsDone: 0,
    stepsTotal: recipe.count * recipe.steps,
    sequence: 0,
    fence: 0,
    leaseExpiresAt: null,
    attempts: 0,
    failures: 0,
    turn: 0,
    turnEnd: 0,
    cancelRequestedAt: null,
    outcome: null,
    settleAfter: null,
    settlements: 0,
  }
}
