import { Long } from 'bson'
import { aggregate, type PipelineScope } from '../aggregate/pipeline.ts'
import { openChangeStream } from '../change-streams/change-stream.ts'
import { type Cursor, listCursor } from '../cursors/cursor-registry.ts'
import { MongoFault } from '../fault.ts'
import { type Examination, findRows, type Query } from '../query/find.ts'
import type { Plan } from '../query/plan.ts'
import { compileProjection } from '../query/projection.ts'
import { type Document, encode, isDocument, isTruthy, toNumber } from '../values/bson-codec.ts'
import { encodeKey } from '../values/key-encoding.ts'
import { valuesAt } from '../values/path.ts'
import {
  type Command,
  type CommandContext,
  CursorReply,
  collectionName,
  documentField,
  integerField,
  type Reply,
} from './command.ts'

const DEFAULT_FIRST_BATCH = 101

/** Answers with a cursor's first batch and keeps the cursor if there is more. */
export async function replyWithCursor(
  { server, connection }: CommandContext,
  cursor: Cursor,
  size: number | undefined,
  single = false,
): Promise<Reply> {
  const batch = await cursor.next({ size, waitMs: 0 })
  const id = batch.exhausted || single ? 0 : server.cursors.open(cursor, connection)
  const token = batch.resumeToken && { postBatchResumeToken: batch.resumeToken }
  return new CursorReply('firstBatch', batch.documents, { ...token, id: Long.fromNumber(id), ns: cursor.namespace })
}

function queryOf(body: Document): Query {
  const limit = toNumber(body.limit) ?? 0
  return {
    filter: documentField(body, 'filter'),
    sort: body.sort,
    skip: integerField(body, 'skip') ?? 0,
    limit: Math.abs(limit),
    hint: body.hint,
    variables: documentField(body, 'let'),
  }
}

function find(context: CommandContext): Promise<Reply> {
  const { body, view, db } = context
  for (const option of ['min', 'max', 'tailable', 'awaitData', 'returnKey', 'showRecordId']) refuse(body, option)
  const name = collectionName(context)
  const query = queryOf(body)
  const project = compileProjection(body.projection, query.filter)
  const rows = findRows(view, view.find(db, name), query)
  const documents = project ? rows.map((row) => encode(project(row.document))) : rows.map((row) => row.bytes)
  const single = isTruthy(body.singleBatch) || (toNumber(body.limit) ?? 0) < 0
  return replyWithCursor(
    context,
    listCursor(`${db}.${name}`, documents),
    integerField(body, 'batchSize') ?? DEFAULT_FIRST_BATCH,
    single,
  )
}

/** An option that changes the result and is not there must not be passed over in silence. */
function refuse(body: Document, option: string): void {
  const value = body[option]
  if (value === undefined || value === null || value === false) return
  throw new MongoFault('CommandNotSupported', `the option '${option}' is not supported`)
}

async function aggregateCommand(context: CommandContext): Promise<Reply> {
  const { body, view, db } = context
  if (!Array.isArray(body.pipeline)) {
    throw new MongoFault('TypeMismatch', "BSON field 'aggregate.pipeline' must be an array")
  }
  const name = typeof body.aggregate === 'string' ? collectionName(context) : undefined
  const size = integerField(documentField(body, 'cursor'), 'batchSize') ?? DEFAULT_FIRST_BATCH
  const [first] = body.pipeline
  if (isDocument(first) && first.$changeStream !== undefined) {
    if (context.transaction) {
      throw new MongoFault('OperationNotSupportedInTransaction', '$changeStream cannot be used in a transaction')
    }
    return replyWithCursor(context, openChangeStream(context.server.store, db, name, body.pipeline), size)
  }
  const scope: PipelineScope = { view, db, variables: documentField(body, 'let') }
  const documents = aggregate(name, body.pipeline, scope, body.hint).map(encode)
  return replyWithCursor(context, listCursor(`${db}.${name ?? '$cmd.aggregate'}`, documents), size)
}

