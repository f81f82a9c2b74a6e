import { setTimeout as delay } from 'node:timers/promises'
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
/** How long before the lease ends the worker stops by itself, in milliseconds: time to abandon a write that has begun. */
const MARGIN = 1_000
/** Longest time that a worker spends on a generation, in milliseconds. */
const MAX_RUN = 600_000

export type HeldLease = Run & AsyncDisposable

/**
 * Keeps the lease of a generation while it is worked on, and stops the work when the lease may be lost, when somebody cancels, when it
 * takes too long, and when the worker is to stop.
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
  const expiry = setTimeout(stop, LEASE - MARGIN, 'lost')

  const watching = Promise.all([
    keepAlive(ports, job, { stop, done: done.signal, renewed: () => expiry.refresh() }),
    watchCancellation(ports, job, { stop, done: done.signal }),
  ])
  return {
    signal: run.signal,
    stop,
    async [Symbol.asyncDispose]() {
      stopping.removeEventListener('abort', drain)
      clearTimeout(overtime)
      clearTimeout(expiry)
      done.abort()
      await watching
    },
  }
}

interface Watch {
  stop: Run['stop']
  done: AbortSignal
}

async function keepAlive(
  { generations, now, report }: LeasePorts,
  job: Generation,
  { stop, done, renewed }: Watch & { renewed(): void },
) {
  for (;;) {
    await delay(HEARTBEAT, undefined, { signal: done }).catch(() => {})
    if (done.aborted) return
    try {
      const expected = { phase: 'RUNNING', fence: job.fence } as const
      const held = await generations.transition(job, expected, { leaseExpiresAt: leaseEnd(now()) })
      if (!held) stop('lost')
      else if (held.cancelRequestedAt) stop('canceled')
      else renewed()
    } catch (error) {
      report('heartbeat-failed', { error, generationId: job.id })
    }
  }
}

async function watchCancellation(
  { generations, cancellations, report }: LeasePorts,
  job: Generation,
  { stop, done }: Watch,
) {
  using listener = cancellations.listen(job.id)
  while (!done.aborted) {
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
