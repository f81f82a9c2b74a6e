import { deserialize, serialize } from 'bson'

/** A decoded BSON document. Numbers keep their BSON type (`Int32`, `Double`, `Long`, `Decimal128`). */
export type Document = Record<string, unknown>

/** Largest document that MongoDB stores, in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

/** Decodes without promoting: an update must write back the number type that it read. */
export function decode(bytes: Uint8Array): Document {
  return deserialize(bytes, { promoteValues: false, bsonRegExp: true, validation: { utf8: false } })
}

/** Encodes a document; plain JavaScript numbers become int32 or double. */
export function encode(document: Document): Buffer {
  return Buffer.from(serialize(document))
}

/** True for an embedded document, as opposed to an array, a scalar or one of BSON's value classes. */
export function isDocument(value: unknown): value is Document {
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    value instanceof Date ||
    value instanceof RegExp ||
    ArrayBuffer.isView(value)
  )
    return false
  const tag = (value as { _bsontype?: unknown })._bsontype
  return tag === undefined || tag === 'DBRef'
}

/** The BSON class of a value (`ObjectId`, `Long` …), or undefined for what JavaScript has itself. */
export function bsonClass(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? (value as { _bsontype?: string })._bsontype : undefined
}

export const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null

/** A number from any numeric BSON value; undefined for everything else. Longs beyond 2^53 are rounded. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  switch (bsonClass(value)) {
    case 'Int32':
    case 'Double':
      return (value as { value: number }).value
    case 'Long':
      return (value as { toNumber(): number }).toNumber()
    case 'Decimal128':
      return Number(String(value))
    default:
      return undefined
  }
}

/** MongoDB's truth for flags in commands and projections: false, 0, null and missing are false. */
export function isTruthy(value: unknown): boolean {
  if (isMissing(value) || value === false) return false
  return toNumber(value) !== 0
}
