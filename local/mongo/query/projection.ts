import { evaluate } from '../aggregate/expressions.ts'
import { MongoFault } from '../fault.ts'
import { bsonClass, type Document, isDocument, isTruthy, toNumber } from '../values/bson-codec.ts'
import { fieldOf } from '../values/path.ts'
import { elementPredicate } from './filter.ts'
import { positionOf } from './position.ts'

/** `true` takes (or drops) the field; a map goes into it; a function computes it from the field. */
type Node = true | Map<string, Node> | ((value: unknown, document: Document) => unknown)

type Projection = (document: Document) => Document

interface Parts {
  readonly flags: [path: string, shown: boolean][]
  readonly operators: [path: string, node: Node][]
  readonly expressions: [path: string, expression: unknown][]
}

/** Compiles the projection of `find`; undefined when it asks for whole documents. `filter` serves `field.$`. */
export function compileProjection(spec: unknown, filter: Document = {}): Projection | undefined {
  if (!isDocument(spec) || Object.keys(spec).length === 0) return undefined
  const parts = readParts(spec, filter)
  const inclusive = isInclusive(spec, parts)
  const root = new Map<string, Node>()
  for (const [path, shown] of parts.flags) {
    if (path !== '_id' && shown !== inclusive) throw mixed(path, inclusive)
    if (shown === inclusive) place(root, path.split('.'), true)
  }
  for (const [path, node] of parts.operators) place(root, path.split('.'), node)
  if (inclusive && !parts.flags.some(([path]) => path === '_id')) root.set('_id', true)
  const select = inclusive ? include : exclude
  return (document) => {
    const result = select(document, root, document) as Document
    for (const [path, expression] of parts.expressions) assign(result, path.split('.'), evaluate(expression, document))
    return result
  }
}

/** `{a: {b: 1}}` is `{'a.b': 1}`. */
function flatten(spec: Document): [path: string, value: unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    const nested = isDocument(value) && !Object.keys(value)[0]?.startsWith('$')
    return nested ? flatten(value).map(([path, inner]) => [`${name}.${path}`, inner]) : [[name, value]]
  })
}

function readParts(spec: Document, filter: Document): Parts {
  const parts: Parts = { flags: [], operators: [], expressions: [] }
  for (const [path, value] of flatten(spec)) {
    if (path.endsWith('.$')) parts.operators.push([path.slice(0, -2), positional(path.slice(0, -2), filter)])
    else if (typeof value === 'boolean' || toNumber(value) !== undefined) parts.flags.push([path, isTruthy(value)])
    else if (isDocument(value) && value.$elemMatch !== undefined) {
      parts.operators.push([path, firstMatch(value.$elemMatch)])
    } else if (isDocument(value) && isSlice(value.$slice)) {
      parts.operators.push([path, (array) => slice(array, value.$slice)])
    } else parts.expressions.push([path, value])
  }
  return parts
}

/** A flag on any field but `_id` decides; without one, everything but `$slice` and `_id: 0` selects. */
function isInclusive(spec: Document, { flags, expressions }: Parts): boolean {
  const decisive = flags.find(([path]) => path !== '_id')
  if (decisive) return decisive[1]
  const selects = ([path, value]: [string, unknown]) =>
    path.endsWith('.$') || (isDocument(value) && value.$elemMatch !== undefined)
  if (expressions.length > 0 || Object.entries(spec).some(selects)) return true
  return flags[0]?.[1] ?? false
}

const isSlice = (operand: unknown): boolean =>
  toNumber(operand) !== undefined || (Array.isArray(operand) && operand.every((part) => toNumber(part) !== undefined))

function mixed(path: string, inclusive: boolean): MongoFault {
  const [wrong, mode] = inclusive ? ['exclusion', 'inclusion'] : ['inclusion', 'exclusion']
  return new MongoFault('BadValue', `Cannot do ${wrong} on field ${path} in ${mode} projection`)
}

function place(root: Map<string, Node>, [name = '', ...rest]: readonly string[], node: Node): void {
  if (rest.length === 0) {
    root.set(name, node)
    return
  }
  const existing = root.get(name)
  const next = existing instanceof Map ? existing : new Map<string, Node>()
  root.set(name, next)
  place(next, rest, node)
}

function include(value: unknown, node: Node, document: Document): unknown {
  if (node === true) return value
  if (typeof node === 'function') return node(value, document)
  if (Array.isArray(value)) {
    return value.map((element) => include(element, node, document)).filter((element) => element !== undefined)
  }
  if (!isDocument(value)) return undefined
  return mapFields(value, (field, name) => {
    const child = node.get(name)
    return child === undefined ? undefined : include(field, child, document)
  })
}

function exclude(value: unknown, node: Node, document: Document): unknown {
  if (node === true) return undefined
  if (typeof node === 'function') return node(value, document)
  if (Array.isArray(value)) return value.map((element) => exclude(element, node, document))
  if (!isDocument(value) || bsonClass(value)) return value
  return mapFields(value, (field, name) => {
    const child = node.get(name)
    return child === undefined ? field : exclude(field, child, document)
  })
}

/** A document of what the function gives for each field, without those for which it gives undefined. */
function mapFields(value: Document, change: (field: unknown, name: string) => unknown): Document {
  const result: Document = {}
  for (const [name, field] of Object.entries(value)) {
    const changed = change(field, name)
    if (changed !== undefined) result[name] = changed
  }
  return result
}

function firstMatch(condition: unknown): Node {
  const matches = elementPredicate(condition as Document)
  return (value) => {
    const first = Array.isArray(value) ? value.find(matches) : undefined
    return first === undefined ? undefined : [first]
  }
}

function slice(array: unknown, operand: unknown): unknown {
  if (!Array.isArray(array)) return array
  if (!Array.isArray(operand)) {
    const count = toNumber(operand) ?? 0
    return count < 0 ? array.slice(count) : array.slice(0, count)
  }
  const [skip = 0, limit = 0] = operand.map((part) => toNumber(part) ?? 0)
  const start = skip < 0 ? Math.max(0, array.length + skip) : skip
  return array.slice(start, start + limit)
}

function positional(path: string, filter: Document): Node {
  return (value, document) => {
    if (!Array.isArray(value)) return value
    const position = positionOf(path, filter, document)
    if (position === undefined) {
      throw new MongoFault('BadValue', "positional operator '.$' couldn't find a matching element in the array")
    }
    return [value[position]]
  }
}

function assign(target: Document, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value !== undefined) target[name] = value
    return
  }
  const existing = fieldOf(target, name)
  const next = isDocument(existing) ? existing : {}
  target[name] = next
  assign(next, rest, value)
}
