import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ExecutionArgs, GraphQLError } from 'graphql'
import type { ConnectionInitMessage, Context, SubscribePayload } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { CallerError, rateLimited } from '../../platform/errors.ts'
import type { Bearers } from '../auth/bearers.ts'
import { type ClientRequest, isHost } from '../auth/client.ts'
import type { GatewayConfig } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import type { Operation } from '../federation/executor.ts'
import type { Graph } from '../graph.ts'
import type { ErrorAnswers } from '../graphql/error-answers.ts'
import type { RateLimiter } from '../limits/rate-limits.ts'
import type { SentEvent } from './hub.ts'
import { failed, shown } from './prepare-operation.ts'
import { type Session, startSession } from './session.ts'
import { upgradeRequest } from './upgrade-request.ts'

export interface SocketServerOptions {
  server: Server
  config: GatewayConfig
  bearers: Bearers
  rateLimiter: RateLimiter
  errorAnswers: ErrorAnswers
  /** What operations that begin now run over. */
  graph(): Graph
}

type Socket = Extra & { session?: Session | undefined }
type Connection = Context<ConnectionInitMessage['payload'], Socket>

/** What the hooks pass on of an operation: its executor's form and what it runs over, whether its client may still see events, and where they go. */
interface Running {
  graph: Graph
  operation: Operation
  session: Session
  socket: WebSocket
  id: string
}

const MAX_MESSAGE = 1_000_000
/** Milliseconds until a socket must have introduced itself, and between pings that it must answer. */
const INTRODUCTION = 5_000
const KEEP_ALIVE = 12_000
/** Milliseconds that clients have to answer a close. */
const CLOSING = 1_000
/** Bytes that may wait in a socket before its events wait in their queue. */
const UNSENT = 64_000
/** Seconds until a client with too many connections may hope that one of them has ended. */
const CONNECTION_WAIT = 10

export interface SocketServer extends AsyncDisposable {
  /** How many sockets are open. */
  count(): number
}

/** Serves graphql-ws on `/graphql`: subscriptions, and queries and mutations as well. */
export function serveSockets(options: SocketServerOptions): SocketServer {
  const { server, config, bearers, errorAnswers, rateLimiter } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {}) // A client that is gone before its upgrade; unheard it would end the process.
    const client = upgradeRequest(request, config.trustProxy)
    const status = notForUs(request, client) ?? tooMany(client, socket, rateLimiter)
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
      onSubscribe: (connection, id, payload) => prepare(connection, id, payload, options),
      execute({ contextValue }) {
        const { graph, operation } = contextValue as Running
        return graph.execute(operation).catch(failed) as never
      },
      subscribe({ contextValue }) {
        const { graph, operation, session } = contextValue as Running
        try {
          return sending(graph.subscribe(operation, session.authorised), contextValue as Running) as never
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
    count: () => sockets.clients.size,
    async [Symbol.asyncDispose]() {
      const overdue = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, CLOSING)
      await running.dispose()
      clearTimeout(overdue)
    },
  }
}

/** @returns the status of an upgrade that is meant for something else */
function notForUs({ url }: IncomingMessage, { host }: ClientRequest): string | undefined {
  if (url?.split('?')[0] !== '/graphql') return '404 Not Found'
  return isHost(host) ? undefined : '400 Bad Request'
}

/** Counts a connection for as long as it is open. @returns the status, with headers, of one too many */
function tooMany({ ip }: ClientRequest, socket: Duplex, rateLimiter: RateLimiter): string | undefined {
  const { refusal } = rateLimiter.admitAddress(ip)
  if (refusal) return `429 Too Many Requests\r\nRetry-After: ${refusal.extensions.retryAfter}`
  const connection = rateLimiter.openConnection(ip)
  if (!connection) return `429 Too Many Requests\r\nRetry-After: ${CONNECTION_WAIT}`
  socket.once('close', () => connection[Symbol.dispose]())
  return undefined
}

/**
 * Sends events past graphql-ws, which would write each anew for every client. A socket that takes no more is waited for; meanwhile events
 * wait in their queue.
 */
function sending(
  events: AsyncIterableIterator<SentEvent, void>,
  { socket, id }: Running,
): AsyncIterableIterator<never> {
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`
  const iterator: AsyncIterableIterator<never> = {
    async next() {
      for (;;) {
        const { done, value } = await events.next()
        if (done) return { done, value: undefined }
        await send(socket, `${head}${value.payload}}`)
      }
    },
    async return() {
      await events.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}

async function send(socket: WebSocket, message: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount < UNSENT) return socket.send(message)
  const sent = Promise.withResolvers<void>()
  socket.send(message, () => sent.resolve())
  await sent.promise
}

const requestIdOf = (contextValue: unknown) => (contextValue as Running).operation.context.identity.requestId

async function prepare(
  { extra: { session, socket }, subscriptions }: Connection,
  id: string,
  payload: SubscribePayload,
  { config, rateLimiter, graph: current }: SocketServerOptions,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (!(await session?.authorised()) || !session)
    return [new CallerError('UNAUTHENTICATED', 'Your session has expired. Renew it or sign in again.')]
  const { operations } = config.limits
  if (Object.keys(subscriptions).length > operations)
    return [rateLimited(`More than ${operations} operations run on this connection. End some of them first.`, 1)]

  const identity = session.identity()
  const { refusal } = rateLimiter.admitViewer(identity.credentials)
  if (refusal) return [refusal]
  const graph = current()
  const prepared = graph.prepareOperation(payload, { identity, byCookies: session.byCookies })
  if ('errors' in prepared) return prepared.errors

  const context: GatewayContext = {
    identity,
    async setSession() {},
    accessChanged: () => session.accessChanged(identity),
  }
  const { document, operationName = null } = prepared
  const contextValue: Running = { graph, operation: { ...prepared, context }, session, socket, id }
  // The schema is for graphql-js's own executor, which doesn't run here.
  return { schema: graph.supergraph.apiSchema, document, operationName, contextValue }
}
