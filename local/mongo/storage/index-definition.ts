import { MongoFault } from '../fault.ts'
import { compileFilter } from '../query/filter.ts'
import { type Document, isDocument, isTruthy, toNumber } from '../values/bson-codec.ts'
import { directed, EMPTY_ARRAY_KEY, encodeKey } from '../values/key-encoding.ts'
import { valuesAt } from '../values/path.ts'

export interface IndexField {
  readonly name: string
  readonly path: readonly string[]
  readonly direction: 1 | -1
}

/** An index of a collection. `multikey` once any document gave more than one key. */
export interface IndexDefinition {
  readonly id: number
  readonly name: string
  readonly fields: readonly IndexField[]
  readonly unique: boolean
  readonly sparse: boolean
  readonly partial: Document | undefined
  readonly covers: (document: Document) => boolean
  readonly expireAfterSeconds: number | undefined
  readonly spec: Document
  multikey: boolean
}

const OPTIONS = 'key name v unique sparse background partialFilterExpression expireAfterSeconds ns'.split(' ')

/** Checks an index as a client specified it and gives it the form that listIndexes shows. */
export function normalizeIndexSpec(spec: Document): Document {
  if (!isDocument(spec.key) || Object.keys(spec.key).length === 0) {
    throw new MongoFault('CannotCreateIndex', 'Index keys cannot be an empty object')
  }
  for (const option of Object.keys(spec)) {
    if (!OPTIONS.includes(option)) throw new MongoFault('InvalidOptions', `Index option '${option}' is not supported`)
  }
  for (const [field, direction] of Object.entries(spec.key)) {
    const number = toNumber(direction)
    if (number === undefined || number === 0 || Number.isNaN(number)) {
      throw new MongoFault('CannotCreateIndex', `Index kind '${String(direction)}' of '${field}' is not supported`)
    }
    if (field.includes('$**')) throw new MongoFault('CannotCreateIndex', 'Wildcard indexes are not supported')
  }
  if (spec.sparse && spec.partialFilterExpression) {
    throw new MongoFault('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options')
  }
  if (spec.expireAfterSeconds !== undefined && Object.keys(spec.key).length > 1) {
    throw new MongoFault('CannotCreateIndex', 'TTL indexes are single-field indexes')
  }
  if (spec.partialFilterExpression !== undefined) requirePartial(spec.partialFilterExpression)
  const { key, name, unique, sparse, partialFilterExpression, expireAfterSeconds } = spec
  return {
    v: 2,
    key,
    name:
      name ??
      Object.entries(key)
        .map(([field, direction]) => `${field}_${toNumber(direction)}`)
        .join('_'),
    ...(isTruthy(unique) && { unique: true }),
    ...(isTruthy(sparse) && { sparse: true }),
    ...(partialFilterExpression !== undefined && { partialFilterExpression }),
    ...(expireAfterSeconds !== undefined && { expireAfterSeconds }),
  }
}

const PARTIAL_OPERATORS = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in', '$and', '$or'])

function requirePartial(filter: unknown): void {
  if (!isDocument(filter)) throw new MongoFault('CannotCreateIndex', 'partialFilterExpression must be an object')
  for (const [name, condition] of Object.entries(filter)) {
    if (name.startsWith('$') && !PARTIAL_OPERATORS.has(name)) {
      throw new MongoFault('CannotCreateIndex', `Expression not supported in partial index: ${name}`)
    }
    for (const part of Array.isArray(condition) ? condition : [condition]) if (isDocument(part)) requirePartial(part)
  }
}

/** The working form of a stored index specification. */
export function defineIndex(id: number, spec: Document, multikey = false): IndexDefinition {
  const partial = spec.partialFilterExpression as Document | undefined
  const fields = Object.entries(spec.key as Document).map(([name, direction]) => ({
    name,
    path: name.split('.'),
    direction: (toNumber(direction) ?? 1) < 0 ? (-1 as const) : (1 as const),
  }))
  return {
    id,
    name: String(spec.name),
    fields,
    unique: isTruthy(spec.unique),
    sparse: isTruthy(spec.sparse),
    partial,
    covers: partial ? compileFilter(partial) : () => true,
    expireAfterSeconds: toNumber(spec.expireAfterSeconds),
    spec,
    multikey,
  }
}

/** The keys under which an index lists a document: one, or several when a field is an array, or none. */
export function indexKeys(index: IndexDefinition, document: Document): Buffer[] {
  if (!index.covers(document)) return []
  let present = false
  let keys: Buffer[] = [Buffer.alloc(0)]
  for (const { path, direction } of index.fields) {
    const values = valuesAt(document, path)
    present ||= values.some((value) => value !== undefined)
    keys = product(
      keys,
      componentsOf(values).map((component) => directed(component, direction)),
    )
  }
  return index.sparse && !present ? [] : keys
}

function product(keys: readonly Buffer[], components: readonly Buffer[]): Buffer[] {
  return keys.flatMap((key) => components.map((component) => Buffer.concat([key, component])))
}

/** An array is listed under each element and as a whole, so that both kinds of equality find it. */
function componentsOf(values: readonly unknown[]): Buffer[] {
  if (values.length === 1 && !Array.isArray(values[0])) return [encodeKey(values[0])]
  const distinct = new Map<string, Buffer>()
  const add = (key: Buffer) => distinct.set(key.toString('latin1'), key)
  for (const value of values) {
    add(encodeKey(value))
    if (Array.isArray(value)) {
      if (value.length === 0) add(EMPTY_ARRAY_KEY)
      for (const element of value) add(encodeKey(element))
    }
  }
  if (distinct.size === 0) add(encodeKey(null))
  return [...distinct.values()]
}
