import type { ApolloServer } from '@apollo/server'
import type { Log } from '../platform/log.ts'
import { createStandings, type Standings } from './auth/standings.ts'
import type { GatewayConfig, SubgraphAddress } from './config.ts'
import type { GatewayContext } from './context.ts'
import type { Connection, Connections } from './federation/connections.ts'
import { createExecutor, type Executor } from './federation/executor.ts'
import { SESSION_KEEPER } from './federation/subgraph-source.ts'
import type { SupergraphFile } from './federation/supergraph.ts'
import { startApollo } from './graphql/apollo.ts'
import { createDocuments } from './graphql/documents.ts'
import type { ErrorAnswers } from './graphql/error-answers.ts'
import { createTrustCheck } from './graphql/trusted-documents.ts'
import { createDirectRoute, type DirectRoute } from './http/direct-route.ts'
import { createLimitCheck } from './limits/limits.ts'
import type { RateLimiter } from './limits/rate-limits.ts'
import type { Metrics } from './observability/metrics.ts'
import type { Tracing } from './observability/tracing.ts'
import { createPreparation, type PrepareOperation } from './subscriptions/prepare-operation.ts'
import { createSubscriptions, type Subscriptions } from './subscriptions/subscriptions.ts'

/**
 * Everything that follows from one supergraph. It holds on to nothing that would have to be closed: when another takes its place, what began
 * here ends here, and the last of it leaves the rest to the garbage collector.
 */
export interface Graph {
  supergraph: SupergraphFile
  apollo: ApolloServer<GatewayContext>
  direct: DirectRoute
  prepareOperation: PrepareOperation
  execute: Executor['execute']
  subscribe: Subscriptions['subscribe']
  /** What people may do now; undefined where no subgraph keeps our accounts. */
  standings: Standings | undefined
}

export interface GraphOptions {
  config: GatewayConfig
  log: Log
  connections: Connections
  rateLimiter: RateLimiter
  errorAnswers: ErrorAnswers
  metrics: Metrics
  tracing: Tracing | undefined
}

/** @throws Error where the supergraph can't be served */
export async function createGraph(
  supergraph: SupergraphFile,
  subgraphs: readonly SubgraphAddress[],
  { config, log, connections, rateLimiter, errorAnswers, metrics, tracing }: GraphOptions,
): Promise<Graph> {
  const { production, limits, persistedQueries } = config
  const reached = new Map(subgraphs.map((subgraph) => [subgraph.name, connections.to(subgraph)]))
  const plain = createExecutor(supergraph, Object.fromEntries([...reached].map(([name, { source }]) => [name, source])))
  const executor = tracing?.executing(plain) ?? plain
  const { execute } = executor
  const trustCheck = createTrustCheck(config.trustedDocuments)
  const limitCheck = createLimitCheck(supergraph, limits)
  const documents = createDocuments(supergraph.apiSchema, { production, maxTokens: limits.tokens })
  const prepareOperation = createPreparation({ readDocument: documents.read, trustCheck, limitCheck, rateLimiter })
  const upstreams = new Map([...reached].map(([name, { upstream }]) => [name, upstream]))
  const { subscribe } = createSubscriptions(supergraph, { upstreams, executor, errorAnswers })

  return {
    supergraph,
    apollo: await startApollo(supergraph, {
      config,
      log,
      executor,
      documents,
      trustCheck,
      limitCheck,
      rateLimiter,
      errorAnswers,
    }),
    direct: createDirectRoute({ documents, persistedQueries, prepareOperation, errorAnswers, execute }),
    prepareOperation,
    execute,
    subscribe: metrics.counted(subscribe),
    standings: standingsIn(supergraph, reached),
  }
}

/** Any supergraph can be served; where none of its subgraphs keeps our accounts, an access token says all there is to know. */
function standingsIn({ federation }: SupergraphFile, reached: ReadonlyMap<string, Connection>) {
  const keeper = federation.subgraphs().get(SESSION_KEEPER)?.schema.schemaDefinition.rootType('query')
  const connection = reached.get(SESSION_KEEPER)
  return keeper?.field('sessionStanding') && connection ? createStandings(connection.source) : undefined
}
