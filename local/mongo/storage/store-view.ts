import type { Document } from '../values/bson-codec.ts'
import type { Collection } from './catalogue.ts'
import type { OplogEvent } from './oplog.ts'
import type { Row } from './row.ts'

/**
 * What a transaction sees differently from the tables. `own`: its own write. Otherwise the state, at the start of
 * the transaction, of a document that another writer has changed since. `row` is undefined where none exists.
 */
export interface Change {
  readonly own: boolean
  readonly row: Row | undefined
}

/** The fields that an update changed, as change streams report them. */
export interface UpdateDescription {
  readonly updatedFields: Document
  readonly removedFields: readonly string[]
  readonly truncatedArrays: readonly Document[]
}

/** Data as one command sees and writes it: directly, or inside a transaction. */
export interface StoreView {
  find(db: string, name: string): Collection | undefined
  create(db: string, name: string, options: Document): Collection
  /** What differs from the collection's tables, by row name; undefined when nothing does. */
  overlay(collection: Collection): ReadonlyMap<string, Change> | undefined
  /** Inserts (without `before`), removes (without `after`), updates, or (without `update`) replaces a document. */
  write(collection: Collection, before: Row | undefined, after: Row | undefined, update?: UpdateDescription): void
}

/** What the log says of a write. */
export function eventOf(
  { db, name }: Collection,
  before: Row | undefined,
  after: Row | undefined,
  update: UpdateDescription | undefined,
): OplogEvent {
  const place = { db, collection: name, id: (after ?? before)?.document._id }
  if (!after) return { ...place, operation: 'delete' }
  if (update) return { ...place, operation: 'update', update }
  return { ...place, operation: before ? 'replace' : 'insert', full: after.bytes }
}
