import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { MongoFault } from '../fault.ts'
import { type Document, decode, encode } from '../values/bson-codec.ts'

/** How long a driver may take to retry: `logicalSessionTimeoutMinutes`. */
const KEPT_MS = 30 * 60_000

/** A write or transaction of a session: the session's id and its number there. */
export interface OperationName {
  readonly session: Uint8Array
  readonly number: bigint
  readonly lsid: Document
}

/**
 * How far the last operation of each session has come, recorded in the SQL transaction of the write itself: a retry,
 * also after a restart, is answered or continued and executes nothing twice.
 */
export class SessionRecords {
  readonly #find: StatementSync
  readonly #record: StatementSync
  readonly #forget: StatementSync

  readonly #keptMs: number

  /** @param keptMs how long a retry is recognised, in milliseconds */
  constructor(sql: DatabaseSync, keptMs = KEPT_MS) {
    this.#keptMs = keptMs
    this.#find = sql.prepare('SELECT number, reply FROM sessions WHERE id = ?')
    this.#record = sql.prepare('INSERT OR REPLACE INTO sessions (id, number, reply, at) VALUES (?, ?, ?, ?)')
    this.#forget = sql.prepare('DELETE FROM sessions WHERE at < ?')
  }

  /** What is recorded of an operation, if this is a retry. Throws when the session is already further. */
  find({ session, number }: OperationName): Document | undefined {
    const row = this.#find.get(session)
    const last = row && BigInt(Number(row.number))
    if (last === undefined || last < number) return undefined
    if (last === number) return decode(row?.reply as Uint8Array)
    const message = `Cannot start transaction ${number}: a newer transaction ${last} has already started`
    throw new MongoFault('TransactionTooOld', message)
  }

  record({ session, number }: OperationName, reply: Document): void {
    this.#record.run(session, number, encode(reply), Date.now())
  }

  /** Forgets what no driver retries any more. */
  sweep(): void {
    this.#forget.run(Date.now() - this.#keptMs)
  }
}
