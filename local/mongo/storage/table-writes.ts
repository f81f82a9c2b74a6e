import type { Catalogue, Collection } from './catalogue.ts'
import { type IndexDefinition, indexKeys } from './index-definition.ts'
import type { Row } from './row.ts'

/** Writes a document and its index entries. Uniqueness and locks are the caller's to check first. */
export function writeRow(
  catalogue: Catalogue,
  { table, indexes }: Collection,
  before: Row | undefined,
  after: Row | undefined,
): void {
  const known = before && table.rowidOf(before.id)
  if (before && known === undefined) throw new Error('a document to be changed is not stored')
  let rowid = known ?? 0
  if (!after) table.remove(rowid)
  else if (before) table.replace(rowid, after)
  else rowid = table.insert(after)
  for (const index of indexes) {
    if (index.id !== 0) moveEntries(catalogue, table, index, rowid, before, after)
  }
}

function moveEntries(
  catalogue: Catalogue,
  table: Collection['table'],
  index: IndexDefinition,
  rowid: number,
  before: Row | undefined,
  after: Row | undefined,
): void {
  const old = before ? indexKeys(index, before.document) : []
  const next = after ? indexKeys(index, after.document) : []
  if (next.length > 1 && !index.multikey) catalogue.markMultikey(index)
  const kept = new Set(next.map((key) => key.toString('latin1')))
  const present = new Set(old.map((key) => key.toString('latin1')))
  for (const key of old) if (!kept.has(key.toString('latin1'))) table.removeEntry(index, key, rowid)
  for (const key of next) if (!present.has(key.toString('latin1'))) table.addEntry(index, key, rowid)
}
