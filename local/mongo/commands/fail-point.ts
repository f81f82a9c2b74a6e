import { setTimeout as delay } from 'node:timers/promises'
import { codeNameOf, MongoFault } from '../fault.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { fieldOf } from '../values/path.ts'
import {
  type Command,
  type CommandContext,
  type Connection,
  CursorReply,
  documentField,
  type Reply,
} from './command.ts'
import { checkFields, type Fields, fieldsOf } from './fields.ts'

/** Codes after which a driver may send a write, or the end of a transaction, again. */
const RETRYABLE = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436])
/** Codes after which it may begin a transaction again. */
const TRANSIENT = new Set([...RETRYABLE, 24, 112, 246, 251, 267])

/** Codes after which it may open a change stream again where it was. */
const RESUMABLE = new Set([...RETRYABLE, 63, 133, 150, 234])
const TRANSIENT_LABEL = 'TransientTransactionError'

const DATA: Fields = fieldsOf({
  array: 'failCommands errorLabels',
  number: 'errorCode blockTimeMS failBeforeCommitExceptionCode',
  boolean: 'closeConnection blockConnection',
  document: 'writeConcernError',
  string: 'appName',
})

/** MongoDB's fail points by which drivers' test suites order faults, in the terms of the first. */
const FAIL_POINTS: Record<string, (data: Document) => Document> = {
  failCommand: (data) => data,
  failGetMoreAfterCursorCheckout: (data) => ({
    ...data,
    failCommands: ['getMore'],
    errorLabels: RESUMABLE.has(toNumber(data.errorCode) ?? 0) ? ['ResumableChangeStreamError'] : [],
  }),
  // The connection ends with a retryable write: once it is done or, with a code, instead of it.
  onPrimaryTransactionalWrite: ({ closeConnection = true, failBeforeCommitExceptionCode: errorCode }) => ({
    failCommands: ['insert', 'update', 'delete', 'findAndModify'],
    isNewWrite: true,
    isDoneFirst: errorCode === undefined,
    closeConnection,
    errorCode,
  }),
}

/** The one fail point that is set: the commands and what befalls them. */
export class FailPoint {
  /** The application names that clients gave in their first `hello`. */
  readonly #applications = new WeakMap<Connection, unknown>()
  #skipped = 0
  #left = 0
  #data: Document = {}

  configure({ configureFailPoint: name, mode }: Document, data: Document): Document {
    const order = FAIL_POINTS[String(name)]
    if (!order) throw new MongoFault('BadValue', `the fail point '${String(name)}' is not supported`)
    checkFields('configureFailPoint.data', data, DATA)
    const { times, skip } = isDocument(mode) ? mode : { times: mode === 'alwaysOn' ? Number.POSITIVE_INFINITY : 0 }
    this.#skipped = toNumber(skip) ?? 0
    this.#left = toNumber(times) ?? Number.POSITIVE_INFINITY
    this.#data = order(data)
    return {}
  }

  #befalls(command: string, { server, body, connection, name }: CommandContext): boolean {
    const { failCommands, appName, isNewWrite } = this.#data
    if (this.#left <= 0 || !Array.isArray(failCommands) || !failCommands.includes(command)) return false
    if (appName !== undefined && appName !== this.#applications.get(connection)) return false
    if (isNewWrite && (!name || body.autocommit === false || server.records.find(name))) return false
    return this.#skipped-- <= 0
  }

  /** Runs a command, or lets it fail as ordered. */
  async apply(command: string, context: CommandContext, run: () => Promise<Reply>): Promise<Reply> {
    const { body, connection } = context
    if (body.client !== undefined) this.#applications.set(connection, nameOf(body.client))
    if (!this.#befalls(command, context)) return run()
    this.#left--
    const data = this.#data
    const { errorCode, isDoneFirst, closeConnection, blockTimeMS, writeConcernError } = data
    if (blockTimeMS !== undefined) await delay(toNumber(blockTimeMS))
    if (closeConnection === true) {
      if (isDoneFirst) await run()
      connection.destroy()
      return {}
    }
    const code = toNumber(errorCode)
    if (code !== undefined) {
      const errmsg = "Failing command via 'failCommand' failpoint"
      return {
        ok: 0,
        errmsg,
        code,
        codeName: codeNameOf(code) ?? 'UnknownError',
        errorLabels: labelsOf(data, body, code),
      }
    }
    const reply = await run()
    if (!isDocument(writeConcernError) || reply instanceof CursorReply) return reply
    // What was written stays written: a transaction is not to be begun again for the lack of an acknowledgement.
    const labels = labelsOf(data, body, toNumber(writeConcernError.code) ?? 0).filter(
      (label) => label !== TRANSIENT_LABEL,
    )
    return { ...reply, writeConcernError, ...(labels.length > 0 && { errorLabels: labels }) }
  }
}

const nameOf = (client: unknown): unknown => fieldOf(fieldOf(client, 'application'), 'name')

function labelsOf({ errorLabels }: Document, body: Document, code: number): unknown[] {
  if (Array.isArray(errorLabels)) return errorLabels
  const ends = body.commitTransaction !== undefined || body.abortTransaction !== undefined
  const labels = []
  if (body.txnNumber !== undefined && (ends || body.autocommit !== false) && RETRYABLE.has(code)) {
    labels.push('RetryableWriteError')
  }
  if (body.autocommit === false && TRANSIENT.has(code) && !(ends && RETRYABLE.has(code))) {
    labels.push(TRANSIENT_LABEL)
  }
  return labels
}

export const FAIL_POINT_COMMANDS: Record<string, Command> = {
  configureFailPoint: {
    fields: fieldsOf({ string: 'configureFailPoint', any: 'mode', document: 'data' }),
    run: ({ server, body }) => server.failPoint.configure(body, documentField(body, 'data')),
  },
}