function count(context: CommandContext): Document {
  const { body, view, db } = context
  const query = { ...queryOf(body), filter: documentField(body, 'query') }
  const collection = view.find(db, collectionName(context))
  const everything = Object.keys(query.filter).length === 0 && !query.skip && !query.limit
  if (everything && collection && collection.id > 0 && !view.overlay(collection)) return { n: collection.table.count() }
  return { n: findRows(view, collection, query).length }
}

function distinct(context: CommandContext): Document {
  const { body, view, db } = context
  if (typeof body.key !== 'string') {
    throw new MongoFault('TypeMismatch', "BSON field 'distinct.key' is the wrong type, expected type 'string'")
  }
  const path = body.key.split('.')
  const values = new Map<string, unknown>()
  for (const { document } of findRows(view, view.find(db, collectionName(context)), {
    filter: documentField(body, 'query'),
  })) {
    for (const value of valuesAt(document, path).flatMap((leaf) => (Array.isArray(leaf) ? leaf : [leaf]))) {
      if (value !== undefined) values.set(encodeKey(value).toString('latin1'), value)
    }
  }
  return { values: [...values.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value) }
}

/** `explain` of find, count and aggregate: which index a query uses and how many documents it looks at. */
function explain(context: CommandContext): Document {
  const { view, db } = context
  const explained = documentField(context.body, 'explain')
  const [kind, name] = Object.entries(explained)[0] ?? []
  const collection = view.find(db, String(name))
  const examined: Examination = { plan: undefined, documents: 0 }
  let returned: number
  if (kind === 'find') returned = findRows(view, collection, queryOf(explained), examined).length
  else if (kind === 'count') {
    returned = findRows(
      view,
      collection,
      { ...queryOf(explained), filter: documentField(explained, 'query') },
      examined,
    ).length
  } else if (kind === 'aggregate') {
    returned = aggregate(String(name), explained.pipeline as unknown[], { view, db, variables: {}, examined }).length
  } else throw new MongoFault('CommandNotSupported', `explain of '${kind}' is not supported`)
  return {
    queryPlanner: {
      namespace: `${db}.${String(name)}`,
      winningPlan: examined.plan ? describePlan(examined.plan) : { stage: 'EOF' },
    },
    executionStats: { executionSuccess: true, nReturned: returned, totalDocsExamined: examined.documents },
  }
}

function describePlan(plan: Plan): Document {
  if (plan.kind === 'collection') return { stage: 'COLLSCAN' }
  const scans = plan.kind === 'index' ? [plan.scan] : plan.scans
  const stages = scans.map(({ index, reverse, sorted }) => ({
    stage: 'IXSCAN',
    indexName: index.name,
    keyPattern: index.spec.key,
    direction: reverse ? 'backward' : 'forward',
    sorted,
  }))
  return stages.length === 1 ? { stage: 'FETCH', inputStage: stages[0] } : { stage: 'OR', inputStages: stages }
}

async function getMore({ server, body, db }: CommandContext): Promise<Reply> {
  const id = toNumber(body.getMore)
  if (id === undefined) throw new MongoFault('TypeMismatch', "BSON field 'getMore.getMore' must be a long")
  const { cursor, batch } = await server.cursors.next(id, {
    size: integerField(body, 'batchSize') || undefined,
    waitMs: integerField(body, 'maxTimeMS'),
  })
  const token = batch.resumeToken && { postBatchResumeToken: batch.resumeToken }
  const ns = cursor.namespace || `${db}.${String(body.collection)}`
  return new CursorReply('nextBatch', batch.documents, { ...token, id: Long.fromNumber(batch.exhausted ? 0 : id), ns })
}

function killCursors({ server, body }: CommandContext): Document {
  const ids = Array.isArray(body.cursors) ? body.cursors : []
  const cursorsKilled = ids.filter((id) => server.cursors.kill(toNumber(id) ?? 0))
  return {
    cursorsKilled,
    cursorsNotFound: ids.filter((id) => !cursorsKilled.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
  }
}

export const READ_COMMANDS: Record<string, Command> = {
  find: { inTransaction: true, run: find },
  aggregate: { inTransaction: true, run: aggregateCommand },
  count: { inTransaction: true, run: count },
  distinct: { inTransaction: true, run: distinct },
  explain: { run: explain },
  getMore: { inTransaction: true, run: getMore },
  killCursors: { inTransaction: true, run: killCursors },
}
