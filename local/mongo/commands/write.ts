import { ObjectId } from 'bson'
import { MongoFault } from '../fault.ts'
import { findRows, type Query } from '../query/find.ts'
import type { Collection } from '../storage/catalogue.ts'
import { toTimestamp } from '../storage/oplog.ts'
import { Row } from '../storage/row.ts'
import { type CompiledUpdate, compileUpdate, upsertSeed } from '../update/compile-update.ts'
import { describeUpdate } from '../update/describe-update.ts'
import {
  bsonClass,
  type Document,
  decode,
  encode,
  isDocument,
  isTruthy,
  MAX_DOCUMENT_BYTES,
  toNumber,
} from '../values/bson-codec.ts'
import { encodeKey, RANK, rankOf } from '../values/key-encoding.ts'
import {
  type Command,
  type CommandContext,
  collectionName,
  documentField,
  documentsOf,
  variablesOf,
} from './command.ts'
import { checkFields, type Fields, fieldsOf } from './fields.ts'
import { commit, exclusively, inSlices, recorded } from './writing.ts'

/** The collection that a write goes to, created when it does not exist. */
export function writableCollection({ view, db }: CommandContext, name: string): Collection {
  return view.find(db, name) ?? view.create(db, name, {})
}

/** A document made ready to be stored: with an `_id`, which comes first. */
function newRow(document: Document, bytes?: Uint8Array): Row {
  const { _id, ...rest } = document
  const rank = rankOf(_id)
  if (rank === RANK.array || rank === RANK.regex) {
    throw new MongoFault('BadValue', "The '_id' value cannot be of type array or regex")
  }
  if (isDocument(_id) && !bsonClass(_id) && Object.keys(_id).some((name) => name.startsWith('$'))) {
    throw new MongoFault('DollarPrefixedFieldName', "The fields of '_id' must not begin with '$'")
  }
  const first = Object.keys(document)[0] === '_id'
  const complete = first && _id !== undefined ? document : { _id: _id === undefined ? new ObjectId() : _id, ...rest }
  const encoded = bytes && complete === document ? bytes : encode(complete)
  if (encoded.length > MAX_DOCUMENT_BYTES) {
    throw new MongoFault('BSONObjectTooLarge', `BSONObj size: ${encoded.length} exceeds ${MAX_DOCUMENT_BYTES}`)
  }
  return new Row(encodeKey(complete._id), encoded, complete)
}

/** What a bulk write has done so far. `done` counts its statements. */
interface Tally {
  done: number
  n: number
  nModified: number
  upserted: Document[]
  writeErrors: Document[]
}

function tallyOf(context: CommandContext): Tally {
  const begun = recorded(context)
  if (!begun) return { done: 0, n: 0, nModified: 0, upserted: [], writeErrors: [] }
  const [done = 0, n = 0, nModified = 0] = [begun.done, begun.n, begun.nModified].map(toNumber)
  return { done, n, nModified, upserted: begun.upserted as Document[], writeErrors: begun.writeErrors as Document[] }
}

/** Notes the failure of a statement; true when the statements after it are not to be run. */
function noteError(context: CommandContext, { writeErrors }: Tally, index: number, error: unknown): boolean {
  if (!(error instanceof MongoFault) || error.labels.length > 0) throw error
  writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details })
  return context.body.ordered === undefined || isTruthy(context.body.ordered) || context.transaction !== undefined
}

function replyOf({ n, upserted, writeErrors }: Tally, more: Document = {}): Document {
  const lists = { ...(upserted.length > 0 && { upserted }), ...(writeErrors.length > 0 && { writeErrors }) }
  return { n, ...more, ...lists }
}

async function insert(context: CommandContext): Promise<Document> {
  const name = collectionName(context)
  const raw = context.sequences.get('documents')
  const documents: readonly (Uint8Array | Document)[] = raw ?? documentsOf(context, 'documents')
  const tally = tallyOf(context)
  const step = (): boolean => {
    const item = documents[tally.done]
    if (!item) return false
    let stop = false
    try {
      const row = raw ? newRow(decode(item as Uint8Array), Buffer.from(item as Uint8Array)) : newRow(item as Document)
      context.view.write(writableCollection(context, name), undefined, row)
      tally.n++
    } catch (error) {
      stop = noteError(context, tally, tally.done, error)
    }
    tally.done = stop ? documents.length : tally.done + 1
    return tally.done < documents.length
  }
  await exclusively(context, () => inSlices(context, step, () => ({ ...tally })))
  return replyOf(tally)
}

/** Runs the statements of a bulk write; an error of one is reported in place and, when ordered, ends the rest. */
async function runEach(
  context: CommandContext,
  statements: readonly Document[],
  run: (statement: Document, tally: Tally, progress: () => Document) => Promise<void>,
): Promise<Tally> {
  const tally = tallyOf(context)
  while (tally.done < statements.length) {
    const index = tally.done
    try {
      await run(statements[index] as Document, tally, () => ({ ...tally, done: index + 1 }))
    } catch (error) {
      if (noteError(context, tally, index, error)) break
    }
    tally.done = index + 1
  }
  return tally
}

/**
 * Does something to each row that a statement finds, one after the other. When it has to wait for a transaction, what
 * is left is looked up again, without those that are done. Gives how many there were.
 */
