import { Decimal128, Double, Int32, Long } from 'bson'
import { MongoFault } from '../fault.ts'
import { bsonClass, toNumber } from './bson-codec.ts'
import { typeName } from './type-names.ts'

export type Operation = 'add' | 'subtract' | 'multiply' | 'mod'

const ON_DOUBLES: Record<Operation, (a: number, b: number) => number> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  mod: (a, b) => a % b,
}
const ON_INTEGERS: Record<Operation, (a: bigint, b: bigint) => bigint> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  mod: (a, b) => a % b,
}

/**
 * Computes as MongoDB does: the wider type wins (int32 < int64 < double < decimal); an int32 that overflows becomes
 * an int64, an int64 that overflows is an error.
 */
export function calculate(operation: Operation, a: unknown, b: unknown): unknown {
  const kinds = [typeName(a), typeName(b)]
  if (operation === 'mod' && toNumber(b) === 0) throw new MongoFault('BadValue', "can't $mod by zero")
  if (kinds.includes('decimal')) return decimal(operation, String(a), String(b))
  if (kinds.includes('double')) return new Double(ON_DOUBLES[operation](toDouble(a), toDouble(b)))
  const result = ON_INTEGERS[operation](toBigInt(a), toBigInt(b))
  if (!kinds.includes('long') && BigInt.asIntN(32, result) === result) return new Int32(Number(result))
  if (BigInt.asIntN(64, result) === result) return Long.fromBigInt(result)
  throw new MongoFault('BadValue', 'Failed to apply arithmetic: the result does not fit in 64 bits')
}

/** The quotient: a double, or a decimal of up to 34 digits when one of the two is a decimal. */
export function divide(a: unknown, b: unknown): unknown {
  if (toNumber(b) === 0) throw new MongoFault('BadValue', "can't $divide by zero")
  if (![typeName(a), typeName(b)].includes('decimal')) return new Double(toDouble(a) / toDouble(b))
  const [x, y] = [scaled(String(a)), scaled(String(b))]
  return fromScaled((x.coefficient * 10n ** 40n) / y.coefficient, x.exponent - y.exponent - 40)
}

const toDouble = (value: unknown): number => toNumber(value) ?? 0

const toBigInt = (value: unknown): bigint =>
  bsonClass(value) === 'Long' ? (value as Long).toBigInt() : BigInt(toDouble(value))

function decimal(operation: Operation, left: string, right: string): Decimal128 {
  if (![left, right].every((text) => Number.isFinite(Number(text)))) {
    return Decimal128.fromString(String(ON_DOUBLES[operation](Number(left), Number(right))))
  }
  const [x, y] = [scaled(left), scaled(right)]
  if (operation === 'multiply') return fromScaled(x.coefficient * y.coefficient, x.exponent + y.exponent)
  const exponent = Math.min(x.exponent, y.exponent)
  const align = ({ coefficient, exponent: from }: Scaled) => coefficient * 10n ** BigInt(from - exponent)
  return fromScaled(ON_INTEGERS[operation](align(x), align(y)), exponent)
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
  const magnitude = coefficient < 0n ? -coefficient : coefficient
  const excess = String(magnitude).length - 34
  if (excess <= 0) return Decimal128.fromString(`${coefficient}E${exponent}`)
  const unit = 10n ** BigInt(excess)
  const quotient = magnitude / unit
  const twice = (magnitude % unit) * 2n
  const rounded = twice > unit || (twice === unit && quotient % 2n === 1n) ? quotient + 1n : quotient
  return fromScaled(coefficient < 0n ? -rounded : rounded, exponent + excess)
}
