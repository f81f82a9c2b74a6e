import type { Server } from 'node:http'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { logBugs } from './error-reporting.ts'
import { formatError, unauthenticated } from './errors.ts'
import { IDENTITY_HEADER, type ServiceName, verifyIdentity } from './identity.ts'
import type { Log } from './log.ts'
import type { RequestContext } from './request-context.ts'

/** What a graphql-ws `ConnectionInit` is signed over. */
export const CONNECTION_BODY = 'connection_init'

/** What a graphql-ws `Subscribe` is signed over: its operation, in an order that both sides agree on. */
export const subscriptionBody = ({ query, variables, operationName }: SubscribePayload): string =>
  JSON.stringify([query, variables ?? null, operationName ?? null])

interface SubscriptionServerOptions<Context extends RequestContext> {
  server: Server
  schema: GraphQLSchema
  name: Exclude<ServiceName, 'gateway'>
  log: Log
  identityKeys: Partial<Record<ServiceName, string>>
  context: (request: Omit<RequestContext, 'outbound'>) => Context
}

/**
 * Serves graphql-ws on `/graphql`. The connection and every operation on it carry an identity of their own
 * (in `connectionParams` and in `extensions`, under the name of the HTTP header).
 */
export function serveSubscriptions<Context extends RequestContext>(
  options: SubscriptionServerOptions<Context>,
): AsyncDisposable {
  const { server, schema, log, context } = options
  const identityIn = (params: Record<string, unknown> | null | undefined, body: string) =>
    verifyIdentity(params?.[IDENTITY_HEADER]?.toString(), {
      audience: options.name,
      keys: options.identityKeys,
      body,
      now: Date.now(),
    })

  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 1_000_000 })
  const running = useServer(
    {
      schema,
      onConnect: ({ connectionParams }) => identityIn(connectionParams, CONNECTION_BODY) !== undefined,
      onSubscribe(_connection, _id, payload) {
        const identity = identityIn(payload.extensions, subscriptionBody(payload))
        if (!identity) return [unauthenticated('This address answers its own services only.')]
        const parsed = parseOperation(schema, payload)
        if ('errors' in parsed) return parsed.errors

        const contextValue = context({
          identity,
          credentials: identity.credentials,
          requestId: identity.requestId,
          log,
          requestHeader: () => undefined,
          setResponseHeader: () => {},
        })
        return {
          schema,
          document: parsed.document,
          variableValues: payload.variables ?? {},
          operationName: payload.operationName ?? null,
          contextValue,
        }
      },
      onError(_connection, _id, payload, errors) {
        const requestId = identityIn(payload.extensions, subscriptionBody(payload))?.requestId ?? 'unknown'
        logBugs(errors as GraphQLError[], { log, requestId })
        return errors.map((error) => formatError(error as GraphQLFormattedError, requestId))
      },
      onNext(_connection, _id, _payload, { contextValue }, result) {
        if (!result.errors) return
        const { requestId } = contextValue as Context
        logBugs(result.errors, { log, requestId })
        return {
          ...result,
          errors: result.errors.map((error) => formatError(error.toJSON(), requestId)) as unknown as GraphQLError[],
        }
      },
    },
    sockets,
  )
  return { [Symbol.asyncDispose]: async () => void (await running.dispose()) }
}

function parseOperation(schema: GraphQLSchema, { query, operationName }: SubscribePayload) {
  try {
    const document = parse(query, { maxTokens: 4_000 })
    if (!getOperationAST(document, operationName)) return { errors: [new GraphQLError('There is no such operation.')] }
    const errors = validate(schema, document)
    return errors.length > 0 ? { errors } : { document }
  } catch (error) {
    return { errors: [error as GraphQLError] }
  }
}
