import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { GatewayConfig } from '../config.ts'
import { loadSupergraph } from '../federation/supergraph.ts'
import { defaultLimits } from '../limits/limits.ts'
import { defaultRateLimits } from '../limits/rate-limits.ts'
import { startGateway } from '../service.ts'
import { type ToyName, toySdl } from './schema.ts'
import { createToyState, type ToyState } from './state.ts'
import { startToySubgraph, type ToySubgraph } from './subgraph.ts'

export interface ToyPlatform extends AsyncDisposable {
  url: string
  metricsUrl: string | undefined
  supergraphSdl: string
  state: ToyState
  subgraphs: Record<ToyName, ToySubgraph>
  /** Stops the gateway only. */
  stopGateway(): PromiseLike<void>
  /** Runs an operation over HTTP as a script would. */
  ask(query: string, options?: { variables?: object; headers?: Record<string, string> }): Promise<ToyAnswer>
  /** A graphql-ws client that doesn't reconnect; ended with the platform. */
  connect(options?: ConnectOptions): Client
}

export interface ConnectOptions {
  params?: Record<string, unknown>
  headers?: Record<string, string>
  onClosed?: (code: number) => void
}

export interface ToyAnswer {
  status: number
  headers: Headers
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
  extensions?: object
}

/** The toy subgraphs on free ports, composed, behind a gateway of their own. */
export async function startToyPlatform(
  overrides: Partial<GatewayConfig> & { keys?: Partial<Record<ToyName, string>> } = {},
): Promise<ToyPlatform> {
  await using stack = new AsyncDisposableStack()
  const state = createToyState()
  const [users, products, reviews] = await Promise.all([
    startToySubgraph('users', state),
    startToySubgraph('products', state),
    startToySubgraph('reviews', state),
  ])
  for (const subgraph of [users, products, reviews]) stack.use(subgraph)
  const { keys = {}, ...changes } = overrides
  const supergraphSdl = composeToys([users, products, reviews])
  const config = { ...toyConfig(supergraphSdl, keys), ...changes }
  const gateway = stack.use(await startGateway(config))

  const moved = stack.move()
  return {
    url: gateway.url,
    metricsUrl: gateway.metricsUrl,
    supergraphSdl,
    state,
    subgraphs: { users, products, reviews },
    stopGateway: () => gateway[Symbol.asyncDispose](),
    ask: (query, options) => ask(gateway.url, query, options),
    connect({ params, headers, onClosed } = {}) {
      const client = createClient({
        url: `${gateway.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: headers ? socketWith(headers) : WebSocket,
        retryAttempts: 0,
        ...(params && { connectionParams: params }),
        on: { closed: (event) => onClosed?.((event as { code: number }).code) },
      })
      moved.defer(() => client.terminate())
      return client
    },
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  }
}

/** Development configuration; without keys it is what `node gateway/main.ts` alone has. */
export function toyConfig(supergraphSdl: string, keys: Partial<Record<string, string>> = {}): GatewayConfig {
  const supergraph = loadSupergraph(supergraphSdl)
  return {
    production: false,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    supergraph,
    subgraphs: supergraph.subgraphs.map(({ name, url }) => ({ name, url, key: keys[name] })),
    supergraphUpdates: undefined,
    jwksUrl: undefined,
    imagesUrl: undefined,
    webhooksUrl: undefined,
    webDir: undefined,
    googleTag: undefined,
    publicUrl: undefined,
    corsOrigins: '*',
    trustProxy: 0,
    healthChecks: {},
    subgraphTimeout: 2_000,
    metrics: undefined,
    tracing: undefined,
    accessLog: false,
    persistedQueries: true,
    trustedDocuments: undefined,
    sharedFetches: true,
    entityCache: 1_000_000,
    limits: defaultLimits,
    rateLimits: defaultRateLimits,
  }
}

export function composeToys(addresses: { name: string; url: string }[]): string {
  const { supergraphSdl, errors } = composeServices(
    addresses.map(({ name, url }) => ({ name, url, typeDefs: parse(toySdl[name as ToyName]) })),
  )
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'))
  return supergraphSdl
}

/** Runs an operation at a gateway over HTTP. */
export async function ask(
  url: string,
  query: string,
  { variables, headers }: { variables?: object; headers?: Record<string, string> } = {},
): Promise<ToyAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, headers: response.headers, ...((await response.json()) as object) }
}

const socketWith = (headers: Record<string, string>) =>
  class extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers })
    }
  }
