import { MongoFault } from '../fault.ts'
import { type Examination, findRows, type Query } from '../query/find.ts'
import { parseSort, sorted } from '../query/sort.ts'
import type { StoreView } from '../storage/store-view.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { fieldOf } from '../values/path.ts'
import { compileExpression, scopeOf } from './expression.ts'
import { compileGroup } from './group.ts'
import { compileTransform, documentOf, readStage, TRANSFORMS, type TransformMany } from './transforms.ts'

export interface PipelineScope {
  readonly view: StoreView
  readonly db: string
  readonly variables: Document
  readonly deadline?: number | undefined
  readonly examined?: Examination | undefined
}

export type Documents = AsyncIterable<Document>
type Run = (documents: Documents) => Documents

/** The stages that look at more than one document; the others are in transforms.ts. */
export const STAGES: Record<string, (operand: unknown, scope: PipelineScope) => Run> = {
  $sort: (operand) => {
    const fields = parseSort(operand)
    return (documents) => sorted(documents, fields, (document) => document)
  },
  $limit: (operand) => {
    const most = countOf(operand, '$limit', 1)
    return (documents) => take(documents, 0, most)
  },
  $skip: (operand) => {
    const skipped = countOf(operand, '$skip', 0)
    return (documents) => take(documents, skipped, Number.POSITIVE_INFINITY)
  },
  $count: (operand) => {
    if (typeof operand !== 'string' || operand === '') throw new MongoFault('BadValue', 'the count field must be named')
    return (documents) => count(documents, operand)
  },
  $group: (operand, { variables }) => compileGroup(documentOf(operand, '$group'), variables),
  $sortByCount: (operand, { variables }) => {
    const group = compileGroup({ _id: operand, count: { $count: {} } }, variables)
    return (documents) => sorted(group(documents), parseSort({ count: -1 }), (document) => document)
  },
  $sample: (operand) => {
    const size = countOf(documentOf(operand, '$sample').size, '$sample', 1)
    return (documents) => sample(documents, size)
  },
  $lookup: (operand, scope) => lookup(documentOf(operand, '$lookup'), scope),
  $facet: (operand, scope) => facet(documentOf(operand, '$facet'), scope),
}

/** Of a collection, as the stages give it. Leading `$match`, `$sort`, `$skip` and `$limit` become an indexed query. */
export function aggregate(
  collection: string | undefined,
  pipeline: readonly unknown[],
  scope: PipelineScope,
  hint?: unknown,
): Documents {
  const { query, consumed } = leadingQuery(pipeline.map(readStage))
  const run = compileStages(pipeline.slice(consumed), scope)
  if (collection === undefined) return run(each([]))
  const source = scope.view.find(scope.db, collection)
  const { variables, deadline, examined } = scope
  return run(documentsOf(findRows(scope.view, source, { ...query, hint, variables, deadline }, examined)))
}

const inner = (scope: PipelineScope): PipelineScope => ({ ...scope, examined: undefined })

function compileStages(pipeline: readonly unknown[], scope: PipelineScope): Run {
  const runs = pipeline.map((stage): Run => {
    const transform = compileTransform(stage, scope.variables)
    if (transform) return (documents) => transformed(documents, transform)
    const [name, operand] = readStage(stage)
    return (STAGES[requireStage(name)] as (typeof STAGES)[string])(operand, scope)
  })
  return (documents) => runs.reduce((current, run) => run(current), documents)
}

/** Refuses the name of a stage that does not exist here. */
export function requireStage(name: string): string {
  if (STAGES[name] || TRANSFORMS[name]) return name
  throw new MongoFault('Location40324', `Unrecognized pipeline stage name: '${name}'`)
}

async function* documentsOf(rows: AsyncIterable<{ document: Document }>): AsyncGenerator<Document> {
  for await (const { document } of rows) yield document
}

async function* each(documents: readonly Document[]): AsyncGenerator<Document> {
  yield* documents
}

async function* transformed(documents: Documents, transform: TransformMany): AsyncGenerator<Document> {
  for await (const document of documents) yield* transform(document)
}

