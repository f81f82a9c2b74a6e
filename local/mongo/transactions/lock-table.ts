import type { Collection } from '../storage/catalogue.ts'
import type { IndexDefinition } from '../storage/index-definition.ts'
import type { Row } from '../storage/row.ts'
import type { Transaction } from './transaction.ts'

export const rowLock = (collection: Collection, row: Row): string => `${collection.id}:${row.name}`
export const keyLock = (index: IndexDefinition, key: Buffer): string => `i${index.id}:${key.toString('latin1')}`
export const nameLock = (db: string, name: string): string => `n${db}.${name}`

/** A plain write met a transaction's lock: it is undone, waits for the transaction's end and runs again. */
export class Blocked extends Error {
  readonly transaction: Transaction

  constructor(transaction: Transaction) {
    super('blocked by a transaction')
    this.transaction = transaction
  }
}

/** Which open transaction wrote which document, unique key or collection name. */
export class LockTable {
  readonly #holders = new Map<string, Transaction>()

  holder(lock: string): Transaction | undefined {
    return this.#holders.get(lock)
  }

  take(lock: string, transaction: Transaction): void {
    this.#holders.set(lock, transaction)
  }

  release(lock: string): void {
    this.#holders.delete(lock)
  }

  /** For plain writes. */
  requireFree(lock: string): void {
    if (this.#holders.size === 0) return
    const holder = this.#holders.get(lock)
    if (holder) throw new Blocked(holder)
  }
}
