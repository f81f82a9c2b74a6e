import { MongoFault } from '../fault.ts'
import type { Collection } from '../storage/catalogue.ts'
import type { Entry, KeyRange } from '../storage/collection-table.ts'
import type { IndexDefinition } from '../storage/index-definition.ts'
import type { Row } from '../storage/row.ts'
import type { StoreView } from '../storage/store-view.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { equalValues } from '../values/compare.ts'
import { breathe } from './breathe.ts'
import { compileFilter } from './filter.ts'
import { type IndexScan, type Plan, planQuery } from './plan.ts'
import { parseSort, sorted } from './sort.ts'

export interface Query {
  readonly filter: Document
  readonly sort?: unknown
  readonly skip?: number | undefined
  readonly limit?: number | undefined
  readonly hint?: unknown
  readonly variables?: Document
  /** When `maxTimeMS` is over, on the clock of `performance.now()`. */
  readonly deadline?: number | undefined
}

/** What a query did, as `explain` reports it. */
export interface Examination {
  plan: Plan | undefined
  documents: number
}

/** The rows that match, in order. Reads as it is asked for more, and lets other requests run meanwhile. */
export function findRows(
  view: StoreView,
  collection: Collection | undefined,
  query: Query,
  examined: Examination = { plan: undefined, documents: 0 },
): AsyncGenerator<Row> {
  const wanted = parseSort(query.sort)
  const sort = wanted.filter(({ name }) => name !== '$natural')
  const natural = isDocument(query.hint) && query.hint.$natural !== undefined ? query.hint : query.sort
  const backwards = isDocument(natural) && toNumber(natural.$natural) === -1
  const matches = compileFilter(query.filter, query.variables)
  const plan = collection && planQuery(collection, query.filter, sort, hintedIndex(collection, query.hint))
  examined.plan = plan
  const most = query.limit ? (query.skip ?? 0) + query.limit : Number.POSITIVE_INFINITY
  return rows()

  async function* rows(): AsyncGenerator<Row> {
    if (!collection || !plan) return
    const ordered = sort.length === 0 || (!view.overlay(collection) && plan.kind === 'index' && plan.scan.sorted)
    const found = matching(collection, plan, ordered ? most : Number.POSITIVE_INFINITY)
    let position = 0
    for await (const row of ordered ? found : sorted(found, sort, ({ document }) => document, most)) {
      if (position >= (query.skip ?? 0)) yield row
      position++
      if (position >= most) return
    }
  }

  async function* matching(from: Collection, how: Plan, wanted: number): AsyncGenerator<Row> {
    const overlay = view.overlay(from)
    const exact = how.kind === 'index' ? how.scan.exact : how.kind === 'collection' && how.exact
    const candidates = pagesOf(from, how, backwards, wanted)
    for (const row of from.id > 0 ? candidates : []) {
      await breathe(query.deadline)
      if (overlay?.has(row.name)) continue
      examined.documents++
      if (exact || matches(row.document)) yield row
    }
    for (const { row } of view.overlay(from)?.values() ?? []) {
      if (!row) continue
      examined.documents++
      await breathe(query.deadline)
      if (matches(row.document)) yield row
    }
  }
}

/** The candidates of a plan. Between two of them the collection may change: each page is a query of its own. */
function* pagesOf({ table }: Collection, plan: Plan, backwards: boolean, wanted: number): Generator<Row> {
  if (plan.kind === 'collection') {
    yield* pages((after, size) => table.page(after, backwards, size), wanted)
    return
  }
  const scans = plan.kind === 'index' ? [plan.scan] : plan.scans
  const seen = plan.kind === 'union' || scans[0]?.index.multikey ? new Set<string>() : undefined
  for (const { index, range, reverse } of scans.flatMap(rangesOf)) {
    for (const found of pages((after, size) => table.indexPage(index, range, after, reverse, size), wanted)) {
      if (seen?.has(found.name)) continue
      seen?.add(found.name)
      yield found
    }
  }
}

const rangesOf = ({
  index,
  ranges,
  reverse,
}: IndexScan): { index: IndexDefinition; range: KeyRange; reverse: boolean }[] =>
  (reverse ? ranges.toReversed() : ranges).map((range) => ({ index, range, reverse }))

const MOST_ROWS = 512
/** A page that took longer is followed by one half as long. */
const PAGE_MS = 3

function* pages(read: (after: Entry | undefined, size: number) => Entry[], wanted: number): Generator<Row> {
  let size = Math.min(wanted, 32)
  let after: Entry | undefined
  for (;;) {
    const began = performance.now()
    const page = read(after, size)
    const slow = performance.now() - began > PAGE_MS
    for (const { row } of page) yield row
    if (page.length < size) return
    after = page.at(-1)
    size = slow ? Math.max(1, size >> 1) : Math.min(MOST_ROWS, size * 2)
  }
}

function hintedIndex({ indexes }: Collection, hint: unknown): IndexDefinition | undefined {
  if (hint === undefined || (isDocument(hint) && hint.$natural !== undefined)) return undefined
  const index = indexes.find(({ name, spec }) =>
    typeof hint === 'string' ? name === hint : equalValues(spec.key, hint),
  )
  if (index) return index
  throw new MongoFault('BadValue', 'planner returned error: hint provided does not correspond to an existing index')
}
