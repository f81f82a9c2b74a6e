import type { FetchNode } from '@apollo/query-planner'
import { type DocumentNode, Kind, visit } from 'graphql'
import { rateLimited } from '../../platform/errors.ts'
import type { Answer, Executor, Operation } from '../federation/executor.ts'
import type { SupergraphFile } from '../federation/supergraph.ts'
import type { ErrorAnswers } from '../graphql/error-answers.ts'
import { createEventQueue, QUEUE_BOUNDS } from './event-queue.ts'
import { followSubscription } from './follow.ts'
import { createHub, type SentEvent } from './hub.ts'
import { visible } from './prepare-operation.ts'
import { type Resumption, resumptionOf } from './resumption.ts'
import type { Upstream } from './upstream.ts'

export interface Subscriptions {
  /**
   * Runs a subscription that has passed validation.
   *
   * @param authorised asked before every event: whether the client may still see it
   * @param after position of the last event seen, instead of what the operation says itself
   * @throws GraphQLError when its variables don't fit, it can't be planned, or `after` is no position of it
   */
  subscribe(
    operation: Operation,
    authorised: () => Promise<boolean>,
    after?: string,
  ): AsyncIterableIterator<SentEvent, void>
}

/** Federated subscriptions: the rest of each event through the executor, and one source for all who follow the same by the same right. */
export function createSubscriptions(
  supergraph: SupergraphFile,
  {
    upstreams,
    executor,
    errorAnswers,
  }: { upstreams: ReadonlyMap<string, Upstream>; executor: Executor; errorAnswers: ErrorAnswers },
): Subscriptions {
  const resumptions = new WeakMap<FetchNode, Resumption>()
  const hub = createHub()

  function resumptionFor(primary: FetchNode): Resumption {
    const known = resumptions.get(primary)
    if (known) return known
    const subgraph = supergraph.federation.subgraphs().get(primary.serviceName)
    if (!subgraph) throw new Error(`The plan names a subgraph that is not in the file: ${primary.serviceName}`)
    const made = resumptionOf(primary, subgraph.schema)
    resumptions.set(primary, made)
    return made
  }

  return {
    subscribe(operation, authorised, last) {
      const plan = executor.planSubscription(operation)
      const upstream = upstreams.get(plan.primary.serviceName)
      if (!upstream) throw new Error(`There is no address for the subgraph ${plan.primary.serviceName}`)
      const { variables, context } = operation
      const { identity } = context
      const resumption = resumptionFor(plan.primary)
      const after = last === undefined ? undefined : resumption.readPosition(last)
      const write = (answer: Answer) => JSON.stringify(visible(answer, identity.requestId, errorAnswers))
      return hub.join({
        key: keyOf(operation, resumption.beginningVariable),
        beginning: after ?? resumption.beginning(variables),
        open: () => followSubscription({ plan, upstream, resumption, variables, identity, after, write }),
        authorised,
        queue: () => createEventQueue(QUEUE_BOUNDS, fellBehind, ({ payload }) => payload.length),
      })
    },
  }
}

/**
 * Everything that an event may depend on, except where the subscription begins. Whoever shares it has the same access token or API key, so
 * nobody sees by another's right.
 */
function keyOf({ document, queryHash, operationName, variables, context }: Operation, beginning: string | undefined) {
  const { credentials, origin, locale } = context.identity
  const { [beginning ?? '']: at, ...others } = variables
  const given = beginning !== undefined && usedOnce(document, beginning) ? others : variables
  return JSON.stringify([queryHash, operationName, given, credentials, origin, locale])
}

/** Documents are kept while they are in use, and looked through once. */
const usedOnceIn = new WeakMap<DocumentNode, Map<string, boolean>>()

/** Whether a variable stands in one place only, besides its definition. */
function usedOnce(document: DocumentNode, name: string): boolean {
  const known = usedOnceIn.get(document) ?? new Map<string, boolean>()
  usedOnceIn.set(document, known)
  const looked = known.get(name)
  if (looked !== undefined) return looked
  let uses = 0
  visit(document, {
    VariableDefinition: () => false,
    enter: (node) => void (node.kind === Kind.VARIABLE && node.name.value === name && uses++),
  })
  known.set(name, uses === 1)
  return uses === 1
}

const fellBehind = () =>
  rateLimited(
    'Events came faster than this connection took them. Subscribe again with `after` to go on where you stopped.',
    1,
  )
