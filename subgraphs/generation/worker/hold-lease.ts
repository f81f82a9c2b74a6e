import type { Generation } from '../domain/generation.ts'
import type { Clock, Generations, Report, Signals } from '../domain/ports.ts'
import { LEASE, leaseEnd } from '../domain/queue.ts'
import type { Run, StopReason } from '../domain/run-generation.ts'

export interface LeasePorts extends Clock {
  generations: Generations
  /** Signals, by generation, that somebody asked to cancel. */
  cancellations: Signals
  report: Report
}

/** Milliseconds between two signs of life. */
const HEARTBEAT = 3_000
/**
 * How long before the lease ends the worker stops by itself, in milliseconds: time to abandon a write that has begun.
 */
const MARGIN = 1_000
/** Longest time that a worker spends on a generation, in milliseconds. */
const MAX_RUN = 600_000

export type HeldLease = Run & AsyncDisposable

/**
 * Keeps the lease of a generation while it is worked on, and stops the work when the lease may be lost, when somebody
 * cancels, when it takes too long, and when the worker is to stop.
 */
export function holdLease(ports: LeasePorts, job: Generation, stopping: AbortSignal): HeldLease {
  const run = new AbortController()
  const done = new AbortController()
  const stop = (reason: StopReason) => run.abort(reason)

  const drain = () => stop('drained')
  if (stopping.aborted) drain()
  stopping.addEventListener('abort', drain, { once: true })
  const overtime = setTimeout(stop, MAX_RUN, 'timedOut')

  // A database that does not answer must not keep the worker from noticing that its time is over.
  const expire = () => setTimeout(stop, LEASE - MARGIN, 'lost')
  let expiry = expire()
  const renewed = () => {
    clearTimeout(expiry)
    expiry = expire()
  }
  let beat = Promise.resolve()
  const heartbeat = setInterval(() => {
    beat = renew(ports, job, stop).then((isHeld) => (isHeld ? renewed() : undefined))
  }, HEARTBEAT)
  const watching = watchCancellation(ports, job, { stop, done: done.signal })

  return {
    signal: run.signal,
    stop,
    async [Symbol.asyncDispose]() {
      stopping.removeEventListener('abort', drain)
      clearInterval(heartbeat)
      clearTimeout(overtime)
      done.abort()
      await Promise.all([beat, watching])
      clearTimeout(expiry)
    },
  }
}

/** @returns whether the lease is this worker's for another while */
async function renew({ generations, now, report }: LeasePorts, job: Generation, stop: Run['stop']): Promise<boolean> {
  try {
    const expected = { phase: 'RUNNING', fence: job.fence } as const
    const held = await generations.transition(job, expected, { leaseExpiresAt: leaseEnd(now()) })
    if (!held) stop('lost')
    else if (held.cancelRequestedAt) stop('canceled')
    return held !== undefined
  } catch (error) {
    report('heartbeat-failed', { error, generationId: job.id })
    return false
  }
}

async function watchCancellation(
  { generations, cancellations, report }: LeasePorts,
  job: Generation,
  { stop, done }: { stop: Run['stop']; done: AbortSignal },
) {
  using listener = cancellations.listen(job.id)
  for (;;) {
    await listener.next(done)
    if (done.aborted) return
    try {
      const current = await generations.find(job)
      if (current?.cancelRequestedAt) stop('canceled')
    } catch (error) {
      report('cancellation-check-failed', { error, generationId: job.id })
    }
  }
}
