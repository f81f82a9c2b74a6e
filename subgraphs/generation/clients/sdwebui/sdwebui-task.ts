import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { failedWith } from '../outbound/answer.ts'
import type { Drawing } from '../outbound/drawing.ts'
import type { Outbound } from '../outbound/outbound.ts'

const progressShape = v.object({
  active: v.boolean(),
  completed: v.boolean(),
  /** 0 to 1; null while it waits. */
  progress: v.nullish(v.number()),
  live_preview: v.nullish(v.string()),
  id_live_preview: v.nullish(v.number()),
})

/** Longest time for stopping a task, in milliseconds. */
const INTERRUPTION = 5_000

interface Following {
  outbound: Outbound
  id: string
  drawing: Drawing
  steps: number
  pause: number
  /** Longest time without progress while it is being drawn, in milliseconds. */
  stall: number
  signal: AbortSignal
}

/**
 * Tells of a task's steps until `stop` is called. `done` rejects when the server can't be asked or nobody takes the
 * steps in.
 */
export function followTask({ outbound, id, drawing, steps, pause, stall, signal }: Following) {
  const stopping = new AbortController()
  const waiting = AbortSignal.any([signal, stopping.signal])

  const follow = async () => {
    let seen = -1
    let reached = -1
    let movedAt = performance.now()
    while (!waiting.aborted) {
      const { active, progress, live_preview, id_live_preview } = await askProgress(outbound, id, seen, signal)
      if (stopping.signal.aborted) return
      if (!active || (progress ?? 0) > reached) movedAt = performance.now()
      reached = Math.max(reached, active ? (progress ?? 0) : -1)
      if (performance.now() - movedAt > stall)
        throw new ProviderFailure({ kind: 'unavailable', repeatable: true }, 'no progress')
      // Previews are told apart by their number, so that the same one is not sent twice.
      seen = id_live_preview ?? seen
      const preview = live_preview ? Buffer.from(live_preview.replace(/^data:[^,]*,/, ''), 'base64') : undefined
      await drawing.advance((progress ?? 0) * steps, preview)
      await delay(pause, undefined, { signal: waiting }).catch(() => {})
    }
  }
  return { done: follow(), stop: () => stopping.abort() }
}

async function askProgress(outbound: Outbound, id: string, seen: number, signal: AbortSignal) {
  const answer = await outbound.call('/internal/progress', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id_task: id, id_live_preview: seen, live_preview: true }),
    signal,
  })
  if (answer.isOk) return answer.json(progressShape)
  await answer.discard()
  throw failedWith(answer)
}

/**
 * Stops a task that is being drawn. Interrupting stops whatever the server draws, hence the question before: between
 * the two another task may begin only if ours ended by itself that very moment. One that still waits in the server's
 * queue can't be taken out of it; its request has been given up, and the server draws it for nobody.
 */
export async function interruptTask(outbound: Outbound, id: string): Promise<void> {
  const signal = AbortSignal.timeout(INTERRUPTION)
  try {
    const { active } = await askProgress(outbound, id, -1, signal)
    if (!active) return
    const answer = await outbound.call('/sdapi/v1/interrupt', { method: 'POST', signal })
    await answer.discard()
  } catch {
    // A server that can't be reached has nothing to stop, or can't be stopped; the drawing has ended for us either way.
  }
}
