import { setTimeout as delay } from 'node:timers/promises'
import type { Signals } from '../domain/ports.ts'
import type { WatchedProvider } from '../domain/provider-health.ts'
import { type QueuePorts, takeNext } from '../domain/queue.ts'
import { type RunPorts, runGeneration } from '../domain/run-generation.ts'
import { QUEUE_SIGNAL } from '../store/event-store.ts'
import { holdLease, type LeasePorts } from './hold-lease.ts'

export type JobPorts = RunPorts & QueuePorts & LeasePorts & { signals: Signals; provider: WatchedProvider }

/** Longest time between two looks at the queue, in milliseconds, should no signal arrive. */
const POLL = 1_000

/**
 * Takes generations of one provider's model out of the queue one after the other, until `draining` aborts. The one at
 * hand is finished, unless `stopping` aborts before: then it is given back. While the provider rests they stay queued.
 */
export async function runJobs(
  ports: JobPorts,
  { draining, stopping }: { draining: AbortSignal; stopping: AbortSignal },
): Promise<void> {
  using queue = ports.signals.listen(QUEUE_SIGNAL)
  while (!draining.aborted) {
    try {
      const rest = ports.provider.restsFor()
      if (rest > 0) {
        await delay(Math.min(rest, POLL), undefined, { signal: draining }).catch(() => {})
        continue
      }
      const job = await takeNext(ports, ports.provider)
      if (job) {
        await using lease = holdLease(ports, job, stopping)
        await runGeneration(ports, job, lease)
      } else await queue.next(AbortSignal.any([draining, AbortSignal.timeout(POLL)]))
    } catch (error) {
      ports.report('job-interrupted', { error })
      await delay(POLL, undefined, { signal: draining }).catch(() => {})
    }
  }
}
