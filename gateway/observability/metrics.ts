import type { GraphQLDataSource } from '@apollo/gateway'
import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { SubgraphSource } from '../federation/subgraph-source.ts'
import type { Subscriptions } from '../subscriptions/subscriptions.ts'

/** What the gateway counts of itself. Labels are names of ours and numbers: nothing that a client sends becomes one. */
export interface Metrics {
  registry: Registry
  /** Times the requests of an app by route, method and status. */
  observe(app: FastifyInstance): void
  /** The same source, with its fetches timed. */
  timed(source: SubgraphSource, subgraph: string): SubgraphSource
  /** The same subscriptions, counted with their events. */
  counted(subscribe: Subscriptions['subscribe']): Subscriptions['subscribe']
  /** Counts connections that stay open when it is asked for them. */
  connections(transport: 'websocket' | 'sse', count: () => number): void
  /** Counts subscriptions that are open at subgraphs when it is asked for them. */
  sources(count: () => number): void
  /** Counts entities that were kept, and those that were asked for instead. */
  entities(found: number, asked: number): void
  /** Counts a new supergraph. */
  supergraph(outcome: 'taken' | 'refused'): void
}

/** Upper bounds in seconds, from what a cached answer takes to the longest wait for a subgraph. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'gateway_http_request_duration_seconds',
    help: 'Requests by the route that answered them; event streams count until they end.',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const fetches = new Histogram({
    name: 'gateway_fetch_duration_seconds',
    help: 'Fetches from subgraphs; `failed` where no GraphQL answer came, `errors` where it had some.',
    labelNames: ['subgraph', 'outcome'],
    buckets: BUCKETS,
    registers,
  })
  const running = new Gauge({ name: 'gateway_subscriptions', help: 'Subscriptions that run.', registers })
  const events = new Counter({
    name: 'gateway_subscription_events_total',
    help: 'Events that went to clients of subscriptions.',
    registers,
  })
  const entities = new Counter({
    name: 'gateway_cached_entities_total',
    help: 'Entities of fetches that may be kept: `found`, or `asked` for.',
    labelNames: ['outcome'],
    registers,
  })
  const supergraphs = new Counter({
    name: 'gateway_supergraph_updates_total',
    help: 'New supergraphs in the file; after `refused` the one before is served on.',
    labelNames: ['outcome'],
    registers,
  })
  const open = new Map<string, () => number>()
  new Gauge({
    name: 'gateway_connections',
    help: 'Connections of clients that stay open.',
    labelNames: ['transport'],
    registers,
    collect() {
      for (const [transport, count] of open) this.set({ transport }, count())
    },
  })

  return {
    registry,
    observe(app) {
      app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
        requests.observe({ route: routeOptions.url ?? 'none', method, status: statusCode }, elapsedTime / 1_000)
      })
    },
    timed: (source, subgraph) => ({
      process: timedProcess(source, (outcome, seconds) => fetches.observe({ subgraph, outcome }, seconds)),
      [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    }),
    counted: (subscribe) => (operation, authorised, after) => {
      const source = subscribe(operation, authorised, after)
      running.inc()
      const end = once(() => running.dec())
      return countedEvents(source, { event: () => events.inc(), end })
    },
    connections: (transport, count) => void open.set(transport, count),
    entities(found, asked) {
      entities.inc({ outcome: 'found' }, found)
      entities.inc({ outcome: 'asked' }, asked)
    },
    supergraph: (outcome) => supergraphs.inc({ outcome }),
    sources(count) {
      new Gauge({
        name: 'gateway_subscription_sources',
        help: 'Subscriptions that are open at subgraphs; clients that follow the same share one.',
        registers,
        collect() {
          this.set(count())
        },
      })
    },
  }
}

function timedProcess(
  source: GraphQLDataSource,
  observe: (outcome: 'ok' | 'errors' | 'failed', seconds: number) => void,
): GraphQLDataSource['process'] {
  return async (options) => {
    const began = performance.now()
    const seconds = () => (performance.now() - began) / 1_000
    try {
      const answer = await source.process(options)
      observe(answer.errors?.length ? 'errors' : 'ok', seconds())
      return answer
    } catch (error) {
      observe('failed', seconds())
      throw error
    }
  }
}

function countedEvents<T>(
  source: AsyncIterableIterator<T, void>,
  { event, end }: { event: () => void; end: () => void },
): AsyncIterableIterator<T, void> {
  const iterator: AsyncIterableIterator<T, void> = {
    async next() {
      try {
        const result = await source.next()
        if (result.done) end()
        else event()
        return result
      } catch (error) {
        end()
        throw error
      }
    },
    async return() {
      end()
      await source.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}

function once(run: () => void): () => void {
  let done = false
  return () => {
    if (!done) run()
    done = true
  }
}
