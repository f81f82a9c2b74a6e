import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { Timestamp } from 'bson'
import { decode, encode } from '../values/bson-codec.ts'

/** Something that happened, in the words of change streams. `id` is the document's `_id`. */
export interface OplogEvent {
  readonly operation: 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'rename' | 'dropDatabase'
  readonly db: string
  readonly collection?: string
  readonly id?: unknown
  /** The new name of a collection. */
  readonly to?: { readonly db: string; readonly coll: string }
  readonly full?: Uint8Array
  readonly update?: unknown
  /** Session and number of the transaction that it was part of. */
  readonly transaction?: { readonly lsid: unknown; readonly txnNumber: unknown }
}

export interface OplogEntry {
  /** Position in the log: seconds since 1970 times 2^20 plus a counter, so that it is also the cluster time. */
  readonly sequence: number
  readonly at: Date
  readonly event: OplogEvent
}

export interface OplogLimits {
  readonly entries: number
  /** What was erased must not live on here for longer. */
  readonly ageMs: number
}

const COUNTER = 2 ** 20
const DEFAULT_LIMITS: OplogLimits = { entries: 200_000, ageMs: 60 * 60_000 }

/** A position in the log as the Timestamp that clients see. */
export function toTimestamp(sequence: number): Timestamp {
  return new Timestamp({ t: Math.floor(sequence / COUNTER), i: sequence % COUNTER })
}

export function fromTimestamp({ t, i }: Timestamp): number {
  return t * COUNTER + i
}

const positionAt = (time: number): number => Math.floor(time / 1000) * COUNTER

/** The persistent, bounded log of all writes that change streams read. Appending is part of the SQL transaction. */
export class Oplog {
  readonly #insert: StatementSync
  readonly #read: StatementSync
  readonly #newest: StatementSync
  readonly #prune: StatementSync
  readonly #floor: StatementSync
  readonly #saveFloor: StatementSync
  readonly #limits: OplogLimits
  #last: number
  #unpruned = 0

  constructor(sql: DatabaseSync, limits: Partial<OplogLimits> = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits }
    this.#insert = sql.prepare('INSERT INTO oplog (seq, event) VALUES (?, ?)')
    this.#read = sql.prepare('SELECT seq, event FROM oplog WHERE seq > ? ORDER BY seq LIMIT ?')
    this.#newest = sql.prepare('SELECT seq FROM oplog ORDER BY seq DESC LIMIT 1 OFFSET ?')
    this.#prune = sql.prepare('DELETE FROM oplog WHERE seq <= ?')
    this.#floor = sql.prepare("SELECT value FROM meta WHERE name = 'oplogFloor'")
    this.#saveFloor = sql.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('oplogFloor', ?)")
    this.#last = Math.max(Number(this.#newest.get(0)?.seq ?? 0), positionAt(Date.now()))
  }

  /** The newest position. One that was given stays given, also after ROLLBACK: none is ever used twice. */
  get last(): number {
    return this.#last
  }

  /** Everything up to here has been forgotten. */
  get floor(): number {
    return Number(this.#floor.get()?.value ?? 0)
  }

  append(event: OplogEvent): void {
    this.#last = Math.max(this.#last + 1, positionAt(Date.now()))
    this.#insert.run(this.#last, encode({ ...event, at: new Date() }))
    // Not on each write: the log may exceed its limit by a tenth.
    if (++this.#unpruned <= this.#limits.entries / 10) return
    this.#unpruned = 0
    this.#forget(Number(this.#newest.get(this.#limits.entries)?.seq ?? 0))
  }

  /** Up to `limit` entries after a position. */
  after(sequence: number, limit: number): OplogEntry[] {
    return this.#read.all(sequence, limit).map(({ seq, event }) => {
      const { at, ...rest } = decode(event as Uint8Array)
      return { sequence: Number(seq), at: at as Date, event: rest as unknown as OplogEvent }
    })
  }

  /** Forgets what is too old. */
  forgetOld(): void {
    this.#forget(positionAt(Date.now() - this.#limits.ageMs))
  }

  #forget(until: number): void {
    if (this.#prune.run(until).changes > 0) this.#saveFloor.run(until)
  }
}
