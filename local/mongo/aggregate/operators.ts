import { Double, Int32, Long, ObjectId } from 'bson'
import { MongoFault } from '../fault.ts'
import { calculate, divide, type Operation } from '../values/arithmetic.ts'
import { isMissing, toNumber } from '../values/bson-codec.ts'
import { compareValues, equalValues } from '../values/compare.ts'
import { typeName } from '../values/type-names.ts'
import { accumulate } from './accumulators.ts'
import { DATE_OPERATORS } from './date-operators.ts'
import { STRING_OPERATORS } from './string-operators.ts'

/** Least and most number of operands, and what is computed from their values. */
// biome-ignore lint/suspicious/noExplicitAny: an operator checks the types of its operands itself
export type Operator = readonly [least: number, most: number, apply: (...operands: any[]) => unknown]

const MANY = Number.POSITIVE_INFINITY
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

/** A whole number of the operand's type. */
function whole(name: string, apply: (value: number) => number): Operator {
  const run = (value: unknown): unknown => {
    const [number, kind] = [numberOf(value, name), typeName(value)]
    if (kind === 'decimal') throw new MongoFault('CommandNotSupported', `${name} of decimals is not supported`)
    return kind === 'double' ? new Double(apply(number)) : value
  }
  return [1, 1, strict(run)]
}

/** To a number of decimal places, halves to even. */
function round(value: unknown, digits: unknown = 0): unknown {
  const [number, places, kind] = [numberOf(value, '$round'), numberOf(digits, '$round'), typeName(value)]
  if (kind === 'decimal') throw new MongoFault('CommandNotSupported', '$round of decimals is not supported')
  const shifted = (at: number, by: number): number => Number(`${at}e${by}`)
  const result = /e/i.test(String(number)) ? number : shifted(halfToEven(shifted(number, places)), -places)
  return kind === 'double' ? new Double(result) : kind === 'long' ? Long.fromNumber(result) : result
}

function halfToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

export function arrayOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value
  throw new MongoFault('TypeMismatch', `The argument to ${name} must be an array, but was of type: ${typeName(value)}`)
}

const onArray = (name: string, apply: (array: unknown[], ...rest: unknown[]) => unknown): Operator => [
  1,
  3,
  strict((array: unknown, ...rest: unknown[]) => apply(arrayOf(array, name), ...rest)),
]

/** The first `a` elements, the last when it is negative; with `b`, that many from `a` on. */
export function slice(array: unknown[], first: unknown, second?: unknown): unknown[] {
  const [a, b] = [numberOf(first, '$slice'), second === undefined ? undefined : numberOf(second, '$slice')]
  if (b === undefined) return a < 0 ? array.slice(a) : array.slice(0, a)
  const start = a < 0 ? Math.max(0, array.length + a) : a
  return array.slice(start, start + b)
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

function toInt(value: unknown): Int32 | undefined {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) return undefined
  const whole = Math.trunc(toDouble(value) ?? Number.NaN)
  return Math.abs(whole + 0.5) <= 2 ** 31 ? new Int32(whole) : undefined
}

function toDouble(value: unknown): number | undefined {
  if (typeof value === 'boolean' || value instanceof Date) return Number(value)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : toNumber(value)
  return number !== undefined && (typeof value !== 'string' || !Number.isNaN(number)) ? number : undefined
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
  $ceil: whole('$ceil', Math.ceil),
  $floor: whole('$floor', Math.floor),
  $round: [1, 2, strict(round)],
  $size: [1, 1, (array) => arrayOf(array, '$size').length],
  $isArray: [1, 1, Array.isArray],
  $arrayElemAt: onArray('$arrayElemAt', (array, at) => array.at(numberOf(at, '$arrayElemAt'))),
  $concatArrays: [1, MANY, strict((...arrays) => arrays.flatMap((array) => arrayOf(array, '$concatArrays')))],
  $in: [2, 2, (value, array) => arrayOf(array, '$in').some((element) => equalValues(element, value))],
  $slice: onArray('$slice', slice),
  $sum: overOperands('$sum'),
  $avg: overOperands('$avg'),
  $min: overOperands('$min'),
  $max: overOperands('$max'),
  $first: onArray('$first', (array) => array[0]),
  $last: onArray('$last', (array) => array.at(-1)),
  $mergeObjects: overOperands('$mergeObjects'),
  $toInt: conversion('int', toInt),
  $toDouble: conversion('double', (value) => {
    const number = toDouble(value)
    return number === undefined ? undefined : new Double(number)
  }),
  $toString: conversion('string', toText),
  $toDate: conversion('date', toDate),
  $toObjectId: conversion('objectId', (value) =>
    value instanceof ObjectId ? value : /^[0-9a-f]{24}$/i.test(String(value)) ? new ObjectId(String(value)) : undefined,
  ),
  ...STRING_OPERATORS,
  ...DATE_OPERATORS,
}
