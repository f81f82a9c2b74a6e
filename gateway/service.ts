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
import { createSubgraphSource, SESSION_KEEPER, type SubgraphSource } from './federation/subgraph-source.ts'
import type { SupergraphFile } from './federation/supergraph.ts'
import { startApollo } from './graphql/apollo.ts'
import { createDocuments } from './graphql/documents.ts'
import { createErrorAnswers } from './graphql/error-answers.ts'
import { createDirectRoute } from './http/direct-route.ts'
import { graphqlRoute } from './http/graphql-route.ts'
import { healthRoute } from './http/health-route.ts'
import {
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
import { createEventStreams } from './subscriptions/event-streams.ts'
import { createPreparation } from './subscriptions/prepare-operation.ts'
import { serveSockets } from './subscriptions/socket-server.ts'
import { createSubscriptions } from './subscriptions/subscriptions.ts'

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
  const sources = Object.fromEntries(
    subgraphs.map((subgraph) => {
      const source = started.use(
        createSubgraphSource(subgraph, { timeout: subgraphTimeout, mostFetches: limits.fetches, log }),
      )
      return [subgraph.name, metrics.timed(source, subgraph.name)]
    }),
  )
  const bearers = createBearers(tokens, standingsIn(supergraph, sources))
  const executor = createExecutor(supergraph, sources)
  const limitCheck = createLimitCheck(supergraph, limits)
  const rateLimiter = createRateLimiter(config.rateLimits)
  const errorAnswers = createErrorAnswers({ production, log })
  const documents = createDocuments(supergraph.apiSchema, { production, maxTokens: limits.tokens })
  const apollo = await startApollo({ config, log, executor, documents, limitCheck, rateLimiter, errorAnswers })
  started.defer(() => apollo.stop())

  const subscriptions = started.use(createSubscriptions(config, { executor, log }))
  const subscribe = metrics.counted(subscriptions.subscribe)
  const prepareOperation = createPreparation({ readDocument: documents.read, limitCheck, rateLimiter })
  const { execute } = executor
  const clients = { bearers, rateLimiter, prepareOperation, errorAnswers, execute, subscribe }
  const events = createEventStreams({ ...clients, publicUrl })
  const direct = createDirectRoute({ ...clients, documents })

  const app = createApp(config, log)
  metrics.observe(app)
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
  if (webhooksUrl) webhookRoutes(app, webhooksUrl, subgraphTimeout)
  if (config.webDir) webClient(app, config.webDir, config.googleTag)
  const url = await app.listen({ host: config.host, port: config.port })
  started.defer(() => drain(app))

  const sockets = started.use(serveSockets({ ...clients, server: app.server, config }))
  started.use(events)
  metrics.connections('websocket', sockets.count)
  metrics.connections('sse', events.count)
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

/** Any supergraph can be served; where none of its subgraphs keeps our accounts, an access token says all there is to know. */
function standingsIn({ federation }: SupergraphFile, sources: Record<string, SubgraphSource>) {
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
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (!isHost(request.host)) return reply.code(400).send({ message: 'The Host header is not a host.' })
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

/** Takes no more connections and waits for those that are being answered, but not for ever. */
async function drain(app: ReturnType<typeof createApp>) {
  const limit = setTimeout(() => app.server.closeAllConnections(), DRAIN_LIMIT)
  await app.close()
  clearTimeout(limit)
}
