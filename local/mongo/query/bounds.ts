import { type Document, isDocument } from '../values/bson-codec.ts'
import { encodeKey, RANK, rankOf } from '../values/key-encoding.ts'
import { isOperatorDocument } from './filter.ts'

/** An interval of ascending encoded values. */
export interface Interval {
  readonly from: Buffer
  readonly fromOpen: boolean
  readonly to: Buffer
  readonly toOpen: boolean
}

/** What a filter says about one path: the value is in one of the intervals. `exact` when it says nothing more. */
export interface Constraint {
  readonly intervals: readonly Interval[]
  readonly exact: boolean
  readonly matchesNull: boolean
}

/** A filter read as constraints on paths; `residual` when some of it is not expressed by them. */
export interface Bounds {
  readonly paths: Map<string, Constraint[]>
  residual: boolean
}

const NULL_KEY = encodeKey(null)
const RANGE_OPERATORS = new Set(['$gt', '$gte', '$lt', '$lte'])
const UNRANGED = new Set<number>([RANK.null, RANK.minKey, RANK.maxKey, RANK.array, RANK.regex])

/** Reads the constraints of a filter, those inside `$and` and those that every branch of an `$or` implies. */
export function readBounds(filter: Document, bounds: Bounds = { paths: new Map(), residual: false }): Bounds {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition) readBounds(branch as Document, bounds)
    } else if (key === '$or' && Array.isArray(condition)) readDisjunction(condition as Document[], bounds)
    else if (key.startsWith('$')) bounds.residual ||= key !== '$comment'
    else readCondition(key, condition, bounds)
  }
  return bounds
}

function readCondition(path: string, condition: unknown, bounds: Bounds): void {
  const operators = isOperatorDocument(condition) ? Object.entries(condition) : [['$eq', condition] as const]
  for (const [operator, operand] of operators) {
    const constraint = constraintOf(operator, operand)
    if (!constraint) {
      bounds.residual = true
      continue
    }
    const known = bounds.paths.get(path)
    if (known) known.push(constraint)
    else bounds.paths.set(path, [constraint])
  }
}

function constraintOf(operator: string, operand: unknown): Constraint | undefined {
  if (operator === '$eq') return points([operand])
  if (operator === '$in' && Array.isArray(operand)) return points(operand)
  if (!RANGE_OPERATORS.has(operator)) return undefined
  const rank = rankOf(operand)
  if (UNRANGED.has(rank)) return undefined
  const key = encodeKey(operand)
  // A range never leaves its type; for numbers it starts above NaN, which no range includes.
  const lowest = rank === RANK.number ? encodeKey(Number.NEGATIVE_INFINITY) : Buffer.from([rank])
  const highest = Buffer.from([rank + 1])
  const upward = operator === '$gt' || operator === '$gte'
  const interval = upward
    ? { from: key, fromOpen: operator === '$gt', to: highest, toOpen: true }
    : { from: lowest, fromOpen: false, to: key, toOpen: operator === '$lt' }
  return { intervals: [interval], exact: !Number.isNaN(Number(rank === RANK.number ? operand : 0)), matchesNull: false }
}

function points(values: readonly unknown[]): Constraint | undefined {
  if (values.some((value) => rankOf(value) === RANK.regex)) return undefined
  const keys = new Map(values.map((value) => [encodeKey(value).toString('latin1'), encodeKey(value)]))
  const intervals = [...keys.values()]
    .sort(Buffer.compare)
    .map((key) => ({ from: key, fromOpen: false, to: key, toOpen: false }))
  const matchesNull = intervals.some(({ from }) => from.equals(NULL_KEY))
  return { intervals, exact: !matchesNull, matchesNull }
}

/** What all branches bound, the disjunction bounds: by the hull of their intervals. */
function readDisjunction(branches: readonly Document[], bounds: Bounds): void {
  bounds.residual = true
  if (!branches.every(isDocument)) return
  const [first, ...others] = branches.map((branch) => readBounds(branch).paths)
  for (const [path, constraints] of first ?? []) {
    const all = [constraints, ...others.map((paths) => paths.get(path))]
    const combined = all.map((branch) => branch && combine(branch, false))
    if (combined.some((constraint) => constraint === undefined)) continue
    const union = hull(combined as Constraint[])
    const known = bounds.paths.get(path)
    if (known) known.push(union)
    else bounds.paths.set(path, [union])
  }
}

function hull(constraints: readonly Constraint[]): Constraint {
  const all = constraints.flatMap(({ intervals }) => intervals)
  const matchesNull = constraints.some((constraint) => constraint.matchesNull)
  if (all.length === 0) return { intervals: [], exact: false, matchesNull }
  const lowest = all.reduce((a, b) => (compareStarts(a, b) <= 0 ? a : b))
  const highest = all.reduce((a, b) => (compareEnds(a, b) >= 0 ? a : b))
  return { intervals: [{ ...lowest, to: highest.to, toOpen: highest.toOpen }], exact: false, matchesNull }
}

const compareStarts = (a: Interval, b: Interval): number =>
  Buffer.compare(a.from, b.from) || Number(a.fromOpen) - Number(b.fromOpen)
const compareEnds = (a: Interval, b: Interval): number =>
  Buffer.compare(a.to, b.to) || Number(b.toOpen) - Number(a.toOpen)

export const isPoint = ({ from, to }: Interval): boolean => from.equals(to)

/**
 * The intersection of all that is known about a path. On a multikey index only one constraint may be used: each
 * may be met by a different element of the array.
 */
export function combine(constraints: readonly Constraint[], multikey: boolean): Constraint | undefined {
  if (multikey) {
    const best = constraints.find(({ intervals }) => intervals.every(isPoint)) ?? constraints[0]
    return best && { ...best, exact: false }
  }
  return constraints.reduce((all, next) => ({
    intervals: all.intervals.flatMap((a) => next.intervals.flatMap((b) => intersection(a, b))),
    exact: all.exact && next.exact,
    matchesNull: all.matchesNull && next.matchesNull,
  }))
}

function intersection(a: Interval, b: Interval): Interval[] {
  const start = compareStarts(a, b) >= 0 ? a : b
  const end = compareEnds(a, b) <= 0 ? a : b
  const order = Buffer.compare(start.from, end.to)
  if (order > 0 || (order === 0 && (start.fromOpen || end.toOpen))) return []
  return [{ from: start.from, fromOpen: start.fromOpen, to: end.to, toOpen: end.toOpen }]
}

/** Whether everything in `inner` is also in `outer`. */
export function isWithin(inner: Constraint, outer: Constraint): boolean {
  return inner.intervals.every((a) => outer.intervals.some((b) => compareStarts(a, b) >= 0 && compareEnds(a, b) <= 0))
}
