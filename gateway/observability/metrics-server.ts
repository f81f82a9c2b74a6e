import fastify from 'fastify'
import { collectDefaultMetrics } from 'prom-client'
import type { RunningServer } from '../../platform/subgraph-server.ts'
import type { Metrics } from './metrics.ts'

/**
 * Serves `GET /metrics` in Prometheus' text format, with figures of the process besides. It has a port of its own, which is not to be
 * reached from outside: the gateway's is public.
 */
export async function serveMetrics(
  { registry }: Metrics,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  collectDefaultMetrics({ register: registry })
  const app = fastify({ logger: false, forceCloseConnections: true })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
  const url = await app.listen({ host, port })
  return { url, [Symbol.asyncDispose]: () => app.close() }
}
