import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { Blocked, LockTable } from '../transactions/lock-table.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { Catalogue, type Collection } from './catalogue.ts'
import { openDatabase } from './database.ts'
import { DirectView } from './direct-view.ts'
import { Oplog, type OplogLimits } from './oplog.ts'
import type { Row } from './row.ts'

interface Written {
  readonly collection: Collection
  readonly name: string
  readonly before: Row | undefined
}

/** Everything that is stored, and the open transactions on it. Owns the data directory until disposed. */
export class Store implements Disposable {
  readonly sql: DatabaseSync
  readonly catalogue: Catalogue
  readonly oplog: Oplog
  readonly locks = new LockTable()
  readonly direct: DirectView
  /** Open transactions: each keeps the former states of what others write. */
  readonly open = new Set<Transaction>()
  readonly #begin: StatementSync
  readonly #commit: StatementSync
  readonly #listeners = new Set<() => void>()
  #written: Written[] = []
  #queue: Promise<unknown> = Promise.resolve()

  constructor(directory: string, oplogLimits?: Partial<OplogLimits>) {
    this.sql = openDatabase(directory)
    this.catalogue = new Catalogue(this.sql)
    this.oplog = new Oplog(this.sql, oplogLimits)
    this.direct = new DirectView(this)
    this.#begin = this.sql.prepare('BEGIN IMMEDIATE')
    this.#commit = this.sql.prepare('COMMIT')
  }

  /** Runs work while nobody else writes: what it has found stays so until it is done, however often it lets others read. */
  exclusively<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => {})
    return turn
  }

  /** Runs a synchronous piece of work as one SQL transaction: undone when it throws; on the disk if `synced`. */
  transact<T>(work: () => T, synced = false): T {
    const position = this.oplog.last
    if (synced) this.sql.exec('PRAGMA synchronous = FULL')
    this.#begin.run()
    let result: T
    try {
      result = work()
      this.#commit.run()
    } catch (error) {
      this.#written = []
      if (this.sql.isTransaction) this.sql.exec('ROLLBACK')
      this.catalogue.rolledBack()
      throw error
    } finally {
      if (synced) this.sql.exec('PRAGMA synchronous = NORMAL')
    }
    this.catalogue.committed()
    this.#publish(position)
    return result
  }

  /** Notes a write of the current SQL transaction, with the state before it. */
  wrote(collection: Collection, name: string, before: Row | undefined): void {
    if (this.open.size > 0) this.#written.push({ collection, name, before })
  }

  /** Refuses, until they end, to change the shape of a collection that open transactions have written to. */
  requireUnwritten(collection: Collection): void {
    for (const transaction of this.open) if (transaction.hasWritten(collection)) throw new Blocked(transaction)
  }

  /** Calls back after each commit that added to the oplog. */
  onOplog(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Forgets old events, and empties the write-ahead log, in which what has been erased since would remain. */
  sweep(): void {
    this.transact(() => this.oplog.forgetOld())
    this.sql.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  [Symbol.dispose](): void {
    this.sql.close()
  }

  #publish(position: number): void {
    for (const { collection, name, before } of this.#written) {
      for (const transaction of this.open) transaction.remember(collection, name, before)
    }
    this.#written = []
    if (this.oplog.last !== position) for (const listener of this.#listeners) listener()
  }
}
