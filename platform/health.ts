import type { FastifyInstance } from 'fastify'

/** Names of what a service stands on -> whether it works now. */
export type HealthChecks = Record<string, () => Promise<boolean>>

/** Serves `GET /health`: 200 when every check holds, otherwise 503 with the names of those that do not. */
export function serveHealth(app: FastifyInstance, checks: HealthChecks): void {
  app.get('/health', async (_request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => ((await check()) ? undefined : name)),
    )
    const failing = results.filter((name) => name !== undefined)
    const isHealthy = failing.length === 0
    return reply.code(isHealthy ? 200 : 503).send({ status: isHealthy ? 'ok' : 'unavailable', failing })
  })
}
