import { findImage } from './find-image.ts'
import { type FailureReason, type Generation, type Image, seedOf } from './generation.ts'
import { bucketKey, imageIdOf, variants } from './image-id.ts'
import type { SpeedLearning } from './learn-speed.ts'
import type {
  Change,
  Digest,
  DrawnPicture,
  DrawRequest,
  EncodeImage,
  Permitted,
  Provider,
  Step,
  Uploads,
} from './ports.ts'
import { ProviderFailure } from './provider-failure.ts'
import { requeue } from './queue.ts'
import { readAll } from './read-all.ts'
import { decidedAs, endAs, type SettlementPorts, settleOrLeave } from './settle-generation.ts'
import { storedImage } from './stored-image.ts'

export interface RunPorts extends SettlementPorts {
  provider: Provider
  encode: EncodeImage
  learning: SpeedLearning
  uploads: Pick<Uploads, 'find'>
  permitted: Permitted
  digest: Digest
  /** Monotonic, in milliseconds. */
  elapsed(): number
}

/**
 * Why a run ends early: the person canceled; the worker stops; another worker may have taken over; it took too long.
 */
export type StopReason = 'canceled' | 'drained' | 'lost' | 'timedOut'

/** A run can be stopped from outside and from inside; the first reason counts and is the signal's. */
export interface Run {
  signal: AbortSignal
  stop(reason: StopReason): void
}

/** How often the model may fail before the generation does. */
const MAX_FAILURES = 3

/** The model's failure, in contrast to one of the database, the bucket or billing. */
class DrawingFailed extends Error {
  override name = 'DrawingFailed'
}

class SourceMissing extends Error {
  override name = 'SourceMissing'
}

/**
 * Draws what is missing of a generation that this worker holds, and settles it.
 *
 * Every write carries the fencing token, so a worker that was believed dead changes nothing. Images are committed one
 * by one; whoever takes over begins behind the last committed one, with the same seeds. What its owner does not let be
 * worked with any more is canceled. Rejects only when the database, the bucket or the users service fails: the lease then ends by itself and another attempt is made.
 */
export async function runGeneration(ports: RunPorts, job: Generation, run: Run): Promise<void> {
  try {
    const { processing, learning } = await ports.permitted({ userId: job.ownerId })
    if (!processing) run.stop('canceled')
    const startedAt = ports.elapsed()
    await settleOrLeave(ports, await drawImages(ports, job, run))
    const seconds = (ports.elapsed() - startedAt) / 1_000
    // What another worker began says nothing of how long the whole takes.
    if (learning && job.images.length === 0) await ports.learning.observe(job.ownerId, job, seconds)
  } catch (error) {
    await giveUp(ports, job, run, error)
  }
}

/** @returns the generation with its outcome decided */
async function drawImages(ports: RunPorts, job: Generation, run: Run): Promise<Generation> {
  run.signal.throwIfAborted()
  const source = await loadSource(ports, job)
  let current = job
  while (current.phase === 'RUNNING') {
    const index = current.images.length
    const seed = seedOf(job, index)
    const picture = await drawImage(ports, current, { ...job, seed, source }, run)
    const { model, version } = ports.provider
    const encoded = await ports.encode(picture, { ...job, seed, modelName: model.name, modelVersion: version })
    const { width, height } = picture
    const place = { id: imageIdOf(job.id, index), workspaceId: job.workspaceId, seed, width, height }
    const image = storedImage(encoded, place, ports.digest)
    for (const variant of variants) {
      run.signal.throwIfAborted()
      await ports.bucket.put(bucketKey(job.workspaceId, image.id, variant), encoded.files[variant])
    }
    current = await commit(ports, current, { image, notes: picture.notes }, run)
  }
  return current
}

async function loadSource(ports: RunPorts, { workspaceId, source }: Generation): Promise<DrawRequest['source']> {
  if (!source) return null
  const { imageId, strength, maskImageId } = source
  return {
    picture: await loadPicture(ports, workspaceId, imageId),
    strength,
    ...(maskImageId != null && { mask: await loadPicture(ports, workspaceId, maskImageId) }),
  }
}

async function loadPicture(ports: RunPorts, workspaceId: string, imageId: string): Promise<Uint8Array> {
  const image = await findImage(ports, workspaceId, imageId)
  const file = image && (await ports.bucket.get(bucketKey(workspaceId, image.id, 'original')))
  if (!file) throw new SourceMissing('The source image is gone')
  return readAll(file)
}

