import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { rateLimited } from '../../platform/errors.ts'
import { IDENTITY_HEADER, type Identity, type ServiceName, signIdentity } from '../../platform/identity.ts'
import { newId } from '../../platform/ids.ts'
import type { Log } from '../../platform/log.ts'
import { CONNECTION_BODY, subscriptionBody } from '../../platform/subscription-server.ts'
import type { SubgraphAddress } from '../config.ts'
import { createEventQueue, QUEUE_BOUNDS } from './event-queue.ts'

export type UpstreamEvent = FormattedExecutionResult<Record<string, unknown>>

export interface UpstreamOperation {
  query: string
  variables: Record<string, unknown>
  operationName: string | undefined
}

/** The connection to the subgraph was lost: whether events were lost with it, only their sequence tells. */
export class UpstreamLost extends Error {
  override name = 'UpstreamLost'
}

export interface EventStream extends AsyncIterable<UpstreamEvent>, Disposable {}

/** Subscriptions at one subgraph, over one connection for all that run at the same time. */
export interface Upstream extends Disposable {
  /** The stream fails with `UpstreamLost`, or with RATE_LIMITED when the reader falls behind the queue's bounds. */
  open(operation: UpstreamOperation, identity: Identity): EventStream
  /** How many are open. */
  count(): number
}

/** How long an unused connection is kept, a silent one is not asked for a sign of life, and that sign may take; milliseconds. */
const IDLE = 1_000
const SILENCE = 10_000
const PONG_TIMEOUT = 5_000

/** @param heard told of every event by what it was asked for, before anybody else */
export function createUpstream(
  { name, url, key }: SubgraphAddress,
  { log, heard }: { log: Log; heard: (query: string) => void },
): Upstream {
  const open = new Set<(lost: UpstreamLost) => void>()
  let pongTimeout: NodeJS.Timeout | undefined
  const sign = (identity: Identity, body: string) =>
    key
      ? { [IDENTITY_HEADER]: signIdentity(identity, { audience: name as ServiceName, key, body, now: Date.now() }) }
      : undefined

  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    // By itself the client would subscribe again with the same variables and so repeat or lose events.
    retryAttempts: 0,
    lazyCloseTimeout: IDLE,
    keepAlive: SILENCE,
    connectionAckWaitTimeout: PONG_TIMEOUT,
    connectionParams: () => sign(ownIdentity(), CONNECTION_BODY),
    on: {
      ping(received) {
        if (!received) pongTimeout = setTimeout(() => client.terminate(), PONG_TIMEOUT)
      },
      pong(received) {
        if (received) clearTimeout(pongTimeout)
      },
      closed(event) {
        clearTimeout(pongTimeout)
        const { code } = event as { code?: number }
        if (open.size > 0) log.warn({ subgraph: name, code, subscriptions: open.size }, 'subscription-upstream-lost')
        // For some close codes the client subscribes again whatever its settings; nothing is left for it to do that with.
        for (const lose of open) lose(new UpstreamLost(`${name} closed the connection with ${code}`))
      },
    },
  })

  return {
    open(operation, identity) {
      const queue = createEventQueue<UpstreamEvent>(QUEUE_BOUNDS, fellBehind)
      const lose = (lost: UpstreamLost) => stop(lost)
      open.add(lose)
      const extensions = sign(identity, subscriptionBody(operation))
      const unsubscribe = client.subscribe<Record<string, unknown>>(
        { ...operation, ...(extensions && { extensions }) },
        {
          next(event) {
            heard(operation.query)
            // A reader that is stuck would notice the end too late: nothing more is to come meanwhile.
            if (!queue.push(event as UpstreamEvent)) stop()
          },
          complete: () => stop(),
          error(error) {
            // Errors of the operation come as a list, anything else is about the connection.
            if (Array.isArray(error)) {
              queue.push({ data: null, errors: error as GraphQLFormattedError[] })
              stop()
            } else stop(new UpstreamLost(`${name} can't be reached`))
          },
        },
      )
      function stop(error?: Error) {
        open.delete(lose)
        queue.end(error)
        unsubscribe()
      }
      return { [Symbol.asyncIterator]: () => queue[Symbol.asyncIterator](), [Symbol.dispose]: () => stop() }
    },
    count: () => open.size,
    [Symbol.dispose]() {
      client.terminate()
    },
  }
}

/** The connection itself is the gateway's own; on whose behalf it works is said for each operation. */
const ownIdentity = (): Identity => ({
  caller: 'gateway',
  credentials: { kind: 'none' },
  requestId: newId(),
  origin: '',
  locale: 'en',
  ipAddress: null,
  userAgent: null,
})

const fellBehind = () =>
  rateLimited(
    'Events came faster than this connection took them. Subscribe again with `after` to go on where you stopped.',
    1,
  )
