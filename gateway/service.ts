import fastify from 'fastify'
import { newId } from '../platform/ids.ts'
import { createLog, type Log } from '../platform/log.ts'
import type { RunningServer } from '../platform/subgraph-server.ts'
import { createAccessTokens } from './auth/access-tokens.ts'
import { createBearers } from './auth/bearers.ts'
import { isHost } from './auth/client.ts'
import type { GatewayConfig, SubgraphAddress } from './config.ts'
import { cachePolicyOf } from './federation/cache-policy.ts'
import { type Connections, createConnections } from './federation/connections.ts'
import { createSubgraphSource } from './federation/subgraph-source.ts'
import { followSupergraph } from './federation/supergraph-updates.ts'
import { createGraph } from './graph.ts'
import { createErrorAnswers } from './graphql/error-answers.ts'
import { createCors } from './http/cors.ts'
import { graphqlRoute } from './http/graphql-route.ts'
import { healthRoute } from './http/health-route.ts'
import {
  documentRoutes,
  exportRoute,
  imageRoutes,
  keySetRoute,
  unsubscribeRoute,
  uploadRoutes,
  webhookRoutes,
} from './http/upstream-routes.ts'
import { webClient } from './http/web-client.ts'
import { createRateLimiter } from './limits/rate-limits.ts'
import { createMetrics, type Metrics } from './observability/metrics.ts'
import { serveMetrics } from './observability/metrics-server.ts'
import type { Tracing, TracingConfig } from './observability/tracing.ts'
import { createEventStreams, type EventStreams } from './subscriptions/event-streams.ts'
import { type SocketServer, serveSockets } from './subscriptions/socket-server.ts'
import { createUpstream } from './subscriptions/upstream.ts'
import { createEntityCache, type EntityCache } from './transport/entity-cache.ts'
import { createSharedFetches } from './transport/shared-fetches.ts'

const MAX_BODY = 1_000_000
/** How long a client may take to send a request, in milliseconds. */
const MAX_UPLOAD_TIME = 30_000
/** How long requests that are being answered may take to end when the gateway stops, in milliseconds. */
const DRAIN_LIMIT = 2_500

export interface RunningGateway extends RunningServer {
  /** Base address of the figures for Prometheus, where they are served. */
  metricsUrl: string | undefined
}

/**
 * Serves the supergraph and the web client at one public address.
 *
 * @param calls told where a new supergraph leads, before anything is asked there
 */
export async function startGateway(
  config: GatewayConfig,
  calls: (subgraphs: readonly SubgraphAddress[]) => void = () => {},
): Promise<RunningGateway> {
  const { subgraphTimeout, production, publicUrl, jwksUrl, imagesUrl, webhooksUrl } = config
  const log = createLog('gateway', config.logLevel)
  await using started = new AsyncDisposableStack()

  const metrics = createMetrics()
  const tokens = started.use(createAccessTokens(jwksUrl))
  const tracing = config.tracing && started.use(await startTracing(config.tracing, log))
  const rateLimiter = createRateLimiter(config.rateLimits)
  const errorAnswers = createErrorAnswers({ production, log })
  const cache = config.entityCache > 0 ? createEntityCache(config.entityCache, metrics.entities) : undefined
  const connections = started.use(connect(config, { log, metrics, tracing, cache }))
  const graphOptions = { config, log, connections, rateLimiter, errorAnswers, metrics, tracing }
  let served = await createGraph(config.supergraph, config.subgraphs, graphOptions)
  cache?.follow(cachePolicyOf(config.supergraph.federation))
  const graph = () => served

  const bearers = createBearers(tokens, () => served.standings)
  const clients = { bearers, rateLimiter, errorAnswers, graph, publicUrl }
  const events = createEventStreams(clients)

  const app = createApp(config, log)
  metrics.observe(app)
  tracing?.observe(app, config.trustProxy > 0)
  const cors = createCors(config.corsOrigins)
  graphqlRoute(app, { ...clients, events, cors, production, mostRequests: config.limits.requests, log })
  healthRoute(app, config.healthChecks)
  if (jwksUrl) {
    keySetRoute(app, jwksUrl, subgraphTimeout)
    unsubscribeRoute(app, jwksUrl, subgraphTimeout)
    exportRoute(app, jwksUrl, subgraphTimeout)
    uploadRoutes(app, jwksUrl, { folder: '/imports/', cors })
  }
  if (imagesUrl) {
    imageRoutes(app, imagesUrl, subgraphTimeout)
    uploadRoutes(app, imagesUrl, { folder: '/uploads/', cors })
  }
  if (webhooksUrl) {
    webhookRoutes(app, webhooksUrl, subgraphTimeout)
    documentRoutes(app, webhooksUrl, subgraphTimeout)
  }
  if (config.webDir) webClient(app, config.webDir, config.googleTag)
  const url = await app.listen({ host: config.host, port: config.port })
  const sockets = serveSockets({ ...clients, server: app.server, config })
  started.defer(() => drain(app, { sockets, events }))

  metrics.connections('websocket', sockets.count)
  metrics.connections('sse', events.count)
  metrics.sources(connections.subscriptions)
  const metricsUrl = config.metrics && started.use(await serveMetrics(metrics, config.metrics)).url

  if (config.supergraphUpdates)
    started.use(
      followSupergraph(config.supergraphUpdates, {
        log,
        served: () => served.supergraph.sdl,
        async serve(supergraph, subgraphs) {
          const next = await createGraph(supergraph, subgraphs, graphOptions)
          calls(subgraphs)
          cache?.follow(cachePolicyOf(supergraph.federation))
          served = next
        },
        counted: metrics.supergraph,
      }),
    )

  log.info({ url, metricsUrl, subgraphs: config.subgraphs.map(({ name }) => name) }, 'gateway-listening')
  const running = started.move()
  return {
    url,
    metricsUrl,
    async [Symbol.asyncDispose]() {
      await running.disposeAsync()
      log.info({}, 'gateway-stopped')
    },
  }
}

