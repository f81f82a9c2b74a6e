import type { Binary, BSONRegExp, Code, Decimal128, Long, ObjectId, Timestamp } from 'bson'
import { bsonClass, type Document } from './bson-codec.ts'

/**
 * Encodes BSON values to bytes that sort (memcmp) as MongoDB sorts the values. Every encoding is self-delimiting,
 * so that components can be joined into a compound key and complemented for a descending one.
 *
 * The first byte is the value's rank. Ranks are odd or far apart so that `rank + 1` is the open end of a type.
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
  maxKey: 127,
} as const

/** Sorts after every component that may follow a prefix: no rank, complemented or not, is 0xff. */
export const AFTER = Buffer.from([0xff])

const CLASS_RANK: Record<string, number> = {
  Int32: RANK.number,
  Double: RANK.number,
  Long: RANK.number,
  Decimal128: RANK.number,
  BSONSymbol: RANK.string,
  Binary: RANK.binary,
  ObjectId: RANK.objectId,
  Timestamp: RANK.timestamp,
  BSONRegExp: RANK.regex,
  DBRef: RANK.object,
  MinKey: RANK.minKey,
  MaxKey: RANK.maxKey,
}

/** The rank of a value's type in MongoDB's sort order; a missing value ranks as null. */
export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return RANK.string
    case 'number':
    case 'bigint':
      return RANK.number
    case 'boolean':
      return RANK.boolean
    case 'undefined':
      return RANK.null
  }
  if (value === null) return RANK.null
  const tag = bsonClass(value)
  if (tag === 'Code') return (value as Code).scope ? RANK.scopedCode : RANK.code
  if (tag !== undefined) return CLASS_RANK[tag] ?? RANK.object
  if (Array.isArray(value)) return RANK.array
  if (value instanceof Date) return RANK.date
  if (value instanceof RegExp) return RANK.regex
  return ArrayBuffer.isView(value) ? RANK.binary : RANK.object
}

// Encoding is synchronous, so one growing scratch buffer serves every call.
let scratch = Buffer.allocUnsafe(4096)
let length = 0

function reserve(bytes: number): void {
  if (length + bytes <= scratch.length) return
  const grown = Buffer.allocUnsafe(Math.max(scratch.length * 2, length + bytes))
  scratch.copy(grown, 0, 0, length)
  scratch = grown
}

function putByte(byte: number): void {
  reserve(1)
  scratch[length++] = byte
}

function putBytes(bytes: Uint8Array): void {
  reserve(bytes.length)
  scratch.set(bytes, length)
  length += bytes.length
}

/** UTF-8 with 0x00 escaped as 00 ff, ended by 00 01: a prefix sorts before what it begins. */
function putString(text: string): void {
  reserve(text.length * 3 + 2)
  const start = length
  length += scratch.write(text, start, 'utf8')
  if (scratch.subarray(start, length).includes(0)) {
    const raw = Buffer.from(scratch.subarray(start, length))
    length = start
    for (const byte of raw) {
      putByte(byte)
      if (byte === 0) putByte(0xff)
    }
  }
  putByte(0)
  putByte(1)
}

/** IEEE 754 bits, sign flipped (all bits when negative); NaN is eight zero bytes, below -Infinity. */
function putDouble(value: number): void {
  reserve(8)
  if (Number.isNaN(value)) {
    scratch.fill(0, length, length + 8)
  } else {
    scratch.writeDoubleBE(value === 0 ? 0 : value, length)
    const negative = scratch[length]! >= 0x80
    if (negative) for (let i = length; i < length + 8; i++) scratch[i] = ~scratch[i]!
    else scratch[length] = scratch[length]! | 0x80
  }
  length += 8
}

const EQUAL_TO_DOUBLE = 0x80

/**
 * The nearest double, then how the exact value relates to it: 80 equal, 7f below, 81 above. Values that no double
 * holds (wide Longs, most decimals) add their decimal digits, so that equal numbers of any type have equal keys.
 */
function putNumber(value: unknown): void {
  const tag = bsonClass(value)
  if (tag === 'Long' || tag === 'Decimal128' || typeof value === 'bigint')
    return putExact(String(value as Long | Decimal128 | bigint))
  putDouble(typeof value === 'number' ? value : (value as { value: number }).value)
  putByte(EQUAL_TO_DOUBLE)
}

function putExact(text: string): void {
  const nearest = Number(text)
  putDouble(nearest)
  if (Number.isNaN(nearest) || /inf/i.test(text)) return putByte(EQUAL_TO_DOUBLE)
  const exact = parseDecimal(text)
  const difference = compareToDouble(exact, nearest)
  putByte(EQUAL_TO_DOUBLE + difference)
  if (difference !== 0) putDigits(exact)
}

