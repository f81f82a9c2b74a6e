import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OperationTypeNode } from 'graphql'
import * as v from 'valibot'
import { rateLimited, unauthenticated } from '../../platform/errors.ts'
import type { Bearers } from '../auth/bearers.ts'
import type { Authentication } from '../auth/client.ts'
import type { GatewayContext } from '../context.ts'
import type { Answer } from '../federation/executor.ts'
import type { Graph } from '../graph.ts'
import type { ErrorAnswers } from '../graphql/error-answers.ts'
import type { RateLimiter } from '../limits/rate-limits.ts'
import type { SentEvent } from './hub.ts'
import { failed, type OperationRequest, visible } from './prepare-operation.ts'
import type { Position } from './resumption.ts'
import { sessionOf } from './session.ts'

export interface EventStreamOptions {
  bearers: Bearers
  publicUrl: string | undefined
  rateLimiter: RateLimiter
  errorAnswers: ErrorAnswers
  /** What operations that begin now run over. */
  graph(): Graph
}

interface Client {
  context: GatewayContext
  presented: Authentication
}

/** Begins the subscription, for who may still see it, behind the event that the client saw last. */
type Start = (authorised: () => Promise<boolean>, after?: string) => AsyncIterableIterator<SentEvent, void>

/** GraphQL over server-sent events. Disposed of, it ends what is open, and clients come back to another gateway. */
export interface EventStreams extends Disposable {
  /** How many streams are open. */
  count(): number
  serve(request: FastifyRequest, reply: FastifyReply, client: Client): Promise<FastifyReply>
}

/** Milliseconds between signs of life. */
const KEEP_ALIVE = 12_000
/** Milliseconds until a browser connects again, and seconds until a client with too many connections may. */
const RECONNECT = 1_000
const CONNECTION_WAIT = 10

export const asksForEvents = ({ headers: { accept } }: FastifyRequest) => accept?.includes('text/event-stream') ?? false

/**
 * Serves operations as https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md says, in distinct connections mode. Beyond it,
 * events carry their position as `id`, so that a browser's `EventSource` goes on behind the last one by itself (`Last-Event-ID`).
 */
export function createEventStreams(options: EventStreamOptions): EventStreams {
  const { graph, errorAnswers } = options
  const open = new Set<PassThrough>()
  let stopping = false

  return {
    count: () => open.size,
    async serve(request, reply, client) {
      const { context } = client
      const { requestId } = context.identity
      const { prepareOperation, execute, subscribe } = graph()
      const prepared = prepareOperation(readOperation(request), context)
      const only = (answer: Answer) =>
        asEvents(reply).send(`${nextEvent(JSON.stringify(visible(answer, requestId, errorAnswers)))}${COMPLETE}`)
      if ('errors' in prepared) return only(prepared)
      const { type, ...operation } = prepared
      if (type === OperationTypeNode.MUTATION && request.method === 'GET')
        throw badRequest(405, 'Mutations are sent by POST.')
      if (type !== OperationTypeNode.SUBSCRIPTION) return only(await execute({ ...operation, context }).catch(failed))
      if (client.presented.credentials.kind === 'invalid') return only({ errors: [expired()] })

      const start: Start = (...given) => subscribe({ ...operation, context }, ...given)
      const stream = follow(start, request, client, options)
      open.add(stream)
      stream.once('close', () => open.delete(stream))
      if (stopping) stream.end()
      // A gateway that stops waits for connections to end, also for one that has nothing to do any more.
      return asEvents(reply).header('connection', 'close').send(stream)
    },
    [Symbol.dispose]() {
      stopping = true
      for (const stream of open) stream.end()
    },
  }
}

/** Writes events of a subscription for as long as it runs, its client is there and may see them. */
function follow(
  start: Start,
  request: FastifyRequest,
  { context, presented }: Client,
  { bearers, publicUrl, rateLimiter, errorAnswers }: EventStreamOptions,
): PassThrough {
  const connection = rateLimiter.openConnection(request.ip)
  if (!connection) throw rateLimited('Too many connections from your network are open.', CONNECTION_WAIT)
  const { requestId } = context.identity
  const stream = new PassThrough()
  const gone = new AbortController()
  const write = (payload: string, position?: Position) =>
    stream.writableEnded || stream.write(nextEvent(payload, position))
  const fail = (error: Error) => {
    write(JSON.stringify(visible(failed(error), requestId, errorAnswers)))
    if (!stream.writableEnded) stream.end(COMPLETE)
  }
  const end = () => fail(expired())
  const session = sessionOf(request, presented, { bearers, publicUrl, end })
  const heartbeat = setInterval(() => stream.writableNeedDrain || stream.write(':\n\n'), KEEP_ALIVE)
  stream.once('close', () => gone.abort())
  stream.once('finish', () => gone.abort())
  gone.signal.addEventListener('abort', () => {
    clearInterval(heartbeat)
    session[Symbol.dispose]()
    connection[Symbol.dispose]()
  })
  stream.write(`retry: ${RECONNECT}\n\n`)

  async function run() {
    const events = start(session.authorised, lastEventId(request))
    gone.signal.addEventListener('abort', () => void events.return?.())
    for await (const { payload, position } of events)
      if (!write(payload, position)) await once(stream, 'drain', { signal: gone.signal })
  }
  run()
    .then(() => stream.writableEnded || stream.end(COMPLETE))
    .catch((error: Error) => gone.signal.aborted || fail(error))
  return stream
}

const asEvents = (reply: FastifyReply) =>
  reply.headers({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no', // nginx would hold events back
  })

const COMPLETE = 'event: complete\ndata:\n\n'

/** JSON has no line breaks of its own. An id that could not come back in a header is left out. */
function nextEvent(payload: string, position?: Position): string {
  const id = position !== undefined && /^[\x21-\x7e]+$/.test(String(position)) ? `id: ${position}\n` : ''
  return `event: next\n${id}data: ${payload}\n\n`
}

const lastEventId = ({ headers }: FastifyRequest) => headers['last-event-id']?.toString() || undefined

const expired = () => unauthenticated('Your session has expired. Renew it or sign in again.')

const operationRequest = v.object({
  query: v.string(),
  variables: v.nullish(v.record(v.string(), v.unknown())),
  operationName: v.nullish(v.string()),
})

/** Reads an operation from a JSON body, or from the address as GraphQL over HTTP writes it. */
function readOperation({ method, body, query }: FastifyRequest): OperationRequest {
  const { success, output } = v.safeParse(operationRequest, method === 'GET' ? fromAddress(query) : body)
  if (!success) throw badRequest(400, 'Send `query`, and where there are any `variables` and `operationName`, as JSON.')
  return output
}

function fromAddress(given: unknown): unknown {
  const { variables, ...others } = given as Record<string, unknown>
  if (typeof variables !== 'string' || variables === '') return others
  try {
    return { ...others, variables: JSON.parse(variables) }
  } catch {
    return undefined
  }
}

const badRequest = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode })
