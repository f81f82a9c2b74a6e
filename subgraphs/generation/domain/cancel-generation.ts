import { type Generation, isFinished } from './generation.ts'
import type { Reference } from './ports.ts'
import { endAs, type SettlementPorts } from './settle-generation.ts'

export type CancelResult = { kind: 'canceled' | 'finished'; generation: Generation } | { kind: 'unknown' }

/**
 * Stops a generation. A queued one ends at once. For a running one the wish is written down: its worker notices it
 * within one step, and no success can be committed any more.
 */
export async function cancelGeneration(ports: SettlementPorts, reference: Reference): Promise<CancelResult> {
  for (;;) {
    const generation = await ports.generations.find(reference)
    if (!generation) return { kind: 'unknown' }
    if (isFinished(generation)) return { kind: 'finished', generation }
    if (generation.phase === 'SETTLING')
      return { kind: generation.outcome?.status === 'CANCELED' ? 'canceled' : 'finished', generation }

    // Where the phase has changed since it was read, the loop looks again; phases go forward, so it ends.
    const { phase } = generation
    const stopped =
      phase === 'QUEUED'
        ? await endAs(ports, generation, { phase }, { status: 'CANCELED' })
        : await ports.generations.transition(generation, { phase }, { cancelRequestedAt: ports.now() })
    if (stopped) return { kind: 'canceled', generation: stopped }
  }
}
