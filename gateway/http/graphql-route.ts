import { HeaderMap } from '@apollo/server'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CallerError, type ErrorCode } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import type { Graph } from '../graph.ts'
import { asksForEvents, type EventStreams } from '../subscriptions/event-streams.ts'
import { admit, type ClientOptions, clientContext } from './client-context.ts'
import { compress } from './compression.ts'
import type { Cors } from './cors.ts'
import { graphqlPage } from './graphql-page.ts'
import { createLoadShedding } from './load-shedding.ts'

export interface GraphQLRouteOptions extends ClientOptions {
  /** What operations that begin now run over. */
  graph(): Graph
  events: EventStreams
  cors: Cors
  production: boolean
  /** Requests that are answered at the same time; streams of events are bounded by network. */
  mostRequests: number
  log: Log
}

const preflightAnswer = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'authorization, content-type, accept-language, last-event-id, apollo-require-preflight, x-apollo-operation-name',
  'access-control-max-age': '86400',
}

const EXPOSED = 'ratelimit, ratelimit-policy, retry-after, x-request-id'

/** Serves GraphQL over HTTP on `/graphql`. */
export function graphqlRoute(app: FastifyInstance, options: GraphQLRouteOptions): void {
  const { cors } = options
  const take = createLoadShedding(options.mostRequests)
  app.register(async (scope) => {
    scope.addHook('onSend', (request, reply, payload, done) => {
      cors(request.headers.origin, reply)
      reply.header('access-control-expose-headers', EXPOSED)
      const compressing = compress(request, reply, payload)
      if (compressing) compressing.then((body) => done(null, body), done)
      else done()
    })
    scope.addHook('onRequest', (request, reply, done) => {
      if (request.method !== 'OPTIONS') {
        if (!asksForEvents(request)) take(reply.raw)
        admit(options.rateLimiter.admitAddress(request.ip), reply)
      }
      done()
    })
    scope.setErrorHandler<FastifyError>((error, request, reply) => refuse(error, request, reply, options.log))
    scope.options('/graphql', (_request, reply) => reply.code(204).headers(preflightAnswer).send())
    scope.post('/graphql', (request, reply) => answer(request, reply, options))
    scope.get('/graphql', (request, reply) => {
      const { production } = options
      const browsing = request.headers.accept?.includes('text/html') && !request.url.includes('?')
      return browsing && !production ? graphqlPage(reply) : answer(request, reply, options)
    })
  })
}

async function answer(request: FastifyRequest, reply: FastifyReply, options: GraphQLRouteOptions) {
  const { events } = options
  const { context, presented } = await clientContext(request, reply, options)
  if (asksForEvents(request)) return events.serve(request, reply, { context, presented })
  const { direct, apollo } = options.graph()
  const answered = direct(request, context)
  if (answered) {
    const { status, contentType, body } = await answered
    return reply.code(status).headers({ 'content-type': contentType, 'cache-control': 'no-store' }).send(body)
  }

  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: headersOf(request),
      search: request.url.slice('/graphql'.length),
      body: request.body,
    },
    context: async () => context,
  })
  if (body.kind !== 'complete') throw new Error('The executor answered in parts')

  for (const [name, value] of headers) reply.header(name, value)
  return reply.code(status ?? 200).send(body.string)
}

/**
 * Apollo Server's CSRF prevention asks `GET`s for a header that only our own pages can add. A request without cookies has no authority
 * that another page could borrow, so it passes without: links and scripts may query by `GET`.
 */
function headersOf({ method, headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap()
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  if (method === 'GET' && headers.cookie === undefined) map.set('apollo-require-preflight', 'no-cookies')
  return map
}

const statusOf: Partial<Record<ErrorCode, number>> = { RATE_LIMITED: 429, UPSTREAM_UNAVAILABLE: 503 }

/** What goes wrong around an operation is answered in GraphQL's form too. */
function refuse(error: FastifyError | CallerError, request: FastifyRequest, reply: FastifyReply, log: Log) {
  if (error instanceof CallerError) {
    const { code, retryAfter } = error.extensions as { code: ErrorCode; retryAfter?: number }
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
    return reply.code(statusOf[code] ?? 403).send({ errors: [error.toJSON()] })
  }
  const { statusCode = 500 } = error
  if (statusCode < 500)
    return reply.code(statusCode).send({ errors: [{ message: error.message, extensions: { code: 'BAD_REQUEST' } }] })

  log.error({ requestId: request.id, error }, 'graphql-request-failed')
  const message = `Something went wrong on our side. Try again. (Request ${request.id})`
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: request.id }
  return reply.code(500).send({ errors: [{ message, extensions }] })
}
