import { Decimal128, Double, Int32, Long, ObjectId } from 'bson'
import { MongoFault } from '../fault.ts'
import { calculate, divide, kindOf, type Operation } from '../values/arithmetic.ts'
import { type Document, toNumber } from '../values/bson-codec.ts'
import { compareValues, equalValues } from '../values/compare.ts'
import { fieldOf } from '../values/path.ts'
import { typeName } from '../values/type-names.ts'
import { accumulate } from './accumulators.ts'
import { DATE_OPERATORS } from './date-operators.ts'
import { STRING_OPERATORS } from './string-operators.ts'

/** Least and most number of operands, and what is computed from their values. */
// biome-ignore lint/suspicious/noExplicitAny: an operator checks the types of its operands itself
export type Operator = readonly [least: number, most: number, apply: (...operands: any[]) => unknown]

const MANY = Number.POSITIVE_INFINITY
const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null

/** Null when any operand is null or missing. */
const strict =
  (apply: (...operands: never[]) => unknown) =>
  (...operands: unknown[]): unknown =>
    operands.some(isMissing) ? null : apply(...(operands as never[]))

/** In expressions, unlike in queries, a missing field is less than null. */
function compare(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined)
  return Math.sign(compareValues(a, b))
}

const comparison = (holds: (order: number) => boolean): Operator => [2, 2, (a, b) => holds(compare(a, b))]

function numberOf(value: unknown, operator: string): number {
  const number = toNumber(value)
  if (number !== undefined) return number
  throw new MongoFault('TypeMismatch', `${operator} only supports numeric types, not ${typeName(value)}`)
}

/** Adding milliseconds to a date gives a date; the difference of two dates is in milliseconds. */
function arithmetic(operation: Operation, name: string): (a: unknown, b: unknown) => unknown {
  return (a, b) => {
    if (isMissing(a) || isMissing(b)) return null
    if (a instanceof Date && b instanceof Date && operation === 'subtract') return Long.fromNumber(+a - +b)
    if (a instanceof Date && operation !== 'multiply') return new Date(+a + toSign(operation) * numberOf(b, name))
    if (b instanceof Date && operation === 'add') return new Date(+b + numberOf(a, name))
    numberOf(a, name)
    numberOf(b, name)
    return calculate(operation, a, b)
  }
}

const toSign = (operation: Operation): number => (operation === 'subtract' ? -1 : 1)

const folded = (operation: Operation, name: string, neutral: number): Operator => {
  const step = arithmetic(operation, name)
  return [0, MANY, (...operands) => operands.reduce(step, new Int32(neutral))]
}

/** A function of doubles; a result that is `whole` keeps the type of the operand. */
function numeric(name: string, apply: (value: number) => number, whole = false): Operator {
  const run = (value: unknown): unknown => {
    const number = numberOf(value, name)
    const kind = kindOf(value)
    if (kind === 'decimal') throw new MongoFault('CommandNotSupported', `${name} of decimals is not supported`)
    if (!whole || kind === 'double') return new Double(apply(number))
    return kind === 'long' && name === '$abs'
      ? (value as Long).toBigInt() < 0n
        ? (value as Long).neg()
        : value
      : apply(number)
  }
  return [1, 1, strict(run)]
}

/** `$round` (half to even) and `$trunc` to a number of decimal places. */
function places(name: string, apply: (value: number) => number): Operator {
  const run = (value: unknown, digits: unknown = 0): unknown => {
    const number = numberOf(value, name)
    if (kindOf(value) === 'decimal') throw new MongoFault('CommandNotSupported', `${name} of decimals is not supported`)
    const count = numberOf(digits, name)
    const shifted = (at: number, by: number): number => Number(`${at}e${by}`)
    const result = /e/i.test(String(number)) ? number : shifted(apply(shifted(number, count)), -count)
    return kindOf(value) === 'double' ? new Double(result) : kindOf(value) === 'long' ? Long.fromNumber(result) : result
  }
  return [1, 2, strict(run)]
}

function halfToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

function arrayOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value
  throw new MongoFault('TypeMismatch', `The argument to ${name} must be an array, but was of type: ${typeName(value)}`)
}

const onArray = (name: string, apply: (array: unknown[], ...rest: unknown[]) => unknown): Operator => [
  1,
  3,
  strict((array: unknown, ...rest: unknown[]) => apply(arrayOf(array, name), ...rest)),
]

function slice(array: unknown[], first: unknown, second?: unknown): unknown[] {
  const [a, b] = [numberOf(first, '$slice'), second === undefined ? undefined : numberOf(second, '$slice')]
  if (b === undefined) return a < 0 ? array.slice(a) : array.slice(0, a)
  const start = a < 0 ? Math.max(0, array.length + a) : a
  return array.slice(start, start + b)
}

function toDocument(array: unknown[]): Document {
  const pairs = array.map((pair) => (Array.isArray(pair) ? pair : [fieldOf(pair, 'k'), fieldOf(pair, 'v')]))
  return Object.fromEntries(pairs.map(([name, value]) => [String(name), value]))
}

