import { Long } from 'bson'
import { aggregate } from '../aggregate/pipeline.ts'
import { openChangeStream } from '../change-streams/change-stream.ts'
import { type Batch, type Cursor, streamCursor } from '../cursors/cursor-registry.ts'
import { MongoFault } from '../fault.ts'
import { type Examination, findRows, type Query } from '../query/find.ts'
import type { Plan } from '../query/plan.ts'
import { compileProjection } from '../query/projection.ts'
import { type Document, encode, isDocument, isTruthy, toNumber } from '../values/bson-codec.ts'
import { encodeKey } from '../values/key-encoding.ts'
import { valuesAt } from '../values/path.ts'
import * as commands from './command.ts'
import { type Command, type CommandContext, CursorReply, documentField, integerField, type Reply } from './command.ts'
import { checkFields, type Fields, fieldsOf } from './fields.ts'

const DEFAULT_FIRST_BATCH = 101

/** Answers with a cursor's first batch and keeps the cursor if there is more. */
async function replyWithCursor(context: CommandContext, cursor: Cursor, size: number | undefined, single = false) {
  const batch = await cursor.next({ size, waitMs: 0 })
  if (single) cursor.close()
  const id =
    batch.exhausted || single
      ? 0
      : context.server.cursors.open(cursor, context.connection, isTruthy(context.body.noCursorTimeout))
  return cursorReply('firstBatch', batch, id, cursor.namespace)
}

function cursorReply(field: 'firstBatch' | 'nextBatch', { documents, resumeToken }: Batch, id: number, ns: string) {
  const token = resumeToken && { postBatchResumeToken: resumeToken }
  return new CursorReply(field, documents, { ...token, id: Long.fromNumber(id), ns })
}

/** Answers with documents as they are made. In a transaction all are made now: its snapshot goes on changing. */
export async function replyWithDocuments(
  context: CommandContext,
  namespace: string,
  documents: AsyncIterable<Uint8Array>,
  single = false,
): Promise<Reply> {
  const given = context.transaction ? each(await Array.fromAsync(documents)) : documents
  const size = integerField({ ...context.body, ...documentField(context.body, 'cursor') }, 'batchSize')
  return replyWithCursor(context, streamCursor(namespace, given), size ?? DEFAULT_FIRST_BATCH, single)
}

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

function queryOf(body: Document, deadline?: number): Query {
  return {
    filter: documentField(body, 'filter'),
    sort: body.sort,
    skip: integerField(body, 'skip'),
    limit: Math.abs(toNumber(body.limit) ?? 0),
    hint: body.hint,
    variables: commands.variablesOf(body),
    deadline,
  }
}

function find(context: CommandContext): Promise<Reply> {
  const { body, view, db, deadline } = context
  const name = commands.collectionName(context)
  const query = queryOf(body, deadline)
  const { filter, variables = {} } = query
  const project = compileProjection(body.projection, { filter, variables })
  const rows = findRows(view, view.find(db, name), query)
  async function* documents(): AsyncGenerator<Uint8Array> {
    for await (const row of rows) yield project ? encode(project(row.document)) : row.bytes
  }
  const single = isTruthy(body.singleBatch) || (toNumber(body.limit) ?? 0) < 0
  return replyWithDocuments(context, `${db}.${name}`, documents(), single)
}

/** A pipeline on a collection, or with the number 1 for none. */
function aggregateCommand(context: CommandContext): Promise<Reply> {
  const { body, view, db, deadline, server } = context
  const pipeline = body.pipeline as unknown[]
  const name = typeof body.aggregate === 'string' ? commands.collectionName(context) : undefined
  const [first] = pipeline
  if (isDocument(first) && first.$changeStream !== undefined) {
    if (context.transaction) {
      throw new MongoFault('OperationNotSupportedInTransaction', '$changeStream cannot be used in a transaction')
    }
    const size = integerField(documentField(body, 'cursor'), 'batchSize')
    return replyWithCursor(context, openChangeStream(server.store, db, name, pipeline), size)
  }
  const result = aggregate(name, pipeline, { view, db, variables: commands.variablesOf(body), deadline }, body.hint)
  async function* documents(): AsyncGenerator<Uint8Array> {
    for await (const document of result) yield encode(document)
  }
  return replyWithDocuments(context, `${db}.${name ?? '$cmd.aggregate'}`, documents())
}

async function length(items: AsyncIterable<unknown>): Promise<number> {
  let total = 0
  for await (const _ of items) total++
  return total
}

async function count(context: CommandContext): Promise<Document> {
  const { body, view, db, deadline } = context
  const query = { ...queryOf(body, deadline), filter: documentField(body, 'query') }
  const collection = view.find(db, commands.collectionName(context))
  const everything = Object.keys(query.filter).length === 0 && !query.skip && !query.limit
  if (everything && collection && collection.id > 0 && !view.overlay(collection)) return { n: collection.table.count() }
  return { n: await length(findRows(view, collection, query)) }
}

