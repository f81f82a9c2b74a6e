import { evaluate } from '../aggregate/expressions.ts'
import { MongoFault } from '../fault.ts'
import { bsonClass, type Document, isDocument, isTruthy, toNumber } from '../values/bson-codec.ts'
import { fieldOf } from '../values/path.ts'
import { elementPredicate } from './filter.ts'
import { positionOf } from './position.ts'

/** `true` takes (or drops) the field; a map goes into it; a function computes it from the field. */
type Node = true | Map<string, Node> | ((value: unknown, document: Document) => unknown)

export type Projection = (document: Document) => Document

/** Compiles the projection of `find`; undefined when it asks for whole documents. `filter` serves `field.$`. */
export function compileProjection(spec: unknown, filter: Document = {}): Projection | undefined {
  if (!isDocument(spec) || Object.keys(spec).length === 0) return undefined
  const entries = Object.entries(spec)
  const decisive =
    entries.find(([path, value]) => path !== '_id' && isFlag(value)) ?? entries.find(([, value]) => isFlag(value))
  const computesOnly = entries.every(([, value]) => isArrayOperator(value))
  const inclusive = decisive
    ? isTruthy(decisive[1]) ||
      (decisive[0] === '_id' &&
        entries.length > 1 &&
        !computesOnly &&
        entries.some(([, value]) => !isFlag(value) && !isArrayOperator(value)))
    : !entries.every(([, value]) => isDocument(value) && value.$slice !== undefined)
  const root = new Map<string, Node>()
  const computed: [string[], unknown][] = []
  let idShown = true
  for (const [path, value] of entries) {
    if (path === '_id' && isFlag(value)) idShown = isTruthy(value)
    else if (isFlag(value) && !path.endsWith('.$')) {
      if (isTruthy(value) !== inclusive) throw mixed(path, inclusive)
      place(root, path.split('.'), true)
    } else if (path.endsWith('.$')) place(root, path.slice(0, -2).split('.'), positional(path.slice(0, -2), filter))
    else if (isArrayOperator(value)) place(root, path.split('.'), arrayOperator(value as Document))
    else if (!inclusive) throw new MongoFault('BadValue', 'Cannot use an expression in exclusion projection')
    else computed.push([path.split('.'), value])
  }
  if (inclusive ? idShown : !idShown) root.set('_id', true)
  return (document) => {
    const result = (inclusive ? include(document, root, document) : exclude(document, root, document)) as Document
    for (const [path, expression] of computed) assign(result, path, evaluate(expression, document))
    return result
  }
}

const isFlag = (value: unknown): boolean => typeof value === 'boolean' || toNumber(value) !== undefined

const isArrayOperator = (value: unknown): boolean =>
  isDocument(value) &&
  (value.$elemMatch !== undefined ||
    (value.$slice !== undefined && (toNumber(value.$slice) !== undefined || isNumberPair(value.$slice))))

const isNumberPair = (value: unknown): boolean =>
  Array.isArray(value) && value.every((part) => toNumber(part) !== undefined)

function mixed(path: string, inclusive: boolean): MongoFault {
  return new MongoFault(
    'BadValue',
    `Cannot do ${inclusive ? 'exclusion' : 'inclusion'} on field ${path} in ${inclusive ? 'inclusion' : 'exclusion'} projection`,
  )
}

function place(root: Map<string, Node>, path: readonly string[], node: Node): void {
  const [name = '', ...rest] = path
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
  if (Array.isArray(value))
    return value.map((element) => include(element, node, document)).filter((element) => element !== undefined)
  if (!isDocument(value)) return undefined
  const result: Document = {}
  for (const [name, field] of Object.entries(value)) {
    const child = node.get(name)
    const kept = child === undefined ? undefined : include(field, child, document)
    if (kept !== undefined) result[name] = kept
  }
  return result
}

function exclude(value: unknown, node: Node, document: Document): unknown {
  if (typeof node === 'function') return node(value, document)
  if (Array.isArray(value)) return value.map((element) => exclude(element, node, document))
  if (!isDocument(value) || node === true || bsonClass(value)) return value
  const result: Document = {}
  for (const [name, field] of Object.entries(value)) {
    const child = node.get(name)
    if (child === undefined) result[name] = field
    else if (child !== true) {
      const kept = exclude(field, child, document)
      if (kept !== undefined) result[name] = kept
    }
  }
  return result
}

function arrayOperator({ $elemMatch, $slice }: Document): Node {
  if ($elemMatch !== undefined) {
    const matches = elementPredicate($elemMatch as Document)
    return (value) => {
      const first = Array.isArray(value) ? value.find(matches) : undefined
      return first === undefined ? undefined : [first]
    }
  }
  return (value) => (Array.isArray(value) ? slice(value, $slice) : value)
}

function slice(array: unknown[], operand: unknown): unknown[] {
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
    if (position === undefined)
      throw new MongoFault(
        'BadValue',
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      )
    return [value[position]]
  }
}

function assign(target: Document, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    if (value !== undefined) target[name] = value
    return
  }
  const existing = fieldOf(target, name)
  const next = isDocument(existing) ? existing : {}
  target[name] = next
  assign(next, rest, value)
}
