import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { MongoFault } from '../fault.ts'
import { type Document, decode, encode } from '../values/bson-codec.ts'

/** The statement under which a transaction's commit is recorded; those of plain writes count from 0. */
export const COMMIT_STATEMENT = -1

const KEPT_MS = 30 * 60_000

/**
 * What each session executed last, recorded in the SQL transaction of the write itself: a retry, also after a
 * restart, is answered and not executed again.
 */
export class ExecutedStatements {
  readonly #find: StatementSync
  readonly #record: StatementSync
  readonly #forget: StatementSync

  constructor(sql: DatabaseSync) {
    this.#find = sql.prepare('SELECT txn, reply FROM executed WHERE session = ? AND statement = ?')
    this.#record = sql.prepare(
      'INSERT OR REPLACE INTO executed (session, statement, txn, reply, at) VALUES (?, ?, ?, ?, ?)',
    )
    this.#forget = sql.prepare('DELETE FROM executed WHERE at < ?')
  }

  /** The recorded reply of a statement, if this is a retry. Throws when the session is already further. */
  find(session: Uint8Array, number: bigint, statement: number): Document | undefined {
    const row = this.#find.get(session, statement)
    const executed = row && BigInt(Number(row.txn))
    if (row === undefined || executed === undefined || executed < number) return undefined
    if (executed === number) return decode(row.reply as Uint8Array)
    throw new MongoFault(
      'TransactionTooOld',
      `Cannot start transaction ${number}: a newer transaction ${executed} has already started`,
    )
  }

  record(session: Uint8Array, number: bigint, statement: number, reply: Document): void {
    this.#record.run(session, statement, number, encode(reply), Date.now())
  }

  /** Forgets what no driver retries any more. */
  sweep(): void {
    this.#forget.run(Date.now() - KEPT_MS)
  }
}
