import { MongoFault } from '../fault.ts'
import { bsonClass, isDocument, toNumber } from '../values/bson-codec.ts'

/** BSON type numbers by the alias that `$type` takes. */
const TYPE_NUMBERS: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
}

const CLASS_NUMBERS: Record<string, number> = {
  Double: 1,
  Binary: 5,
  ObjectId: 7,
  BSONRegExp: 11,
  Code: 13,
  BSONSymbol: 14,
  Int32: 16,
  Timestamp: 17,
  Long: 18,
  Decimal128: 19,
  MinKey: -1,
  MaxKey: 127,
}

const NUMERIC = [1, 16, 18, 19]

/** The BSON type number of a value; undefined for a missing field. */
export function typeNumber(value: unknown): number | undefined {
  switch (typeof value) {
    case 'undefined':
      return undefined
    case 'string':
      return 2
    case 'boolean':
      return 8
    case 'number':
      return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 16 : 1
    case 'bigint':
      return 18
  }
  if (value === null) return 10
  if (Array.isArray(value)) return 4
  if (value instanceof Date) return 9
  if (value instanceof RegExp) return 11
  return isDocument(value) ? 3 : CLASS_NUMBERS[bsonClass(value) ?? 'Binary']
}

/** The alias of a value's type as error messages name it. */
export function typeName(value: unknown): string {
  const number = typeNumber(value)
  return Object.keys(TYPE_NUMBERS).find((alias) => TYPE_NUMBERS[alias] === number) ?? 'missing'
}

/** Compiles the operand of `$type`: an alias, a number, or a list of these. */
export function typeMatcher(operand: unknown): (value: unknown) => boolean {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typeNumbers))
  return (value) => {
    const number = typeNumber(value)
    return number !== undefined && wanted.has(number)
  }
}

function typeNumbers(type: unknown): number[] {
  if (type === 'number') return NUMERIC
  const number = typeof type === 'string' ? TYPE_NUMBERS[type] : toNumber(type)
  if (number === undefined || !Object.values(TYPE_NUMBERS).includes(number)) {
    throw new MongoFault('BadValue', `Unknown type name alias: ${String(type)}`)
  }
  return [number]
}
