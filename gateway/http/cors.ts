import type { FastifyReply } from 'fastify'

/** Origins whose pages may use the API, `*` for all; see {@link createCors}. */
export type CorsOrigins = '*' | readonly string[]

/** Tells a browser whether the page of an origin may see the answer. */
export type Cors = (origin: string | undefined, reply: FastifyReply) => void

/**
 * Any origin that is allowed may use the API with a bearer token or a signed address. Browsers never add our cookies to such calls: without
 * `access-control-allow-credentials` they don't show the answer, and the cookies are `SameSite=Strict`.
 */
export function createCors(allowed: CorsOrigins): Cors {
  if (allowed === '*') return (_origin, reply) => void reply.header('access-control-allow-origin', '*')
  const origins = new Set(allowed)
  return (origin, reply) => {
    reply.header('vary', 'origin')
    if (origin !== undefined && origins.has(origin)) reply.header('access-control-allow-origin', origin)
  }
}
