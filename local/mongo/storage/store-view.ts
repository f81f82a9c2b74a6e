import type { Document } from '../values/bson-codec.ts'
import type { Collection } from './catalogue.ts'
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
  insert(collection: Collection, row: Row): void
  /** `update` is undefined when the document was replaced as a whole. */
  replace(collection: Collection, before: Row, after: Row, update: UpdateDescription | undefined): void
  remove(collection: Collection, row: Row): void
}
