import { MongoFault } from '../fault.ts'
import { isMissing, toNumber } from '../values/bson-codec.ts'
import { typeName } from '../values/type-names.ts'
import type { Operator } from './operators.ts'

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw new MongoFault('TypeMismatch', `${name} requires a string argument, found: ${typeName(value)}`)
}

const onText = (name: string, least: number, most: number, apply: (...texts: string[]) => unknown): Operator => [
  least,
  most,
  (...operands) => (operands.some(isMissing) ? null : apply(...operands.map((operand) => textOf(operand, name)))),
]

/** `$toLower` and `$toUpper` take null for an empty string. */
const changeCase = (name: string, apply: (text: string) => string): Operator => [
  1,
  1,
  (value) => (isMissing(value) ? '' : apply(textOf(value, name))),
]

/** Expressions on strings; positions count code points. */
export const STRING_OPERATORS: Record<string, Operator> = {
  $concat: onText('$concat', 0, Number.POSITIVE_INFINITY, (...texts) => texts.join('')),
  $toLower: changeCase('$toLower', (text) => text.toLowerCase()),
  $toUpper: changeCase('$toUpper', (text) => text.toUpperCase()),
  $substrCP: [
    3,
    3,
    (text, start, length) => {
      const [from, count] = [toNumber(start) ?? 0, toNumber(length) ?? 0]
      return isMissing(text) ? '' : [...textOf(text, '$substrCP')].slice(from, from + count).join('')
    },
  ],
}
