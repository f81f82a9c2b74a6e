import { Decimal128, Double, Int32, Long } from 'bson'
import { MongoFault } from '../fault.ts'
import { bsonClass, toNumber } from './bson-codec.ts'

type Operation = 'add' | 'multiply'

/**
 * Adds or multiplies as MongoDB does: the wider type wins (int32 < int64 < double < decimal); an int32 that
 * overflows becomes an int64, an int64 that overflows is an error.
 */
export function calculate(operation: Operation, a: unknown, b: unknown): unknown {
  const kinds = [kindOf(a), kindOf(b)]
  if (kinds.includes('decimal')) return decimal(operation, a, b)
  if (kinds.includes('double')) {
    return new Double(operation === 'add' ? toDouble(a) + toDouble(b) : toDouble(a) * toDouble(b))
  }
  const result = operation === 'add' ? toBigInt(a) + toBigInt(b) : toBigInt(a) * toBigInt(b)
  if (!kinds.includes('long') && BigInt.asIntN(32, result) === result) return new Int32(Number(result))
  if (BigInt.asIntN(64, result) !== result) {
    throw new MongoFault('BadValue', 'Failed to apply arithmetic: the result does not fit in 64 bits')
  }
  return Long.fromBigInt(result)
}

function kindOf(value: unknown): 'int' | 'long' | 'double' | 'decimal' {
  switch (bsonClass(value)) {
    case 'Int32':
      return 'int'
    case 'Long':
      return 'long'
    case 'Decimal128':
      return 'decimal'
    case 'Double':
      return 'double'
    default:
      return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 ? 'int' : 'double'
  }
}

const toDouble = (value: unknown): number => toNumber(value) ?? 0

const toBigInt = (value: unknown): bigint =>
  bsonClass(value) === 'Long' ? (value as Long).toBigInt() : BigInt(toDouble(value))

function decimal(operation: Operation, a: unknown, b: unknown): Decimal128 {
  const [left, right] = [String(a), String(b)]
  if (![left, right].every((text) => Number.isFinite(Number(text)))) {
    const [x, y] = [Number(left), Number(right)]
    return Decimal128.fromString(String(operation === 'add' ? x + y : x * y))
  }
  const [x, y] = [scaled(left), scaled(right)]
  if (operation === 'multiply') return fromScaled(x.coefficient * y.coefficient, x.exponent + y.exponent)
  const exponent = Math.min(x.exponent, y.exponent)
  const align = ({ coefficient, exponent: from }: Scaled) => coefficient * 10n ** BigInt(from - exponent)
  return fromScaled(align(x) + align(y), exponent)
}

interface Scaled {
  readonly coefficient: bigint
  readonly exponent: number
}

function scaled(text: string): Scaled {
  const [mantissa = '0', power = '0'] = text.toLowerCase().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { coefficient: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

/** Rounds to the 34 digits of a decimal128, half to even. */
function fromScaled(coefficient: bigint, exponent: number): Decimal128 {
  const excess = String(coefficient < 0n ? -coefficient : coefficient).length - 34
  if (excess <= 0) return Decimal128.fromString(`${coefficient}E${exponent}`)
  const unit = 10n ** BigInt(excess)
  const magnitude = coefficient < 0n ? -coefficient : coefficient
  const quotient = magnitude / unit
  const twice = (magnitude % unit) * 2n
  const rounded = twice > unit || (twice === unit && quotient % 2n === 1n) ? quotient + 1n : quotient
  return fromScaled(coefficient < 0n ? -rounded : rounded, exponent + excess)
}
