import type { FetchNode } from '@apollo/query-planner'
import type { Log } from '../../platform/log.ts'
import type { GatewayConfig } from '../config.ts'
import type { Executor, Operation } from '../federation/executor.ts'
import { type Followed, followSubscription } from './follow.ts'
import { type Resumption, resumptionOf } from './resumption.ts'
import { createUpstream } from './upstream.ts'

/** What one subscriber may have waiting: some 10 s of a generation's events, or 8 MB of previews. */
const QUEUE_BOUNDS = { events: 1_000, characters: 8_000_000 }

export interface Subscriptions extends Disposable {
  /**
   * Runs a subscription that has passed validation.
   *
   * @param after position of the last event seen, instead of what the operation says itself
   * @throws GraphQLError when its variables don't fit, it can't be planned, or `after` is no position of it
   */
  subscribe(
    operation: Operation,
    authorised: () => Promise<boolean>,
    after?: string,
  ): AsyncIterableIterator<Followed, void>
}

/** Federated subscriptions: one upstream connection per subgraph, the rest of each event through the executor. */
export function createSubscriptions(
  { subgraphs, supergraph }: Pick<GatewayConfig, 'subgraphs' | 'supergraph'>,
  { executor, log }: { executor: Executor; log: Log },
): Subscriptions {
  const upstreams = new Map(
    subgraphs.map((subgraph) => [subgraph.name, createUpstream(subgraph, { log, bounds: QUEUE_BOUNDS })]),
  )
  const resumptions = new WeakMap<FetchNode, Resumption>()

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
    subscribe(operation, authorised, after) {
      const plan = executor.planSubscription(operation)
      const upstream = upstreams.get(plan.primary.serviceName)
      if (!upstream) throw new Error(`There is no address for the subgraph ${plan.primary.serviceName}`)
      const { variables, context } = operation
      const { identity } = context
      const resumption = resumptionFor(plan.primary)
      return followSubscription({
        plan,
        upstream,
        resumption,
        after: after === undefined ? undefined : resumption.readPosition(after),
        variables,
        identity,
        authorised,
      })
    },
    [Symbol.dispose]() {
      for (const upstream of upstreams.values()) upstream[Symbol.dispose]()
    },
  }
}
