import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { type Answer, failedWith, notUnderstood } from '../outbound/answer.ts'
import type { Outbound } from '../outbound/outbound.ts'

const predictionShape = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  status: v.picklist(['starting', 'processing', 'succeeded', 'failed', 'canceled', 'aborted']),
  output: v.nullish(v.unknown()),
  error: v.nullish(v.unknown()),
  logs: v.nullish(v.string()),
})

export type Prediction = v.InferOutput<typeof predictionShape>

/** Failures in a row of asking how a prediction stands, until it is given up. */
const MAX_FAILURES = 5
/** Longest time for a cancellation, in milliseconds. */
const CANCELLATION = 5_000

/** Begins a prediction. From here on it costs money. */
export async function createPrediction(
  outbound: Outbound,
  { model, input, signal }: { model: string; input: object; signal: AbortSignal },
): Promise<Prediction> {
  const answer = await outbound.call(`/models/${model}/predictions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input }),
    signal,
  })
  return read(answer)
}

async function read(answer: Answer): Promise<Prediction> {
  if (answer.isOk) return answer.json(predictionShape)
  await answer.discard()
  throw failedWith(answer)
}

interface Following {
  /** Milliseconds between two questions. */
  pause: number
  /** Longest time without news, in milliseconds. */
  stall: number
  signal: AbortSignal
  /** Share of the work done, 0 to 1. */
  onProgress(share: number): Promise<void>
}

/**
 * Waits for the end of a prediction. Asking is free, so an answer that is lost is asked for again, as often as it takes
 * up to a limit.
 *
 * @returns what it put out
 */
export async function followPrediction(outbound: Outbound, begun: Prediction, following: Following): Promise<unknown> {
  const { pause, stall, signal, onProgress } = following
  let prediction = begun
  let newsAt = performance.now()
  for (;;) {
    const output = outputOf(prediction)
    if (output !== undefined) return output
    await onProgress(shareIn(prediction.logs ?? ''))
    await delay(pause, undefined, { signal }).catch(() => signal.throwIfAborted())

    const latest = await ask(outbound, prediction.id, { pause, signal })
    if (latest.status !== prediction.status || latest.logs !== prediction.logs) newsAt = performance.now()
    if (performance.now() - newsAt > stall)
      throw new ProviderFailure({ kind: 'unavailable', repeatable: false }, 'no progress')
    prediction = latest
  }
}

async function ask(outbound: Outbound, id: string, { pause, signal }: { pause: number; signal: AbortSignal }) {
  for (let failures = 1; ; failures++) {
    try {
      return await read(await outbound.call(`/predictions/${id}`, { signal }))
    } catch (error) {
      signal.throwIfAborted()
      if (!mayPass(error)) throw error
      if (failures >= MAX_FAILURES) throw new ProviderFailure({ kind: 'unavailable', repeatable: false }, 'lost sight')
      await delay(pause * 2 ** failures, undefined, { signal }).catch(() => signal.throwIfAborted())
    }
  }
}

const mayPass = (error: unknown) =>
  error instanceof ProviderFailure && (error.fault.kind === 'unavailable' || error.fault.kind === 'busy')

/** Undefined while it is under way. */
function outputOf({ status, output, error }: Prediction): unknown {
  switch (status) {
    case 'starting':
    case 'processing':
      return undefined
    case 'succeeded':
      return output ?? null
    case 'failed':
      // The only sign is the text: models have no codes.
      throw /nsfw|safety|sensitive|moderat/i.test(String(error))
        ? new ProviderFailure({ kind: 'contentBlocked' }, 'content blocked')
        : new ProviderFailure({ kind: 'unavailable', repeatable: false }, 'prediction failed')
    case 'canceled':
    case 'aborted':
      throw new ProviderFailure({ kind: 'unavailable', repeatable: false }, 'canceled by somebody else')
  }
}

/** Progress bars of models are lines of a log such as ` 40%|####      | 8/20`; the last one counts. */
function shareIn(logs: string): number {
  const percent = [...logs.matchAll(/(\d{1,3})%\|/g)].at(-1)?.[1]
  return Math.min(1, Number(percent ?? 0) / 100)
}

export async function cancelPrediction(outbound: Outbound, id: string): Promise<void> {
  const signal = AbortSignal.timeout(CANCELLATION)
  const call = { method: 'POST', signal } as const
  await outbound.call(`/predictions/${id}/cancel`, call).then(
    (answer) => answer.discard(),
    // It ends by itself; for us it has ended already.
    () => {},
  )
}

/** Address of the first file that a prediction put out. */
export function fileIn(output: unknown): URL {
  const first: unknown = Array.isArray(output) ? output[0] : output
  if (typeof first !== 'string' || !URL.canParse(first)) throw notUnderstood()
  return new URL(first)
}
