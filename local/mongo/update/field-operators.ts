import { Int32, type Timestamp } from 'bson'
import { MongoFault } from '../fault.ts'
import { calculate } from '../values/arithmetic.ts'
import { isDocument, toNumber } from '../values/bson-codec.ts'
import { compareValues } from '../values/compare.ts'
import { typeName } from '../values/type-names.ts'
import { addToSet, pop, pull, pullAll, push } from './array-operators.ts'
import { type ChangeField, KEEP, REMOVE } from './paths.ts'

export interface UpdateClock {
  readonly now: Date
  readonly timestamp: () => Timestamp
}

type MakeChange = (operand: unknown, field: string, clock: UpdateClock) => ChangeField

function requireNumber(value: unknown, message: string): void {
  if (toNumber(value) === undefined) throw new MongoFault('TypeMismatch', `${message}: ${typeName(value)}`)
}

function arithmetic(operator: '$inc' | '$mul'): MakeChange {
  return (operand, field) => {
    requireNumber(operand, `Cannot ${operator} with non-numeric argument of '${field}'`)
    return (current) => {
      if (current === undefined) return operator === '$inc' ? operand : calculate('multiply', operand, new Int32(0))
      requireNumber(current, `Cannot apply ${operator} to a value of non-numeric type, that of '${field}'`)
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

/** Update operators that change one field from its present value; `$rename` and `$setOnInsert` are in compile-update.ts. */
export const FIELD_OPERATORS: Record<string, MakeChange> = {
  $set: (operand) => () => operand,
  $unset: () => () => REMOVE,
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extremum((order) => order < 0),
  $max: extremum((order) => order > 0),
  $currentDate: currentDate,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}
