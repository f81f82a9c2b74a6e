import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError } from 'graphql'
import type { Log } from '../../platform/log.ts'
import type { GatewayConfig } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import type { Executor } from '../federation/executor.ts'
import type { SupergraphFile } from '../federation/supergraph.ts'
import type { LimitCheck } from '../limits/limits.ts'
import type { RateLimiter } from '../limits/rate-limits.ts'
import { answerStatus } from './answer-status.ts'
import { createDocumentStore, type Documents } from './documents.ts'
import type { ErrorAnswers } from './error-answers.ts'
import type { TrustCheck } from './trusted-documents.ts'

/** Digits of the SHA-256 that keys of Apollo Server's stores end with; before it stands which store or schema it is for. */
const HASH_LENGTH = 64

export interface ApolloOptions {
  config: GatewayConfig
  log: Log
  executor: Executor
  documents: Documents
  trustCheck: TrustCheck
  limitCheck: LimitCheck
  rateLimiter: RateLimiter
  errorAnswers: ErrorAnswers
}

/**
 * Apollo Server parses, validates, limits and answers; the federated executor runs what is left. It listens nowhere and has no timers, so it
 * needs not be stopped.
 */
export async function startApollo(
  { apiSchema, sdl }: SupergraphFile,
  options: ApolloOptions,
): Promise<ApolloServer<GatewayContext>> {
  const { config, log, executor, documents } = options
  const apollo = new ApolloServer<GatewayContext>({
    gateway: {
      onSchemaLoadOrUpdate(listener) {
        listener({ apiSchema, coreSupergraphSdl: sdl })
        return () => {}
      },
      load: async () => ({
        executor: ({ document, queryHash, request, context }) =>
          executor.execute({
            document,
            queryHash,
            operationName: request.operationName,
            variables: request.variables ?? {},
            context: context as GatewayContext,
          }),
      }),
      stop: async () => {},
    },
    introspection: !config.production,
    hideSchemaDetailsFromClientErrors: config.production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: config.persistedQueries && { cache: persistedQueries(documents), ttl: null },
    documentStore: documentStore(documents),
    stopOnTerminationSignals: false,
    nodeEnv: config.production ? 'production' : 'development',
    logger: log,
    parseOptions: { maxTokens: config.limits.tokens },
    stringifyResult: JSON.stringify,
    plugins: [
      limiting(options),
      answering(options),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
  await apollo.start()
  return apollo
}

/** Apollo Server's own store measures documents without their texts. What it has found valid, others need not check again. */
function documentStore({ keep }: Documents): NonNullable<ApolloServerOptions<GatewayContext>['documentStore']> {
  const documents = createDocumentStore()
  return {
    get: async (key) => documents.get(key),
    async set(key, document) {
      documents.set(key, document)
      keep({ document, queryHash: key.slice(-HASH_LENGTH) })
    },
    delete: async (key) => documents.delete(key),
  }
}

type PersistedQueryCache = NonNullable<
  Exclude<ApolloServerOptions<GatewayContext>['persistedQueries'], false | undefined>['cache']
>

/**
 * Automatic persisted queries (https://www.apollographql.com/docs/apollo-server/performance/apq) by the documents that are kept anyway: what
 * was never valid can't be named, and what has made room is sent once more.
 */
function persistedQueries({ knownByHash }: Documents): PersistedQueryCache {
  return {
    get: async (key) => knownByHash(key.slice(-HASH_LENGTH))?.document.loc?.source.body,
    async set() {},
    async delete() {},
  }
}

function limiting({ trustCheck, limitCheck, rateLimiter }: ApolloOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue }) => ({
      async didResolveOperation({ document, request: { operationName, variables } }) {
        const fault = trustCheck(document, contextValue) ?? limitCheck(document, operationName, variables ?? {})
        if (fault) throw fault
        const refusal = rateLimiter.signUpFault(document, operationName, contextValue.identity.ipAddress)
        if (refusal) throw overHttp(refusal)
      },
    }),
  }
}

/** Apollo Server takes status and headers of an answer from the error. */
function overHttp(refusal: GraphQLError): GraphQLError {
  const { retryAfter } = refusal.extensions
  const http = { status: 429, headers: new HeaderMap([['retry-after', String(retryAfter)]]) }
  return new GraphQLError(refusal.message, { extensions: { ...refusal.extensions, http } })
}

/** Shows the caller what it may see of errors, with the status that GraphQL over HTTP wants. */
function answering({ errorAnswers }: ApolloOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue: { identity } }) => ({
      async didEncounterErrors({ errors }) {
        errorAnswers.report(errors, identity.requestId)
      },
      async willSendResponse({ request: { http }, response }) {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return
        const { errors } = response.body.singleResult
        response.body.singleResult.errors = errors.map((error) => errorAnswers.format(error, identity.requestId))
        const status = answerStatus(response.http.status, http?.headers.get('accept'), errors)
        if (status !== undefined) response.http.status = status
      },
    }),
  }
}
