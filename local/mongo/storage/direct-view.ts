import { keyLock, nameLock, rowLock } from '../transactions/lock-table.ts'
import type { Document } from '../values/bson-codec.ts'
import type { Collection } from './catalogue.ts'
import { duplicateKey } from './duplicate-key.ts'
import { type IndexDefinition, indexKeys } from './index-definition.ts'
import type { Row } from './row.ts'
import type { Store } from './store.ts'
import { eventOf, type StoreView, type UpdateDescription } from './store-view.ts'

/** Data outside of transactions. Every write is in the SQL transaction of its command. */
export class DirectView implements StoreView {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  find(db: string, name: string): Collection | undefined {
    return this.#store.catalogue.find(db, name)
  }

  create(db: string, name: string, options: Document): Collection {
    this.#store.locks.requireFree(nameLock(db, name))
    return this.#store.catalogue.create(db, name, options)
  }

  overlay(): undefined {
    return undefined
  }

  write(collection: Collection, before: Row | undefined, after: Row | undefined, update?: UpdateDescription): void {
    const { locks, catalogue, oplog } = this.#store
    const row = (after ?? before) as Row
    locks.requireFree(rowLock(collection, row))
    for (const index of after ? collection.indexes : []) {
      if (index.id !== 0) this.#requireUnique(collection, index, row)
      else if (!before && collection.table.rowidOf(row.id) !== undefined)
        throw duplicateKey(collection, index, row.document)
    }
    catalogue.write(collection, before, after)
    this.#store.wrote(collection, row.name, before)
    oplog.append(eventOf(collection, before, after, update))
  }

  #requireUnique(collection: Collection, index: IndexDefinition, row: Row): void {
    for (const key of index.unique ? indexKeys(index, row.document) : []) {
      this.#store.locks.requireFree(keyLock(index, key))
      if (collection.table.withKey(index, key).some(({ name }) => name !== row.name)) {
        throw duplicateKey(collection, index, row.document)
      }
    }
  }
}
