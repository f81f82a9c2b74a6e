import { findRows } from './query/find.ts'
import type { Collection } from './storage/catalogue.ts'
import type { Row } from './storage/row.ts'
import type { Store } from './storage/store.ts'
import { Blocked } from './transactions/lock-table.ts'
import type { Document } from './values/bson-codec.ts'

/** Few enough to be removed in one go. */
const AT_ONCE = 100

/** Removes documents whose TTL index says that they have expired; gives how many. */
export async function removeExpired(store: Store, now = Date.now()): Promise<number> {
  let removed = 0
  for (const { db, name, indexes } of store.catalogue.list()) {
    for (const { fields, partial = {}, expireAfterSeconds } of indexes) {
      const [field] = fields
      if (expireAfterSeconds === undefined || !field) continue
      const expired = { [field.name]: { $lt: new Date(now - expireAfterSeconds * 1000) } }
      const filter = { $and: [expired, partial] }
      let batch = AT_ONCE
      while (batch === AT_ONCE) {
        batch = await store.exclusively(() => removeSome(store, store.catalogue.find(db, name), filter))
        removed += batch
      }
    }
  }
  return removed
}

async function removeSome(store: Store, collection: Collection | undefined, filter: Document): Promise<number> {
  if (!collection) return 0
  const rows = await Array.fromAsync(findRows(store.direct, collection, { filter, limit: AT_ONCE }))
  return store.transact(() => rows.filter((row) => isRemoved(store, collection, row)).length)
}

/** False when a transaction holds the document: the next sweep will see. */
function isRemoved({ direct }: Store, collection: Collection, row: Row): boolean {
  try {
    direct.write(collection, row, undefined)
    return true
  } catch (error) {
    if (error instanceof Blocked) return false
    throw error
  }
}
