import { ObjectId } from 'bson'
import { MongoFault } from '../fault.ts'
import { isMissing } from '../values/bson-codec.ts'
import { typeName } from '../values/type-names.ts'
import type { Operator } from './operators.ts'

function dateOf(value: unknown, name: string): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  throw new MongoFault('TypeMismatch', `${name} requires a date, not ${typeName(value)}`)
}

const part = (name: string, apply: (date: Date) => number): Operator => [
  1,
  1,
  (value) => (isMissing(value) ? null : apply(dateOf(value, name))),
]

/** Where each letter of a format stands in an ISO string. */
const PLACES: Record<string, readonly [from: number, to: number]> = {
  Y: [0, 4],
  m: [5, 7],
  d: [8, 10],
  H: [11, 13],
  M: [14, 16],
  S: [17, 19],
  L: [20, 23],
}

interface Given {
  readonly date?: unknown
  readonly format?: unknown
  readonly timezone?: unknown
  readonly onNull?: unknown
}

function dateToString({ date, format = '%Y-%m-%dT%H:%M:%S.%LZ', timezone = 'UTC', onNull = null }: Given): unknown {
  if (timezone !== 'UTC') throw new MongoFault('CommandNotSupported', '$dateToString supports no timezone but UTC')
  if (isMissing(date)) return onNull
  const text = dateOf(date, '$dateToString').toISOString()
  return String(format).replace(/%(.)/g, (_all, letter: string) => {
    const place = PLACES[letter]
    if (place) return text.slice(...place)
    if (letter === '%') return '%'
    throw new MongoFault('BadValue', `Invalid format character '%${letter}' in format string`)
  })
}

/** Expressions on dates, all in UTC. */
export const DATE_OPERATORS: Record<string, Operator> = {
  $year: part('$year', (date) => date.getUTCFullYear()),
  $month: part('$month', (date) => date.getUTCMonth() + 1),
  $dayOfMonth: part('$dayOfMonth', (date) => date.getUTCDate()),
  $dateToString: [1, 1, dateToString],
}
