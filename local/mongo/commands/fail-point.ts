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
import { checkFields, fieldsOf } from './fields.ts'

/** Codes after which a driver may send a write, or the end of a transaction, again. */
const RETRYABLE = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436])
/** Codes after which it may begin a transaction again. */
const TRANSIENT = new Set([...RETRYABLE, 24, 112, 246, 251, 267])

const TRANSIENT_LABEL = 'TransientTransactionError'
/** Codes after which it may open a change stream again where it was. */
const RESUMABLE = new Set([...RETRYABLE, 63, 133, 150, 234])

/**
 * MongoDB's fail points by which drivers' test suites order faults: `failCommand` names commands and what befalls them,
 * `failGetMoreAfterCursorCheckout` is that of a change stream that breaks.
 */
export class FailPoint {
  /** The application names that clients gave in their first `hello`. */
  readonly #applications = new WeakMap<Connection, unknown>()
  #left = 0
  #data: Document = {}

  configure({ configureFailPoint: name, mode }: Document, data: Document): Document {
    const breaksStreams = name === 'failGetMoreAfterCursorCheckout'
    if (name !== 'failCommand' && !breaksStreams) {
      throw new MongoFault('BadValue', `the fail point '${String(name)}' is not supported`)
    }
    checkFields(
      'configureFailPoint.data',
      data,
      fieldsOf({
        array: 'failCommands errorLabels',
        number: 'errorCode blockTimeMS',
        boolean: 'closeConnection blockConnection',
        document: 'writeConcernError',
        string: 'appName',
      }),
    )
    const times = mode === 'alwaysOn' ? Number.POSITIVE_INFINITY : isDocument(mode) ? toNumber(mode.times) : 0
    this.#left = times ?? 0
    const errorLabels = RESUMABLE.has(toNumber(data.errorCode) ?? 0) ? ['ResumableChangeStreamError'] : []
    this.#data = breaksStreams ? { ...data, failCommands: ['getMore'], errorLabels } : data
    return {}
  }

  /** Runs a command, or lets it fail as ordered. */
  async apply(command: string, { body, connection }: CommandContext, run: () => Promise<Reply>): Promise<Reply> {
    if (body.client !== undefined) this.#applications.set(connection, nameOf(body.client))
    const { failCommands, appName, errorCode, closeConnection, blockTimeMS, writeConcernError } = this.#data
    if (this.#left <= 0 || !Array.isArray(failCommands) || !failCommands.includes(command)) return run()
    if (appName !== undefined && appName !== this.#applications.get(connection)) return run()
    this.#left--
    const data = this.#data
    if (blockTimeMS !== undefined) await delay(toNumber(blockTimeMS))
    if (closeConnection === true) {
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
