import { MongoFault } from '../fault.ts'
import { bsonClass, type Document, toNumber } from '../values/bson-codec.ts'
import { compareValues, equalValues } from '../values/compare.ts'
import { RANK, rankOf } from '../values/key-encoding.ts'
import { toRegExp } from '../values/regex.ts'
import { typeMatcher } from '../values/type-names.ts'

/** Tests what a path leads to: a value, an array as a whole, or undefined when the field is missing. */
type LeafTest = (leaf: unknown) => boolean

type MakeTest = (operand: unknown, siblings: Document) => LeafTest

/** Most operators hold for an array when they hold for one of its elements. */
const anyElement =
  (test: LeafTest): LeafTest =>
  (leaf) =>
    test(leaf) || (Array.isArray(leaf) && leaf.some(test))

export function equals(operand: unknown): LeafTest {
  if (rankOf(operand) === RANK.null) return anyElement((value) => value === null || value === undefined)
  return anyElement((value) => value !== undefined && equalValues(value, operand))
}

/** Range operators compare within one type only; MinKey and MaxKey compare with everything. */
function compares(holds: (order: number) => boolean): MakeTest {
  return (operand) => {
    const rank = rankOf(operand)
    if (rank === RANK.null) return holds(0) ? equals(operand) : () => false
    const everyType = rank === RANK.minKey || rank === RANK.maxKey
    const notANumber = rank === RANK.number && Number.isNaN(toNumber(operand))
    return anyElement((value) => {
      if (!everyType && (value === undefined || rankOf(value) !== rank)) return false
      if (rank === RANK.number && Number.isNaN(toNumber(value)) !== notANumber) return false
      return holds(compareValues(value, operand))
    })
  }
}

/** Compiles `$regex` or a regular expression value. A stored regular expression equals itself. */
export function regexTest(operand: unknown, original?: unknown, options?: unknown): LeafTest {
  const regex = toRegExp(operand, options)
  return anyElement((value) => {
    if (typeof value === 'string' || bsonClass(value) === 'BSONSymbol') return regex.test(String(value))
    return original !== undefined && rankOf(value) === RANK.regex && equalValues(value, original)
  })
}

function isIn(operand: unknown): LeafTest {
  if (!Array.isArray(operand)) throw new MongoFault('BadValue', '$in needs an array')
  const tests = operand.map((value) => (rankOf(value) === RANK.regex ? regexTest(value, value) : equals(value)))
  return (leaf) => tests.some((test) => test(leaf))
}

function hasSize(operand: unknown): LeafTest {
  const size = toNumber(operand)
  if (size === undefined || !Number.isInteger(size) || size < 0) {
    throw new MongoFault('BadValue', 'Failed to parse $size. Expected a non-negative integer')
  }
  return (leaf) => Array.isArray(leaf) && leaf.length === size
}

function hasModulus(operand: unknown): LeafTest {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw new MongoFault('BadValue', 'malformed mod, needs to be an array of two numbers')
  }
  const [divisor, remainder] = operand.map((value) => Math.trunc(toNumber(value) ?? Number.NaN)) as [number, number]
  if (!divisor) throw new MongoFault('BadValue', 'divisor cannot be 0')
  return anyElement((value) => {
    const number = toNumber(value)
    return number !== undefined && Math.trunc(number) % divisor === remainder
  })
}

/** The operators that test one value; those that negate or nest are in filter.ts. */
export const OPERATORS: Record<string, MakeTest> = {
  $eq: (operand) => equals(operand),
  $gt: compares((order) => order > 0),
  $gte: compares((order) => order >= 0),
  $lt: compares((order) => order < 0),
  $lte: compares((order) => order <= 0),
  $in: isIn,
  $regex: (operand, siblings) => regexTest(operand, undefined, siblings.$options),
  $size: hasSize,
  $mod: hasModulus,
  $type: (operand) => {
    const matches = typeMatcher(operand)
    return anyElement(matches)
  },
}
