import type { Decimal128, Long } from 'bson'
import { bsonClass } from './bson-codec.ts'
import type { KeyWriter } from './key-writer.ts'

const EQUAL_TO_DOUBLE = 0x80

/**
 * Writes a number as its nearest double and how the exact value relates to that: 80 equal, 7f below, 81 above.
 * Values that no double holds (wide Longs, most decimals) add their decimal digits, so that equal numbers of any
 * type have equal keys and all others sort by their exact values.
 */
export function writeNumber(writer: KeyWriter, value: unknown): void {
  const tag = bsonClass(value)
  if (tag === 'Long' || tag === 'Decimal128' || typeof value === 'bigint') {
    writeExact(writer, String(value as Long | Decimal128 | bigint))
    return
  }
  writer.double(typeof value === 'number' ? value : (value as { value: number }).value)
  writer.byte(EQUAL_TO_DOUBLE)
}

function writeExact(writer: KeyWriter, text: string): void {
  const nearest = Number(text)
  writer.double(nearest)
  const finite = !Number.isNaN(nearest) && !/inf/i.test(text)
  const exact = parseDecimal(text)
  const difference = finite ? compareToDouble(exact, nearest) : 0
  writer.byte(EQUAL_TO_DOUBLE + difference)
  if (difference !== 0) writeDigits(writer, exact)
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

/**
 * -1, 0 or 1 as the exact value is below, equal to or above its nearest double, which has the same sign. A hundred digits
 * tell every double from every decimal128 and every long that it does not equal.
 */
function compareToDouble(exact: Decimal, double: number): number {
  if (!Number.isFinite(double)) return double > 0 ? -1 : 1
  const other = parseDecimal(double.toPrecision(100))
  const order = exact.negative ? -1 : 1
  if (exact.digits === other.digits && (exact.exponent === other.exponent || exact.digits === '')) return 0
  if (exact.digits === '' || other.digits === '') return exact.digits === '' ? -order : order
  if (exact.exponent !== other.exponent) return exact.exponent < other.exponent ? -order : order
  return exact.digits < other.digits ? -order : order
}

function writeDigits(writer: KeyWriter, { negative, digits, exponent }: Decimal): void {
  const start = writer.length
  writer.uint32(exponent + 0x8000)
  writer.bytes(Buffer.from(digits, 'latin1'))
  writer.byte(0)
  if (negative) writer.complement(start)
}
