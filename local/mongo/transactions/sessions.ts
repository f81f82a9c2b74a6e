import { MongoFault } from '../fault.ts'
import type { Store } from '../storage/store.ts'
import type { OperationName, SessionRecords } from './session-records.ts'
import { Transaction } from './transaction.ts'

/** `transactionLifetimeLimitSeconds`: an older transaction is aborted. */
const LIFETIME_MS = 60_000

/** How long a client may take to go on with its transaction on another connection. */
const RECONNECT_MS = 1_000

const COMMITTED = { committed: true }

const keyOf = (session: Uint8Array): string => Buffer.from(session).toString('latin1')

function noSuchTransaction(number: bigint): MongoFault {
  const message = `Given transaction number ${number} does not match any in-progress transactions`
  return new MongoFault('NoSuchTransaction', message, ['TransientTransactionError'])
}

/** The open transaction of each session. */
export class Sessions {
  readonly #store: Store
  readonly #records: SessionRecords
  readonly #transactions = new Map<string, Transaction>()

  constructor(store: Store, records: SessionRecords) {
    this.#store = store
    this.#records = records
  }

  /** Starts a transaction; one of the same session that is still open ends, as the client has moved on. */
  start(name: OperationName, connection: object): Transaction {
    const current = this.#transactions.get(keyOf(name.session))
    if (current && current.name.number > name.number) {
      throw new MongoFault('TransactionTooOld', `Cannot start transaction ${name.number}: a newer one has started`)
    }
    this.#refuseCommitted(name)
    if (current?.name.number === name.number) throw noSuchTransaction(name.number)
    this.abort(name.session)
    const transaction = new Transaction(this.#store, name, connection)
    this.#transactions.set(keyOf(name.session), transaction)
    this.#store.open.add(transaction)
    return transaction
  }

  /** The open transaction that a statement belongs to. */
  current(name: OperationName, connection: object): Transaction {
    const current = this.#transactions.get(keyOf(name.session))
    if (current?.name.number !== name.number) {
      this.#refuseCommitted(name)
      throw noSuchTransaction(name.number)
    }
    current.connection = connection
    return current
  }

  /** Commits; doing it again gives the same answer, also after a restart. */
  commit(name: OperationName, synced: boolean): void {
    const key = keyOf(name.session)
    const transaction = this.#transactions.get(key)
    if (transaction?.name.number !== name.number) {
      if (this.#records.find(name)?.committed) return
      throw noSuchTransaction(name.number)
    }
    // No longer open: the commit's own writes must not reach its own snapshot.
    this.#store.open.delete(transaction)
    this.#transactions.delete(key)
    try {
      this.#store.transact(() => {
        transaction.apply((collection, row, before) => this.#store.wrote(collection, row, before))
        this.#records.record(name, COMMITTED)
      }, synced)
    } finally {
      transaction.end()
    }
  }

  /** Drops a session's open transaction, if it has one (with this number). */
  abort(session: Uint8Array, number?: bigint): boolean {
    const transaction = this.#transactions.get(keyOf(session))
    if (!transaction || (number !== undefined && transaction.name.number !== number)) return false
    this.#drop(keyOf(session), transaction)
    return true
  }

  /** For `abortTransaction`: throws when there is nothing to abort. */
  abortNamed(name: OperationName): void {
    if (this.abort(name.session, name.number)) return
    this.#refuseCommitted(name)
    throw noSuchTransaction(name.number)
  }

  /** A client that is gone and does not come back will not commit: what it had open must not keep others waiting. */
  connectionClosed(connection: object): void {
    const abandoned = [...this.#transactions].filter(([, transaction]) => transaction.connection === connection)
    if (abandoned.length === 0) return
    setTimeout(() => {
      for (const [key, transaction] of abandoned) {
        if (transaction.connection === connection && this.#transactions.get(key) === transaction)
          this.#drop(key, transaction)
      }
    }, RECONNECT_MS).unref()
  }

  /** Aborts what has been open for too long, or everything. */
  sweep(olderThanMs = LIFETIME_MS): void {
    for (const [key, transaction] of this.#transactions) {
      if (Date.now() - transaction.startedAt >= olderThanMs) this.#drop(key, transaction)
    }
  }

  #refuseCommitted(name: OperationName): void {
    if (!this.#records.find(name)?.committed) return
    throw new MongoFault('TransactionCommitted', `Transaction ${name.number} has been committed.`)
  }

  #drop(key: string, transaction: Transaction): void {
    this.#store.open.delete(transaction)
    this.#transactions.delete(key)
    transaction.end()
  }
}
