import { createHash } from 'node:crypto'
import type { Ports } from '../domain/ports.ts'
import type { Records } from './records.ts'

/** How long a turn is remembered, in milliseconds: only transactions that are under way need it. */
export const TURN_MEMORY = 60_000

/** Two transactions that write to the same document conflict: one of them begins again, and sees then what the other has made. */
export const openTurns =
  ({ Turns }: Records): Ports['takeTurn'] =>
  async (key) => {
    const expiresAt = new Date(Date.now() + TURN_MEMORY)
    // Hashed, because a turn need not tell whose it is.
    const _id = createHash('sha256').update(key).digest('base64url')
    await Turns.updateOne({ _id }, { $inc: { taken: 1 }, $set: { expiresAt } }, { upsert: true })
  }
