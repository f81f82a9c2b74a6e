import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { parse } from 'graphql'
import { errorReporting } from './error-reporting.ts'
import { type HealthChecks, serveHealth } from './health.ts'
import { IDENTITY_HEADER, type Identity, type ServiceName, verifyIdentity } from './identity.ts'
import type { Log } from './log.ts'
import { type Destination, publicRegister } from './outbound-register.ts'
import type { RequestContext } from './request-context.ts'
import { serveSubscriptions } from './subscription-server.ts'

/** Most bytes of an operation. The longest is a record of an archive with the previews of all its steps. */
const MAX_BODY = 8_000_000

export interface SubgraphOptions<Context extends RequestContext> {
  name: Exclude<ServiceName, 'gateway'>
  host: string
  port: number
  log: Log
  /** Caller -> key shared with that caller. Nobody else is answered. */
  identityKeys: Partial<Record<ServiceName, string>>
  /** SDL of the subgraph. */
  typeDefs: string
  resolvers: object
  context: (request: RequestContext) => Context
  health: HealthChecks
  /** Every host that the service calls. */
  outbound: readonly Destination[]
  /** Further HTTP routes. */
  routes?: (app: FastifyInstance) => void
}

export interface RunningServer extends AsyncDisposable {
  /** Base address, without a trailing slash. */
  url: string
}

declare module 'fastify' {
  interface FastifyRequest {
    identity?: Identity
  }
}

/** Serves a subgraph: GraphQL on `/graphql` (HTTP POST and graphql-ws), `GET /health`, and its own routes. */
export async function startSubgraph<Context extends RequestContext>(
  options: SubgraphOptions<Context>,
): Promise<RunningServer> {
  const { name, host, port, log, typeDefs, resolvers } = options
  const outbound = publicRegister(options.outbound)
  const context = (request: Omit<RequestContext, 'outbound'>) => options.context({ ...request, outbound })
  // Apollo's resolver map type is looser than the generated one; the generated one has checked them.
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never })
  const apollo = new ApolloServer<Context>({
    schema,
    csrfPrevention: false, // Only holders of a key are answered; browsers are not among them.
    introspection: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [errorReporting(log), ApolloServerPluginInlineTraceDisabled()],
  })
  await apollo.start()

  const app = fastify({ logger: false, bodyLimit: 1_000_000, forceCloseConnections: true })
  serveHealth(app, options.health)
  options.routes?.(app)
  app.register(async (scope) => {
    requireIdentity(scope, options)
    scope.post(
      '/graphql',
      { bodyLimit: MAX_BODY },
      fastifyApolloHandler<Context>(apollo, {
        context: async (request, reply) =>
          context({
            ...identityOf(request),
            log,
            requestHeader: (header) => request.headers[header]?.toString(),
            setResponseHeader: (header, value) => void reply.header(header, value),
          }),
      }),
    )
  })
  await app.ready()
  const subscriptions = serveSubscriptions({ ...options, context, server: app.server, schema })

  const url = await app.listen({ host, port })
  log.info({ url }, 'subgraph-listening')
  return {
    url,
    async [Symbol.asyncDispose]() {
      await subscriptions[Symbol.asyncDispose]()
      await app.close()
      await apollo.stop()
      log.info({}, `${name}-stopped`)
    },
  }
}

/** Refuses every request of the scope that does not carry an identity made for exactly this body. */
function requireIdentity(
  scope: FastifyInstance,
  { name, identityKeys }: Pick<SubgraphOptions<RequestContext>, 'name' | 'identityKeys'>,
) {
  scope.removeContentTypeParser('application/json')
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const token = request.headers[IDENTITY_HEADER]?.toString()
    const identity = verifyIdentity(token, { audience: name, keys: identityKeys, body, now: Date.now() })
    if (identity === undefined)
      return done(Object.assign(new Error('This address answers its own services only.'), { statusCode: 401 }))
    request.identity = identity
    try {
      done(null, JSON.parse(body.toString()))
    } catch {
      done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }))
    }
  })
  scope.addHook('preHandler', async (request, reply) => {
    if (!request.identity) return reply.code(401).send({ message: 'This address answers its own services only.' })
  })
}

function identityOf(request: FastifyRequest): Pick<RequestContext, 'identity' | 'credentials' | 'requestId'> {
  if (!request.identity) throw new Error('A request passed without an identity')
  const { identity } = request
  return { identity, credentials: identity.credentials, requestId: identity.requestId }
}
