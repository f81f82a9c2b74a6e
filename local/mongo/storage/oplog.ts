import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { Timestamp } from 'bson'
import { decode, encode } from '../values/bson-codec.ts'

/** Something that happened, in the words of change streams. `id` is the document's `_id`. */
export interface OplogEvent {
  readonly operation: 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'dropDatabase'
  readonly db: string
  readonly collection?: string
  readonly id?: unknown
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
  readonly bytes: number
  /** What was erased must not live on here for longer. */
  readonly ageMs: number
}

/** What the log holds; everything up to `floor` has been forgotten. */
interface OplogState {
  readonly entries: number
  readonly bytes: number
  readonly floor: number
}

const COUNTER = 2 ** 20
const DEFAULT_LIMITS: OplogLimits = { entries: 200_000, bytes: 256 * 1024 * 1024, ageMs: 60 * 60_000 }

/** A position in the log as the Timestamp that clients see. */
export function toTimestamp(sequence: number): Timestamp {
  return new Timestamp({ t: Math.floor(sequence / COUNTER), i: sequence % COUNTER })
}

export function fromTimestamp({ t, i }: Timestamp): number {
  return t * COUNTER + i
}

const positionAt = (time: number): number => Math.floor(time / 1000) * COUNTER

/** The persistent, bounded log of all writes that change streams read. */
export class Oplog {
  readonly #insert: StatementSync
  readonly #read: StatementSync
  readonly #totals: StatementSync
  readonly #oldest: StatementSync
  readonly #prune: StatementSync
  readonly #saveFloor: StatementSync
  readonly #limits: OplogLimits
  #last: number
  #state: OplogState
  #before: OplogState

  constructor(sql: DatabaseSync, limits: Partial<OplogLimits> = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits }
    this.#insert = sql.prepare('INSERT INTO oplog (seq, event) VALUES (?, ?)')
    this.#read = sql.prepare('SELECT seq, event FROM oplog WHERE seq > ? ORDER BY seq LIMIT ?')
    this.#totals = sql.prepare(
      'SELECT max(seq) AS last, count(*) AS entries, coalesce(sum(length(event)), 0) AS bytes FROM oplog',
    )
    this.#oldest = sql.prepare('SELECT seq, length(event) AS size FROM oplog ORDER BY seq LIMIT 1000')
    this.#prune = sql.prepare('DELETE FROM oplog WHERE seq <= ?')
    this.#saveFloor = sql.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('oplogFloor', ?)")
    const floor = sql.prepare("SELECT value FROM meta WHERE name = 'oplogFloor'").get()
    this.#state = this.#measure(Number(floor?.value ?? 0))
    this.#last = Math.max(Number(this.#totals.get()?.last ?? 0), positionAt(Date.now()))
    this.#before = this.#state
  }

  /** The newest position. */
  get last(): number {
    return this.#last
  }

  /** Everything up to here has been forgotten. */
  get floor(): number {
    return this.#state.floor
  }

  /** Adds an event within the current SQL transaction. */
  append(event: OplogEvent): void {
    this.#last = Math.max(this.#last + 1, positionAt(Date.now()))
    const bytes = encode({ ...event, at: new Date() })
    this.#insert.run(this.#last, bytes)
    const { entries, bytes: total, floor } = this.#state
    this.#state = { entries: entries + 1, bytes: total + bytes.length, floor }
    if (this.#state.entries > this.#limits.entries || this.#state.bytes > this.#limits.bytes) this.#forgetOldest()
  }

  /** Call at BEGIN. */
  begun(): void {
    this.#before = this.#state
  }

  /** Call after ROLLBACK. Positions that were given stay given: none is ever used twice. */
  rolledBack(): void {
    this.#state = this.#before
  }

  /** Up to `limit` entries after a position. */
  after(sequence: number, limit: number): OplogEntry[] {
    return this.#read.all(sequence, limit).map(({ seq, event }) => {
      const { at, ...rest } = decode(event as Uint8Array)
      return { sequence: Number(seq), at: at as Date, event: rest as unknown as OplogEvent }
    })
  }

  /** Forgets what is too old, within the current SQL transaction. */
  forgetOld(): void {
    this.#forget(positionAt(Date.now() - this.#limits.ageMs))
  }

  /** Goes down to nine tenths of the limits, so that this is not done on each write. */
  #forgetOldest(): void {
    let { entries, bytes, floor } = this.#state
    for (const { seq, size } of this.#oldest.all()) {
      const enough = entries <= this.#limits.entries * 0.9 && bytes <= this.#limits.bytes * 0.9
      if (enough || Number(seq) === this.#last) break
      floor = Number(seq)
      entries--
      bytes -= Number(size)
    }
    this.#prune.run(floor)
    this.#saveFloor.run(floor)
    this.#state = { entries, bytes, floor }
  }

  #forget(until: number): void {
    if (this.#prune.run(until).changes === 0) return
    this.#saveFloor.run(until)
    this.#state = this.#measure(until)
  }

  #measure(floor: number): OplogState {
    const totals = this.#totals.get()
    return { entries: Number(totals?.entries), bytes: Number(totals?.bytes), floor }
  }
}