async function* take(documents: Documents, skipped: number, most: number): AsyncGenerator<Document> {
  let seen = 0
  for await (const document of documents) {
    seen++
    if (seen > skipped) yield document
    if (seen - skipped >= most) return
  }
}

async function* count(documents: Documents, name: string): AsyncGenerator<Document> {
  let total = 0
  for await (const _ of documents) total++
  if (total > 0) yield { [name]: total }
}

/** A uniform choice by reservoir. */
async function* sample(documents: Documents, size: number): AsyncGenerator<Document> {
  const chosen: Document[] = []
  let seen = 0
  for await (const document of documents) {
    const place = seen < size ? seen : Math.floor(Math.random() * (seen + 1))
    if (place < size) chosen[place] = document
    seen++
  }
  yield* chosen
}

function facet(spec: Document, scope: PipelineScope): Run {
  const facets = Object.entries(spec).map(([name, stages]) => {
    if (Array.isArray(stages)) return [name, compileStages(stages, scope)] as const
    throw new MongoFault('TypeMismatch', `arguments to $facet must be arrays, ${name} is not`)
  })
  return async function* run(documents) {
    const all = await Array.fromAsync(documents)
    const result: Document = {}
    for (const [name, stages] of facets) result[name] = await Array.fromAsync(stages(each(all)))
    yield result
  }
}

interface LeadingQuery {
  query: Query
  consumed: number
}

function leadingQuery(stages: readonly [string, unknown][]): LeadingQuery {
  let query: Query = { filter: {} }
  let consumed = 0
  for (const [name, operand] of stages) {
    const closed = query.skip !== undefined || query.limit !== undefined
    if (name === '$match' && !query.sort && !closed) {
      const filter = documentOf(operand, '$match')
      query = { filter: consumed === 0 ? filter : { $and: [query.filter, filter] } }
    } else if (name === '$sort' && !query.sort && !closed) query = { ...query, sort: operand }
    else if (name === '$skip' && !closed) query = { ...query, skip: countOf(operand, '$skip', 0) }
    else if (name === '$limit' && query.limit === undefined) query = { ...query, limit: countOf(operand, '$limit', 1) }
    else break
    consumed++
  }
  return { query, consumed }
}

function countOf(operand: unknown, stage: string, least: number): number {
  const number = toNumber(operand)
  if (number !== undefined && Number.isInteger(number) && number >= least) return number
  throw new MongoFault('BadValue', `the ${stage} value must be ${least === 1 ? 'positive' : 'non-negative'}`)
}

const LOOKUP_FIELDS = new Set(['from', 'as', 'localField', 'foreignField', 'pipeline', 'let'])

/** `$lookup` by equality asks the other collection's index; with a pipeline it runs that for each document. */
function lookup(spec: Document, scope: PipelineScope): Run {
  const { from, as, localField, foreignField, pipeline = [], let: given = {} } = spec
  const unknown = Object.keys(spec).find((name) => !LOOKUP_FIELDS.has(name))
  if (unknown) throw new MongoFault('FailedToParse', `unknown argument to $lookup: ${unknown}`)
  const simple = typeof localField === 'string' && typeof foreignField === 'string'
  const valid = typeof from === 'string' && typeof as === 'string' && Array.isArray(pipeline) && isDocument(given)
  if (!valid || (!simple && spec.pipeline === undefined)) {
    throw new MongoFault('FailedToParse', '$lookup needs from, as, and localField with foreignField or a pipeline')
  }
  const bindings = Object.entries(given).map(([name, value]) => [name, compileExpression(value)] as const)
  return async function* join(documents) {
    for await (const document of documents) {
      const outer = scopeOf(document, scope.variables)
      const bound = Object.fromEntries(bindings.map(([name, value]) => [name, value(outer)]))
      const match = simple ? [{ $match: { [foreignField]: joinCondition(document, localField) } }] : []
      const variables = { ...scope.variables, ...bound }
      const joined = aggregate(from, [...match, ...pipeline], { ...inner(scope), variables })
      yield { ...document, [as]: await Array.fromAsync(joined) }
    }
  }
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