/** What makes traces is only loaded where they are kept. */
async function startTracing(config: TracingConfig, log: Log) {
  const { createTracing } = await import('./observability/tracing.ts')
  return createTracing(config, log)
}

/** Every fetch is timed and, where traces are kept, traced; those that ask the same share an answer, and what may be kept is, unless they are told not to. */
function connect(
  { subgraphTimeout: timeout, limits, sharedFetches }: GatewayConfig,
  {
    log,
    metrics,
    tracing,
    cache,
  }: { log: Log; metrics: Metrics; tracing: Tracing | undefined; cache: EntityCache | undefined },
): Connections {
  const fetches = createSharedFetches()
  const heard = (query: string) => {
    fetches.changed()
    cache?.heard(query)
  }
  return createConnections({
    source(subgraph) {
      const source = createSubgraphSource(subgraph, { timeout, mostFetches: limits.fetches, log })
      const timed = metrics.timed(source, subgraph.name)
      return tracing?.fetching(timed, subgraph.name) ?? timed
    },
    share(source, name) {
      const process = sharedFetches ? fetches.share(source.process) : source.process
      return { process: cache?.caching(name, process) ?? process }
    },
    upstream: (subgraph) => createUpstream(subgraph, { log, heard }),
  })
}

function createApp({ trustProxy, accessLog, publicUrl }: GatewayConfig, log: Log) {
  const isSecure = publicUrl?.startsWith('https:')
  const app = fastify({
    logger: false,
    bodyLimit: MAX_BODY,
    requestTimeout: MAX_UPLOAD_TIME,
    trustProxy: (_address, hop) => hop < trustProxy,
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id'], trustProxy > 0),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // What is sent on a connection that is open is answered, and closes it.
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' })
    if (isSecure) reply.header('strict-transport-security', 'max-age=31536000')
    if (isHost(request.host)) done()
    else reply.code(400).send({ message: 'The Host header is not a host.' })
  })
  // Neither address nor query: those would be personal, or tell what somebody may see.
  if (accessLog)
    app.addHook('onResponse', async ({ id, method, routeOptions }, { statusCode, elapsedTime }) => {
      const milliseconds = Math.round(elapsedTime * 10) / 10
      if (routeOptions.url !== '/health')
        log.info({ requestId: id, method, route: routeOptions.url, statusCode, milliseconds }, 'request')
    })
  return app
}

/** A proxy that is trusted names requests itself, so that one name stands in its log and in ours; anybody else's name counts for nothing. */
function requestIdOf(given: string | string[] | undefined, trusted: boolean): string {
  return trusted && typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId()
}

/**
 * Takes no more connections, so that whoever comes back comes to another gateway; sends away who follows events, and waits for requests that
 * are being answered, but not for ever.
 */
async function drain(
  app: ReturnType<typeof createApp>,
  { sockets, events }: { sockets: SocketServer; events: EventStreams },
) {
  const limit = setTimeout(() => app.server.closeAllConnections(), DRAIN_LIMIT)
  const closed = app.close()
  events[Symbol.dispose]()
  await Promise.all([sockets[Symbol.asyncDispose](), closed])
  clearTimeout(limit)
}
