import { Binary } from 'bson'
import { faultReply, MongoFault } from '../fault.ts'
import { toTimestamp } from '../storage/oplog.ts'
import type { OperationName } from '../transactions/session-records.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { type Document, encode, isDocument, toNumber } from '../values/bson-codec.ts'
import { encodeCursorReply, type Request } from '../wire/message.ts'
import { type Command, type CommandContext, type Connection, CursorReply, type Reply, type Server } from './command.ts'
import { FAIL_POINT_COMMANDS } from './fail-point.ts'
import { checkCommand } from './fields.ts'
import { FIND_AND_MODIFY_COMMANDS } from './find-and-modify.ts'
import { HANDSHAKE_COMMANDS } from './handshake.ts'
import { INDEX_COMMANDS } from './indexes.ts'
import { READ_COMMANDS } from './read.ts'
import { SCHEMA_COMMANDS } from './schema.ts'
import { SESSION_COMMANDS } from './session.ts'
import { WRITE_COMMANDS } from './write.ts'

export const COMMANDS = new Map<string, Command>(
  Object.entries({
    ...HANDSHAKE_COMMANDS,
    ...FAIL_POINT_COMMANDS,
    ...READ_COMMANDS,
    ...WRITE_COMMANDS,
    ...FIND_AND_MODIFY_COMMANDS,
    ...SCHEMA_COMMANDS,
    ...INDEX_COMMANDS,
    ...SESSION_COMMANDS,
  }),
)

/** Runs one request and encodes its reply. A bug of ours is reported to `onBug` and answered without detail. */
export async function answer(
  server: Server,
  request: Request,
  connection: Connection,
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

async function run(server: Server, commandName: string, request: Request, connection: Connection): Promise<Reply> {
  const command = COMMANDS.get(commandName)
  if (!command) throw new MongoFault('CommandNotFound', `no such command: '${commandName}'`)
  const { body, sequences } = request
  const { store } = server
  if (command.fields) checkCommand(commandName, body, command.fields)
  const name = operationName(body)
  const db = typeof body.$db === 'string' ? body.$db : 'admin'
  const limit = toNumber(body.maxTimeMS)
  const deadline = limit && commandName !== 'getMore' ? performance.now() + limit : undefined
  const context = {
    server,
    connection,
    db,
    body,
    sequences,
    name,
    deadline,
    transaction: undefined,
    view: store.direct,
  }
  const reply = await server.failPoint.apply(commandName, context, async () => {
    if (body.autocommit !== false || commandName.endsWith('Transaction')) return command.run(context)
    return store.exclusively(() => {
      const transaction = openTransaction(server, name, body, connection)
      return runInTransaction(command, commandName, { ...context, transaction, view: transaction }, transaction)
    })
  })
  return withWriteConcern(body, reply)
}

/** There is one node: a write is done, and who asks for more of them is told that they are not there. */
function withWriteConcern({ writeConcern }: Document, reply: Reply): Reply {
  const nodes = isDocument(writeConcern) ? (toNumber(writeConcern.w) ?? 1) : 1
  if (nodes <= 1 || reply instanceof CursorReply) return reply
  const errmsg = 'Not enough data-bearing nodes'
  return { ...reply, writeConcernError: { code: 100, codeName: 'UnsatisfiableWriteConcern', errmsg } }
}

function operationName(body: Document): OperationName | undefined {
  const { lsid } = body
  if (!isDocument(lsid) || !(lsid.id instanceof Binary) || body.txnNumber === undefined) return undefined
  return { session: lsid.id.value(), number: BigInt(String(body.txnNumber)), lsid }
}

function openTransaction(
  { sessions }: Server,
  name: OperationName | undefined,
  body: Document,
  connection: Connection,
): Transaction {
  if (!name) throw new MongoFault('InvalidOptions', 'a transaction needs lsid and txnNumber')
  return body.startTransaction === true ? sessions.start(name, connection) : sessions.current(name, connection)
}

/** As in MongoDB, any error of a statement ends its transaction. */
async function runInTransaction(
  command: Command,
  commandName: string,
  context: CommandContext,
  { name }: Transaction,
): Promise<Reply> {
  const { sessions } = context.server
  try {
    if (!command.inTransaction) {
      const message = `Cannot run '${commandName}' in a multi-document transaction.`
      throw new MongoFault('OperationNotSupportedInTransaction', message)
    }
    const reply = await command.run(context)
    if (!(reply instanceof CursorReply) && reply.writeErrors !== undefined) sessions.abort(name.session, name.number)
    return reply
  } catch (error) {
    sessions.abort(name.session, name.number)
    throw error
  }
}