async function forEachRow(
  context: CommandContext,
  query: Query,
  change: (row: Row, collection: Collection) => void,
  progress: () => Document,
): Promise<number> {
  const done = new Set<string>()
  const name = collectionName(context)
  await exclusively(context, async () => {
    const collection = context.view.find(context.db, name)
    const rows = await Array.fromAsync(findRows(context.view, collection, query))
    const left = rows.filter((row) => !done.has(row.name)).values()
    const step = (): boolean => {
      const { value: row } = left.next()
      if (!row || !collection) return false
      change(row, collection)
      done.add(row.name)
      return query.limit !== 1
    }
    if (rows.length > 0) await inSlices(context, step, progress)
  })
  return done.size
}

/** Applies a compiled update to a row; undefined when it changes nothing. */
export function changeRow(
  { view }: CommandContext,
  collection: Collection,
  row: Row,
  update: CompiledUpdate,
): Row | undefined {
  const document = update.apply(row.document, false)
  const description = describeUpdate(row.document, document)
  if (!description && Buffer.compare(encode(document), row.bytes) === 0) return undefined
  const after = newRow(document)
  view.write(collection, row, after, update.kind === 'replacement' ? undefined : description)
  return after
}

/** Inserts the document that an upsert makes of its filter and update. */
export function upsertRow(context: CommandContext, filter: Document, update: CompiledUpdate): Row {
  const seed = upsertSeed(filter)
  const start = update.kind !== 'replacement' ? seed : seed._id === undefined ? {} : { _id: seed._id }
  const row = newRow(update.apply(start, true))
  context.view.write(writableCollection(context, collectionName(context)), undefined, row)
  return row
}

export function compileContextUpdate(
  { server, body }: CommandContext,
  statement: Document,
  filter: Document,
  update: unknown,
) {
  const arrayFilters = (statement.arrayFilters ?? []) as Document[]
  const variables = { ...variablesOf(body), ...documentField(statement, 'c') }
  const clock = { now: new Date(), timestamp: () => toTimestamp(server.store.oplog.last + 1) }
  return compileUpdate(update, { filter, arrayFilters, variables, clock })
}

const STATEMENT_FIELDS: Fields = fieldsOf({ document: 'q', any: 'hint', collation: 'collation' })
const UPDATE_FIELDS: Fields = fieldsOf(
  { any: 'u', document: 'c sort', boolean: 'multi upsert upsertSupplied', array: 'arrayFilters' },
  STATEMENT_FIELDS,
)

async function update(context: CommandContext): Promise<Document> {
  const { body, deadline } = context
  const statements = documentsOf(context, 'updates')
  for (const statement of statements) checkFields('update.updates', statement, UPDATE_FIELDS)
  const tally = await runEach(context, statements, async (statement, tally, progress) => {
    const filter = documentField(statement, 'q')
    const compiled = compileContextUpdate(context, statement, filter, statement.u)
    const multi = isTruthy(statement.multi)
    if (multi && compiled.kind === 'replacement') {
      throw new MongoFault('FailedToParse', 'multi update is not supported for replacement-style update')
    }
    const { hint, sort } = statement
    const query = { filter, hint, sort, limit: multi ? 0 : 1, variables: variablesOf(body), deadline }
    const change = (row: Row, collection: Collection) => {
      if (changeRow(context, collection, row, compiled)) tally.nModified++
      tally.n++
    }
    for (;;) {
      const found = await forEachRow(context, query, change, progress)
      if (found > 0 || !isTruthy(statement.upsert)) return
      const inserted = await exclusively(context, () => upsert(context, query, compiled, tally, progress))
      if (inserted) return
    }
  })
  return replyOf(tally, { nModified: tally.nModified })
}

/** False when by now there is a document to update. */
async function upsert(
  context: CommandContext,
  query: Query,
  compiled: CompiledUpdate,
  tally: Tally,
  progress: () => Document,
): Promise<boolean> {
  const collection = context.view.find(context.db, collectionName(context))
  const [found] = await Array.fromAsync(findRows(context.view, collection, { ...query, limit: 1 }))
  if (found) return false
  const insertIt = () => {
    const row = upsertRow(context, query.filter, compiled)
    tally.upserted.push({ index: tally.done, _id: row.document._id })
    tally.n++
  }
  commit(context, insertIt, progress)
  return true
}

async function remove(context: CommandContext): Promise<Document> {
  const { body, view, deadline } = context
  const statements = documentsOf(context, 'deletes')
  for (const statement of statements)
    checkFields('delete.deletes', statement, fieldsOf({ number: 'limit' }, STATEMENT_FIELDS))
  const tally = await runEach(context, statements, async (statement, tally, progress) => {
    const limit = toNumber(statement.limit)
    if (limit !== 0 && limit !== 1) {
      throw new MongoFault('FailedToParse', 'The limit field in delete objects must be 0 or 1')
    }
    const filter = documentField(statement, 'q')
    const query = { filter, hint: statement.hint, limit, variables: variablesOf(body), deadline }
    const removeRow = (row: Row, collection: Collection) => {
      view.write(collection, row, undefined)
      tally.n++
    }
    await forEachRow(context, query, removeRow, progress)
  })
  return replyOf(tally)
}

const BULK_FIELDS: Fields = fieldsOf({ boolean: 'ordered bypassDocumentValidation' })

export const WRITE_COMMANDS: Record<string, Command> = {
  insert: { inTransaction: true, fields: fieldsOf({ string: 'insert', array: 'documents' }, BULK_FIELDS), run: insert },
  update: {
    inTransaction: true,
    fields: fieldsOf({ string: 'update', array: 'updates', document: 'let' }, BULK_FIELDS),
    run: update,
  },
  delete: {
    inTransaction: true,
    fields: fieldsOf({ string: 'delete', array: 'deletes', document: 'let' }, BULK_FIELDS),
    run: remove,
  },
}
