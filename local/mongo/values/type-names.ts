import type { Code } from 'bson'
import { MongoFault } from '../fault.ts'
import { bsonClass, toNumber } from './bson-codec.ts'

/** The aliases that `$type` takes, in the order of their numbers, which begin at 1. */
const ALIASES = (
  'double string object array binData undefined objectId bool date null regex dbPointer javascript symbol ' +
  'javascriptWithScope int timestamp long decimal'
).split(' ')
const TYPE_NUMBERS: Record<string, number> = {
  ...Object.fromEntries(ALIASES.map((alias, i) => [alias, i + 1])),
  minKey: -1,
  maxKey: 127,
}
const NAMES = Object.keys(TYPE_NUMBERS)
const NUMERIC = ['double', 'int', 'long', 'decimal']

const CLASS_NAMES: Record<string, string> = {
  Double: 'double',
  Binary: 'binData',
  ObjectId: 'objectId',
  BSONRegExp: 'regex',
  BSONSymbol: 'symbol',
  Int32: 'int',
  Timestamp: 'timestamp',
  Long: 'long',
  Decimal128: 'decimal',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
}

/** The alias of a value's type; `missing` for no value. */
export function typeName(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'missing'
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    case 'number':
      return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double'
    case 'bigint':
      return 'long'
  }
  if (value === null) return 'null'
  const tag = bsonClass(value)
  if (tag === 'Code') return (value as Code).scope ? 'javascriptWithScope' : 'javascript'
  if (tag !== undefined) return CLASS_NAMES[tag] ?? 'object'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  return ArrayBuffer.isView(value) ? 'binData' : 'object'
}

/** Compiles the operand of `$type`: an alias, a number, or a list of these. */
export function typeMatcher(operand: unknown): (value: unknown) => boolean {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(namesOf))
  return (value) => wanted.has(typeName(value))
}

function namesOf(type: unknown): string[] {
  if (type === 'number') return NUMERIC
  const name = NAMES.find((alias) => alias === type || TYPE_NUMBERS[alias] === toNumber(type))
  if (name === undefined) throw new MongoFault('BadValue', `Unknown type name alias: ${String(type)}`)
  return [name]
}
