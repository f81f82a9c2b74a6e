import { Int32 } from 'bson'
import { MongoFault } from '../fault.ts'
import { calculate, divide } from '../values/arithmetic.ts'
import { type Document, isDocument, isMissing, toNumber } from '../values/bson-codec.ts'
import { compareValues } from '../values/compare.ts'
import { encodeKey } from '../values/key-encoding.ts'

/** Takes the values of a group one after the other. */
export interface Accumulator {
  add(value: unknown): void
  result(): unknown
}

function fold(initial: unknown, step: (state: unknown, value: unknown, first: boolean) => unknown): () => Accumulator {
  return () => {
    let state = initial
    let first = true
    return {
      add(value) {
        state = step(state, value, first)
        first = false
      },
      result: () => state,
    }
  }
}

const sum = fold(new Int32(0), (total, value) =>
  toNumber(value) === undefined ? total : calculate('add', total, value),
)

function average(): Accumulator {
  const total = sum()
  let count = 0
  return {
    add(value) {
      if (toNumber(value) === undefined) return
      total.add(value)
      count++
    },
    result: () => (count === 0 ? null : divide(total.result(), count)),
  }
}

function collect(distinct: boolean): () => Accumulator {
  return () => {
    const values: unknown[] = []
    const seen = new Set<string>()
    return {
      add(value) {
        if (value === undefined) return
        if (distinct) {
          const key = encodeKey(value).toString('latin1')
          if (seen.has(key)) return
          seen.add(key)
        }
        values.push(value)
      },
      result: () => values,
    }
  }
}

function merge(target: unknown, source: unknown): Document {
  if (isMissing(source)) return target as Document
  if (!isDocument(source)) throw new MongoFault('BadValue', '$mergeObjects requires object inputs')
  return { ...(target as Document), ...source }
}

const extremum = (wins: (order: number) => boolean): (() => Accumulator) =>
  fold(null, (best, value) => {
    if (isMissing(value)) return best
    return best === null || wins(compareValues(value, best)) ? value : best
  })

/** The accumulators of `$group`; those that make sense on one array are expressions too. */
export const ACCUMULATORS: Record<string, () => Accumulator> = {
  $sum: sum,
  $avg: average,
  $min: extremum((order) => order < 0),
  $max: extremum((order) => order > 0),
  $first: fold(null, (first, value, isFirst) => (isFirst ? (value ?? null) : first)),
  $last: fold(null, (_last, value) => value ?? null),
  $push: collect(false),
  $addToSet: collect(true),
  $mergeObjects: fold({}, merge),
  $count: fold(new Int32(0), (total) => calculate('add', total, 1)),
}

/** Feeds values to an accumulator. */
export function accumulate(name: string, values: readonly unknown[]): unknown {
  const accumulator = (ACCUMULATORS[name] as () => Accumulator)()
  for (const value of values) accumulator.add(value)
  return accumulator.result()
}