async function distinct(context: CommandContext): Promise<Document> {
  const { body, view, db, deadline } = context
  const path = String(body.key).split('.')
  const values = new Map<string, unknown>()
  const filter = documentField(body, 'query')
  const collection = view.find(db, commands.collectionName(context))
  for await (const { document } of findRows(view, collection, { filter, hint: body.hint, deadline })) {
    for (const value of valuesAt(document, path).flatMap((leaf) => (Array.isArray(leaf) ? leaf : [leaf]))) {
      if (value !== undefined) values.set(encodeKey(value).toString('latin1'), value)
    }
  }
  return { values: [...values.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value) }
}

/** `explain` of find, count and aggregate: which index a query uses and how many documents it looks at. */
async function explain(context: CommandContext): Promise<Document> {
  const { view, db } = context
  const explained = documentField(context.body, 'explain')
  const [kind = '', name] = Object.entries(explained)[0] ?? []
  const fields = EXPLAINED[kind]
  if (!fields) throw new MongoFault('CommandNotSupported', `explain of '${kind}' is not supported`)
  checkFields(kind, explained, { ...fields, comment: 'any', maxTimeMS: 'number', lsid: 'document', $db: 'string' })
  const collection = view.find(db, String(name))
  const examined: Examination = { plan: undefined, documents: 0 }
  const query = queryOf(explained)
  const filter = kind === 'count' ? documentField(explained, 'query') : query.filter
  const results =
    kind === 'aggregate'
      ? aggregate(String(name), explained.pipeline as unknown[], { view, db, variables: {}, examined }, explained.hint)
      : findRows(view, collection, { ...query, filter }, examined)
  const nReturned = await length(results)
  const winningPlan = examined.plan ? describePlan(examined.plan) : { stage: 'EOF' }
  return {
    queryPlanner: { namespace: `${db}.${String(name)}`, parsedQuery: filter, winningPlan, rejectedPlans: [] },
    executionStats: { executionSuccess: true, nReturned, totalDocsExamined: examined.documents },
  }
}

function describePlan(plan: Plan): Document {
  if (plan.kind === 'collection') return { stage: 'COLLSCAN' }
  const scans = plan.kind === 'index' ? [plan.scan] : plan.scans
  const stages = scans.map(({ index, reverse, sorted }) => ({
    stage: 'IXSCAN',
    indexName: index.name,
    keyPattern: index.spec.key,
    isMultiKey: index.multikey,
    direction: reverse ? 'backward' : 'forward',
    sorted,
  }))
  return stages.length === 1 ? { stage: 'FETCH', inputStage: stages[0] } : { stage: 'OR', inputStages: stages }
}

async function getMore({ server, body, db }: CommandContext): Promise<Reply> {
  const id = toNumber(body.getMore) ?? 0
  const ns = `${db}.${String(body.collection)}`
  const options = { size: integerField(body, 'batchSize') || undefined, waitMs: integerField(body, 'maxTimeMS') }
  const batch = await server.cursors.next(id, ns, options)
  return cursorReply('nextBatch', batch, batch.exhausted ? 0 : id, ns)
}

function killCursors({ server, body }: CommandContext): Document {
  const ids = body.cursors as unknown[]
  const cursorsKilled = ids.filter((id) => server.cursors.kill(toNumber(id) ?? 0))
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id))
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] }
}

const FIND_FIELDS: Fields = fieldsOf({
  string: 'find',
  document: 'filter sort projection let',
  any: 'hint',
  number: 'skip limit batchSize',
  boolean: 'singleBatch allowDiskUse allowPartialResults noCursorTimeout',
  collation: 'collation',
  refused: 'min max returnKey showRecordId tailable awaitData',
})

const AGGREGATE_FIELDS: Fields = fieldsOf({
  any: 'aggregate hint',
  array: 'pipeline',
  document: 'cursor let',
  boolean: 'allowDiskUse bypassDocumentValidation',
  collation: 'collation',
  refused: 'explain',
})

const COUNT_FIELDS: Fields = fieldsOf({
  string: 'count',
  document: 'query',
  number: 'skip limit',
  any: 'hint',
  collation: 'collation',
})

const EXPLAINED: Record<string, Fields> = { find: FIND_FIELDS, aggregate: AGGREGATE_FIELDS, count: COUNT_FIELDS }

export const READ_COMMANDS: Record<string, Command> = {
  find: { inTransaction: true, fields: FIND_FIELDS, run: find },
  aggregate: { inTransaction: true, fields: AGGREGATE_FIELDS, run: aggregateCommand },
  count: { fields: COUNT_FIELDS, run: count },
  distinct: {
    inTransaction: true,
    fields: fieldsOf({ string: 'distinct key', document: 'query', any: 'hint', collation: 'collation' }),
    run: distinct,
  },
  explain: { fields: fieldsOf({ document: 'explain', string: 'verbosity' }), run: explain },
  getMore: {
    inTransaction: true,
    fields: fieldsOf({ number: 'getMore batchSize', string: 'collection' }),
    run: getMore,
  },
  killCursors: { inTransaction: true, fields: fieldsOf({ string: 'killCursors', array: 'cursors' }), run: killCursors },
}
