import { findRows } from './query/find.ts'
import type { Store } from './storage/store.ts'
import { Blocked } from './transactions/lock-table.ts'

const AT_ONCE = 500

/** Removes documents whose TTL index says that they have expired; gives how many. */
export function removeExpired(store: Store, now = Date.now()): number {
  let removed = 0
  for (const collection of store.catalogue.list()) {
    for (const index of collection.indexes) {
      const [field] = index.fields
      if (index.expireAfterSeconds === undefined || !field) continue
      const expired = { [field.name]: { $lt: new Date(now - index.expireAfterSeconds * 1000) } }
      const filter = index.partial ? { $and: [expired, index.partial] } : expired
      for (const row of findRows(store.direct, collection, { filter, limit: AT_ONCE })) {
        try {
          store.transact(() => store.direct.remove(collection, row))
          removed++
        } catch (error) {
          // A transaction holds it: the next sweep will see.
          if (!(error instanceof Blocked)) throw error
        }
      }
    }
  }
  return removed
}
