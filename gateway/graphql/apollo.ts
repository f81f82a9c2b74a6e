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
import type { LimitCheck } from '../limits/limits.ts'
import type { RateLimiter } from '../limits/rate-limits.ts'
import { createDocumentStore } from './documents.ts'
import type { ErrorAnswers } from './error-answers.ts'

export interface ApolloOptions {
  config: GatewayConfig
  log: Log
  executor: Executor
  limitCheck: LimitCheck
  rateLimiter: RateLimiter
  errorAnswers: ErrorAnswers
}

/** Apollo Server parses, validates, limits and answers; the federated executor runs what is left. Started, to be stopped by the caller. */
export async function startApollo(options: ApolloOptions): Promise<ApolloServer<GatewayContext>> {
  const { config, log, executor } = options
  const { apiSchema, sdl } = config.supergraph
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
    persistedQueries: false,
    documentStore: documentStore(),
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

/** Apollo Server's own store measures documents without their texts. */
function documentStore(): NonNullable<ApolloServerOptions<GatewayContext>['documentStore']> {
  const documents = createDocumentStore()
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  }
}

function limiting({ limitCheck, rateLimiter }: ApolloOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue: { identity } }) => ({
      async didResolveOperation({ document, request: { operationName, variables } }) {
        const fault = limitCheck(document, operationName, variables ?? {})
        if (fault) throw fault
        const refusal = rateLimiter.signUpFault(document, operationName, identity.ipAddress)
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

/** Faults of an operation as opposed to faults of the HTTP request around it. */
const operationFaults = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
])

/**
 * Shows the caller what it may see of errors. GraphQL over HTTP wants 200 for faults of the operation where the answer is
 * `application/json` (https://graphql.github.io/graphql-over-http/draft/#sec-application-json), Apollo Server answers 400.
 */
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
        const legacy = !http?.headers.get('accept')?.includes('application/graphql-response+json')
        if (
          response.http.status === 400 &&
          legacy &&
          errors.every(({ extensions }) => operationFaults.has(extensions?.code))
        )
          response.http.status = 200
      },
    }),
  }
}
