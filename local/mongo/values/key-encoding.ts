import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson'
import type { Document } from './bson-codec.ts'
import { complementBytes, KeyWriter } from './key-writer.ts'
import { writeNumber } from './number-key.ts'
import { typeName } from './type-names.ts'

/**
 * The first byte of an encoded value: its type's place in MongoDB's sort order. No two are adjacent, so that
 * `rank + 1` is the open end of a type, and none is 0x00 or, complemented, 0xff.
 */
export const RANK = {
  minKey: 1,
  emptyArray: 3,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  scopedCode: 65,
  maxKey: 126,
} as const

/** Sorts after every component that may follow a prefix. */
export const AFTER = Buffer.from([0xff])

/** Stands in an index for an empty array, which has no element to list. */
export const EMPTY_ARRAY_KEY = Buffer.from([RANK.emptyArray])

const TYPE_RANK: Record<string, number> = {
  ...RANK,
  missing: RANK.null,
  int: RANK.number,
  long: RANK.number,
  double: RANK.number,
  decimal: RANK.number,
  symbol: RANK.string,
  binData: RANK.binary,
  bool: RANK.boolean,
  javascript: RANK.code,
  javascriptWithScope: RANK.scopedCode,
}

/** The rank of a value's type; a missing value ranks as null. */
export const rankOf = (value: unknown): number => TYPE_RANK[typeName(value)] ?? RANK.object

const writer = new KeyWriter()

/**
 * Encodes a BSON value to bytes that sort (memcmp) as MongoDB sorts the values. Every encoding delimits itself, so
 * that components can be joined into a compound key and complemented for a descending one.
 */
export function encodeKey(value: unknown): Buffer {
  writer.reset()
  write(value)
  return writer.take()
}

/** The component of a key for a field that is indexed, or sorted, in the given direction. */
export function directed(component: Buffer, direction: 1 | -1): Buffer {
  if (direction === 1) return component
  const bytes = Buffer.from(component)
  complementBytes(bytes)
  return bytes
}

/** Pattern and flags of either kind of regular expression. */
export function regexParts(regex: BSONRegExp | RegExp): { pattern: string; options: string } {
  return regex instanceof RegExp ? { pattern: regex.source, options: regex.flags } : regex
}

function write(value: unknown): void {
  const rank = rankOf(value)
  writer.byte(rank)
  PAYLOAD[rank]?.(value)
}

/** What follows the rank; types of a single value need nothing. */
const PAYLOAD: Record<number, (value: unknown) => void> = {
  [RANK.number]: (value) => writeNumber(writer, value),
  [RANK.string]: (value) => writer.string(String(value)),
  [RANK.object]: (value) => writeFields(value as Document),
  [RANK.array]: (value) => writeElements(value as unknown[]),
  [RANK.binary]: writeBinary,
  [RANK.objectId]: (value) => writer.bytes((value as ObjectId).id),
  [RANK.boolean]: (value) => writer.byte(value ? 1 : 0),
  [RANK.date]: (value) => writer.double((value as Date).getTime()),
  [RANK.timestamp]: (value) => {
    writer.uint32((value as Timestamp).t)
    writer.uint32((value as Timestamp).i)
  },
  [RANK.regex]: (value) => {
    const { pattern, options } = regexParts(value as BSONRegExp | RegExp)
    writer.string(pattern)
    writer.string(options)
  },
  [RANK.code]: (value) => writer.string((value as Code).code),
  [RANK.scopedCode]: (value) => {
    writer.string((value as Code).code)
    writeFields((value as Code).scope ?? {})
  },
}

/** Each field as rank, name, value; 00, which is no rank, ends them. */
function writeFields(value: Document): void {
  for (const [name, field] of Object.entries(value)) {
    writer.byte(rankOf(field))
    writer.string(name)
    write(field)
  }
  writer.byte(0)
}

function writeElements(elements: readonly unknown[]): void {
  for (const element of elements) write(element)
  writer.byte(0)
}

function writeBinary(value: unknown): void {
  const plain = ArrayBuffer.isView(value)
  const bytes = plain ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : (value as Binary).value()
  writer.uint32(bytes.length)
  writer.byte(plain ? 0 : (value as Binary).sub_type)
  writer.bytes(bytes)
}
