import type { GraphQLDataSource } from '@apollo/gateway'
import fastify from 'fastify'
import { newId } from '../platform/ids.ts'
import { createLog, type Log } from '../platform/log.ts'
import type { RunningServer } from '../platform/subgraph-server.ts'
import { createAccessTokens } from './auth/access-tokens.ts'
import { createBearers } from './auth/bearers.ts'
import { isHost } from './auth/client.ts'
import { createStandings } from './auth/standings.ts'
import type { GatewayConfig } from './config.ts'
import { createExecutor } from './federation/executor.ts'
import { createSubgraphSource, SESSION_KEEPER } from './federation/subgraph-source.ts'
import type { SupergraphFile } from './federation/supergraph.ts'
import { startApollo } from './graphql/apollo.ts'
import { createDocuments } from './graphql/documents.ts'
import { createErrorAnswers } from './graphql/error-answers.ts'
import { createTrustCheck } from './graphql/trusted-documents.ts'
import { createDirectRoute } from './http/direct-route.ts'
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
import { createLimitCheck } from './limits/limits.ts'
import { createRateLimiter } from './limits/rate-limits.ts'
import { createMetrics } from './observability/metrics.ts'
import { serveMetrics } from './observability/metrics-server.ts'
import type { TracingConfig } from './observability/tracing.ts'
import { createEventStreams, type EventStreams } from './subscriptions/event-streams.ts'
import { createPreparation } from './subscriptions/prepare-operation.ts'
import { type SocketServer, serveSockets } from './subscriptions/socket-server.ts'
import { createSubscriptions } from './subscriptions/subscriptions.ts'
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

/** Serves the supergraph and the web client at one public address. */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const { supergraph, subgraphs, subgraphTimeout, production, publicUrl, jwksUrl, imagesUrl, webhooksUrl, limits } =
    config
  const log = createLog('gateway', config.logLevel)
  await using started = new AsyncDisposableStack()

  const metrics = createMetrics()
  const tokens = started.use(createAccessTokens(jwksUrl))
  const tracing = config.tracing && started.use(await startTracing(config.tracing, log))
  const fetches = createSharedFetches()
  const sources = Object.fromEntries(
    subgraphs.map((subgraph) => {
      const options = { timeout: subgraphTimeout, mostFetches: limits.fetches, log }
      const timed = metrics.timed(started.use(createSubgraphSource(subgraph, options)), subgraph.name)
      const source = tracing?.fetching(timed, subgraph.name) ?? timed
      return [subgraph.name, config.sharedFetches ? { process: fetches.share(source.process) } : source]
    }),
  )
  const bearers = createBearers(tokens, standingsIn(supergraph, sources))
  const plain = createExecutor(supergraph, sources)
  const executor = tracing?.executing(plain) ?? plain
  const trustCheck = createTrustCheck(config.trustedDocuments)
  const limitCheck = createLimitCheck(supergraph, limits)
  const rateLimiter = createRateLimiter(config.rateLimits)
  const errorAnswers = createErrorAnswers({ production, log })
  const documents = createDocuments(supergraph.apiSchema, { production, maxTokens: limits.tokens })
  const apollo = await startApollo({
    config,
    log,
    executor,
    documents,
    trustCheck,
    limitCheck,
    rateLimiter,
    errorAnswers,
  })
  started.defer(() => apollo.stop())

  const subscriptions = started.use(
    createSubscriptions(config, { executor, errorAnswers, log, heard: fetches.changed }),
  )
  const subscribe = metrics.counted(subscriptions.subscribe)
  const prepareOperation = createPreparation({ readDocument: documents.read, trustCheck, limitCheck, rateLimiter })
  const { execute } = executor
  const clients = { bearers, rateLimiter, prepareOperation, errorAnswers, execute, subscribe }
  const events = createEventStreams({ ...clients, publicUrl })
  const direct = createDirectRoute({ ...clients, documents, persistedQueries: config.persistedQueries })

  const app = createApp(config, log)
  metrics.observe(app)
  tracing?.observe(app, config.trustProxy > 0)
  graphqlRoute(app, {
    direct,
    apollo,
    events,
    bearers,
    rateLimiter,
    publicUrl,
    production,
    mostRequests: limits.requests,
    log,
  })
  healthRoute(app, config.healthChecks)
  if (jwksUrl) {
    keySetRoute(app, jwksUrl, subgraphTimeout)
    unsubscribeRoute(app, jwksUrl, subgraphTimeout)
    exportRoute(app, jwksUrl, subgraphTimeout)
    uploadRoutes(app, jwksUrl, '/imports/')
  }
  if (imagesUrl) {
    imageRoutes(app, imagesUrl, subgraphTimeout)
    uploadRoutes(app, imagesUrl, '/uploads/')
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
  metrics.sources(subscriptions.sources)
  const metricsUrl = config.metrics && started.use(await serveMetrics(metrics, config.metrics)).url

  log.info({ url, metricsUrl, subgraphs: subgraphs.map(({ name }) => name) }, 'gateway-listening')
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

/** Any supergraph can be served; where none of its subgraphs keeps our accounts, an access token says all there is to know. */
function standingsIn({ federation }: SupergraphFile, sources: Record<string, GraphQLDataSource>) {
  const keeper = federation.subgraphs().get(SESSION_KEEPER)?.schema.schemaDefinition.rootType('query')
  const source = sources[SESSION_KEEPER]
  return keeper?.field('sessionStanding') && source ? createStandings(source) : undefined
}

function createApp({ trustProxy, accessLog }: GatewayConfig, log: Log) {
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
    reply.header('x-request-id', request.id)
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
