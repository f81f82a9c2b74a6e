import { compileExpression, type Expression, scopeOf } from '../aggregate/expression.ts'
import { slice } from '../aggregate/operators.ts'
import { MongoFault } from '../fault.ts'
import { bsonClass, type Document, isDocument, isTruthy, toNumber } from '../values/bson-codec.ts'
import { fieldOf } from '../values/path.ts'
import { elementPredicate } from './filter.ts'
import { positionOf } from './position.ts'

/** `true` takes (or drops) the field; a map goes into it; a function computes it from the field. */
type Node = true | Map<string, Node> | ((value: unknown, document: Document) => unknown)

export type Transform = (document: Document) => Document

interface Parts {
  readonly flags: [path: string, shown: boolean][]
  readonly operators: [path: string, node: Node][]
  readonly computed: [path: string, expression: Expression][]
}

export interface ProjectionOptions {
  readonly variables: Document
  /** The filter of a `find`, which alone knows `field.$`, `$elemMatch` and `$slice` of the field itself. */
  readonly filter?: Document
}

/** Compiles the projection of `find` or `$project`; undefined when it asks for whole documents. */
export function compileProjection(spec: unknown, options: ProjectionOptions): Transform | undefined {
  if (spec !== undefined && !isDocument(spec)) throw new MongoFault('TypeMismatch', 'a projection must be an object')
  if (spec === undefined || Object.keys(spec).length === 0) return undefined
  const parts = readParts(spec, options.filter)
  const inclusive = isInclusive(parts)
  if (!inclusive && parts.computed[0]) throw mixed(parts.computed[0][0], false)
  const root = new Map<string, Node>()
  for (const [path, shown] of parts.flags) {
    if (path !== '_id' && shown !== inclusive) throw mixed(path, inclusive)
    if (shown === inclusive) place(root, path.split('.'), true)
  }
  for (const [path, node] of parts.operators) place(root, path.split('.'), node)
  if (inclusive && !parts.flags.some(([path]) => path === '_id')) root.set('_id', true)
  const select = inclusive ? include : exclude
  return (document) =>
    compute(select(document, root, document) as Document, document, parts.computed, options.variables)
}

/** Compiles `$addFields`: every field computed from the document as it was. */
export function compileAddFields(spec: Document, variables: Document): Transform {
  const fields = flatten(spec).map(([path, value]) => [path, compileExpression(value)] as [string, Expression])
  return (document) => compute(document, document, fields, variables)
}

/** Compiles `$unset`. */
export function compileUnset(paths: readonly string[]): Transform {
  const root = new Map<string, Node>()
  for (const path of paths) place(root, path.split('.'), true)
  return (document) => exclude(document, root, document) as Document
}

function compute(target: Document, source: Document, fields: Parts['computed'], variables: Document): Document {
  if (fields.length === 0) return target
  const scope = scopeOf(source, variables)
  return fields.reduce((result, [path, expression]) => withField(result, path.split('.'), expression(scope)), target)
}

/** A copy with the field set, in every element where the path meets an array; undefined removes it. */
function withField(target: unknown, [name = '', ...rest]: readonly string[], value: unknown): Document {
  const { ...copy } = isDocument(target) ? target : {}
  const existing = fieldOf(copy, name)
  if (rest.length > 0) {
    copy[name] = Array.isArray(existing)
      ? existing.map((element) => withField(element, rest, value))
      : withField(existing, rest, value)
  } else if (value === undefined) delete copy[name]
  else copy[name] = value
  return copy
}

/** `{a: {b: 1}}` is `{'a.b': 1}`. */
function flatten(spec: Document): [path: string, value: unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    const nested = isDocument(value) && !bsonClass(value) && Object.keys(value).length > 0
    if (!nested || Object.keys(value)[0]?.startsWith('$')) return [[name, value]]
    return flatten(value).map(([path, inner]) => [`${name}.${path}`, inner])
  })
}

function readParts(spec: Document, filter: Document | undefined): Parts {
  const parts: Parts = { flags: [], operators: [], computed: [] }
  for (const [path, value] of flatten(spec)) {
    const node = filter && findOnly(path, value, filter)
    if (node) parts.operators.push([path.replace(/\.\$$/, ''), node])
    else if (path.startsWith('$') || path.includes('.$')) {
      throw new MongoFault('DollarPrefixedFieldName', `FieldPath field names may not start with '$': ${path}`)
    } else if (typeof value === 'boolean' || toNumber(value) !== undefined) parts.flags.push([path, isTruthy(value)])
    else parts.computed.push([path, compileExpression(value)])
  }
  return parts
}

function findOnly(path: string, value: unknown, filter: Document): Node | undefined {
  if (path.endsWith('.$')) return positional(path.slice(0, -2), filter)
  if (!isDocument(value)) return undefined
  if (value.$elemMatch !== undefined) return firstMatch(value.$elemMatch)
  const { $slice } = value
  const own = Array.isArray($slice)
    ? $slice.every((part) => toNumber(part) !== undefined)
    : toNumber($slice) !== undefined
  return own ? Object.assign((array: unknown) => sliced(array, $slice), { neutral: true }) : undefined
}

/** A flag on any field but `_id` decides; without one, everything but `$slice` and `_id: 0` selects. */
function isInclusive({ flags, operators, computed }: Parts): boolean {
  const decisive = flags.find(([path]) => path !== '_id')
  if (decisive) return decisive[1]
  if (computed.length > 0 || operators.some(([, node]) => !('neutral' in (node as object)))) return true
  return flags[0]?.[1] ?? false
}

function mixed(path: string, inclusive: boolean): MongoFault {
  const [wrong, mode] = inclusive ? ['exclusion', 'inclusion'] : ['inclusion', 'exclusion']
  return new MongoFault('BadValue', `Cannot do ${wrong} on field ${path} in ${mode} projection`)
}

function place(root: Map<string, Node>, [name = '', ...rest]: readonly string[], node: Node): void {
  const existing = root.get(name)
  if (existing !== undefined && (rest.length === 0) === existing instanceof Map) {
    throw new MongoFault('BadValue', `Path collision at ${name}`)
  }
  if (rest.length === 0) {
    root.set(name, node)
    return
  }
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

const sliced = (array: unknown, operand: unknown): unknown =>
  Array.isArray(array) ? slice(array, ...((Array.isArray(operand) ? operand : [operand]) as [unknown])) : array

function positional(path: string, filter: Document): Node {
  return (value, document) => {
    if (!Array.isArray(value)) return value
    const position = positionOf(path, filter, document)
    if (position !== undefined) return [value[position]]
    throw new MongoFault('BadValue', "positional operator '.$' couldn't find a matching element in the array")
  }
}
