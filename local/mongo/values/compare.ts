import type { Binary, ObjectId, Timestamp } from 'bson'
import { bsonClass, type Document } from './bson-codec.ts'
import { encodeKey, RANK, rankOf, regexParts } from './key-encoding.ts'

/** MongoDB's total order over BSON values: by type rank, then by value; a missing value equals null. */
export function compareValues(a: unknown, b: unknown): number {
  const rank = rankOf(a)
  const difference = rank - rankOf(b)
  if (difference !== 0) return difference
  switch (rank) {
    case RANK.number:
      return compareNumbers(a, b)
    case RANK.string:
      return compareStrings(String(a), String(b))
    case RANK.boolean:
      return Number(a) - Number(b)
    case RANK.date:
      return (a as Date).getTime() - (b as Date).getTime()
    case RANK.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id)
    case RANK.array:
      return compareArrays(a as unknown[], b as unknown[])
    case RANK.object:
      return compareDocuments(a as Document, b as Document)
    case RANK.timestamp:
      return (a as Timestamp).t - (b as Timestamp).t || (a as Timestamp).i - (b as Timestamp).i
    case RANK.null:
    case RANK.minKey:
    case RANK.maxKey:
      return 0
    case RANK.regex: {
      const [left, right] = [regexParts(a as RegExp), regexParts(b as RegExp)]
      return compareStrings(left.pattern, right.pattern) || compareStrings(left.options, right.options)
    }
    case RANK.binary:
      if (bsonClass(a) && bsonClass(b)) return compareBinaries(a as Binary, b as Binary)
  }
  return Buffer.compare(encodeKey(a), encodeKey(b))
}

export const equalValues = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0

/** The value of a number that a double holds exactly; undefined for the classes that may be wider. */
function asDouble(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  const tag = bsonClass(value)
  return tag === 'Int32' || tag === 'Double' ? (value as { value: number }).value : undefined
}

function compareNumbers(a: unknown, b: unknown): number {
  const left = asDouble(a)
  const right = asDouble(b)
  if (left === undefined || right === undefined) return Buffer.compare(encodeKey(a), encodeKey(b))
  if (left === right) return 0
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  return Number.isNaN(right) || left > right ? 1 : -1
}

/** Orders by code point, as UTF-8 bytes do; UTF-16 order differs where one side is a surrogate. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left === right) continue
    const leftSurrogate = left >= 0xd800 && left <= 0xdfff
    const rightSurrogate = right >= 0xd800 && right <= 0xdfff
    return leftSurrogate === rightSurrogate ? left - right : leftSurrogate ? 1 : -1
  }
  return a.length - b.length
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareDocuments(a: Document, b: Document): number {
  const left = Object.entries(a)
  const right = Object.entries(b)
  for (const [i, [name, value]] of left.entries()) {
    const other = right[i]
    if (other === undefined) return 1
    const order = rankOf(value) - rankOf(other[1]) || compareStrings(name, other[0]) || compareValues(value, other[1])
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value())
}
