import { MongoFault } from '../fault.ts'
import { toNumber } from '../values/bson-codec.ts'
import { toRegExp } from '../values/regex.ts'
import { typeName } from '../values/type-names.ts'
import type { Operator } from './operators.ts'

const isMissing = (value: unknown): boolean => value === undefined || value === null

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

interface Given {
  readonly input?: unknown
  readonly chars?: unknown
  readonly regex?: unknown
  readonly options?: unknown
}

function trim({ input, chars }: Given): unknown {
  if (isMissing(input)) return null
  const cut = isMissing(chars) ? ' \t\n\r\v\f\0\u00a0' : textOf(chars, '$trim')
  const text = [...textOf(input, '$trim')]
  const first = text.findIndex((char) => !cut.includes(char))
  return first < 0 ? '' : text.slice(first, text.findLastIndex((char) => !cut.includes(char)) + 1).join('')
}

/** Expressions on strings; lengths and positions count code points. */
export const STRING_OPERATORS: Record<string, Operator> = {
  $concat: onText('$concat', 0, Number.POSITIVE_INFINITY, (...texts) => texts.join('')),
  $split: onText('$split', 2, 2, (text = '', separator = '') => text.split(separator)),
  $toLower: changeCase('$toLower', (text) => text.toLowerCase()),
  $toUpper: changeCase('$toUpper', (text) => text.toUpperCase()),
  $strLenCP: onText('$strLenCP', 1, 1, (text = '') => [...text].length),
  $substrCP: [
    3,
    3,
    (text, start, length) => {
      const [from, count] = [toNumber(start) ?? 0, toNumber(length) ?? 0]
      return isMissing(text) ? '' : [...textOf(text, '$substrCP')].slice(from, from + count).join('')
    },
  ],
  $trim: [1, 1, trim],
  $regexMatch: [
    1,
    1,
    ({ input, regex, options }: Given) =>
      !isMissing(input) && !isMissing(regex) && toRegExp(regex, options).test(textOf(input, '$regexMatch')),
  ],
}
