import { ObjectId } from 'bson'
import { MongoFault } from '../fault.ts'
import { findRows } from '../query/find.ts'
import type { Collection } from '../storage/catalogue.ts'
import { toTimestamp } from '../storage/oplog.ts'
import { Row } from '../storage/row.ts'
import { type CompiledUpdate, compileUpdate, upsertSeed } from '../update/compile-update.ts'
import { describeUpdate } from '../update/describe-update.ts'
import { type Document, decode, encode, isTruthy, MAX_DOCUMENT_BYTES, toNumber } from '../values/bson-codec.ts'
import { encodeKey, RANK, rankOf } from '../values/key-encoding.ts'
import { type Command, type CommandContext, collectionName, documentField, documentsOf } from './command.ts'

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
  const complete =
    _id === undefined
      ? { _id: new ObjectId(), ...rest }
      : Object.keys(document)[0] === '_id'
        ? document
        : { _id, ...rest }
  const encoded = bytes && complete === document ? bytes : encode(complete)
  if (encoded.length > MAX_DOCUMENT_BYTES) {
    throw new MongoFault(
      'BSONObjectTooLarge',
      `BSONObj size: ${encoded.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`,
    )
  }
  return new Row(encodeKey(complete._id), encoded, complete)
}

/** Runs the statements of a bulk write; an error of one is reported in place and, when ordered, ends the rest. */
function runEach<T>(
  context: CommandContext,
  statements: readonly T[],
  run: (statement: T, i: number) => void,
): Document[] {
  const ordered = context.body.ordered === undefined || isTruthy(context.body.ordered)
  const writeErrors: Document[] = []
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index)
    } catch (error) {
      if (!(error instanceof MongoFault) || error.labels.length > 0) throw error
      writeErrors.push({ index, code: error.code, codeName: error.codeName, errmsg: error.message, ...error.details })
      if (ordered || context.transaction) break
    }
  }
  return writeErrors
}

const withErrors = (reply: Document, writeErrors: Document[]): Document =>
  writeErrors.length > 0 ? { ...reply, writeErrors } : reply

function insert(context: CommandContext): Document {
  const collection = writableCollection(context, collectionName(context))
  const raw = context.sequences.get('documents')
  const documents: readonly (Uint8Array | Document)[] = raw ?? documentsOf(context, 'documents')
  let n = 0
  const writeErrors = runEach(context, documents, (item) => {
    // The bytes are a view into the message's buffer: SQLite copies them when it stores them.
    const row = raw ? newRow(decode(item as Uint8Array), item as Uint8Array) : newRow(item as Document)
    context.view.insert(collection, context.transaction ? new Row(row.id, Buffer.from(row.bytes), row.document) : row)
    n++
  })
  return withErrors({ n }, writeErrors)
}

/** Applies a compiled update to a row; false when it changes nothing. */
export function changeRow(
  { view }: CommandContext,
  collection: Collection,
  row: Row,
  update: CompiledUpdate,
): Row | undefined {
  const document = update.apply(row.document, false)
  const description = describeUpdate(row.document, document)
  if (!description && Object.keys(row.document).join('\0') === Object.keys(document).join('\0')) return undefined
  const after = newRow(document)
  view.replace(collection, row, after, update.kind === 'replacement' ? undefined : description)
  return after
}

/** Inserts the document that an upsert makes of its filter and update. */
export function upsertRow(
  { view }: CommandContext,
  collection: Collection,
  filter: Document,
  update: CompiledUpdate,
): Row {
  const seed = upsertSeed(filter)
  const row = newRow(update.apply(update.kind === 'replacement' ? pickId(seed) : seed, true))
  view.insert(collection, row)
  return row
}

const pickId = ({ _id }: Document): Document => (_id === undefined ? {} : { _id })

export function compileContextUpdate(
  { server, body }: CommandContext,
  statement: Document,
  filter: Document,
  update: unknown,
): CompiledUpdate {
  const arrayFilters = Array.isArray(statement.arrayFilters) ? (statement.arrayFilters as Document[]) : undefined
  const variables = { ...documentField(body, 'let'), ...documentField(statement, 'c') }
  const clock = { now: new Date(), timestamp: () => toTimestamp(server.store.oplog.last + 1) }
  return compileUpdate(update, { filter, ...(arrayFilters && { arrayFilters }), variables, clock })
}

function update(context: CommandContext): Document {
  const name = collectionName(context)
  const upserted: Document[] = []
  let n = 0
  let nModified = 0
  const writeErrors = runEach(context, documentsOf(context, 'updates'), (statement, index) => {
    const filter = documentField(statement, 'q')
    const compiled = compileContextUpdate(context, statement, filter, statement.u)
    const multi = isTruthy(statement.multi)
    if (multi && compiled.kind === 'replacement') {
      throw new MongoFault('FailedToParse', 'multi update is not supported for replacement-style update')
    }
    const existing = context.view.find(context.db, name)
    const query = {
      filter,
      hint: statement.hint,
      sort: statement.sort,
      limit: multi ? 0 : 1,
      variables: documentField(context.body, 'let'),
    }
    const rows = findRows(context.view, existing, query)
    for (const row of rows) {
      if (changeRow(context, existing as Collection, row, compiled)) nModified++
      n++
    }
    if (rows.length === 0 && isTruthy(statement.upsert)) {
      const row = upsertRow(context, writableCollection(context, name), filter, compiled)
      upserted.push({ index, _id: row.document._id })
      n++
    }
  })
  return withErrors({ n, nModified, ...(upserted.length > 0 && { upserted }) }, writeErrors)
}

function remove(context: CommandContext): Document {
  const collection = context.view.find(context.db, collectionName(context))
  let n = 0
  const writeErrors = runEach(context, documentsOf(context, 'deletes'), (statement) => {
    const limit = toNumber(statement.limit)
    if (limit !== 0 && limit !== 1) {
      throw new MongoFault('FailedToParse', 'The limit field in delete objects must be 0 or 1')
    }
    const query = {
      filter: documentField(statement, 'q'),
      hint: statement.hint,
      limit,
      variables: documentField(context.body, 'let'),
    }
    for (const row of findRows(context.view, collection, query)) {
      context.view.remove(collection as Collection, row)
      n++
    }
  })
  return withErrors({ n }, writeErrors)
}

export const WRITE_COMMANDS: Record<string, Command> = {
  insert: { writes: true, inTransaction: true, run: insert },
  update: { writes: true, inTransaction: true, run: update },
  delete: { writes: true, inTransaction: true, run: remove },
}
