import { MongoFault } from '../fault.ts'
import type { Store } from '../storage/store.ts'
import { COMMIT_STATEMENT, type ExecutedStatements } from './executed-statements.ts'
import { Transaction } from './transaction.ts'

/** `transactionLifetimeLimitSeconds`: an older transaction is aborted. */
const LIFETIME_MS = 60_000

/** A transaction's name: the session's id and its number in that session. */
export interface TransactionName {
  readonly session: Uint8Array
  readonly number: bigint
}

const keyOf = (session: Uint8Array): string => Buffer.from(session).toString('latin1')

function noSuchTransaction(number: bigint, why: string): MongoFault {
  return new MongoFault(
    'NoSuchTransaction',
    `Given transaction number ${number} does not match any in-progress transactions: ${why}`,
    ['TransientTransactionError'],
  )
}

/** The open transaction of each session. */
export class Sessions {
  readonly #store: Store
  readonly #executed: ExecutedStatements
  readonly #transactions = new Map<string, Transaction>()

  constructor(store: Store, executed: ExecutedStatements) {
    this.#store = store
    this.#executed = executed
  }

  /** Starts a transaction; one of the same session that is still open ends, as the client has moved on. */
  start({ session, number }: TransactionName, connection: object): Transaction {
    const current = this.#transactions.get(keyOf(session))
    if (current && current.number > number) {
      throw new MongoFault('TransactionTooOld', `Cannot start transaction ${number}: a newer one has already started`)
    }
    if (current?.number === number) throw noSuchTransaction(number, 'it has already started')
    if (this.#executed.find(session, number, COMMIT_STATEMENT)) {
      throw new MongoFault('TransactionCommitted', `Transaction ${number} has been committed.`)
    }
    this.abort(session)
    const transaction = new Transaction(this.#store, number, connection)
    this.#transactions.set(keyOf(session), transaction)
    this.#store.open.add(transaction)
    return transaction
  }

  /** The open transaction that a statement belongs to. */
  current({ session, number }: TransactionName, connection: object): Transaction {
    const current = this.#transactions.get(keyOf(session))
    if (current?.number === number) {
      current.connection = connection
      return current
    }
    if (this.#executed.find(session, number, COMMIT_STATEMENT)) {
      throw new MongoFault('TransactionCommitted', `Transaction ${number} has been committed.`)
    }
    throw noSuchTransaction(number, 'it has ended')
  }

  /** Commits; doing it again gives the same answer, also after a restart. */
  commit({ session, number }: TransactionName): void {
    const transaction = this.#transactions.get(keyOf(session))
    if (transaction?.number !== number) {
      if (this.#executed.find(session, number, COMMIT_STATEMENT)) return
      throw noSuchTransaction(number, 'it has ended')
    }
    // No longer open: the commit's own writes must not reach its own snapshot.
    this.#store.open.delete(transaction)
    this.#transactions.delete(keyOf(session))
    try {
      this.#store.transact(() => {
        transaction.apply((collection, name, before) => this.#store.wrote(collection, name, before))
        this.#executed.record(session, number, COMMIT_STATEMENT, { ok: 1 })
      })
    } finally {
      transaction.end()
    }
  }

  /** Drops a session's open transaction, if it has one (with this number). */
  abort(session: Uint8Array, number?: bigint): boolean {
    const transaction = this.#transactions.get(keyOf(session))
    if (!transaction || (number !== undefined && transaction.number !== number)) return false
    this.#drop(keyOf(session), transaction)
    return true
  }

  /** A client that is gone will not commit: what it had open must not keep others waiting. */
  abortFrom(connection: object): void {
    for (const [key, transaction] of this.#transactions) {
      if (transaction.connection === connection) this.#drop(key, transaction)
    }
  }

  /** Aborts what has been open for too long, or everything. */
  sweep(olderThanMs = LIFETIME_MS): void {
    for (const [key, transaction] of this.#transactions) {
      if (Date.now() - transaction.startedAt >= olderThanMs) this.#drop(key, transaction)
    }
  }

  #drop(key: string, transaction: Transaction): void {
    this.#store.open.delete(transaction)
    this.#transactions.delete(key)
    transaction.end()
  }
}
