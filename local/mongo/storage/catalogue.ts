import type { DatabaseSync } from 'node:sqlite'
import { type Document, decode, encode } from '../values/bson-codec.ts'
import { CollectionTable } from './collection-table.ts'
import { defineIndex, type IndexDefinition, indexKeys } from './index-definition.ts'
import type { Row } from './row.ts'

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

const namedKeys = (index: IndexDefinition, { document }: Row): Map<string, Buffer> =>
  new Map(indexKeys(index, document).map((key) => [key.toString('latin1'), key]))

/** What collections and indexes exist: SQLite's tables with a working copy in memory. */
export class Catalogue {
  readonly #sql: DatabaseSync
  readonly #collections = new Map<string, Collection>()
  #changed = false

  constructor(sql: DatabaseSync) {
    this.#sql = sql
    this.#abandonUnfinished()
    this.#load()
  }

  find(db: string, name: string): Collection | undefined {
    return this.#collections.get(keyOf(db, name))
  }

  /** Every collection, or those of one database. */
  list(db?: string): Collection[] {
    return [...this.#collections.values()].filter((collection) => db === undefined || collection.db === db)
  }

  create(db: string, name: string, options: Document): Collection {
    this.#changed = true
    const insert = this.#sql.prepare('INSERT INTO collections (db, name, options) VALUES (?, ?, ?)')
    const { lastInsertRowid } = insert.run(db, name, encode(options))
    const collection = this.template(db, name, options, Number(lastInsertRowid))
    collection.table.create()
    this.#collections.set(keyOf(db, name), collection)
    return collection
  }

  drop(collection: Collection): void {
    this.#changed = true
    for (const index of collection.indexes.slice(1)) this.dropIndex(collection, index)
    this.#sql.prepare('DELETE FROM collections WHERE id = ?').run(collection.id)
    collection.table.drop()
    this.#collections.delete(keyOf(collection.db, collection.name))
  }

  rename(collection: Collection, db: string, name: string): void {
    this.#changed = true
    this.#sql.prepare('UPDATE collections SET db = ?, name = ? WHERE id = ?').run(db, name, collection.id)
    this.#collections.delete(keyOf(collection.db, collection.name))
    this.#collections.set(keyOf(db, name), { ...collection, db, name })
  }

  /** A collection with no tables behind it, for one that a transaction has not committed yet. */
  template(db: string, name: string, options: Document, id: number): Collection {
    const indexes = [defineIndex(0, { ...ID_INDEX, unique: true })]
    return { id, db, name, options, indexes, table: new CollectionTable(this.#sql, id) }
  }

  /** An index that queries and writes do not know before it is finished. */
  beginIndex({ id, table }: Collection, spec: Document): IndexDefinition {
    const insert = this.#sql.prepare('INSERT INTO indexes (collection, spec, ready) VALUES (?, ?, 0)')
    const index = defineIndex(Number(insert.run(id, encode(spec)).lastInsertRowid), spec)
    table.createIndex(index)
    return index
  }

  finishIndex(collection: Collection, index: IndexDefinition): void {
    this.#changed = true
    this.#sql.prepare('UPDATE indexes SET ready = 1, multikey = ? WHERE id = ?').run(Number(index.multikey), index.id)
    collection.indexes.push(index)
  }

  abandonIndex({ table }: Collection, index: IndexDefinition): void {
    this.#sql.prepare('DELETE FROM indexes WHERE id = ?').run(index.id)
    table.dropIndex(index)
  }

  /** Replaces an index's options in place, as collMod does. */
  changeIndex(collection: Collection, index: IndexDefinition, spec: Document): void {
    this.#changed = true
    this.#sql.prepare('UPDATE indexes SET spec = ? WHERE id = ?').run(encode(spec), index.id)
    collection.indexes.splice(collection.indexes.indexOf(index), 1, defineIndex(index.id, spec, index.multikey))
  }

  dropIndex(collection: Collection, index: IndexDefinition): void {
    this.#changed = true
    this.abandonIndex(collection, index)
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }

  /** Writes a document and its index entries. Uniqueness and locks are the caller's to check first. */
  write({ table, indexes }: Collection, before: Row | undefined, after: Row | undefined): void {
    const known = before && table.rowidOf(before.id)
    if (before && known === undefined) throw new Error('a document to be changed is not stored')
    let rowid = known ?? 0
    if (!after) table.remove(rowid)
    else if (before) table.replace(rowid, after)
    else rowid = table.insert(after)
    for (const index of indexes.slice(1)) {
      const old = before ? namedKeys(index, before) : new Map<string, Buffer>()
      const next = after ? namedKeys(index, after) : new Map<string, Buffer>()
      if (next.size > 1 && !index.multikey) this.#markMultikey(index)
      for (const [name, key] of old) if (!next.has(name)) table.removeEntry(index, key, rowid)
      for (const [name, key] of next) if (!old.has(name)) table.addEntry(index, key, rowid)
    }
  }

  #markMultikey(index: IndexDefinition): void {
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

  /** A process that died while it built an index left it half done. */
  #abandonUnfinished(): void {
    for (const { id } of this.#sql.prepare('SELECT id FROM indexes WHERE ready = 0').all()) {
      this.#sql.exec(`BEGIN; DROP TABLE i${id}; DELETE FROM indexes WHERE id = ${id}; COMMIT`)
    }
  }

  #load(): void {
    const indexes = this.#sql.prepare(
      'SELECT id, spec, multikey FROM indexes WHERE collection = ? AND ready = 1 ORDER BY id',
    )
    for (const row of this.#sql.prepare('SELECT id, db, name, options FROM collections ORDER BY id').all()) {
      const options = decode(row.options as Uint8Array)
      const collection = this.template(String(row.db), String(row.name), options, Number(row.id))
      for (const { id, spec, multikey } of indexes.all(collection.id)) {
        collection.indexes.push(defineIndex(Number(id), decode(spec as Uint8Array), multikey === 1))
      }
      this.#collections.set(keyOf(collection.db, collection.name), collection)
    }
  }
}
