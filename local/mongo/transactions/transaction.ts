import { Long } from 'bson'
import { MongoFault, writeConflict } from '../fault.ts'
import type { Catalogue, Collection } from '../storage/catalogue.ts'
import { duplicateKey } from '../storage/duplicate-key.ts'
import { defineIndex, type IndexDefinition, indexKeys } from '../storage/index-definition.ts'
import type { Oplog, OplogEvent } from '../storage/oplog.ts'
import type { Row } from '../storage/row.ts'
import { type Change, eventOf, type StoreView, type UpdateDescription } from '../storage/store-view.ts'
import type { Document } from '../values/bson-codec.ts'
import { keyLock, type LockTable, nameLock, rowLock } from './lock-table.ts'
import type { OperationName } from './session-records.ts'

// Collections and indexes that are not committed yet: ids below zero, unlike any stored one and any other pending one.
let lastPendingId = 0
const pendingId = (): number => --lastPendingId

/** What a transaction needs of the store. */
interface TransactionGround {
  readonly catalogue: Catalogue
  readonly locks: LockTable
  readonly oplog: Oplog
}

interface Overlay {
  readonly collection: Collection
  readonly changes: Map<string, Change>
}

/**
 * An open multi-document transaction: the changes that it will make, kept in memory until commit, and the former
 * states of documents that others have changed since it began. The two together are its snapshot, and a write to a
 * document of the second kind is a write conflict. The first writer of a document or unique key holds its lock.
 */
export class Transaction implements StoreView {
  readonly name: OperationName
  readonly startedAt = Date.now()
  readonly ended: Promise<void>
  /** The connection that used it last: a transaction does not outlive its client. */
  connection: object | undefined
  readonly #ground: TransactionGround
  readonly #overlays = new Map<number, Overlay>()
  readonly #locks = new Set<string>()
  readonly #uniqueKeys = new Map<string, string>()
  readonly #created = new Map<string, Collection>()
  readonly #events: OplogEvent[] = []
  readonly #resolveEnded: () => void

  constructor(ground: TransactionGround, name: OperationName, connection: object | undefined) {
    this.#ground = ground
    this.name = name
    this.connection = connection
    const { promise, resolve } = Promise.withResolvers<void>()
    this.ended = promise
    this.#resolveEnded = resolve
  }

  find(db: string, name: string): Collection | undefined {
    return this.#created.get(nameLock(db, name)) ?? this.#ground.catalogue.find(db, name)
  }

  /** A collection that exists for this transaction only, until it commits. Its id is negative. */
  create(db: string, name: string, options: Document): Collection {
    const lock = nameLock(db, name)
    this.#lock(lock)
    const template = this.#ground.catalogue.template(db, name, options, pendingId())
    this.#created.set(lock, template)
    return template
  }

  /** Adds an index to a collection that this transaction created. */
  addIndex(collection: Collection, spec: Document): void {
    const message = 'Cannot create new indexes on an existing collection in a transaction.'
    if (collection.id > 0) throw new MongoFault('OperationNotSupportedInTransaction', message)
    collection.indexes.push(defineIndex(pendingId(), spec))
  }

  /** Whether it has written to the collection, whose shape must then not change before it ends. */
  hasWritten(collection: Collection): boolean {
    return [...(this.overlay(collection)?.values() ?? [])].some(({ own }) => own)
  }

  overlay(collection: Collection): ReadonlyMap<string, Change> | undefined {
    return this.#overlays.get(collection.id)?.changes
  }

  write(collection: Collection, before: Row | undefined, after: Row | undefined, update?: UpdateDescription): void {
    const row = (after ?? before) as Row
    const { changes } = this.#overlay(collection)
    const change = changes.get(row.name)
    const taken = change ? change.row : collection.id > 0 && collection.table.rowidOf(row.id)
    if (!before && taken) throw duplicateKey(collection, collection.indexes[0] as IndexDefinition, row.document)
    if (change && !change.own) throw writeConflict()
    this.#lock(rowLock(collection, row))
    for (const index of collection.indexes) {
      if (index.unique && index.id !== 0) this.#moveUniqueKeys(collection, index, before, after)
    }
    changes.set(row.name, { own: true, row: after })
    this.#events.push(eventOf(collection, before, after, update))
  }

