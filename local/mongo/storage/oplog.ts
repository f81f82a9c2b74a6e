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
}

const COUNTER = 2 ** 20
const DEFAULT_LIMITS: OplogLimits = { entries: 200_000, bytes: 256 * 1024 * 1024 }

/** A position in the log as the Timestamp that clients see. */
export function toTimestamp(sequence: number): Timestamp {
  return new Timestamp({ t: Math.floor(sequence / COUNTER), i: sequence % COUNTER })
}

export function fromTimestamp({ t, i }: Timestamp): number {
  return t * COUNTER + i
}

/** The persistent, bounded log of all writes that change streams read. */
export class Oplog {
  readonly #insert: StatementSync
  readonly #read: StatementSync
  readonly #oldest: StatementSync
  readonly #prune: StatementSync
  readonly #saveFloor: StatementSync
  readonly #limits: OplogLimits
  readonly #measure: StatementSync
  readonly #readFloor: StatementSync
  #last = 0
  #floor = 0
  #entries = 0
  #bytes = 0
  #appended = true

  constructor(sql: DatabaseSync, limits: OplogLimits = DEFAULT_LIMITS) {
    this.#limits = limits
    this.#insert = sql.prepare('INSERT INTO oplog (seq, event) VALUES (?, ?)')
    this.#read = sql.prepare('SELECT seq, event FROM oplog WHERE seq > ? ORDER BY seq LIMIT ?')
    this.#oldest = sql.prepare('SELECT seq, length(event) AS size FROM oplog ORDER BY seq LIMIT 1000')
    this.#prune = sql.prepare('DELETE FROM oplog WHERE seq <= ?')
    this.#saveFloor = sql.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('oplogFloor', ?)")
    this.#measure = sql.prepare(
      'SELECT max(seq) AS last, count(*) AS entries, coalesce(sum(length(event)), 0) AS bytes FROM oplog',
    )
    this.#readFloor = sql.prepare("SELECT value FROM meta WHERE name = 'oplogFloor'")
    this.rolledBack()
    this.#last = Math.max(this.#last, Math.floor(Date.now() / 1000) * COUNTER)
  }

  /** The newest position. */
  get last(): number {
    return this.#last
  }

  /** Everything up to here has been forgotten. */
  get floor(): number {
    return this.#floor
  }

  /** Adds an event within the current SQL transaction. */
  append(event: OplogEvent): number {
    const now = Math.floor(Date.now() / 1000) * COUNTER
    this.#last = Math.max(this.#last + 1, now)
    const bytes = encode({ ...event, at: new Date() })
    this.#appended = true
    this.#insert.run(this.#last, bytes)
    this.#entries++
    this.#bytes += bytes.length
    if (this.#entries > this.#limits.entries || this.#bytes > this.#limits.bytes) this.#forgetOldest()
    return this.#last
  }

  /** Call after COMMIT. */
  committed(): void {
    this.#appended = false
  }

  /** Call after ROLLBACK: counts again what is there. Positions are never given twice. */
  rolledBack(): void {
    if (!this.#appended) return
    this.#appended = false
    const state = this.#measure.get()
    this.#last = Math.max(this.#last, Number(state?.last ?? 0))
    this.#entries = Number(state?.entries ?? 0)
    this.#bytes = Number(state?.bytes ?? 0)
    this.#floor = Number(this.#readFloor.get()?.value ?? 0)
  }

  /** Up to `limit` entries after a position. */
  after(sequence: number, limit: number): OplogEntry[] {
    return this.#read.all(sequence, limit).map(({ seq, event }) => {
      const { at, ...rest } = decode(event as Uint8Array)
      return { sequence: Number(seq), at: at as Date, event: rest as unknown as OplogEvent }
    })
  }

  #forgetOldest(): void {
    const { entries, bytes } = this.#limits
    let floor = 0
    for (const { seq, size } of this.#oldest.all()) {
      // Down to nine tenths of the limit, so that this does not happen on each write.
      if (this.#entries <= entries * 0.9 && this.#bytes <= bytes * 0.9) break
      if (Number(seq) === this.#last) break
      floor = Number(seq)
      this.#entries--
      this.#bytes -= Number(size)
    }
    if (floor === 0) return
    this.#prune.run(floor)
    this.#saveFloor.run(floor)
    this.#floor = floor
  }
}
