import { setImmediate as nextTurn } from 'node:timers/promises'
import { MongoFault } from '../fault.ts'

/** How long all long work together may hold up one turn of the event loop, in milliseconds. */
export const SLICE_MS = 5

let turnBegan: number | undefined

/**
 * Lets other requests run when work has held up this turn of the event loop for long. Long loops call it for every
 * item: it gives undefined, at no cost of a promise, while there is time. `deadline` is that of `maxTimeMS`.
 */
export function breathe(deadline?: number): Promise<void> | undefined {
  const now = performance.now()
  if (turnBegan === undefined) {
    turnBegan = now
    setImmediate(() => {
      turnBegan = undefined
    })
  }
  if (now - turnBegan < SLICE_MS) return undefined
  if (deadline !== undefined && now > deadline)
    throw new MongoFault('MaxTimeMSExpired', 'operation exceeded time limit')
  return nextTurn()
}
