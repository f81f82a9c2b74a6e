import { MongoFault } from '../fault.ts'
import type { Collection } from '../storage/catalogue.ts'
import type { IndexDefinition } from '../storage/index-definition.ts'
import type { Row } from '../storage/row.ts'
import type { StoreView } from '../storage/store-view.ts'
import { type Document, isDocument } from '../values/bson-codec.ts'
import { equalValues } from '../values/compare.ts'
import { compileFilter, type Predicate } from './filter.ts'
import { type IndexScan, type Plan, planQuery } from './plan.ts'
import { parseSort, sortRows } from './sort.ts'

export interface Query {
  readonly filter: Document
  readonly sort?: unknown
  readonly skip?: number
  readonly limit?: number
  readonly hint?: unknown
  readonly variables?: Document
}

/** What a query did, as `explain` reports it. */
export interface Examination {
  plan: Plan | undefined
  documents: number
}

/** The rows that match, in order. */
export function findRows(
  view: StoreView,
  collection: Collection | undefined,
  query: Query,
  examined: Examination = { plan: undefined, documents: 0 },
): Row[] {
  const matches = compileFilter(query.filter, query.variables)
  const wanted = parseSort(query.sort)
  const sort = wanted.filter(({ name }) => name !== '$natural')
  const backwards = wanted.some(({ name, direction }) => name === '$natural' && direction === -1)
  if (!collection) return []
  const plan = planQuery(collection, query.filter, sort, hintedIndex(collection, query.hint))
  examined.plan = plan
  const overlaid = view.overlay(collection) !== undefined
  const ordered = sort.length === 0 || (!overlaid && plan.kind === 'index' && plan.scan.sorted)
  const skip = query.skip ?? 0
  const end = query.limit ? skip + query.limit : Number.POSITIVE_INFINITY
  const rows = collect(
    view,
    collection,
    plan,
    matches,
    ordered && !backwards ? end : Number.POSITIVE_INFINITY,
    examined,
  )
  if (backwards) rows.reverse()
  return (ordered ? rows : sortRows(rows, sort)).slice(skip, end)
}

function collect(
  view: StoreView,
  collection: Collection,
  plan: Plan,
  matches: Predicate,
  most: number,
  examined: Examination,
): Row[] {
  const rows: Row[] = []
  if (most <= 0) return rows
  const overlay = view.overlay(collection)
  const exact = plan.kind === 'index' ? plan.scan.exact : plan.kind === 'collection' && plan.exact
  if (collection.id > 0) {
    for (const row of candidates(collection, plan)) {
      if (overlay?.has(row.name)) continue
      examined.documents++
      if (!exact && !matches(row.document)) continue
      rows.push(row)
      if (rows.length >= most) return rows
    }
  }
  for (const { row } of overlay?.values() ?? []) {
    if (!row) continue
    examined.documents++
    if (matches(row.document)) rows.push(row)
    if (rows.length >= most) break
  }
  return rows
}

function* candidates({ table }: Collection, plan: Plan): Generator<Row> {
  switch (plan.kind) {
    case 'collection':
      yield* table.all()
      return
    case 'index':
      yield* scanned(table, plan.scan, new Set())
      return
    case 'union': {
      const seen = new Set<string>()
      for (const scan of plan.scans) yield* scanned(table, scan, seen, true)
    }
  }
}

function* scanned(
  table: Collection['table'],
  scan: IndexScan,
  seen: Set<string>,
  distinct = scan.index.multikey,
): Generator<Row> {
  const ranges = scan.reverse ? scan.ranges.toReversed() : scan.ranges
  for (const range of ranges) {
    for (const row of table.range(scan.index, range, scan.reverse)) {
      if (distinct) {
        if (seen.has(row.name)) continue
        seen.add(row.name)
      }
      yield row
    }
  }
}

function hintedIndex({ indexes }: Collection, hint: unknown): IndexDefinition | undefined {
  if (hint === undefined || (isDocument(hint) && hint.$natural !== undefined)) return undefined
  const index = indexes.find(({ name, spec }) =>
    typeof hint === 'string' ? name === hint : equalValues(spec.key, hint),
  )
  if (!index) {
    throw new MongoFault(
      'BadValue',
      'error processing query: planner returned error: hint provided does not correspond to an existing index',
    )
  }
  return index
}
