import { Binary } from 'bson'
import { faultReply, MongoFault } from '../fault.ts'
import { toTimestamp } from '../storage/oplog.ts'
import { Blocked } from '../transactions/lock-table.ts'
import type { TransactionName } from '../transactions/sessions.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { type Document, encode, isDocument, toNumber } from '../values/bson-codec.ts'
import { encodeCursorReply, type Request } from '../wire/message.ts'
import { type Command, type CommandContext, CursorReply, type Reply, type Server } from './command.ts'
import { FIND_AND_MODIFY_COMMANDS } from './find-and-modify.ts'
import { HANDSHAKE_COMMANDS } from './handshake.ts'
import { READ_COMMANDS } from './read.ts'
import { SCHEMA_COMMANDS } from './schema.ts'
import { SESSION_COMMANDS } from './session.ts'
import { WRITE_COMMANDS } from './write.ts'

const COMMANDS = new Map(
  Object.entries({
    ...HANDSHAKE_COMMANDS,
    ...READ_COMMANDS,
    ...WRITE_COMMANDS,
    ...FIND_AND_MODIFY_COMMANDS,
    ...SCHEMA_COMMANDS,
    ...SESSION_COMMANDS,
  }),
)

/** How long a plain write waits for a transaction that locked what it needs. */
const LOCK_WAIT_MS = 10_000

/** Runs one request and encodes its reply. A bug of ours is reported to `onBug` and answered without detail. */
export async function answer(
  server: Server,
  request: Request,
  connection: object,
  onBug: (error: unknown, command: string) => void,
): Promise<Uint8Array> {
  const command = Object.keys(request.body)[0] ?? ''
  try {
    return encodeReply(server, await run(server, command, request, connection))
  } catch (error) {
    const fault = error instanceof MongoFault ? error : new MongoFault('InternalError', 'internal error')
    if (fault !== error) onBug(error, command)
    return encodeReply(server, faultReply(fault))
  }
}

function encodeReply({ store }: Server, reply: Reply): Uint8Array {
  const operationTime = toTimestamp(store.oplog.last)
  const signature = { hash: new Binary(Buffer.alloc(20)), keyId: 0 }
  const times = { ok: 1, $clusterTime: { clusterTime: operationTime, signature }, operationTime }
  if (reply instanceof CursorReply) return encodeCursorReply(reply.field, reply.documents, reply.cursor, times)
  return encode({ ...times, ...reply })
}

async function run(server: Server, commandName: string, request: Request, connection: object): Promise<Reply> {
  const command = COMMANDS.get(commandName)
  if (!command) throw new MongoFault('CommandNotFound', `no such command: '${commandName}'`)
  const { body, sequences } = request
  const name = transactionName(body)
  const transactional = body.autocommit === false && !commandName.endsWith('Transaction')
  const transaction = transactional ? openTransaction(server, name, body, connection) : undefined
  if (isDocument(body.collation) && body.collation.locale !== 'simple') {
    throw new MongoFault('CommandNotSupported', "the option 'collation' is not supported")
  }
  const db = typeof body.$db === 'string' ? body.$db : 'admin'
  const context = {
    server,
    connection,
    db,
    body,
    sequences,
    name,
    transaction,
    view: transaction ?? server.store.direct,
  }
  if (transaction) return runInTransaction(command, commandName, context, transaction)
  if (!command.writes) return command.run(context)
  return runWrite(command, context, name)
}

function transactionName(body: Document): TransactionName | undefined {
  const id = isDocument(body.lsid) ? body.lsid.id : undefined
  if (!(id instanceof Binary) || body.txnNumber === undefined) return undefined
  return { session: id.value(), number: BigInt(String(body.txnNumber)) }
}

function openTransaction(
  { sessions }: Server,
  name: TransactionName | undefined,
  body: Document,
  connection: object,
): Transaction {
  if (!name) throw new MongoFault('InvalidOptions', 'a transaction needs lsid and txnNumber')
  return body.startTransaction === true ? sessions.start(name, connection) : sessions.current(name, connection)
}

/** As in MongoDB, any error of a statement ends its transaction. */
async function runInTransaction(
  command: Command,
  commandName: string,
  context: CommandContext,
  transaction: Transaction,
): Promise<Reply> {
  const { sessions } = context.server
  const session = (context.name as TransactionName).session
  try {
    if (!command.inTransaction) {
      throw new MongoFault(
        'OperationNotSupportedInTransaction',
        `Cannot run '${commandName}' in a multi-document transaction.`,
      )
    }
    const reply = await command.run(context)
    if (!(reply instanceof CursorReply) && reply.writeErrors !== undefined) sessions.abort(session, transaction.number)
    return reply
  } catch (error) {
    sessions.abort(session, transaction.number)
    throw error
  }
}

/** Runs a write as one SQL transaction, once: a retry of the driver gets the recorded reply. */
async function runWrite(command: Command, context: CommandContext, name: TransactionName | undefined): Promise<Reply> {
  const { store, executed } = context.server
  const statement = toNumber((context.body.stmtIds as unknown[] | undefined)?.[0] ?? context.body.stmtId) ?? 0
  const deadline = Date.now() + (toNumber(context.body.maxTimeMS) || LOCK_WAIT_MS)
  for (;;) {
    try {
      return store.transact(() => {
        const recorded = name && executed.find(name.session, name.number, statement)
        if (recorded) return { ...recorded, retriedStmtIds: [statement] }
        const reply = command.run(context) as Document
        if (name) executed.record(name.session, name.number, statement, reply)
        return reply
      })
    } catch (error) {
      if (!(error instanceof Blocked)) throw error
      await waitForEnd(error.transaction, deadline - Date.now())
    }
  }
}

async function waitForEnd(transaction: Transaction, ms: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(
    () => reject(new MongoFault('MaxTimeMSExpired', 'operation exceeded time limit while waiting for a transaction')),
    Math.max(0, ms),
  )
  try {
    await Promise.race([transaction.ended, promise])
  } finally {
    clearTimeout(timer)
  }
}
