import { randomFillSync } from 'node:crypto'

/** Bytes of one id. */
const SIZE = 12
/** Random bytes for the next ids: asking the system for each alone takes twenty times as long. */
const pool = Buffer.alloc(SIZE * 256)
let next = pool.length

/** A new opaque id: 96 random bits as 24 hexadecimal digits. */
export function newId(): string {
  if (next === pool.length) {
    randomFillSync(pool)
    next = 0
  }
  next += SIZE
  return pool.toString('hex', next - SIZE, next)
}
