import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type Dispatcher, Pool, errors as undiciErrors } from 'undici'
import { type CallerError, upstreamUnavailable } from '../../platform/errors.ts'
import { IDENTITY_HEADER, type ServiceName, signIdentity } from '../../platform/identity.ts'
import type { Log } from '../../platform/log.ts'
import type { SubgraphAddress } from '../config.ts'
import type { GatewayContext } from '../context.ts'

/** Request header to users: the refresh token of the browser's cookie. */
const REFRESH_TOKEN_HEADER = 'imaginprompt-refresh-token'
/** Response header from users: what to set the browser's cookies to. */
const SESSION_HEADER = 'imaginprompt-session'
/** The subgraph that keeps sessions and roles; nobody else sees or sets them. */
export const SESSION_KEEPER = 'users'

/** Largest answer of a subgraph, in bytes. */
const MAX_ANSWER = 32_000_000

export interface SubgraphSource extends GraphQLDataSource, AsyncDisposable {}

/** The executor writes the body itself; Apollo's does not. */
type Request = GraphQLDataSourceProcessOptions['request'] & { body?: string }
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>

/** Fetches from one subgraph over a pool of kept-alive connections, each fetch with an identity of its own. */
export function createSubgraphSource(
  { name, url, key }: SubgraphAddress,
  { timeout, log }: { timeout: number; log: Log },
): SubgraphSource {
  const { origin, pathname, search } = new URL(url)
  const path = `${pathname}${search}`
  const pool = new Pool(origin, {
    connections: 128,
    connectTimeout: Math.min(timeout, 5_000),
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: MAX_ANSWER,
  })

  function headersFor(body: string, { identity, refreshToken }: GatewayContext): Record<string, string> {
    return {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key && {
        [IDENTITY_HEADER]: signIdentity(identity, { audience: name as ServiceName, key, body, now: Date.now() }),
      }),
      ...(name === SESSION_KEEPER && refreshToken && { [REFRESH_TOKEN_HEADER]: refreshToken }),
    }
  }

  function unavailable(error: unknown, { identity: { requestId } }: GatewayContext): CallerError {
    const { code, message, name: kind } = error as Error & { code?: string }
    log.warn({ requestId, subgraph: name, error: { name: kind, code, message } }, 'subgraph-unavailable')
    return upstreamUnavailable('A part of the service does not answer right now. Try again in a moment.')
  }

  async function post(body: string, context: GatewayContext, changes: boolean): Promise<Answer> {
    const { status, headers, text } = await collect(pool, {
      path,
      method: 'POST',
      headers: headersFor(body, context),
      body,
    })
    const answer = readAnswer(text)
    if (!answer) throw new UnusableAnswer(status)
    const session = name === SESSION_KEEPER ? headers[SESSION_HEADER] : undefined
    if (session) await context.setSession(session.toString())
    if (changes && name === SESSION_KEEPER) await context.accessChanged()
    return answer
  }

  return {
    async process({ request, context }: GraphQLDataSourceProcessOptions) {
      const {
        query = '',
        variables,
        operationName,
        body = JSON.stringify({ query, variables, operationName }),
      } = request as Request
      const changes = query.startsWith('mutation')
      try {
        return await post(body, context as GatewayContext, changes)
      } catch (error) {
        // A connection may close under a request that is just being sent; what changes nothing can be asked again.
        if (changes || !isLostConnection(error)) throw unavailable(error, context as GatewayContext)
        return post(body, context as GatewayContext, changes).catch((again) => {
          throw unavailable(again, context as GatewayContext)
        })
      }
    },
    [Symbol.asyncDispose]: () => pool.destroy(),
  }
}

interface Collected {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  text: string
}

/** Collects a whole response without the stream that `pool.request` would make for each: nothing runs more often here. */
function collect(pool: Pool, request: Dispatcher.DispatchOptions): Promise<Collected> {
  const { promise, resolve, reject } = Promise.withResolvers<Collected>()
  const chunks: Buffer[] = []
  let head = { status: 0, headers: {} as Collected['headers'] }
  pool.dispatch(request, {
    onRequestStart() {},
    onResponseStart(_controller, status, headers) {
      head = { status, headers }
    },
    onResponseData: (_controller, chunk) => void chunks.push(chunk),
    onResponseEnd: () => resolve({ ...head, text: Buffer.concat(chunks).toString() }),
    onResponseError: (_controller, error) => reject(error),
  })
  return promise
}

class UnusableAnswer extends Error {
  constructor(status: number) {
    super(`The answer with status ${status} is not GraphQL.`)
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

function isLostConnection(error: unknown): boolean {
  return error instanceof undiciErrors.SocketError || (error as { code?: string }).code === 'ECONNRESET'
}
