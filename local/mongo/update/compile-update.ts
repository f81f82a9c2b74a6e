import { compileUpdatePipeline } from '../aggregate/transforms.ts'
import { MongoFault } from '../fault.ts'
import { elementPredicate } from '../query/filter.ts'
import { type Document, decode, encode, isDocument } from '../values/bson-codec.ts'
import { equalValues } from '../values/compare.ts'
import { RANK, rankOf } from '../values/key-encoding.ts'
import { fieldOf, valuesAt } from '../values/path.ts'
import { FIELD_OPERATORS, type UpdateClock } from './field-operators.ts'
import { changeAt, expandPath, type Placeholders, REMOVE, readAt } from './paths.ts'

/** An update made ready: gives the new document. `inserting` is true for the document of an upsert. */
export interface CompiledUpdate {
  readonly kind: 'operators' | 'pipeline' | 'replacement'
  readonly apply: (document: Document, inserting: boolean) => Document
}

interface UpdateOptions {
  readonly filter: Document
  readonly arrayFilters?: readonly Document[]
  readonly variables?: Document
  readonly clock: UpdateClock
}

/** Compiles the `u` of an update: operators, a pipeline, or a replacement document. */
export function compileUpdate(update: unknown, options: UpdateOptions): CompiledUpdate {
  if (Array.isArray(update)) {
    const run = compileUpdatePipeline(update, options.variables ?? {})
    return { kind: 'pipeline', apply: (document) => withSameId(document, run(document)) }
  }
  if (!isDocument(update)) throw new MongoFault('FailedToParse', 'Update argument must be either an object or an array')
  const first = Object.keys(update)[0]
  if (first?.startsWith('$')) return { kind: 'operators', apply: compileOperators(update, options) }
  const dollar = Object.keys(update).find((name) => name.startsWith('$'))
  if (dollar) {
    const message = `The dollar ($) prefixed field '${dollar}' is not allowed in a replacement document.`
    throw new MongoFault('DollarPrefixedFieldName', message)
  }
  return { kind: 'replacement', apply: (document) => withSameId(document, update) }
}

/** Replaces all but `_id`, which a document keeps for life and in first place. */
function withSameId(before: Document, after: Document): Document {
  if (before._id === undefined) return after
  if (after._id !== undefined && !equalValues(after._id, before._id)) throw immutableId()
  const { _id, ...rest } = after
  return { _id: before._id, ...rest }
}

function immutableId(): MongoFault {
  return new MongoFault('ImmutableField', "The update would modify the immutable field '_id'")
}

/** Operators beside those that change one field from its present value. */
export const WHOLE_FIELD_OPERATORS = ['$rename', '$setOnInsert']

type Step = (document: Document, inserting: boolean) => void

function compileOperators(update: Document, options: UpdateOptions): CompiledUpdate['apply'] {
  const placeholders = { filter: options.filter, arrayFilters: arrayFilterTests(options.arrayFilters ?? []) }
  const steps: Step[] = []
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!isDocument(fields)) throw new MongoFault('FailedToParse', `Modifiers operate on fields, ${operator} has none`)
    for (const [path, operand] of Object.entries(fields)) {
      requireValidPath(path)
      paths.push(path, ...(operator === '$rename' ? [String(operand)] : []))
      steps.push(compileStep(operator, path, operand, placeholders, options.clock))
    }
  }
  refuseConflicts(paths)
  return (document, inserting) => {
    // The row's document is shared: the update works on a copy of its own.
    const copy = decode(encode(document))
    for (const step of steps) step(copy, inserting)
    if (document._id !== undefined && !equalValues(copy._id, document._id)) throw immutableId()
    return copy
  }
}

function compileStep(
  operator: string,
  path: string,
  operand: unknown,
  placeholders: Placeholders,
  clock: UpdateClock,
): Step {
  if (operator === '$rename') return rename(path, String(operand))
  const onInsertOnly = operator === '$setOnInsert'
  const make = FIELD_OPERATORS[onInsertOnly ? '$set' : operator]
  if (!make) throw new MongoFault('FailedToParse', `Unknown modifier: ${operator}`)
  const change = make(operand, path, clock)
  return (document, inserting) => {
    if (onInsertOnly && !inserting) return
    for (const concrete of expandPath(document, path, placeholders)) changeAt(document, concrete, change)
  }
}

function rename(from: string, to: string): Step {
  requireValidPath(to)
  return (document) => {
    const value = readAt(document, from.split('.'))
    if (value === undefined) return
    changeAt(document, from.split('.'), () => REMOVE)
    changeAt(document, to.split('.'), () => value)
  }
}

function requireValidPath(path: string): void {
  if (path === '' || path.split('.').includes('')) {
    throw new MongoFault('BadValue', `The update path '${path}' contains an empty field name, which is not allowed.`)
  }
}

function refuseConflicts(paths: readonly string[]): void {
  const sorted = paths.toSorted()
  for (const path of sorted) {
    const other = sorted.find(
      (candidate, i) => i !== sorted.indexOf(path) && (candidate === path || candidate.startsWith(`${path}.`)),
    )
    if (other) {
      const message = `Updating the path '${other}' would create a conflict at '${path}'`
      throw new MongoFault('ConflictingUpdateOperators', message)
    }
  }
}

function arrayFilterTests(filters: readonly Document[]): Map<string, (element: unknown) => boolean> {
  const tests = new Map<string, (element: unknown) => boolean>()
  for (const filter of filters) {
    const name = identifierOf(filter)
    if (name === undefined) {
      throw new MongoFault('FailedToParse', 'Cannot use an expression without a top-level field name in arrayFilters')
    }
    const test = elementPredicate(filter)
    tests.set(name, (element) => test({ [name]: element }))
  }
  return tests
}

function identifierOf(filter: Document): string | undefined {
  const [key, value] = Object.entries(filter)[0] ?? []
  if (key === undefined) return undefined
  if (!key.startsWith('$')) return key.split('.')[0]
  return Array.isArray(value) && isDocument(value[0]) ? identifierOf(value[0]) : undefined
}

/** The document that an upsert starts from: what the filter's equalities say. */
export function upsertSeed(filter: Document): Document {
  const seed: Document = {}
  for (const [path, value] of equalities(filter)) {
    if (valuesAt(seed, path.split('.')).some((existing) => existing !== undefined)) {
      throw new MongoFault('BadValue', `cannot infer query fields to set, path '${path}' is matched twice`)
    }
    changeAt(seed, path.split('.'), () => value)
  }
  return seed
}

function equalities(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([key, condition]): [string, unknown][] => {
    if (key === '$and' && Array.isArray(condition)) return condition.flatMap((part) => equalities(part as Document))
    if (key === '$or' && Array.isArray(condition) && condition.length === 1) return equalities(condition[0] as Document)
    if (key.startsWith('$')) return []
    if (!isDocument(condition) || !Object.keys(condition)[0]?.startsWith('$')) {
      return rankOf(condition) === RANK.regex ? [] : [[key, condition]]
    }
    if (fieldOf(condition, '$eq') !== undefined) return [[key, condition.$eq]]
    const members = condition.$in ?? condition.$all
    return Array.isArray(members) && members.length === 1 ? [[key, members[0]]] : []
  })
}
