import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { errors as undiciErrors } from 'undici'
import { type CallerError, upstreamUnavailable } from '../../platform/errors.ts'
import { IDENTITY_HEADER, type ServiceName, signIdentity } from '../../platform/identity.ts'
import type { Log } from '../../platform/log.ts'
import type { SubgraphAddress } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import { traceparentOf } from '../observability/traceparent.ts'
import { createCircuitBreaker } from '../transport/circuit-breaker.ts'
import { CalledOff, exchange } from '../transport/exchange.ts'
import { createFreshPool } from '../transport/fresh-pool.ts'

/** Request header to users: the refresh token of the browser's cookie. */
const REFRESH_TOKEN_HEADER = 'imaginprompt-refresh-token'
/** Response header from users: what to set the browser's cookies to. */
const SESSION_HEADER = 'imaginprompt-session'
/** The subgraph that keeps sessions and roles; nobody else sees or sets them. */
export const SESSION_KEEPER = 'users'

/** Largest answer of a subgraph, in bytes. */
const MAX_ANSWER = 32_000_000
/** Connections to one subgraph, at most. */
const CONNECTIONS = 128

export interface SubgraphSource extends GraphQLDataSource, AsyncDisposable {}

export interface SourceOptions {
  /** Longest wait for an answer, in milliseconds. */
  timeout: number
  /** Fetches that may be under way or wait for a connection; more than that fail at once. */
  mostFetches: number
  log: Log
}

/** The executor writes the body itself; Apollo's does not. */
type Request = GraphQLDataSourceProcessOptions['request'] & { body?: string }
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>

/**
 * Fetches from one subgraph over a pool of kept-alive connections, each fetch with an identity of its own. A fetch that changes nothing is
 * sent once more where the connection was lost or a proxy in between had nobody to ask, and is called off when the client leaves.
 */
export function createSubgraphSource(
  { name, url, key }: SubgraphAddress,
  { timeout, mostFetches, log }: SourceOptions,
): SubgraphSource {
  const { origin, pathname, search } = new URL(url)
  const path = `${pathname}${search}`
  const pool = createFreshPool(origin, {
    connections: CONNECTIONS,
    connectTimeout: Math.min(timeout, 5_000),
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: MAX_ANSWER,
  })
  const circuit = createCircuitBreaker((open) => {
    if (open) log.warn({ subgraph: name }, 'subgraph-circuit-opened')
    else log.info({ subgraph: name }, 'subgraph-circuit-closed')
  })
  let underWay = 0

  function headersFor(body: string, now: number, context: GatewayContext): Record<string, string> {
    const { identity, refreshToken, span } = context
    const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' }
    if (key) headers[IDENTITY_HEADER] = signIdentity(identity, { audience: name as ServiceName, key, body, now })
    if (span) headers.traceparent = traceparentOf(span)
    if (name === SESSION_KEEPER && refreshToken) headers[REFRESH_TOKEN_HEADER] = refreshToken
    return headers
  }

  async function post(body: string, context: GatewayContext, changes: boolean): Promise<Answer> {
    const now = Date.now()
    const request = { path, method: 'POST', headers: headersFor(body, now, context), body } as const
    const { status, headers, text } = await exchange(pool.at(now), request, changes ? undefined : context.departure)
    const answer = readAnswer(text)
    if (!answer) throw new UnusableAnswer(status)
    circuit.succeeded()
    const session = name === SESSION_KEEPER ? headers[SESSION_HEADER] : undefined
    if (session) await context.setSession(session.toString())
    if (changes && name === SESSION_KEEPER) await context.accessChanged()
    return answer
  }

  function unavailable(error: unknown, { identity: { requestId } }: GatewayContext): CallerError {
    if (isOutage(error)) circuit.failed()
    if (!(error instanceof CalledOff)) {
      const { code, message, name: kind } = error as Error & { code?: string }
      log.warn({ requestId, subgraph: name, error: { name: kind, code, message } }, 'subgraph-unavailable')
    }
    return upstreamUnavailable('A part of the service does not answer right now. Try again in a moment.')
  }

  return {
    async process({ request, context: given }: GraphQLDataSourceProcessOptions) {
      const {
        query = '',
        variables,
        operationName,
        body = JSON.stringify({ query, variables, operationName }),
      } = request as Request
      const context = given as GatewayContext
      const changes = query.startsWith('mutation')
      if (underWay >= mostFetches || !circuit.admits()) throw upstreamUnavailable(BUSY)
      underWay++
      try {
        return await post(body, context, changes).catch((error) => {
          if (changes || !isWorthRepeating(error)) throw error
          return post(body, context, changes)
        })
      } catch (error) {
        throw unavailable(error, context)
      } finally {
        underWay--
      }
    },
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  }
}

const BUSY = 'A part of the service is too busy to answer. Try again in a moment.'

class UnusableAnswer extends Error {
  readonly status: number
  constructor(status: number) {
    super(`The answer with status ${status} is not GraphQL.`)
    this.status = status
  }
}

/** GraphQL answers count whatever their status is: an error may come with any. */
function readAnswer(text: string): Answer | undefined {
  try {
    const answer = JSON.parse(text) as Answer | null
    return answer && (typeof answer.data === 'object' || Array.isArray(answer.errors)) ? answer : undefined
  } catch {
    return undefined
  }
}

/** What proxies answer that have nobody to ask. */
const NOBODY_THERE = new Set([502, 503, 504])

/** A connection may close under a request that is just being sent, or lead to somebody who is just stopping. */
function isWorthRepeating(error: unknown): boolean {
  if (error instanceof UnusableAnswer) return NOBODY_THERE.has(error.status)
  return error instanceof undiciErrors.SocketError || (error as { code?: string }).code === 'ECONNRESET'
}

/** Whether an error says something of the subgraph rather than of one request. */
function isOutage(error: unknown): boolean {
  return error instanceof UnusableAnswer ? error.status >= 500 : !(error instanceof CalledOff)
}
