import { type Generation, isFinished } from './generation.ts'
import type { Clock, Generations, Reference } from './ports.ts'
import { RETENTION } from './settle-generation.ts'

interface Ports extends Clock {
  generations: Generations
}

export type SaveResult = { kind: 'done' | 'notFinished'; generation: Generation } | { kind: 'unknown' }

/** Keeps a finished generation: it does not expire any more. */
export async function saveGeneration({ generations, now }: Ports, reference: Reference): Promise<SaveResult> {
  const generation = await generations.find(reference)
  if (!generation) return { kind: 'unknown' }
  if (!isFinished(generation)) return { kind: 'notFinished', generation }
  if (generation.saved) return { kind: 'done', generation }

  const kept = { saved: true, savedAt: now(), expiresAt: null }
  const saved = await generations.transition(generation, { saved: false }, kept)
  return settled(generations, reference, saved)
}

/** Stops keeping a generation: it expires as if it had ended now. */
export async function unsaveGeneration({ generations, now }: Ports, reference: Reference): Promise<SaveResult> {
  const generation = await generations.find(reference)
  if (!generation) return { kind: 'unknown' }
  if (!generation.saved) return { kind: 'done', generation }

  const free = { saved: false, savedAt: null, expiresAt: new Date(now().getTime() + RETENTION) }
  const unsaved = await generations.transition(generation, { saved: true }, free)
  return settled(generations, reference, unsaved)
}

/** When another call was faster, the generation as that call left it: gone, or as wanted. */
async function settled(
  generations: Generations,
  reference: Reference,
  changed: Generation | undefined,
): Promise<SaveResult> {
  const generation = changed ?? (await generations.find(reference))
  return generation ? { kind: 'done', generation } : { kind: 'unknown' }
}
