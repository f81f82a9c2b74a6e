import type { FastifyInstance } from 'fastify'
import { request } from 'undici'
import * as v from 'valibot'

/** How long an answer holds, in milliseconds, so that many who ask cost the services one question. */
const FRESH = 1_000
const TIMEOUT = 2_000

const answer = v.object({ failing: v.array(v.string()) })

/**
 * `GET /health`: 200 when everything that the platform consists of answers 200, otherwise 503 with the names of what does not;
 * where a service itself names what it misses, those names as well.
 *
 * @param checks name -> address
 */
export function healthRoute(app: FastifyInstance, checks: Readonly<Record<string, string>>): void {
  let latest: { at: number; failing: Promise<string[]> } | undefined

  app.get('/health', async (_request, reply) => {
    const now = Date.now()
    if (!latest || now - latest.at >= FRESH) latest = { at: now, failing: failingOf(checks) }
    const failing = await latest.failing
    reply.header('cache-control', 'no-store')
    return failing.length === 0 ? { status: 'ok' } : reply.code(503).send({ status: 'unavailable', failing })
  })
}

async function failingOf(checks: Readonly<Record<string, string>>): Promise<string[]> {
  const failing = await Promise.all(Object.entries(checks).map(([name, url]) => check(name, url)))
  return [...new Set(failing.flat())].sort()
}

/** @returns names of what fails, none when the service is well */
async function check(name: string, url: string): Promise<string[]> {
  try {
    const response = await request(url, { signal: AbortSignal.timeout(TIMEOUT) })
    const text = await response.body.text()
    return response.statusCode === 200 ? [] : [name, ...namedIn(text)]
  } catch {
    return [name]
  }
}

function namedIn(text: string): string[] {
  try {
    return v.parse(answer, JSON.parse(text)).failing
  } catch {
    return []
  }
}
