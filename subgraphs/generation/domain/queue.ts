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
 * Takes up the generation whose turn it is at a provider's model. Workers that want the same one are told apart by the
 * fencing token: one gets it, the others look for the next.
 */
export async function takeNext(
  ports: QueuePorts,
  { model, version: modelVersion }: Pick<Provider, 'model' | 'version'>,
): Promise<Generation | undefined> {
  for (;;) {
    const next = await ports.workLists.nextQueued(model.id)
    if (!next) return undefined
    const expected: Expectation = { phase: 'QUEUED', fence: next.fence }

    if (next.cancelRequestedAt) await endAs(ports, next, expected, { status: 'CANCELED' })
    else if (next.attempts >= MAX_ATTEMPTS)
      await endAs(ports, next, expected, { status: 'FAILED', reason: 'MODEL_ERROR' })
    else {
      const now = ports.now()
      const change: Change = {
        phase: 'RUNNING',
        fence: next.fence + 1,
        attempts: next.attempts + 1,
        startedAt: next.startedAt ?? now,
        leaseExpiresAt: leaseEnd(now),
        modelVersion,
      }
      const taken = await ports.generations.transition(next, expected, change, { kind: 'started' })
      if (taken) return taken
    }
  }
}

/** Puts a running generation back into the queue, where it keeps its turn. */
export async function requeue(
  { generations }: SettlementPorts,
  generation: Generation,
  expected: Expectation,
  change: Change = {},
): Promise<Generation | undefined> {
  const queued: Change = { ...change, phase: 'QUEUED', leaseExpiresAt: null }
  const outlook = await generations.outlook({ ...generation, phase: 'QUEUED' })
  return generations.transition(generation, expected, queued, { kind: 'queued', ...outlook })
}
