import { operationFromDocument } from '@apollo/federation-internals'
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway'
import { type FetchNode, type PlanNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import type { DocumentNode, ExecutionResult, FormattedExecutionResult } from 'graphql'
import { GraphQLError, OperationTypeNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { badUserInput } from '../../platform/errors.ts'
import type { GatewayContext } from '../context.ts'
import { type CompiledOperation, compileOperation } from '../executor/compile-operation.ts'
import { readVariables } from '../executor/read-variables.ts'
import { sizeOf } from '../graphql/documents.ts'
import type { SupergraphFile } from './supergraph.ts'

/** An operation that has passed validation. */
export interface Operation {
  document: DocumentNode
  /** Names `document` in the cache of plans. */
  queryHash: string
  operationName: string | undefined
  variables: Record<string, unknown>
  context: GatewayContext
}

/** How a subscription runs: one fetch whose events come from upstream, and what is added to each event. */
export interface SubscriptionPlan {
  primary: FetchNode
  /**
   * Runs the rest of the operation for one event. It takes the event over and changes it.
   *
   * @param context instead of the operation's own
   */
  execute(event: FormattedExecutionResult<Record<string, unknown>>, context?: GatewayContext): Promise<Answer>
}

export type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>

export interface Executor {
  execute(operation: Operation): Promise<Answer>
  /** @throws GraphQLError when variables don't fit or the operation can't be planned */
  planSubscription(operation: Operation): SubscriptionPlan
}

interface Planned {
  document: DocumentNode
  /** The plan, where a subscription's events come from `EVENT_SOURCE`. */
  plan: QueryPlan
  /** The fetch that a subscription's events come from. */
  primary: FetchNode | undefined
  /** The operation in the form that Apollo's executor wants it in. */
  operationContext: ReturnType<typeof buildOperationContext>
  /** The operation made ready to run; undefined for what only Apollo's executor does. */
  compiled: CompiledOperation | undefined
}

/** Memory for plans and the documents that they hold on to, in bytes. */
const PLAN_CACHE_SIZE = 64_000_000

/** In the plan of an event it stands for the subgraph that sent the event. No subgraph can have this name. */
const EVENT_SOURCE = ' event'

/**
 * Plans operations over the subgraphs with Apollo's planner and runs them compiled; introspection and the like go through Apollo's executor.
 *
 * `ApolloGateway` would do the same for queries and mutations, but refuses subscriptions, keeps its planner to itself and reports
 * usage to its maker. Here both kinds share one planner and one cache of plans.
 */
export function createExecutor(file: SupergraphFile, sources: Readonly<Record<string, GraphQLDataSource>>): Executor {
  const apiSchema = file.federation.apiSchema()
  const supergraphSchema = file.federation.schema.toGraphQLJSSchema()
  const planner = new QueryPlanner(file.federation)
  const plans = new LRUCache<string, Planned>({
    maxSize: PLAN_CACHE_SIZE,
    sizeCalculation: ({ plan, document }) => JSON.stringify(plan).length + sizeOf(document),
  })

  function planned({ document, queryHash, operationName }: Operation): Planned {
    const key = `${queryHash} ${operationName ?? ''}`
    const known = plans.get(key)
    if (known) return known
    const { node } = planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName }))
    const primary = node?.kind === 'Subscription' ? node.primary : undefined
    const plan: QueryPlan = {
      kind: 'QueryPlan',
      ...(node && { node: node.kind === 'Subscription' ? forEvent(node) : node }),
    }
    const operationContext = buildOperationContext({
      schema: file.apiSchema,
      operationDocument: document,
      ...(operationName !== undefined && { operationName }),
    })
    const compiled = compileOperation({
      node: plan.node as PlanNode | undefined,
      document,
      operation: operationContext.operation,
      apiSchema: file.apiSchema,
      supergraphSchema,
    })
    const made: Planned = { document, plan, primary, operationContext, compiled }
    plans.set(key, made)
    return made
  }

  const coerce = ({ operationContext: { operation } }: Planned, variables: Record<string, unknown>) =>
    readVariables(file.apiSchema, operation, variables)

  async function run(
    { plan, compiled, operationContext }: Planned,
    { variables, context }: Operation,
    coerced: Record<string, unknown>,
    dataSources: Readonly<Record<string, GraphQLDataSource>>,
  ): Promise<Answer> {
    // Of Apollo's request context the executor and our sources read these four and nothing else.
    const requestContext = { request: { variables }, context, metrics: {}, logger: silent } as never
    if (!compiled) {
      return normalised(
        await executeQueryPlan(plan, dataSources, requestContext, operationContext, supergraphSchema, apiSchema),
      )
    }
    return normalised(
      await compiled.run(variables, coerced, (subgraph, request) => {
        const source = dataSources[subgraph]
        if (!source) return Promise.reject(new Error(`There is no subgraph named ${subgraph}.`))
        return source.process({ request, context, incomingRequestContext: requestContext } as never)
      }),
    )
  }

  return {
    async execute(operation) {
      const found = planned(operation)
      if (found.operationContext.operation.operation === OperationTypeNode.SUBSCRIPTION)
        return {
          errors: [
            badUserInput(
              'Subscriptions run over WebSocket (graphql-transport-ws) or as server-sent events (Accept: text/event-stream), at this address.',
            ),
          ],
        }
      const { coerced, errors } = coerce(found, operation.variables)
      return errors ? { errors } : run(found, operation, coerced, sources)
    },

    planSubscription(operation) {
      const found = planned(operation)
      const { coerced, errors } = coerce(found, operation.variables)
      if (errors?.[0]) throw errors[0]
      const { primary } = found
      if (!primary) throw badUserInput('This subscription asks for nothing.')
      return {
        primary,
        execute: (event, context = operation.context) =>
          run(found, { ...operation, context }, coerced ?? {}, {
            ...sources,
            [EVENT_SOURCE]: { process: async () => event },
          }),
      }
    },
  }
}

/** What is done for one event: the event stands in for its own fetch, and the rest follows. */
function forEvent({ primary, rest }: Extract<QueryPlan['node'], { kind: 'Subscription' }>): PlanNode {
  const fromEvent: FetchNode = { ...primary, serviceName: EVENT_SOURCE }
  return rest ? { kind: 'Sequence', nodes: [fromEvent, rest] } : fromEvent
}

/**
 * The executor reports what broke as plain `Error`s at times, and a null where the schema has none only as an extension.
 * The specification wants both among the errors.
 */
function normalised({ data, errors, extensions }: Answer): Answer {
  const { valueCompletion = [], ...others } = (extensions ?? {}) as { valueCompletion?: readonly Error[] }
  const all = [...(errors ?? []), ...valueCompletion].map((error: Error) =>
    error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error }),
  )
  return {
    ...(all.length > 0 && { errors: all }),
    ...(data !== undefined && { data }),
    ...(Object.keys(others).length > 0 && { extensions: others }),
  }
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }
