import { MongoFault } from '../fault.ts'
import { compileFilter } from '../query/filter.ts'
import { type Examination, findRows } from '../query/find.ts'
import { parseSort, sortBy } from '../query/sort.ts'
import type { StoreView } from '../storage/store-view.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { fieldOf } from '../values/path.ts'
import { evaluate } from './expressions.ts'
import { requireKnownOperators } from './mingo-context.ts'
import { runByMingo } from './mingo-stages.ts'
import { promote } from './promote.ts'

/** Stages that mingo runs as MongoDB would; the others that exist here are functions below. */
const BY_MINGO = new Set([
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$group',
  '$unwind',
  '$replaceRoot',
  '$replaceWith',
  '$bucket',
  '$bucketAuto',
  '$sortByCount',
  '$sample',
  '$redact',
  '$setWindowFields',
  '$fill',
  '$densify',
  '$graphLookup',
])

export interface PipelineScope {
  readonly view: StoreView
  readonly db: string
  readonly variables: Document
  readonly examined?: Examination
}

type Stage = (documents: Document[], operand: unknown, scope: PipelineScope) => Document[]

const STAGES: Record<string, Stage> = {
  $match: (documents, operand, { variables }) =>
    documents.filter(compileFilter(documentOf(operand, '$match'), variables)),
  $sort: (documents, operand) => sortBy(documents, parseSort(operand), (document) => document),
  $limit: (documents, operand) => documents.slice(0, countOf(operand, '$limit', 1)),
  $skip: (documents, operand) => documents.slice(countOf(operand, '$skip', 0)),
  $count: (documents, operand) => (documents.length === 0 ? [] : [{ [String(operand)]: documents.length }]),
  $lookup: lookup,
  $facet: facet,
  $unionWith: unionWith,
}

/** Name and operand of a stage; refuses what is not a stage, or asks for what does not exist here. */
function readStage(stage: unknown): [name: string, operand: unknown] {
  const entries = isDocument(stage) ? Object.entries(stage) : []
  const [entry] = entries
  if (!entry || entries.length !== 1) {
    throw new MongoFault('Location40323', 'A pipeline stage specification object must contain exactly one field.')
  }
  if (!STAGES[entry[0]] && !BY_MINGO.has(entry[0])) {
    throw new MongoFault('Location40324', `Unrecognized pipeline stage name: '${entry[0]}'`)
  }
  if (BY_MINGO.has(entry[0])) requireKnownOperators(entry[1])
  return entry
}

/** Runs a pipeline on a collection. Leading `$match`, `$sort`, `$skip` and `$limit` become an indexed query. */
export function aggregate(
  collection: string | undefined,
  pipeline: readonly unknown[],
  scope: PipelineScope,
  hint?: unknown,
): Document[] {
  const stages = pipeline.map(readStage)
  const { query, consumed } = leadingQuery(stages)
  const source = collection === undefined ? undefined : scope.view.find(scope.db, collection)
  const rows =
    collection === undefined
      ? []
      : findRows(scope.view, source, { ...query, hint, variables: scope.variables }, scope.examined)
  return runStages(
    rows.map(({ document }) => document),
    stages.slice(consumed),
    scope,
  )
}

/** Runs stages on documents that are already at hand, such as change events. */
export function aggregateDocuments(
  documents: Document[],
  pipeline: readonly unknown[],
  scope: PipelineScope,
): Document[] {
  return runStages(documents, pipeline.map(readStage), scope)
}

function runStages(documents: Document[], stages: readonly [string, unknown][], scope: PipelineScope): Document[] {
  let current = documents
  let promoted = false
  for (const [name, operand] of stages) {
    const own = STAGES[name]
    if (own) {
      current = own(current, operand, scope)
      continue
    }
    if (!promoted) current = current.map((document) => promote(document) as Document)
    promoted = true
    current = runByMingo(current, [{ [name]: operand }], {
      variables: promote(scope.variables) as Document,
      documentsOf: (other) => promotedCollection(other, scope),
    })
  }
  return current
}

interface LeadingQuery {
  query: { filter: Document; sort?: unknown; skip?: number; limit?: number }
  consumed: number
}

function leadingQuery(stages: readonly [string, unknown][]): LeadingQuery {
  const query: LeadingQuery['query'] = { filter: {} }
  let consumed = 0
  for (const [name, operand] of stages) {
    const closed = query.skip !== undefined || query.limit !== undefined
    if (name === '$match' && !query.sort && !closed) {
      query.filter =
        consumed === 0 ? documentOf(operand, '$match') : { $and: [query.filter, documentOf(operand, '$match')] }
    } else if (name === '$sort' && !query.sort && !closed) query.sort = operand
    else if (name === '$skip' && !closed) query.skip = countOf(operand, '$skip', 0)
    else if (name === '$limit' && query.limit === undefined) query.limit = countOf(operand, '$limit', 1)
    else break
    consumed++
  }
  return { query, consumed }
}

function documentOf(operand: unknown, stage: string): Document {
  if (!isDocument(operand)) throw new MongoFault('TypeMismatch', `the ${stage} filter must be expressed as an object`)
  return operand
}

function countOf(operand: unknown, stage: string, least: number): number {
  const count = toNumber(operand)
  if (count === undefined || !Number.isInteger(count) || count < least) {
    throw new MongoFault('BadValue', `the ${stage} value must be ${least === 1 ? 'positive' : 'non-negative'}`)
  }
  return count
}

function promotedCollection(name: string, { view, db }: PipelineScope): Document[] {
  return findRows(view, view.find(db, name), { filter: {} }).map(({ document }) => promote(document) as Document)
}

/** `$lookup` by equality asks the other collection's index; with a pipeline it runs that for each document. */
function lookup(documents: Document[], operand: unknown, scope: PipelineScope): Document[] {
  const spec = documentOf(operand, '$lookup')
  const { from, as, localField, foreignField, pipeline, let: variables } = spec
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw new MongoFault('FailedToParse', '$lookup needs the strings from and as')
  }
  const simple = typeof localField === 'string' && typeof foreignField === 'string'
  if (!simple && !Array.isArray(pipeline)) {
    throw new MongoFault('FailedToParse', '$lookup requires localField and foreignField, or a pipeline')
  }
  return documents.map((document) => {
    const bound = bindVariables(variables, document, scope.variables)
    const match = simple ? [{ $match: { [foreignField]: joinCondition(document, localField) } }] : []
    const joined = aggregate(from, [...match, ...(Array.isArray(pipeline) ? pipeline : [])], {
      ...scope,
      variables: bound,
      examined: undefined,
    })
    return { ...document, [as]: joined }
  })
}

function joinCondition(document: Document, path: string): unknown {
  const values = localValues(document, path.split('.'))
  return values.length === 1 ? { $eq: values[0] } : { $in: values }
}

function localValues(document: Document, path: readonly string[]): unknown[] {
  const reached = path.reduce<unknown[]>(
    (values, part) =>
      values.flatMap((value) =>
        Array.isArray(value) ? value.map((element) => fieldOf(element, part)) : [fieldOf(value, part)],
      ),
    [document],
  )
  return reached.flatMap((value) => (Array.isArray(value) ? value : [value ?? null]))
}

function bindVariables(variables: unknown, document: Document, outer: Document): Document {
  if (!isDocument(variables)) return outer
  const bound: Document = { ...outer }
  for (const [name, expression] of Object.entries(variables)) bound[name] = evaluate(expression, document, outer)
  return bound
}

function facet(documents: Document[], operand: unknown, scope: PipelineScope): Document[] {
  const facets = Object.entries(documentOf(operand, '$facet')).map(([name, stages]) => {
    if (!Array.isArray(stages)) {
      throw new MongoFault('TypeMismatch', `arguments to $facet must be arrays, ${name} is not`)
    }
    return [name, aggregateDocuments(documents, stages, scope)]
  })
  return [Object.fromEntries(facets)]
}

function unionWith(documents: Document[], operand: unknown, scope: PipelineScope): Document[] {
  const { coll, pipeline = [] } = typeof operand === 'string' ? { coll: operand } : documentOf(operand, '$unionWith')
  if (typeof coll !== 'string' || !Array.isArray(pipeline)) {
    throw new MongoFault('FailedToParse', '$unionWith needs a collection and a pipeline')
  }
  return [...documents, ...aggregate(coll, pipeline, { ...scope, examined: undefined })]
}