interface Decimal {
  readonly negative: boolean
  readonly digits: string
  readonly exponent: number
}

/** `digits` without leading or trailing zeros, worth 0.digits * 10^exponent. */
function parseDecimal(text: string): Decimal {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.')
  const significant = (whole + fraction).replace(/^0+/, '')
  const exponent = significant.length - fraction.length + Number(power)
  return { negative: mantissa.startsWith('-'), digits: significant.replace(/0+$/, ''), exponent }
}

function compareToDouble(exact: Decimal, double: number): number {
  if (double === Number.POSITIVE_INFINITY) return -1
  if (double === Number.NEGATIVE_INFINITY) return 1
  const scale = exact.digits.length - exact.exponent
  const magnitude = BigInt(exact.digits || '0') * (exact.negative ? -1n : 1n)
  const [numerator, shift] = binaryFraction(double)
  // exact = magnitude / 10^scale; double = numerator / 2^shift, where a negative scale or shift multiplies.
  const left = magnitude * 10n ** BigInt(Math.max(0, -scale)) * 2n ** BigInt(Math.max(0, shift))
  const right = numerator * 2n ** BigInt(Math.max(0, -shift)) * 10n ** BigInt(Math.max(0, scale))
  return left < right ? -1 : left > right ? 1 : 0
}

function binaryFraction(double: number): [numerator: bigint, shift: number] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, double)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n
  return [double < 0 ? -mantissa : mantissa, 1075 - Math.max(exponent, 1)]
}

function putDigits({ negative, digits, exponent }: Decimal): void {
  const start = length
  reserve(digits.length + 3)
  length = scratch.writeUInt16BE(exponent + 0x8000, length)
  length += scratch.write(digits, length, 'latin1')
  putByte(0)
  if (negative) complement(start)
}

function complement(start: number): void {
  for (let i = start; i < length; i++) scratch[i] = ~scratch[i]!
}

function putBinary(value: unknown): void {
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : (value as Binary).value()
  reserve(5)
  length = scratch.writeUInt32BE(bytes.length, length)
  putByte(ArrayBuffer.isView(value) ? 0 : (value as Binary).sub_type)
  putBytes(bytes)
}

function putObject(value: Document): void {
  for (const [name, field] of Object.entries(value)) {
    putByte(rankOf(field))
    putString(name)
    put(field)
  }
  putByte(0)
}

function put(value: unknown): void {
  const rank = rankOf(value)
  putByte(rank)
  switch (rank) {
    case RANK.number:
      return putNumber(value)
    case RANK.string:
      return putString(String(value))
    case RANK.object:
      return putObject(value as Document)
    case RANK.array:
      for (const element of value as unknown[]) put(element)
      return putByte(0)
    case RANK.binary:
      return putBinary(value)
    case RANK.objectId:
      return putBytes((value as ObjectId).id)
    case RANK.boolean:
      return putByte(value ? 1 : 0)
    case RANK.date:
      return putDouble((value as Date).getTime())
    case RANK.timestamp: {
      const { t, i } = value as Timestamp
      reserve(8)
      length = scratch.writeUInt32BE(i, scratch.writeUInt32BE(t, length))
      return
    }
    case RANK.regex: {
      const { pattern, options } = regexParts(value as BSONRegExp | RegExp)
      putString(pattern)
      return putString(options)
    }
    case RANK.code:
    case RANK.scopedCode:
      putString((value as Code).code)
      return rank === RANK.scopedCode ? putObject((value as Code).scope ?? {}) : undefined
  }
}

/** Pattern and flags of either kind of regular expression. */
export function regexParts(regex: BSONRegExp | RegExp): { pattern: string; options: string } {
  return regex instanceof RegExp ? { pattern: regex.source, options: regex.flags } : regex
}

/** The ascending key of one value. */
export function encodeKey(value: unknown): Buffer {
  length = 0
  put(value)
  return Buffer.from(scratch.subarray(0, length))
}

/** Stands in an index for an empty array, which has no element to index. */
export const EMPTY_ARRAY_KEY = Buffer.from([RANK.emptyArray])

/** The component of a key for a field indexed in the given direction. */
export function directed(component: Uint8Array, direction: 1 | -1): Buffer {
  const bytes = Buffer.from(component)
  if (direction === -1) for (let i = 0; i < bytes.length; i++) bytes[i] = ~bytes[i]!
  return bytes
}
