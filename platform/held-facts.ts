import { mongo } from 'mongoose'
import { badUserInput } from './errors.ts'

/** What can be said of a record to the person it is about. The client has words for each. */
export const factNames = [
  'NAME',
  'EMAIL',
  'LANGUAGE',
  'KIND',
  'ROLE',
  'DEVICE',
  'IP_ADDRESS',
  'TOPIC',
  'ALLOWED',
  'WORDING',
  'ACTION',
  'SCOPES',
  'HINT',
  'STATUS',
  'MESSAGES',
  'AVAILABLE',
  'HELD',
  'CREDITS',
  'BUDGET',
  'SPENT',
  'NUMBER',
  'PLAN',
  'PROMPT',
  'PICTURES',
  'OBJECTS',
  'BYTES',
  'AT',
  'LAST_USED',
  'UNTIL',
] as const
export type FactName = (typeof factNames)[number]

/** In the order in which they are told; what is missing is not told. Times, numbers and yes or no become text. */
export type Facts = Partial<Record<FactName, string | number | boolean | Date | null | undefined>>

/** A record as it is shown, and the place of it in its list. */
export interface HeldLine {
  cursor: string
  facts: [name: FactName, value: string][]
}

export interface LinesRequest {
  first: number
  /** Cursor of the line before. */
  after: string | null
}

/** Facts as text: times in RFC 3339, numbers in digits, `true` and `false`. */
export const tell = (facts: Facts): HeldLine['facts'] =>
  Object.entries(facts).flatMap(([name, value]) =>
    value == null ? [] : [[name as FactName, value instanceof Date ? value.toISOString() : String(value)]],
  )

type Place = [value: Date | number | null, id: string | mongo.ObjectId]

export const cursorOf = (...place: Place): string =>
  Buffer.from(mongo.BSON.EJSON.stringify(place)).toString('base64url')

/** What stands behind a cursor where the latest come first. */
export function olderThan(cursor: string, by: string | undefined): mongo.BSON.Document {
  const [value, id] = readCursor(cursor)
  if (!by || value === null) return { _id: { $lt: id } }
  return { $or: [{ [by]: { $lt: value } }, { [by]: value, _id: { $lt: id } }] }
}

/** @throws BAD_USER_INPUT unless it is a cursor of such a list, or none */
export function checkCursor(cursor: string | null): void {
  if (cursor !== null) readCursor(cursor)
}

function readCursor(cursor: string): Place {
  try {
    const [value, id]: unknown[] = mongo.BSON.EJSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isValue = value === null || typeof value === 'number' || value instanceof Date
    if (isValue && (typeof id === 'string' || id instanceof mongo.ObjectId)) return [value, id]
  } catch {}
  throw badUserInput('after is not a cursor of this list.', 'after')
}
