import { MongoFault } from '../fault.ts'
import { positionOf } from '../query/position.ts'
import { type Document, isDocument } from '../values/bson-codec.ts'
import { fieldOf, isArrayIndex } from '../values/path.ts'

/** Returned by a change to remove the field. */
export const REMOVE = Symbol('remove')
/** Returned by a change to leave the document as it is. */
export const KEEP = Symbol('keep')

export type ChangeField = (current: unknown) => unknown

/** What the placeholders in an update's paths stand for. */
export interface Placeholders {
  readonly filter: Document
  readonly arrayFilters: ReadonlyMap<string, (element: unknown) => boolean>
}

/** Replaces `$`, `$[]` and `$[name]` by the array positions that they stand for in this document. */
export function expandPath(document: Document, path: string, placeholders: Placeholders): string[][] {
  const parts = path.split('.')
  if (!parts.some((part) => part.startsWith('$'))) return [parts]
  return expand(document, parts, 0, document, placeholders)
}

function expand(
  value: unknown,
  parts: readonly string[],
  at: number,
  document: Document,
  placeholders: Placeholders,
): string[][] {
  const part = parts[at]
  if (part === undefined) return [[]]
  if (!part.startsWith('$')) {
    const child = Array.isArray(value) ? value[Number(part)] : fieldOf(value, part)
    return expand(child, parts, at + 1, document, placeholders).map((rest) => [part, ...rest])
  }
  if (part !== '$' && !/^\$\[\w*\]$/.test(part)) {
    const message = `The dollar ($) prefixed field '${part}' is not valid for storage.`
    throw new MongoFault('DollarPrefixedFieldName', message)
  }
  return positions(value, parts, at, document, placeholders).flatMap((position) =>
    expand((value as unknown[])[position], parts, at + 1, document, placeholders).map((rest) => [
      String(position),
      ...rest,
    ]),
  )
}

function positions(
  value: unknown,
  parts: readonly string[],
  at: number,
  document: Document,
  { filter, arrayFilters }: Placeholders,
): number[] {
  const part = parts[at] as string
  const arrayPath = parts.slice(0, at).join('.')
  if (part === '$') {
    const position = positionOf(arrayPath, filter, document)
    if (position === undefined) {
      throw new MongoFault('BadValue', 'The positional operator did not find the match needed from the query.')
    }
    return [position]
  }
  if (!Array.isArray(value)) throw new MongoFault('BadValue', `The path '${arrayPath}' must lead to an array`)
  const name = part.slice(2, -1)
  const all = [...value.keys()]
  if (name === '') return all
  const matches = arrayFilters.get(name)
  if (!matches) {
    throw new MongoFault('BadValue', `No array filter found for identifier '${name}' in path '${parts.join('.')}'`)
  }
  return all.filter((position) => matches(value[position]))
}

/** Changes the field at a path in place. Missing parents are created when the change gives a value. */
export function changeAt(target: Document | unknown[], path: readonly string[], change: ChangeField, at = 0): void {
  const part = path[at] as string
  const current = childOf(target, part)
  if (at === path.length - 1) {
    put(target, part, change(current), path)
    return
  }
  if (current === undefined || (current === null && Array.isArray(target))) {
    const value = change(undefined)
    if (value === REMOVE || value === KEEP) return
    put(
      target,
      part,
      path.slice(at + 1).reduceRight<unknown>((nested, name) => ({ [name]: nested }), value),
      path,
    )
    return
  }
  if (!isDocument(current) && !Array.isArray(current)) {
    // Removing what is not there changes nothing; creating a field inside a scalar cannot be done.
    const value = change(undefined)
    if (value === REMOVE || value === KEEP) return
    throw notViable(path, at + 1, part)
  }
  changeAt(current, path, change, at + 1)
}

function childOf(target: Document | unknown[], part: string): unknown {
  if (!Array.isArray(target)) return fieldOf(target, part)
  return isArrayIndex(part) ? target[Number(part)] : undefined
}

function put(target: Document | unknown[], part: string, value: unknown, path: readonly string[]): void {
  if (value === KEEP) return
  if (!Array.isArray(target)) {
    if (value === REMOVE) delete target[part]
    else target[part] = value
    return
  }
  if (!isArrayIndex(part)) {
    if (value === REMOVE) return
    throw notViable(path, path.indexOf(part), part)
  }
  const position = Number(part)
  // Removing an element of an array leaves null in its place: positions must not shift.
  if (value === REMOVE) {
    if (position < target.length) target[position] = null
    return
  }
  if (position > target.length + 1_500_000) {
    throw new MongoFault('BadValue', "can't backfill array to larger than 1500000 elements")
  }
  while (target.length < position) target.push(null)
  target[position] = value
}

function notViable(path: readonly string[], at: number, element: string): MongoFault {
  return new MongoFault('PathNotViable', `Cannot create field '${path[at] ?? ''}' in element {${element}}`)
}

/** The value at a concrete path. */
export function readAt(target: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (Array.isArray(value) ? value[Number(part)] : fieldOf(value, part)),
    target,
  )
}
