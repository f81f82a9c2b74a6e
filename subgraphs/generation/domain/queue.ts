import type { Generation } from './generation.ts'
import type { Change, Expectation, Provider, WorkLists } from './ports.ts'
import { endAs, type SettlementPorts } from './settle-generation.ts'

/** How long a worker that gives no sign of life is believed to be alive, in milliseconds. */
export const LEASE = 10_000

/** How often a generation is taken up before it is taken for one that breaks its workers. */
const MAX_ATTEMPTS = 12

export interface QueuePorts extends SettlementPorts {
  workLists: WorkLists
}

export const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE)

/**
 * Takes up the oldest generation that is queued for a provider's model. Workers that want the same one are told apart
 * by the fencing token: one gets it, the others look for the next.
 */
export async function takeNext(
  ports: QueuePorts,
  { model, version: modelVersion }: Pick<Provider, 'model' | 'version'>,
): Promise<Generation | undefined> {
  for (;;) {
    const oldest = await ports.workLists.oldestQueued(model.id)
    if (!oldest) return undefined
    const expected: Expectation = { phase: 'QUEUED', fence: oldest.fence }

    if (oldest.cancelRequestedAt) await endAs(ports, oldest, expected, { status: 'CANCELED' })
    else if (oldest.attempts >= MAX_ATTEMPTS)
      await endAs(ports, oldest, expected, { status: 'FAILED', reason: 'MODEL_ERROR' })
    else {
      const now = ports.now()
      const change: Change = {
        phase: 'RUNNING',
        fence: oldest.fence + 1,
        attempts: oldest.attempts + 1,
        startedAt: oldest.startedAt ?? now,
        leaseExpiresAt: leaseEnd(now),
        modelVersion,
      }
      const taken = await ports.generations.transition(oldest, expected, change, { kind: 'started' })
      if (taken) return taken
    }
  }
}

/** Puts a running generation back into the queue, where it keeps its place by age. */
export async function requeue(
  { generations }: SettlementPorts,
  generation: Generation,
  expected: Expectation,
  change: Change = {},
): Promise<Generation | undefined> {
  const position = 1 + (await generations.countQueuedBefore(generation))
  const queued: Change = { ...change, phase: 'QUEUED', leaseExpiresAt: null }
  return generations.transition(generation, expected, queued, { kind: 'queued', position })
}
