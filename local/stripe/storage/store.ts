import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Kind, Objects, Tombstone } from '../objects/stored.ts'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS objects (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    json TEXT NOT NULL,
    private TEXT NOT NULL DEFAULT '{}'
  ) STRICT;
  CREATE INDEX IF NOT EXISTS objects_by_kind ON objects (kind, seq);
  CREATE INDEX IF NOT EXISTS objects_by_customer ON objects (kind, json_extract(json, '$.customer'));
  CREATE INDEX IF NOT EXISTS objects_by_status ON objects (kind, json_extract(json, '$.status'));
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS replays (
    key TEXT PRIMARY KEY, path TEXT NOT NULL, fingerprint TEXT NOT NULL, request_id TEXT NOT NULL,
    status INTEGER NOT NULL, body TEXT NOT NULL, created INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, endpoint TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, counted INTEGER NOT NULL DEFAULT 1
  ) STRICT;
  CREATE INDEX IF NOT EXISTS deliveries_by_due ON deliveries (due);
`

/** Where objects, and copies of them, are kept as JSON. */
const KEPT = [
  { table: 'objects', key: 'id', column: 'json' },
  { table: 'objects', key: 'id', column: 'private' },
  { table: 'replays', key: 'key', column: 'body' },
] as const

/** Conditions on an object: a JSON path such as `recurring.interval` to a value, a set of values, or bounds. */
export type Where = Record<string, Value | readonly Value[] | Bounds | undefined>
type Value = string | number | boolean | null
export interface Bounds {
  gt?: number | undefined
  gte?: number | undefined
  lt?: number | undefined
  lte?: number | undefined
}

export interface PageRequest {
  where?: Where | undefined
  limit?: number | undefined
  /** Older than this object, newest first. */
  after?: string | undefined
  /** Newer than this object, nearest to it last. */
  before?: string | undefined
}

/**
 * All state, in one SQLite file. Calls are synchronous, so a request is one transaction that nothing interleaves with;
 * what has been committed survives the end of the process.
 */
export class Store implements Disposable {
  readonly sql: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  /** Whether pages of the file still hold what was to be forgotten. */
  #leftovers = false

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true })
    this.sql = new DatabaseSync(join(dataDir, 'stripe.sqlite'))
    this.sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA locking_mode = EXCLUSIVE;')
    this.sql.exec(SCHEMA)
  }

  /** Runs `work` whole or not at all; inside another one, as a part that can fail alone. */
  transaction<T>(work: () => T): T {
    const [begin, commit, rollback] = this.sql.isTransaction
      ? ['SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part']
      : ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
    this.sql.exec(begin)
    try {
      const result = work()
      this.sql.exec(commit)
      if (this.#leftovers && !this.sql.isTransaction) this.#sweep()
      return result
    } catch (error) {
      this.sql.exec(rollback)
      throw error
    }
  }

  insert(object: { id: string; object: Kind }, hidden: object = {}): void {
    this.prepare('INSERT INTO objects (id, kind, json, private) VALUES (?, ?, ?, ?)').run(
      object.id,
      object.object,
      JSON.stringify(object),
      JSON.stringify(hidden),
    )
  }

  update(object: Objects[Kind]): void {
    this.prepare('UPDATE objects SET json = ? WHERE id = ?').run(JSON.stringify(object), object.id)
  }

  /** Leaves nothing of the object but its id. */
  remove(tombstone: Tombstone): void {
    this.prepare("UPDATE objects SET json = ?, private = '{}', deleted = 1 WHERE id = ?").run(
      JSON.stringify(tombstone),
      tombstone.id,
    )
  }

  /**
   * Changes every object, and every answer that is kept, that mentions one of these ids. Once the transaction is over, what they
   * were before is nowhere in the files.
   */
  rewrite(ids: readonly string[], change: (value: unknown) => unknown): void {
    for (const { table, key, column } of KEPT) {
      const mentioning = this.prepare(
        `SELECT ${key} AS key, ${column} AS text FROM ${table} WHERE instr(${column}, ?) > 0`,
      )
      const write = this.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`)
      for (const id of ids)
        for (const { key, text } of mentioning.all(id))
          write.run(JSON.stringify(change(JSON.parse(String(text)))), key ?? null)
    }
    this.#leftovers = true
  }

  /** Writes the file anew and empties its log: what is overwritten stays in both otherwise. */
  #sweep(): void {
    this.#leftovers = false
    this.sql.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);')
  }

  get<K extends Kind>(kind: K, id: string): Objects[K] | undefined {
    const row = this.prepare('SELECT json FROM objects WHERE id = ? AND kind = ? AND deleted = 0').get(id, kind)
    return row && JSON.parse(String(row.json))
  }

  /** Whatever has this id, deleted or not. */
  find(id: string): Objects[Kind] | Tombstone | undefined {
    const row = this.prepare('SELECT json FROM objects WHERE id = ?').get(id)
    return row && JSON.parse(String(row.json))
  }

  /** What the stand-in knows of an object beside what the API shows. */
  hidden<T extends object>(id: string): Partial<T> {
    const row = this.prepare('SELECT private FROM objects WHERE id = ?').get(id)
    return row ? JSON.parse(String(row.private)) : {}
  }

  hide(id: string, hidden: object): void {
    const merged = { ...this.hidden(id), ...hidden }
    this.prepare('UPDATE objects SET private = ? WHERE id = ?').run(JSON.stringify(merged), id)
  }

  /** Objects of a kind, newest first; `more` when the page does not hold all of them. */
  page<K extends Kind>(kind: K, { where = {}, limit = -1, after, before }: PageRequest = {}) {
    const conditions = ['kind = ?', 'deleted = 0']
    const values: SQLInputValue[] = [kind]
    for (const [path, wanted] of Object.entries(where)) addCondition(conditions, values, path, wanted)
    if (after !== undefined) {
      conditions.push('seq < (SELECT seq FROM objects WHERE id = ?)')
      values.push(after)
    }
    if (before !== undefined) {
      conditions.push('seq > (SELECT seq FROM objects WHERE id = ?)')
      values.push(before)
    }
    const order = before === undefined ? 'DESC' : 'ASC'
    const rows = this.prepare(
      `SELECT json FROM objects WHERE ${conditions.join(' AND ')} ORDER BY seq ${order} LIMIT ?`,
    ).all(...values, limit < 0 ? -1 : limit + 1)
    const more = limit >= 0 && rows.length > limit
    const objects = (more ? rows.slice(0, limit) : rows).map((row): Objects[K] => JSON.parse(String(row.json)))
    return { objects: before === undefined ? objects : objects.reverse(), more }
  }

  all<K extends Kind>(kind: K, where: Where = {}): Objects[K][] {
    return this.page(kind, { where }).objects
  }

  setting(name: string, initial: () => string): string {
    const row = this.prepare('SELECT value FROM settings WHERE name = ?').get(name)
    if (row) return String(row.value)
    const value = initial()
    this.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run(name, value)
    return value
  }

  prepare(query: string): StatementSync {
    const known = this.#statements.get(query)
    if (known) return known
    const statement = this.sql.prepare(query)
    this.#statements.set(query, statement)
    return statement
  }

  [Symbol.dispose](): void {
    this.sql.close()
  }
}

function addCondition(conditions: string[], values: SQLInputValue[], path: string, wanted: Where[string]): void {
  if (wanted === undefined) return
  const field = `json_extract(json, '$.${path}')`
  if (wanted === null) conditions.push(`${field} IS NULL`)
  else if (Array.isArray(wanted)) {
    conditions.push(`${field} IN (${wanted.map(() => '?').join(', ')})`)
    values.push(...wanted.map(toSql))
  } else if (typeof wanted === 'object') {
    for (const [name, sign] of Object.entries({ gt: '>', gte: '>=', lt: '<', lte: '<=' })) {
      const bound = (wanted as Bounds)[name as keyof Bounds]
      if (bound === undefined) continue
      conditions.push(`${field} ${sign} ?`)
      values.push(bound)
    }
  } else {
    conditions.push(`${field} = ?`)
    values.push(toSql(wanted))
  }
}

const toSql = (value: Value): SQLInputValue => (typeof value === 'boolean' ? Number(value) : value)
