import { ObjectId, Timestamp } from 'bson'
import { MongoFault } from '../fault.ts'
import { isDocument } from '../values/bson-codec.ts'
import { typeName } from '../values/type-names.ts'
import type { Operator } from './operators.ts'

function dateOf(value: unknown, name: string): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.t * 1000)
  throw new MongoFault('TypeMismatch', `${name} requires a date, not ${typeName(value)}`)
}

/** Takes the date itself or `{date}`; a time zone is refused, as all parts are those of UTC. */
function part(name: string, apply: (date: Date) => unknown): Operator {
  return [
    1,
    1,
    (operand) => {
      const value = isDocument(operand) ? operand.date : operand
      if (isDocument(operand)) refuseTimezone(operand.timezone, name)
      return value === undefined || value === null ? null : apply(dateOf(value, name))
    },
  ]
}

function refuseTimezone(timezone: unknown, name: string): void {
  if (timezone === undefined || timezone === null || timezone === 'UTC' || timezone === 'GMT') return
  throw new MongoFault('CommandNotSupported', `${name} supports no timezone but UTC`)
}

const FORMATS: Record<string, (date: Date) => string> = {
  Y: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  m: (date) => twoDigits(date.getUTCMonth() + 1),
  d: (date) => twoDigits(date.getUTCDate()),
  H: (date) => twoDigits(date.getUTCHours()),
  M: (date) => twoDigits(date.getUTCMinutes()),
  S: (date) => twoDigits(date.getUTCSeconds()),
  L: (date) => String(date.getUTCMilliseconds()).padStart(3, '0'),
  z: () => '+0000',
  '%': () => '%',
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

interface Given {
  readonly date?: unknown
  readonly format?: unknown
  readonly timezone?: unknown
  readonly onNull?: unknown
  readonly unit?: unknown
}

function dateToString({ date, format = '%Y-%m-%dT%H:%M:%S.%LZ', timezone, onNull = null }: Given): unknown {
  refuseTimezone(timezone, '$dateToString')
  if (date === undefined || date === null) return onNull
  const value = dateOf(date, '$dateToString')
  return String(format).replace(/%(.)/g, (_all, letter: string) => {
    const write = FORMATS[letter]
    if (write) return write(value)
    throw new MongoFault('BadValue', `Invalid format character '%${letter}' in format string`)
  })
}

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second']

function dateTrunc({ date, unit, timezone }: Given): unknown {
  refuseTimezone(timezone, '$dateTrunc')
  const kept = UNITS.indexOf(String(unit))
  if (kept < 0) throw new MongoFault('CommandNotSupported', `$dateTrunc to the unit '${String(unit)}' is not supported`)
  if (date === undefined || date === null) return null
  const value = dateOf(date, '$dateTrunc')
  const parts = [value.getUTCFullYear(), value.getUTCMonth(), value.getUTCDate(), value.getUTCHours()]
  parts.push(value.getUTCMinutes(), value.getUTCSeconds())
  const [year = 0, month = 0, day = 1, ...time] = parts.slice(0, kept + 1)
  return new Date(Date.UTC(year, month, day, ...time))
}

/** Expressions on dates, all in UTC. */
export const DATE_OPERATORS: Record<string, Operator> = {
  $year: part('$year', (date) => date.getUTCFullYear()),
  $month: part('$month', (date) => date.getUTCMonth() + 1),
  $dayOfMonth: part('$dayOfMonth', (date) => date.getUTCDate()),
  $hour: part('$hour', (date) => date.getUTCHours()),
  $minute: part('$minute', (date) => date.getUTCMinutes()),
  $second: part('$second', (date) => date.getUTCSeconds()),
  $dateToString: [1, 1, dateToString],
  $dateTrunc: [1, 1, dateTrunc],
}
