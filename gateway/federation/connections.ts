import type { GraphQLDataSource } from '@apollo/gateway'
import type { SubgraphAddress } from '../config.ts'
import type { Upstream } from '../subscriptions/upstream.ts'
import type { SubgraphSource } from './subgraph-source.ts'

/** How the gateway reaches one subgraph: for fetches, and for subscriptions. */
export interface Connection {
  source: GraphQLDataSource
  upstream: Upstream
}

/**
 * The ways to subgraphs. Each is made once and kept until the gateway stops, so that one supergraph can take another's place over connections
 * that are open, while what began under the old one goes on. One that nobody uses any more costs nothing: what is idle closes by itself.
 */
export interface Connections extends AsyncDisposable {
  to(subgraph: SubgraphAddress): Connection
  /** How many subscriptions are open at subgraphs. */
  subscriptions(): number
}

interface Making {
  /** Makes what fetches; it is disposed of with the connections. */
  source(subgraph: SubgraphAddress): SubgraphSource
  /** Lets fetches from a subgraph share their answers, where they do. */
  share(source: GraphQLDataSource, name: string): GraphQLDataSource
  upstream(subgraph: SubgraphAddress): Upstream
}

export function createConnections({ source, share, upstream }: Making): Connections {
  const owned = new AsyncDisposableStack()
  const known = new Map<string, Connection>()

  return {
    to(subgraph) {
      const { name, url, key } = subgraph
      const address = JSON.stringify([name, url, key])
      const before = known.get(address)
      if (before) return before
      const made = { source: share(owned.use(source(subgraph)), name), upstream: owned.use(upstream(subgraph)) }
      known.set(address, made)
      return made
    },
    subscriptions: () => [...known.values()].reduce((sum, { upstream }) => sum + upstream.count(), 0),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
