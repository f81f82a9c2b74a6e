import type { BSONRegExp } from 'bson'
import { MongoFault } from '../fault.ts'
import { RANK, rankOf, regexParts } from './key-encoding.ts'

/** A regular expression from a pattern or a regular expression value, with PCRE's `x` and inline flags. */
export function toRegExp(operand: unknown, options?: unknown): RegExp {
  if (typeof operand !== 'string' && rankOf(operand) !== RANK.regex) {
    throw new MongoFault('BadValue', '$regex has to be a string')
  }
  const parts = typeof operand === 'string' ? { pattern: operand, options: '' } : regexParts(operand as BSONRegExp)
  const flags = typeof options === 'string' ? options : parts.options
  const pattern = flags.includes('x')
    ? parts.pattern.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, (text) => (/^[\\[]/.test(text) ? text : ''))
    : parts.pattern
  const inline = /^\(\?([ims]+)\)/.exec(pattern)
  const wanted = new Set([...flags, ...(inline?.[1] ?? '')].filter((flag) => 'imsu'.includes(flag)))
  try {
    return new RegExp(inline ? pattern.slice(inline[0].length) : pattern, [...wanted].join(''))
  } catch {
    throw new MongoFault('BadValue', 'Regular expression is invalid')
  }
}
