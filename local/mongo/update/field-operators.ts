import { Int32, Long, type Timestamp } from 'bson'
import { MongoFault } from '../fault.ts'
import { calculate } from '../values/arithmetic.ts'
import { bsonClass, isDocument, toNumber } from '../values/bson-codec.ts'
import { compareValues } from '../values/compare.ts'
import { typeName } from '../values/type-names.ts'
import { addToSet, pop, pull, pullAll, push } from './array-operators.ts'
import { type ChangeField, KEEP, REMOVE } from './paths.ts'

export interface UpdateClock {
  readonly now: Date
  readonly timestamp: () => Timestamp
}

type MakeChange = (operand: unknown, field: string, clock: UpdateClock) => ChangeField

function arithmetic(operator: '$inc' | '$mul'): MakeChange {
  return (operand, field) => {
    if (toNumber(operand) === undefined) {
      throw new MongoFault(
        'TypeMismatch',
        `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${field}: ${typeName(operand)}}`,
      )
    }
    return (current) => {
      if (current === undefined) return operator === '$inc' ? operand : calculate('multiply', operand, new Int32(0))
      if (toNumber(current) === undefined) {
        throw new MongoFault(
          'TypeMismatch',
          `Cannot apply ${operator} to a value of non-numeric type. The field '${field}' has non-numeric type ${typeName(current)}`,
        )
      }
      return calculate(operator === '$inc' ? 'add' : 'multiply', current, operand)
    }
  }
}

function extremum(wins: (order: number) => boolean): MakeChange {
  return (operand) => (current) => (current === undefined || wins(compareValues(operand, current)) ? operand : KEEP)
}

function currentDate(operand: unknown, _field: string, { now, timestamp }: UpdateClock): ChangeField {
  const type = isDocument(operand) ? operand.$type : 'date'
  if (type !== 'date' && type !== 'timestamp') {
    throw new MongoFault('BadValue', "The '$type' string field is required to be 'date' or 'timestamp'")
  }
  return () => (type === 'date' ? now : timestamp())
}

const BITWISE: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

function bit(operand: unknown): ChangeField {
  const entries = Object.entries(isDocument(operand) ? operand : {})
  if (entries.length === 0 || entries.some(([name]) => !BITWISE[name])) {
    throw new MongoFault('BadValue', "The $bit modifier only supports 'and', 'or', and 'xor'")
  }
  return (current) =>
    entries.reduce<unknown>((value, [name, mask]) => bitwise(name, value ?? new Int32(0), mask), current)
}

function bitwise(name: string, value: unknown, mask: unknown): unknown {
  const integers = [value, mask].map((side) =>
    bsonClass(side) === 'Long' ? (side as Long).toBigInt() : BigInt(Math.trunc(toNumber(side) ?? 0)),
  ) as [bigint, bigint]
  const result = BITWISE[name]?.(...integers) ?? 0n
  return bsonClass(value) === 'Long' || bsonClass(mask) === 'Long'
    ? Long.fromBigInt(result)
    : new Int32(Number(BigInt.asIntN(32, result)))
}

/** Update operators that change one field from its present value; `$rename` and `$setOnInsert` are in compile-update.ts. */
export const FIELD_OPERATORS: Record<string, MakeChange> = {
  $set: (operand) => () => operand,
  $unset: () => () => REMOVE,
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extremum((order) => order < 0),
  $max: extremum((order) => order > 0),
  $currentDate: currentDate,
  $bit: bit,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}
