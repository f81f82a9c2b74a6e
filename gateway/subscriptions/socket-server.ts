import type { IncomingMessage, Server } from 'node:http'
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, getOperationAST } from 'graphql'
import type { ConnectionInitMessage, Context, SubscribePayload } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { CallerError, rateLimited } from '../../platform/errors.ts'
import type { Bearers } from '../auth/bearers.ts'
import { isHost } from '../auth/client.ts'
import type { GatewayConfig } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import type { Answer, Operation } from '../federation/executor.ts'
import type { ReadDocument } from '../graphql/documents.ts'
import type { ErrorAnswers } from '../graphql/error-answers.ts'
import type { LimitCheck } from '../limits/limits.ts'
import { type Session, startSession } from './session.ts'
import { upgradeRequest } from './upgrade-request.ts'

export interface SocketServerOptions {
  server: Server
  config: GatewayConfig
  bearers: Bearers
  readDocument: ReadDocument
  limitCheck: LimitCheck
  errorAnswers: ErrorAnswers
  execute(operation: Operation): Promise<Answer>
  /** @throws GraphQLError when the subscription can't begin */
  subscribe(operation: Operation, authorised: () => Promise<boolean>): AsyncIterableIterator<Answer, void>
}

type Socket = Extra & { session?: Session | undefined }
type Connection = Context<ConnectionInitMessage['payload'], Socket>

/** What the hooks pass on of an operation: its executor's form, and whether its client may still see events. */
interface Running {
  operation: Operation
  session: Session
}

const MAX_MESSAGE = 1_000_000
/** Milliseconds until a socket must have introduced itself, and between pings that it must answer. */
const INTRODUCTION = 5_000
const KEEP_ALIVE = 12_000
/** Milliseconds that clients have to answer a close. */
const CLOSING = 1_000

/** Serves graphql-ws on `/graphql`: subscriptions, and queries and mutations as well. */
export function serveSockets(options: SocketServerOptions): AsyncDisposable {
  const { server, config, bearers, errorAnswers } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {}) // A client that is gone before its upgrade; unheard it would end the process.
    const status = refusal(request, config.trustProxy)
    if (status) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
    else sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  })

  const running = useServer<ConnectionInitMessage['payload'], Socket & Record<PropertyKey, unknown>>(
    {
      connectionInitWaitTimeout: INTRODUCTION,
      async onConnect({ extra, connectionParams }) {
        const request = upgradeRequest(extra.request, config.trustProxy)
        try {
          extra.session = await startSession(extra.socket, request, connectionParams ?? {}, {
            bearers,
            publicUrl: config.publicUrl,
          })
        } catch (error) {
          if (!(error instanceof CallerError)) throw error
        }
        return extra.session !== undefined
      },
      onClose: ({ extra }) => extra.session?.[Symbol.dispose](),
      onSubscribe: (connection, _id, payload) => prepare(connection, payload, options),
      execute: ({ contextValue }) => options.execute((contextValue as Running).operation).catch(failed) as never,
      subscribe({ contextValue }) {
        const { operation, session } = contextValue as Running
        try {
          return options.subscribe(operation, session.authorised) as never
        } catch (error) {
          return failed(error as Error) as never
        }
      },
      onNext(_connection, _id, _payload, { contextValue }, { errors, ...result }) {
        if (!errors) return undefined
        return { ...result, errors: shown(errors, requestIdOf(contextValue), errorAnswers) }
      },
      onError: (_connection, _id, _payload, errors) => shown(errors as GraphQLError[], 'unknown', errorAnswers),
    },
    sockets,
    KEEP_ALIVE,
  )
  return {
    async [Symbol.asyncDispose]() {
      const overdue = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, CLOSING)
      await running.dispose()
      clearTimeout(overdue)
    },
  }
}

/** Whatever goes wrong in an operation is its own answer; thrown, it would close the socket with all that runs there. */
const failed = (error: Error): Answer => ({
  errors: [error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error })],
})

/** @returns the status of an upgrade that is not for us */
function refusal(request: IncomingMessage, trustProxy: number): string | undefined {
  if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found'
  return isHost(upgradeRequest(request, trustProxy).host) ? undefined : '400 Bad Request'
}

const requestIdOf = (contextValue: unknown) => (contextValue as Running).operation.context.identity.requestId

/** Checks what a client asks for as far as that can be done without running it. */
async function prepare(
  { extra: { session }, subscriptions }: Connection,
  { query, variables, operationName }: SubscribePayload,
  { config, readDocument, limitCheck }: SocketServerOptions,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (!(await session?.authorised()) || !session)
    return [new CallerError('UNAUTHENTICATED', 'Your session has expired. Renew it or sign in again.')]
  const { operations } = config.limits
  if (Object.keys(subscriptions).length > operations)
    return [rateLimited(`More than ${operations} operations run on this connection. End some of them first.`, 1)]

  const read = readDocument(query)
  if ('errors' in read) return read.errors
  const name = operationName ?? undefined
  if (!getOperationAST(read.document, name))
    return [new GraphQLError('There is no such operation.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })]
  const given = variables ?? {}
  const fault = limitCheck(read.document, name, given)
  if (fault) return [fault]

  const identity = session.identity()
  const context: GatewayContext = {
    identity,
    async setSession() {},
    accessChanged: () => session.accessChanged(identity),
  }
  const operation: Operation = { ...read, operationName: name, variables: given, context }
  const contextValue: Running = { operation, session }
  // The schema is for graphql-js's own executor, which doesn't run here.
  return { schema: config.supergraph.apiSchema, document: read.document, operationName: name, contextValue }
}

function shown(errors: readonly GraphQLError[], requestId: string, answers: ErrorAnswers): GraphQLError[] {
  answers.report(errors, requestId)
  const formatted = errors.map((error): GraphQLFormattedError => answers.format(error.toJSON(), requestId))
  return formatted as unknown as GraphQLError[] // What graphql-ws sends as it is.
}
