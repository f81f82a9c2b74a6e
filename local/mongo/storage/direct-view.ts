import { keyLock, nameLock, rowLock } from '../transactions/lock-table.ts'
import type { Document } from '../values/bson-codec.ts'
import type { Collection } from './catalogue.ts'
import { duplicateKey } from './duplicate-key.ts'
import { type IndexDefinition, indexKeys } from './index-definition.ts'
import type { OplogEvent } from './oplog.ts'
import type { Row } from './row.ts'
import type { Store } from './store.ts'
import type { StoreView, UpdateDescription } from './store-view.ts'
import { writeRow } from './table-writes.ts'

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

  insert(collection: Collection, row: Row): void {
    if (collection.table.rowidOf(row.id) !== undefined) {
      throw duplicateKey(collection, collection.indexes[0] as IndexDefinition, row.document)
    }
    this.#write(collection, undefined, row)
    this.#log(collection, row, { operation: 'insert', full: row.bytes })
  }

  replace(collection: Collection, before: Row, after: Row, update: UpdateDescription | undefined): void {
    this.#write(collection, before, after)
    this.#log(collection, after, update ? { operation: 'update', update } : { operation: 'replace', full: after.bytes })
  }

  remove(collection: Collection, row: Row): void {
    this.#write(collection, row, undefined)
    this.#log(collection, row, { operation: 'delete' })
  }

  #write(collection: Collection, before: Row | undefined, after: Row | undefined): void {
    const row = (after ?? before) as Row
    const { locks, catalogue } = this.#store
    locks.requireFree(rowLock(collection, row))
    if (after) {
      for (const index of collection.indexes)
        if (index.unique && index.id !== 0) this.#requireUnique(collection, index, after)
    }
    writeRow(catalogue, collection, before, after)
    this.#store.wrote(collection, row.name, before)
  }

  #requireUnique(collection: Collection, index: IndexDefinition, row: Row): void {
    for (const key of indexKeys(index, row.document)) {
      this.#store.locks.requireFree(keyLock(index, key))
      if (collection.table.withKey(index, key).some(({ name }) => name !== row.name)) {
        throw duplicateKey(collection, index, row.document)
      }
    }
  }

  #log({ db, name }: Collection, row: Row, event: Pick<OplogEvent, 'operation' | 'full' | 'update'>): void {
    this.#store.oplog.append({ ...event, db, collection: name, id: row.document._id })
  }
}
