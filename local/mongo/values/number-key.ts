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

/** -1, 0 or 1 as the exact value is below, equal to or above the double. */
function compareToDouble(exact: Decimal, double: number): number {
  if (double === Number.POSITIVE_INFINITY) return -1
  if (double === Number.NEGATIVE_INFINITY) return 1
  const scale = exact.digits.length - exact.exponent
  const magnitude = BigInt(exact.digits || '0') * (exact.negative ? -1n : 1n)
  const { numerator, shift } = binaryFraction(double)
  // exact = magnitude / 10^scale; double = numerator / 2^shift, where a negative scale or shift multiplies.
  const left = magnitude * 10n ** BigInt(Math.max(0, -scale)) * 2n ** BigInt(Math.max(0, shift))
  const right = numerator * 2n ** BigInt(Math.max(0, -shift)) * 10n ** BigInt(Math.max(0, scale))
  return left < right ? -1 : Number(left > right)
}

/** A double as numerator / 2^shift. */
function binaryFraction(double: number): { numerator: bigint; shift: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, double)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n
  return { numerator: double < 0 ? -mantissa : mantissa, shift: 1075 - Math.max(exponent, 1) }
}

function writeDigits(writer: KeyWriter, { negative, digits, exponent }: Decimal): void {
  const start = writer.length
  writer.uint32(exponent + 0x8000)
  writer.bytes(Buffer.from(digits, 'latin1'))
  writer.byte(0)
  if (negative) writer.complement(start)
}
