import type { DatabaseSync } from 'node:sqlite'
import { type Document, decode, encode } from '../values/bson-codec.ts'
import { CollectionTable } from './collection-table.ts'
import { defineIndex, type IndexDefinition } from './index-definition.ts'

/** A collection and where its documents are; `indexes[0]` is that of `_id`. */
export interface Collection {
  readonly id: number
  readonly db: string
  readonly name: string
  readonly options: Document
  readonly indexes: IndexDefinition[]
  readonly table: CollectionTable
}

export const ID_INDEX: Document = { v: 2, key: { _id: 1 }, name: '_id_' }

const keyOf = (db: string, name: string): string => `${db}\0${name}`

/** What collections and indexes exist: SQLite's tables with a working copy in memory. */
export class Catalogue {
  readonly #sql: DatabaseSync
  readonly #collections = new Map<string, Collection>()
  #changed = false

  constructor(sql: DatabaseSync) {
    this.#sql = sql
    this.#load()
  }

  find(db: string, name: string): Collection | undefined {
    return this.#collections.get(keyOf(db, name))
  }

  /** Every collection, or those of one database. */
  list(db?: string): Collection[] {
    const all = [...this.#collections.values()]
    return db === undefined ? all : all.filter((collection) => collection.db === db)
  }

  create(db: string, name: string, options: Document): Collection {
    this.#changed = true
    const { lastInsertRowid } = this.#sql
      .prepare('INSERT INTO collections (db, name, options) VALUES (?, ?, ?)')
      .run(db, name, encode(options))
    const id = Number(lastInsertRowid)
    CollectionTable.create(this.#sql, id)
    const collection = this.#collection(id, db, name, options)
    this.#collections.set(keyOf(db, name), collection)
    return collection
  }

  drop(collection: Collection): void {
    this.#changed = true
    for (const index of collection.indexes.slice(1)) this.dropIndex(collection, index)
    this.#sql.prepare('DELETE FROM collections WHERE id = ?').run(collection.id)
    this.#sql.exec(`DROP TABLE c${collection.id}`)
    this.#collections.delete(keyOf(collection.db, collection.name))
  }

  /** A collection with no tables behind it, for one that a transaction has not committed yet. */
  template(db: string, name: string, options: Document, id: number): Collection {
    return this.#collection(id, db, name, options)
  }

  addIndex(collection: Collection, spec: Document): IndexDefinition {
    this.#changed = true
    const { lastInsertRowid } = this.#sql
      .prepare('INSERT INTO indexes (collection, spec) VALUES (?, ?)')
      .run(collection.id, encode(spec))
    const index = defineIndex(Number(lastInsertRowid), spec)
    collection.table.createIndex(index)
    collection.indexes.push(index)
    return index
  }

  /** Replaces an index's options in place, as collMod does. */
  changeIndex(collection: Collection, index: IndexDefinition, spec: Document): void {
    this.#changed = true
    this.#sql.prepare('UPDATE indexes SET spec = ? WHERE id = ?').run(encode(spec), index.id)
    collection.indexes.splice(collection.indexes.indexOf(index), 1, defineIndex(index.id, spec, index.multikey))
  }

  dropIndex(collection: Collection, index: IndexDefinition): void {
    this.#changed = true
    this.#sql.prepare('DELETE FROM indexes WHERE id = ?').run(index.id)
    collection.table.dropIndex(index)
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }

  markMultikey(index: IndexDefinition): void {
    this.#changed = true
    this.#sql.prepare('UPDATE indexes SET multikey = 1 WHERE id = ?').run(index.id)
    index.multikey = true
  }

  /** Call after COMMIT: what memory holds is now what the file holds. */
  committed(): void {
    this.#changed = false
  }

  /** Call after ROLLBACK: memory must not keep what the file lost. */
  rolledBack(): void {
    if (!this.#changed) return
    this.#changed = false
    this.#collections.clear()
    this.#load()
  }

  #load(): void {
    const rows = this.#sql.prepare('SELECT id, db, name, options FROM collections ORDER BY id').all()
    const indexes = this.#sql.prepare('SELECT id, spec, multikey FROM indexes WHERE collection = ? ORDER BY id')
    for (const row of rows) {
      const collection = this.#collection(
        Number(row.id),
        String(row.db),
        String(row.name),
        decode(row.options as Uint8Array),
      )
      for (const index of indexes.all(collection.id)) {
        collection.indexes.push(defineIndex(Number(index.id), decode(index.spec as Uint8Array), index.multikey === 1))
      }
      this.#collections.set(keyOf(collection.db, collection.name), collection)
    }
  }

  #collection(id: number, db: string, name: string, options: Document): Collection {
    return {
      id,
      db,
      name,
      options,
      indexes: [defineIndex(0, { ...ID_INDEX, unique: true })],
      table: new CollectionTable(this.#sql, id),
    }
  }
}
