import type { Collection } from '../storage/catalogue.ts'
import type { KeyRange } from '../storage/collection-table.ts'
import type { IndexDefinition, IndexField } from '../storage/index-definition.ts'
import { type Document, isDocument } from '../values/bson-codec.ts'
import { AFTER, directed } from '../values/key-encoding.ts'
import { type Bounds, type Constraint, combine, type Interval, isPoint, isWithin, readBounds } from './bounds.ts'
import type { SortField } from './sort.ts'

/** Reads ranges of an index. `sorted`: in the asked order; `exact`: every row in them matches the filter. */
export interface IndexScan {
  readonly index: IndexDefinition
  readonly ranges: readonly KeyRange[]
  readonly reverse: boolean
  readonly sorted: boolean
  readonly exact: boolean
}

/** How to find the candidates of a query: by an index, by one for each branch of an `$or`, or all documents. */
export type Plan =
  | { readonly kind: 'index'; readonly scan: IndexScan }
  | { readonly kind: 'union'; readonly scans: readonly IndexScan[] }
  | { readonly kind: 'collection'; readonly exact: boolean }

const MOST_RANGES = 1000

/** Chooses how to read a collection for a filter and a sort order. */
export function planQuery(
  { indexes }: Pick<Collection, 'indexes'>,
  filter: Document,
  sort: readonly SortField[] = [],
  hint?: IndexDefinition,
): Plan {
  const best = bestScan(hint ? [hint] : indexes, filter, sort, hint !== undefined)
  if (best) return { kind: 'index', scan: best }
  const branches = filter.$or
  if (Array.isArray(branches) && branches.length > 0 && branches.every(isDocument)) {
    const scans = branches.map((branch) => bestScan(indexes, branch, [], false))
    if (scans.every((scan) => scan !== undefined)) return { kind: 'union', scans }
  }
  return { kind: 'collection', exact: Object.keys(filter).length === 0 }
}

function bestScan(
  indexes: readonly IndexDefinition[],
  filter: Document,
  sort: readonly SortField[],
  forced: boolean,
): IndexScan | undefined {
  const bounds = readBounds(filter)
  let best: IndexScan | undefined
  let bestScore = 0
  for (const index of indexes) {
    const candidate = scanOf(index, bounds, sort, forced)
    if (!candidate || candidate.score <= bestScore) continue
    best = candidate.scan
    bestScore = candidate.score
  }
  return best
}

/** Equalities are worth most, then the asked order, then a range; a unique key that is fully given beats all. */
function scanOf(
  index: IndexDefinition,
  bounds: Bounds,
  sort: readonly SortField[],
  forced: boolean,
): { scan: IndexScan; score: number } | undefined {
  if (index.partial && !implies(bounds, index.partial)) return undefined
  const { used, ranges, equalities, ranged, fixed } = rangesOf(index, bounds)
  if (index.sparse && !forced && ![...used.values()].some(({ matchesNull }) => !matchesNull)) return undefined
  const direction = index.multikey || sort.length === 0 ? 0 : orderGiven(index.fields, fixed, sort)
  const sorted = direction !== 0
  if (used.size === 0 && !sorted && !forced) return undefined
  const exact = !index.multikey && !bounds.residual && [...bounds.paths.keys()].every((path) => used.get(path)?.exact)
  const complete = index.unique && fixed.size === index.fields.length
  const score = (complete ? 10_000 : 0) + equalities * 100 + (sorted ? 40 : 0) + (ranged ? 30 : 0) + (exact ? 5 : 0) + 1
  return { scan: { index, ranges, reverse: direction === -1, sorted, exact }, score }
}

interface Ranges {
  used: Map<string, Constraint>
  ranges: KeyRange[]
  equalities: number
  ranged: boolean
  fixed: Set<string>
}

function rangesOf(index: IndexDefinition, bounds: Bounds): Ranges {
  const used = new Map<string, Constraint>()
  const fixed = new Set<string>()
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  for (const field of index.fields) {
    const known = bounds.paths.get(field.name)
    const constraint = known && combine(known, index.multikey)
    if (!constraint || prefixes.length * constraint.intervals.length > MOST_RANGES) break
    used.set(field.name, constraint)
    if (!constraint.intervals.every(isPoint)) {
      const ranges = prefixes.flatMap((prefix) =>
        constraint.intervals.map((interval) => rangeOf(prefix, interval, field)),
      )
      return { used, ranges: ascending(ranges), equalities: used.size - 1, ranged: true, fixed }
    }
    if (constraint.intervals.length === 1) fixed.add(field.name)
    prefixes = prefixes.flatMap((prefix) =>
      constraint.intervals.map(({ from }) => Buffer.concat([prefix, directed(from, field.direction)])),
    )
  }
  const ranges = prefixes.map((prefix) => ({ from: prefix, to: Buffer.concat([prefix, AFTER]) }))
  return { used, ranges: ascending(ranges), equalities: used.size, ranged: false, fixed }
}

const ascending = (ranges: KeyRange[]): KeyRange[] => ranges.sort((a, b) => Buffer.compare(a.from, b.from))

/** In a descending field the interval's ends swap. A key that extends `k` lies between `k` and `k` + 0xff. */
function rangeOf(prefix: Buffer, { from, fromOpen, to, toOpen }: Interval, { direction }: IndexField): KeyRange {
  const [low, lowOpen, high, highOpen] = direction === 1 ? [from, fromOpen, to, toOpen] : [to, toOpen, from, fromOpen]
  const end = (key: Buffer, after: boolean) =>
    Buffer.concat(after ? [prefix, directed(key, direction), AFTER] : [prefix, directed(key, direction)])
  return { from: end(low, lowOpen), to: end(high, !highOpen) }
}

/** 1 or -1 when reading the index forwards or backwards gives the asked order, 0 when neither does. */
function orderGiven(fields: readonly IndexField[], fixed: ReadonlySet<string>, sort: readonly SortField[]): 1 | -1 | 0 {
  const free = fields.filter(({ name }) => !fixed.has(name))
  const wanted = sort.filter(({ name }) => !fixed.has(name))
  if (wanted.length === 0) return 1
  const reading = wanted[0]?.direction === free[0]?.direction ? 1 : -1
  const given = wanted.every(
    ({ name, direction }, i) => free[i]?.name === name && free[i]?.direction === direction * reading,
  )
  return given ? reading : 0
}

/** Whether every document that matches the query is covered by a partial index. */
function implies(query: Bounds, partial: Document): boolean {
  return Object.entries(partial).every(([path, condition]) => {
    if (path === '$and' && Array.isArray(condition)) return condition.every((part) => implies(query, part as Document))
    const known = query.paths.get(path)
    const constraint = known && combine(known, false)
    if (!constraint) return false
    const { $exists, ...rest } = isDocument(condition) ? condition : { $eq: condition }
    if ($exists !== undefined && ($exists !== true || constraint.matchesNull)) return false
    const required = readBounds({ [path]: isDocument(condition) ? rest : condition })
    const constraints = required.paths.get(path)
    if (Object.keys(rest).length > 0 && (required.residual || !constraints)) return false
    return (constraints ?? []).every((outer) => isWithin(constraint, outer))
  })
}
