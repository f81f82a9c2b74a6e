import { operationFromDocument } from '@apollo/federation-internals'
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway'
import { type FetchNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import type { DocumentNode, ExecutionResult, FormattedExecutionResult } from 'graphql'
import { GraphQLError, getVariableValues, OperationTypeNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { badUserInput } from '../../platform/errors.ts'
import type { GatewayContext } from '../context.ts'
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
  /** Runs the rest of the operation for one event. It takes the event over and changes it. */
  execute(event: FormattedExecutionResult<Record<string, unknown>>): Promise<Answer>
}

export type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>

export interface Executor {
  execute(operation: Operation): Promise<Answer>
  /** @throws GraphQLError when variables don't fit or the operation can't be planned */
  planSubscription(operation: Operation): SubscriptionPlan
}

interface Planned {
  plan: QueryPlan
  /** The operation in the form that Apollo's executor wants it in. */
  operationContext: ReturnType<typeof buildOperationContext>
}

/** Memory for plans, in characters of their JSON. */
const PLAN_CACHE_SIZE = 32_000_000

/** In the plan of an event it stands for the subgraph that sent the event. No subgraph can have this name. */
const EVENT_SOURCE = ' event'

/**
 * Plans and runs operations over the subgraphs with Apollo's own planner and executor.
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
    sizeCalculation: ({ plan }) => JSON.stringify(plan).length,
  })

  function planned({ document, queryHash, operationName }: Operation): Planned {
    const key = `${queryHash} ${operationName ?? ''}`
    const known = plans.get(key)
    if (known) return known
    const made: Planned = {
      plan: planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName })),
      operationContext: buildOperationContext({
        schema: file.apiSchema,
        operationDocument: document,
        ...(operationName !== undefined && { operationName }),
      }),
    }
    plans.set(key, made)
    return made
  }

  function faultsOfVariables({ operationContext }: Planned, variables: Record<string, unknown>) {
    const definitions = operationContext.operation.variableDefinitions
    if (!definitions?.length) return undefined
    return getVariableValues(operationContext.schema, definitions, variables, { hideSuggestions: true }).errors
  }

  async function run(
    plan: QueryPlan,
    { operationContext }: Planned,
    { variables, context }: Operation,
    dataSources: Readonly<Record<string, GraphQLDataSource>>,
  ): Promise<Answer> {
    // Of Apollo's request context the executor reads these four and nothing else.
    const requestContext = { request: { variables }, context, metrics: {}, logger: silent } as never
    return normalised(
      await executeQueryPlan(plan, dataSources, requestContext, operationContext, supergraphSchema, apiSchema),
    )
  }

  return {
    async execute(operation) {
      const found = planned(operation)
      if (found.operationContext.operation.operation === OperationTypeNode.SUBSCRIPTION)
        return {
          errors: [badUserInput('Subscriptions run over WebSocket only (graphql-transport-ws, at this address).')],
        }
      const errors = faultsOfVariables(found, operation.variables)
      return errors ? { errors } : run(found.plan, found, operation, sources)
    },

    planSubscription(operation) {
      const found = planned(operation)
      const [fault] = faultsOfVariables(found, operation.variables) ?? []
      if (fault) throw fault
      const { node } = found.plan
      if (node?.kind !== 'Subscription') throw badUserInput('This subscription asks for nothing.')

      const { primary, rest } = node
      const fromEvent: FetchNode = { ...primary, serviceName: EVENT_SOURCE }
      const plan: QueryPlan = {
        kind: 'QueryPlan',
        node: rest ? { kind: 'Sequence', nodes: [fromEvent, rest] } : fromEvent,
      }
      return {
        primary,
        execute: (event) => run(plan, found, operation, { ...sources, [EVENT_SOURCE]: { process: async () => event } }),
      }
    },
  }
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
