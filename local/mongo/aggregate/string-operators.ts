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
  readonly find?: unknown
  readonly replacement?: unknown
  readonly regex?: unknown
  readonly options?: unknown
}

function trim(name: string, start: boolean, end: boolean): Operator {
  return [
    1,
    1,
    ({ input, chars }: Given) => {
      if (isMissing(input)) return null
      const cut = isMissing(chars) ? ' \t\n\r\v\f\0\u00a0' : textOf(chars, name)
      const text = [...textOf(input, name)]
      const first = start ? text.findIndex((char) => !cut.includes(char)) : 0
      const last = end ? text.findLastIndex((char) => !cut.includes(char)) : text.length - 1
      return first < 0 ? '' : text.slice(first, last + 1).join('')
    },
  ]
}

function replace(name: string, all: boolean): Operator {
  return [
    1,
    1,
    ({ input, find, replacement }: Given) => {
      if ([input, find, replacement].some(isMissing)) return null
      const [text, wanted, by] = [input, find, replacement].map((part) => textOf(part, name)) as [
        string,
        string,
        string,
      ]
      return all ? text.replaceAll(wanted, () => by) : text.replace(wanted, () => by)
    },
  ]
}

/** Expressions on strings; lengths and positions count code points. */
export const STRING_OPERATORS: Record<string, Operator> = {
  $concat: onText('$concat', 0, Number.POSITIVE_INFINITY, (...texts) => texts.join('')),
  $split: onText('$split', 2, 2, (text = '', separator = '') => text.split(separator)),
  $toLower: changeCase('$toLower', (text) => text.toLowerCase()),
  $toUpper: changeCase('$toUpper', (text) => text.toUpperCase()),
  $strLenCP: onText('$strLenCP', 1, 1, (text = '') => [...text].length),
  $strcasecmp: onText('$strcasecmp', 2, 2, (a = '', b = '') =>
    Math.sign(Buffer.compare(Buffer.from(a.toUpperCase()), Buffer.from(b.toUpperCase()))),
  ),
  $substrCP: [
    3,
    3,
    (text, start, length) => {
      const [from, count] = [toNumber(start) ?? 0, toNumber(length) ?? 0]
      return isMissing(text) ? '' : [...textOf(text, '$substrCP')].slice(from, from + count).join('')
    },
  ],
  $indexOfCP: onText('$indexOfCP', 2, 2, (text = '', wanted = '') => {
    const at = text.indexOf(wanted)
    return at < 0 ? -1 : [...text.slice(0, at)].length
  }),
  $trim: trim('$trim', true, true),
  $ltrim: trim('$ltrim', true, false),
  $rtrim: trim('$rtrim', false, true),
  $replaceOne: replace('$replaceOne', false),
  $replaceAll: replace('$replaceAll', true),
  $regexMatch: [
    1,
    1,
    ({ input, regex, options }: Given) =>
      !isMissing(input) && !isMissing(regex) && toRegExp(regex, options).test(textOf(input, '$regexMatch')),
  ],
}
