import type { Generation } from './generation.ts'
import { type GenerationEvent, isLast, type Sent } from './generation-event.ts'
import type { EventLog, Generations, Reference, Signals } from './ports.ts'

interface Ports {
  generations: Generations
  events: EventLog
  signals: Signals
}

/** Events that are read at once. */
const PAGE = 50

/** Keys under which the arrival and the removal of events are signalled. */
export const generationSignal = ({ workspaceId, id }: Reference): string => `${workspaceId}/${id}`
export const workspaceSignal = (workspaceId: string): string => workspaceId

/**
 * Events of a generation behind `after`, then those that come; ends behind the last one, or when the generation is
 * deleted. The log is read by sequence and signals only say when to look, so nothing is missed and nothing comes twice.
 */
export async function* followGeneration(
  { generations, events, signals }: Ports,
  reference: Reference,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Sent, void> {
  using listener = signals.listen(generationSignal(reference))
  let sequence = after
  while (!signal.aborted) {
    const page = await events.afterSequence(reference, sequence, PAGE)
    const generation = await generations.find(reference)
    if (!generation) return
    for (const event of page) {
      if (signal.aborted) return
      yield { ...event, generation }
      sequence = event.sequence
      if (isLast(event)) return
    }
    if (page.length > 0) continue
    if (isOver(generation, sequence)) return
    await listener.next(signal)
  }
}

/** Whether no event can come behind `sequence`. The last event of a generation is that of its end. */
const isOver = ({ finishedAt, sequence: last }: Generation, sequence: number) => finishedAt !== null && sequence >= last

/**
 * Events of a workspace behind `after`, or from now on; never ends by itself. Events of generations that have been
 * deleted meanwhile are left out.
 */
export async function* followWorkspace(
  { generations, events, signals }: Ports,
  workspaceId: string,
  after: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<Sent, void> {
  using listener = signals.listen(workspaceSignal(workspaceId))
  let activity = after ?? (await events.lastActivity(workspaceId))
  while (!signal.aborted) {
    const page = await events.afterActivity(workspaceId, activity, PAGE)
    const known = await generationsOf(generations, workspaceId, page)
    for (const event of page) {
      if (signal.aborted) return
      activity = event.activity
      const generation = known.get(event.generationId)
      if (generation) yield { ...event, generation }
    }
    if (page.length === 0) await listener.next(signal)
  }
}

async function generationsOf(generations: Generations, workspaceId: string, page: GenerationEvent[]) {
  const ids = new Set(page.map(({ generationId }) => generationId))
  const found = await generations.findMany([workspaceId], [...ids])
  return new Map(found.map((generation) => [generation.id, generation]))
}
