import { evalExpr } from 'mingo/core'
import { $push } from 'mingo/operators/accumulator'
import type { Options } from 'mingo/types'
import { MongoFault } from '../fault.ts'
import { typeName } from '../query/type-names.ts'
import { calculate } from '../values/arithmetic.ts'
import { bsonClass, toNumber } from '../values/bson-codec.ts'
import { compareValues } from '../values/compare.ts'
import { promote } from './promote.ts'

type Expression = (document: unknown, expression: unknown, options: Options) => unknown
type Accumulator = (documents: unknown[], expression: unknown, options: Options) => unknown

/** In expressions, unlike in queries, a missing field is less than null. */
function compareOperands(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined)
  return compareValues(a, b)
}

function comparison(result: (order: number) => unknown): Expression {
  return (document, expression, options) => {
    const operands = evalExpr(document, expression, options)
    if (!Array.isArray(operands) || operands.length !== 2) {
      throw new MongoFault('BadValue', 'a comparison takes exactly 2 arguments')
    }
    return result(compareOperands(operands[0], operands[1]))
  }
}

const isNumeric = (value: unknown): boolean => toNumber(value) !== undefined && typeof value !== 'bigint'
const isMissing = (value: unknown): boolean => value === undefined || value === null

/** `$add` and `$multiply`; adding milliseconds to a date gives a date. */
function arithmetic(operation: 'add' | 'multiply'): Expression {
  return (document, expression, options) => {
    const evaluated = evalExpr(document, expression, options)
    const operands = Array.isArray(evaluated) ? evaluated : [evaluated]
    if (operands.some(isMissing)) return null
    const dates = operation === 'add' ? operands.filter((operand) => operand instanceof Date) : []
    const numbers = operands.filter((operand) => !dates.includes(operand))
    const other = numbers.find((operand) => !isNumeric(operand))
    if (other !== undefined || dates.length > 1) {
      throw new MongoFault(
        'TypeMismatch',
        `$${operation} only supports numeric or date types, not ${typeName(other ?? dates[1])}`,
      )
    }
    const result = promote(
      numbers.reduce((total, number) => calculate(operation, total, number), operation === 'add' ? 0 : 1),
    )
    const [date] = dates
    return date ? new Date(date.getTime() + (toNumber(result) ?? 0)) : result
  }
}

/** The expression for each document; the documents themselves when they are values that were computed already. */
function valuesOf(...[documents, expression, options]: Parameters<Accumulator>): unknown[] {
  return $push(documents, expression as never, options)
}

function total(values: readonly unknown[]): unknown {
  return promote(values.filter(isNumeric).reduce((sum, value) => calculate('add', sum, value), 0))
}

function average(values: readonly unknown[]): unknown {
  const numbers = values.filter(isNumeric)
  if (numbers.length === 0) return null
  const sum = total(numbers)
  if (bsonClass(sum) === 'Decimal128') throw new MongoFault('CommandNotSupported', '$avg of decimals is not supported')
  return (toNumber(sum) ?? 0) / numbers.length
}

function extremum(wins: (order: number) => boolean): Accumulator {
  return (documents, expression, options) => {
    const values = valuesOf(documents, expression, options).filter((value) => !isMissing(value))
    return values.length === 0
      ? null
      : values.reduce((best, value) => (wins(compareValues(value, best)) ? value : best))
  }
}

/** Operators that compare or add, on all of BSON's types. */
export const BSON_EXPRESSIONS: Record<string, Expression> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison(Math.sign),
  $add: arithmetic('add'),
  $multiply: arithmetic('multiply'),
}

export const BSON_ACCUMULATORS: Record<string, Accumulator> = {
  $sum: (documents, expression, options) => total(valuesOf(documents, expression, options)),
  $avg: (documents, expression, options) => average(valuesOf(documents, expression, options)),
  $min: extremum((order) => order < 0),
  $max: extremum((order) => order > 0),
}
