import { bsonClass } from './bson-codec.ts'
import { encodeKey, RANK, rankOf } from './key-encoding.ts'

/** MongoDB's total order over BSON values: by type, then by value; a missing value equals null. */
export function compareValues(a: unknown, b: unknown): number {
  const rank = rankOf(a)
  const difference = rank - rankOf(b)
  if (difference !== 0) return difference
  if (rank === RANK.null || a === b) return 0
  if (rank === RANK.number) {
    const [left, right] = [asDouble(a), asDouble(b)]
    if (left !== undefined && right !== undefined && !Number.isNaN(left + right))
      return left < right ? -1 : Number(left > right)
  }
  if (rank === RANK.date) return (a as Date).getTime() - (b as Date).getTime()
  return Buffer.compare(encodeKey(a), encodeKey(b))
}

export const equalValues = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0

/** The value of a number that a double holds exactly; undefined for the classes that may be wider. */
function asDouble(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  const tag = bsonClass(value)
  return tag === 'Int32' || tag === 'Double' ? (value as { value: number }).value : undefined
}