/** Draws one image while its steps go to the log. The log may lag behind the model; it is complete when this ends. */
async function drawImage(ports: RunPorts, job: Generation, request: DrawRequest, run: Run): Promise<DrawnPicture> {
  run.signal.throwIfAborted()
  let log = Promise.resolve()
  const onStep = (step: Step) => {
    log = log.then(() => logStep(ports, job, step, run))
    log.catch((error) => {
      // Each step behind the first that failed fails alike.
      if (!run.signal.aborted) ports.report('step-not-logged', { error, generationId: job.id })
      run.stop('lost')
    })
    return log
  }
  const picture = await ports.provider.draw(request, { onStep, signal: run.signal }).catch(async (cause) => {
    await log
    run.signal.throwIfAborted()
    throw new DrawingFailed('The model failed', { cause })
  })
  await log
  return picture
}

async function logStep({ generations }: RunPorts, job: Generation, { step, steps, preview }: Step, run: Run) {
  if (run.signal.aborted) return
  const imageIndex = job.images.length
  const change: Change = { stepsDone: imageIndex * job.steps + (step * job.steps) / steps }
  const logged = await generations.transition(job, held(job), change, {
    kind: 'stepped',
    imageIndex,
    step,
    steps,
    preview: `data:image/webp;base64,${Buffer.from(preview).toString('base64')}`,
  })
  if (!logged) run.stop('lost')
  else if (logged.cancelRequestedAt) run.stop('canceled')
}

/** Adds an image; with the last one the generation has succeeded, unless somebody asked to cancel before. */
async function commit(
  { generations, now }: RunPorts,
  job: Generation,
  { image, notes }: Pick<Generation, 'notes'> & { image: Image },
  run: Run,
): Promise<Generation> {
  run.signal.throwIfAborted()
  const isLast = job.images.length + 1 === job.count
  const change: Change = { image, notes, ...(isLast && decidedAs({ status: 'SUCCEEDED' }, now())) }
  const committed = await generations.transition(job, { ...held(job), cancelRequestedAt: null }, change)
  if (committed) return committed

  const latest = await generations.find(job)
  run.stop(latest?.phase === 'RUNNING' && latest.fence === job.fence ? 'canceled' : 'lost')
  throw run.signal.reason
}

async function giveUp(ports: RunPorts, job: Generation, { signal }: Run, error: unknown): Promise<void> {
  if (signal.aborted) {
    switch (signal.reason as StopReason) {
      case 'canceled':
        return void (await endAs(ports, job, held(job), { status: 'CANCELED' }))
      case 'timedOut':
        return void (await endAs(ports, job, held(job), { status: 'FAILED', reason: 'TIMED_OUT' }))
      case 'drained':
        return void (await requeue(ports, job, held(job)))
      case 'lost':
        return
    }
  }
  if (error instanceof SourceMissing)
    return void (await endAs(ports, job, held(job), { status: 'FAILED', reason: 'SOURCE_MISSING' }))
  if (!(error instanceof DrawingFailed)) throw error

  ports.report('drawing-failed', { error: error.cause, generationId: job.id, failures: job.failures })
  const next = afterFailure(job, error.cause)
  if (next.kind === 'again') await requeue(ports, job, held(job), { failures: next.failures })
  else await endAs(ports, job, held(job), { status: 'FAILED', reason: next.reason })
}

/**
 * What follows from a failure of the model. A provider that took nothing on has not failed: the generation waits for
 * it.
 */
function afterFailure(
  { failures }: Generation,
  cause: unknown,
): { kind: 'again'; failures: number } | { kind: 'end'; reason: FailureReason } {
  const fault = cause instanceof ProviderFailure ? cause.fault : undefined
  if (fault?.kind === 'busy') return { kind: 'again', failures }
  if (fault?.kind === 'contentBlocked') return { kind: 'end', reason: 'CONTENT_BLOCKED' }

  const isRepeatable = fault === undefined || (fault.kind === 'unavailable' && fault.repeatable)
  return isRepeatable && failures + 1 < MAX_FAILURES
    ? { kind: 'again', failures: failures + 1 }
    : { kind: 'end', reason: 'MODEL_ERROR' }
}

/** What holds as long as nobody else has taken the generation up. */
const held = ({ fence }: Generation) => ({ phase: 'RUNNING', fence }) as const