/** As an accumulator on the elements of one array, or on several operands. */
const overOperands = (name: string): Operator => [
  1,
  MANY,
  (...operands) => accumulate(name, operands.length === 1 && Array.isArray(operands[0]) ? operands[0] : operands),
]

function conversion(to: string, convert: (value: unknown) => unknown): Operator {
  const run = (value: unknown): unknown => {
    const converted = convert(value)
    if (converted !== undefined) return converted
    throw new MongoFault('ConversionFailure', `Failed to convert ${typeName(value)} to ${to}`)
  }
  return [1, 1, strict(run)]
}

function toWhole(value: unknown, bits: number): bigint | undefined {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) return undefined
  const number = typeof value === 'boolean' ? Number(value) : value instanceof Date ? +value : toNumber(value)
  if (number !== undefined && !Number.isFinite(number)) return undefined
  const whole =
    kindOf(value) === 'long' || typeof value === 'string' ? BigInt(String(value)) : BigInt(Math.trunc(number ?? 0))
  return BigInt.asIntN(bits, whole) === whole && (number !== undefined || typeof value === 'string') ? whole : undefined
}

function toDouble(value: unknown): number | undefined {
  if (typeof value === 'boolean' || value instanceof Date) return Number(value)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : toNumber(value)
  return number !== undefined && (typeof value !== 'string' || !Number.isNaN(number)) ? number : undefined
}

function toDecimal(value: unknown): Decimal128 | undefined {
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value)
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Decimal128.fromString(text) : undefined
}

function toDate(value: unknown): Date | undefined {
  const at =
    value instanceof ObjectId
      ? value.getTimestamp()
      : new Date(typeof value === 'string' ? value : (toNumber(value) ?? (value as Date)))
  return Number.isNaN(at.getTime()) ? undefined : at
}

function toText(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString()
  const scalar = ['string', 'bool', 'int', 'long', 'double', 'decimal', 'objectId'].includes(typeName(value))
  return scalar ? String(value) : undefined
}

/** Operators that are a function of their operands' values. */
export const OPERATORS: Record<string, Operator> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: [2, 2, compare],
  $not: [1, 1, (value) => isMissing(value) || value === false || toNumber(value) === 0],
  $add: folded('add', '$add', 0),
  $multiply: folded('multiply', '$multiply', 1),
  $subtract: [2, 2, arithmetic('subtract', '$subtract')],
  $mod: [2, 2, arithmetic('mod', '$mod')],
  $divide: [2, 2, strict((a, b) => [a, b].every((part) => numberOf(part, '$divide') !== undefined) && divide(a, b))],
  $abs: numeric('$abs', Math.abs, true),
  $ceil: numeric('$ceil', Math.ceil, true),
  $floor: numeric('$floor', Math.floor, true),
  $round: places('$round', halfToEven),
  $trunc: places('$trunc', Math.trunc),
  $size: [1, 1, (array) => arrayOf(array, '$size').length],
  $isArray: [1, 1, Array.isArray],
  $arrayElemAt: onArray('$arrayElemAt', (array, at) => array.at(numberOf(at, '$arrayElemAt'))),
  $concatArrays: [1, MANY, strict((...arrays) => arrays.flatMap((array) => arrayOf(array, '$concatArrays')))],
  $in: [2, 2, (value, array) => arrayOf(array, '$in').some((element) => equalValues(element, value))],
  $reverseArray: onArray('$reverseArray', (array) => array.toReversed()),
  $slice: onArray('$slice', slice),
  $arrayToObject: onArray('$arrayToObject', toDocument),
  $objectToArray: [1, 1, strict((document: Document) => Object.entries(document).map(([k, v]) => ({ k, v })))],
  $sum: overOperands('$sum'),
  $avg: overOperands('$avg'),
  $min: overOperands('$min'),
  $max: overOperands('$max'),
  $first: onArray('$first', (array) => array[0]),
  $last: onArray('$last', (array) => array.at(-1)),
  $mergeObjects: overOperands('$mergeObjects'),
  $type: [1, 1, typeName],
  $isNumber: [1, 1, (value) => toNumber(value) !== undefined],
  $toInt: conversion('int', (value) => {
    const whole = toWhole(value, 32)
    return whole === undefined ? undefined : new Int32(Number(whole))
  }),
  $toLong: conversion('long', (value) => {
    const whole = toWhole(value, 64)
    return whole === undefined ? undefined : Long.fromBigInt(whole)
  }),
  $toDouble: conversion('double', (value) => {
    const number = toDouble(value)
    return number === undefined ? undefined : new Double(number)
  }),
  $toDecimal: conversion('decimal', toDecimal),
  $toBool: conversion('bool', (value) => value !== false && toNumber(value) !== 0),
  $toString: conversion('string', toText),
  $toDate: conversion('date', toDate),
  $toObjectId: conversion('objectId', (value) =>
    value instanceof ObjectId ? value : /^[0-9a-f]{24}$/i.test(String(value)) ? new ObjectId(String(value)) : undefined,
  ),
  ...STRING_OPERATORS,
  ...DATE_OPERATORS,
}
