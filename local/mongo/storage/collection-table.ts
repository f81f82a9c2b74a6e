import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { IndexDefinition } from './index-definition.ts'
import { Row } from './row.ts'

/** Keys from `from` (inclusive) to `to` (exclusive). */
export interface KeyRange {
  readonly from: Uint8Array
  readonly to: Uint8Array
}

interface Stored {
  rowid: number
  id: Uint8Array
  doc: Uint8Array
}

const toRow = (stored: Stored): Row => new Row(stored.id, stored.doc)

/**
 * The SQLite tables of one collection: `c<n>` holds documents by encoded `_id`, each `i<n>` the entries of a
 * secondary index as (encoded key, rowid). Statements are prepared on first use.
 */
export class CollectionTable {
  readonly #sql: DatabaseSync
  readonly #table: string
  readonly #statements = new Map<string, StatementSync>()

  static create(sql: DatabaseSync, id: number): void {
    sql.exec(`CREATE TABLE c${id} (id BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)`)
  }

  constructor(sql: DatabaseSync, id: number) {
    this.#sql = sql
    this.#table = `c${id}`
  }

  createIndex(index: IndexDefinition): void {
    this.#sql.exec(
      `CREATE TABLE i${index.id} (key BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) WITHOUT ROWID`,
    )
  }

  dropIndex(index: IndexDefinition): void {
    this.#statements.clear()
    this.#sql.exec(`DROP TABLE i${index.id}`)
  }

  /** The rowid under which a document is stored, if it is. */
  rowidOf(id: Uint8Array): number | undefined {
    return this.#prepare(`SELECT rowid FROM ${this.#table} WHERE id = ?`).get(id)?.rowid as number | undefined
  }

  get(id: Uint8Array): Row | undefined {
    const stored = this.#prepare(`SELECT id, doc FROM ${this.#table} WHERE id = ?`).get(id)
    return stored && toRow(stored as unknown as Stored)
  }

  insert(row: Row): number {
    return Number(
      this.#prepare(`INSERT INTO ${this.#table} (id, doc) VALUES (?, ?)`).run(row.id, row.bytes).lastInsertRowid,
    )
  }

  replace(rowid: number, row: Row): void {
    this.#prepare(`UPDATE ${this.#table} SET doc = ? WHERE rowid = ?`).run(row.bytes, rowid)
  }

  remove(rowid: number): void {
    this.#prepare(`DELETE FROM ${this.#table} WHERE rowid = ?`).run(rowid)
  }

  addEntry(index: IndexDefinition, key: Uint8Array, rowid: number): void {
    this.#prepare(`INSERT OR IGNORE INTO i${index.id} (key, row) VALUES (?, ?)`).run(key, rowid)
  }

  removeEntry(index: IndexDefinition, key: Uint8Array, rowid: number): void {
    this.#prepare(`DELETE FROM i${index.id} WHERE key = ? AND row = ?`).run(key, rowid)
  }

  /** The rows that an index lists under one key. */
  withKey(index: IndexDefinition, key: Uint8Array): Row[] {
    const query = `SELECT d.id, d.doc FROM i${index.id} i CROSS JOIN ${this.#table} d ON d.rowid = i.row WHERE i.key = ?`
    return this.#prepare(query)
      .all(key)
      .map((stored) => toRow(stored as unknown as Stored))
  }

  count(): number {
    return Number(this.#prepare(`SELECT count(*) AS n FROM ${this.#table}`).get()?.n)
  }

  /** Bytes of all documents, for statistics. */
  bytes(): number {
    return Number(this.#prepare(`SELECT coalesce(sum(length(doc)), 0) AS n FROM ${this.#table}`).get()?.n)
  }

  /** Every row in the order of insertion. Read it to its end or leave it before the next call. */
  *all(): Generator<Row> {
    for (const stored of this.#prepare(`SELECT id, doc FROM ${this.#table} ORDER BY rowid`).iterate()) {
      yield toRow(stored as unknown as Stored)
    }
  }

  /** The rows whose keys are in the range, in key order; a multikey index may give a row more than once. */
  *range(index: IndexDefinition, { from, to }: KeyRange, reverse: boolean): Generator<Row> {
    const order = reverse ? 'DESC' : 'ASC'
    const query =
      index.id === 0
        ? `SELECT id, doc FROM ${this.#table} WHERE id >= ? AND id < ? ORDER BY id ${order}`
        : `SELECT d.id, d.doc FROM i${index.id} i CROSS JOIN ${this.#table} d ON d.rowid = i.row WHERE i.key >= ? AND i.key < ? ORDER BY i.key ${order}, i.row ${order}`
    for (const stored of this.#prepare(query).iterate(from, to)) yield toRow(stored as unknown as Stored)
  }

  #prepare(query: string): StatementSync {
    let statement = this.#statements.get(query)
    if (!statement) {
      statement = this.#sql.prepare(query)
      this.#statements.set(query, statement)
    }
    return statement
  }
}