  /** Keeps the former state of a document that another writer has just changed. */
  remember(collection: Collection, name: string, before: Row | undefined): void {
    const { changes } = this.#overlay(collection)
    if (!changes.has(name)) changes.set(name, { own: false, row: before })
  }

  /** Writes everything within the current SQL transaction; gives what it changed for other transactions' snapshots. */
  apply(onWrite: (collection: Collection, name: string, before: Row | undefined) => void): void {
    const { catalogue, oplog } = this.#ground
    for (const collection of this.#created.values()) this.#createForGood(collection)
    for (const { collection, changes } of this.#overlays.values()) {
      // One that is gone by now was only read: a drop waits for transactions that have written.
      const target = catalogue.find(collection.db, collection.name)
      if (!target) continue
      for (const [name, { own, row }] of changes) {
        if (!own) continue
        const before = target.table.get(Buffer.from(name, 'latin1'))
        if (!before && !row) continue
        catalogue.write(target, before, row)
        onWrite(target, name, before)
      }
    }
    const transaction = { lsid: this.name.lsid, txnNumber: Long.fromBigInt(this.name.number) }
    for (const event of this.#events) oplog.append({ ...event, transaction })
  }

  /** Releases its locks and lets those who wait for them go on. */
  end(): void {
    for (const lock of this.#locks) this.#ground.locks.release(lock)
    this.#locks.clear()
    this.#resolveEnded()
  }

  #createForGood(collection: Collection): void {
    const { catalogue } = this.#ground
    if (catalogue.find(collection.db, collection.name)) throw writeConflict()
    const created = catalogue.create(collection.db, collection.name, collection.options)
    for (const { spec } of collection.indexes.slice(1))
      catalogue.finishIndex(created, catalogue.beginIndex(created, spec))
  }

  /** A key that is given up stays locked: until the commit others must not take it, nor find it free on abort. */
  #moveUniqueKeys(
    collection: Collection,
    index: IndexDefinition,
    before: Row | undefined,
    after: Row | undefined,
  ): void {
    const old = before ? indexKeys(index, before.document).map((key) => keyLock(index, key)) : []
    const next = after ? indexKeys(index, after.document) : []
    for (const key of next) {
      if (!old.includes(keyLock(index, key))) this.#requireUnique(collection, index, key, after as Row)
    }
    for (const lock of old) {
      this.#lock(lock)
      this.#uniqueKeys.delete(lock)
    }
    for (const key of next) {
      this.#lock(keyLock(index, key))
      this.#uniqueKeys.set(keyLock(index, key), (after as Row).name)
    }
  }

  #requireUnique(collection: Collection, index: IndexDefinition, key: Buffer, row: Row): void {
    const owner = this.#uniqueKeys.get(keyLock(index, key))
    if (owner !== undefined && owner !== row.name) throw duplicateKey(collection, index, row.document)
    if (collection.id < 0) return
    for (const { name } of collection.table.withKey(index, key)) {
      const change = this.overlay(collection)?.get(name)
      if (name === row.name || change?.own) continue
      throw change ? writeConflict() : duplicateKey(collection, index, row.document)
    }
  }

  #lock(lock: string): void {
    const holder = this.#ground.locks.holder(lock)
    if (holder === this) return
    if (holder) throw writeConflict()
    this.#ground.locks.take(lock, this)
    this.#locks.add(lock)
  }

  #overlay(collection: Collection): Overlay {
    let overlay = this.#overlays.get(collection.id)
    if (!overlay) {
      overlay = { collection, changes: new Map() }
      this.#overlays.set(collection.id, overlay)
    }
    return overlay
  }
}
