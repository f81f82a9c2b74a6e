import type { Ports } from './ports.ts'
import { resolveHold } from './resolve-hold.ts'

/** Most holds of one call. */
const BATCH = 100

/**
 * Returns the credits of holds whose time is up, the oldest first. Each hold is a transaction of its own: one that fails
 * does not keep the others from being returned.
 *
 * @returns how many holds were due, at most 100
 * @throws AggregateError of the holds that could not be returned
 */
export async function expireHolds({ ledger, now }: Pick<Ports, 'ledger' | 'now'>): Promise<number> {
  const at = now()
  const due = await ledger.dueHolds(at, BATCH)
  const failures: unknown[] = []
  for (const hold of due) {
    try {
      await ledger.transaction((books) => resolveHold(books, hold, { resolution: 'EXPIRED', at }))
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some holds could not be returned')
  return due.length
}
