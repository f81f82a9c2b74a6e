import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { IndexDefinition } from './index-definition.ts'
import { Row } from './row.ts'

/** Keys from `from` (inclusive) to `to` (exclusive). */
export interface KeyRange {
  readonly from: Uint8Array
  readonly to: Uint8Array
}

/** A document where it was found: the next page begins after it. */
export interface Entry {
  readonly key: Uint8Array
  readonly rowid: number
  readonly row: Row
}

/**
 * The SQLite tables of one collection: `c<n>` holds documents by encoded `_id`, each `i<n>` the entries of a
 * secondary index as (encoded key, rowid). Statements are prepared on first use.
 */
export class CollectionTable {
  readonly #sql: DatabaseSync
  readonly #table: string
  readonly #statements = new Map<string, StatementSync>()

  constructor(sql: DatabaseSync, id: number) {
    this.#sql = sql
    this.#table = `c${id}`
  }

  create(): void {
    this.#sql.exec(`CREATE TABLE ${this.#table} (id BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)`)
  }

  drop(): void {
    this.#sql.exec(`DROP TABLE ${this.#table}`)
  }

  createIndex({ id }: IndexDefinition): void {
    this.#sql.exec(
      `CREATE TABLE i${id} (key BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) WITHOUT ROWID`,
    )
  }

  dropIndex({ id }: IndexDefinition): void {
    this.#statements.clear()
    this.#sql.exec(`DROP TABLE i${id}`)
  }

  /** The rowid under which a document is stored, if it is. */
  rowidOf(id: Uint8Array): number | undefined {
    return this.#prepare(`SELECT rowid FROM ${this.#table} WHERE id = ?`).get(id)?.rowid as number | undefined
  }

  get(id: Uint8Array): Row | undefined {
    return this.#entries(`SELECT id AS key, rowid, id, doc FROM ${this.#table} WHERE id = ?`, id)[0]?.row
  }

  insert({ id, bytes }: Row): number {
    const { lastInsertRowid } = this.#prepare(`INSERT INTO ${this.#table} (id, doc) VALUES (?, ?)`).run(id, bytes)
    return Number(lastInsertRowid)
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

  hasEntry(index: IndexDefinition, key: Uint8Array, rowid: number): boolean {
    return this.#prepare(`SELECT 1 FROM i${index.id} WHERE key = ? AND row = ?`).get(key, rowid) !== undefined
  }

  countEntries(index: IndexDefinition): number {
    return this.#number(`SELECT count(*) AS n FROM i${index.id}`)
  }

  /** The rows that an index lists under one key. */
  withKey(index: IndexDefinition, key: Uint8Array): Row[] {
    return this.#entries(`${this.#joined(index)} WHERE i.key = ?`, key).map(({ row }) => row)
  }

  count(): number {
    return this.#number(`SELECT count(*) AS n FROM ${this.#table}`)
  }

  /** Up to `size` rows after an entry, in the order of insertion or against it. */
  page(after: Entry | undefined, reverse: boolean, size: number): Entry[] {
    const [beyond, order] = reverse ? ['<', 'DESC'] : ['>', 'ASC']
    const select = `SELECT id AS key, rowid, id, doc FROM ${this.#table}`
    const from = after?.rowid ?? (reverse ? Number.MAX_SAFE_INTEGER : -1)
    return this.#entries(`${select} WHERE rowid ${beyond} ? ORDER BY rowid ${order} LIMIT ?`, from, size)
  }

  /** Up to `size` rows after an entry whose keys are in the range, in key order; multikey entries repeat a row. */
  indexPage(
    index: IndexDefinition,
    range: KeyRange,
    after: Entry | undefined,
    reverse: boolean,
    size: number,
  ): Entry[] {
    const [key, rowid] = index.id === 0 ? ['id', 'rowid'] : ['i.key', 'i.row']
    const select = index.id === 0 ? `SELECT id AS key, rowid, id, doc FROM ${this.#table}` : this.#joined(index)
    const [beyond, within, order] = reverse ? ['<', '>=', 'DESC'] : ['>', '<', 'ASC']
    const [start, end] = reverse ? [range.to, range.from] : [range.from, range.to]
    const position = `(${key}, ${rowid}) ${beyond} (?, ?) AND ${key} ${within} ?`
    const query = `${select} WHERE ${position} ORDER BY ${key} ${order}, ${rowid} ${order} LIMIT ?`
    // Rowids begin at 1: (key, 0) comes before every entry of the key.
    return this.#entries(query, after?.key ?? start, after?.rowid ?? 0, end, size)
  }

  #joined({ id }: IndexDefinition): string {
    return `SELECT i.key, i.row AS rowid, d.id, d.doc FROM i${id} i CROSS JOIN ${this.#table} d ON d.rowid = i.row`
  }

  #entries(query: string, ...values: SQLInputValue[]): Entry[] {
    const stored = this.#prepare(query).all(...values) as unknown as (Entry & { id: Uint8Array; doc: Uint8Array })[]
    return stored.map(({ key, rowid, id, doc }) => ({ key, rowid, row: new Row(id, doc) }))
  }

  #number(query: string): number {
    return Number(this.#prepare(query).get()?.n)
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
