import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Bearers } from '../auth/bearers.ts'
import { type Authentication, authenticate, continueAs, identityOf } from '../auth/client.ts'
import { readSession, sessionCookies } from '../auth/session-cookies.ts'
import type { GatewayContext } from '../context.ts'
import type { Admission, RateLimiter } from '../limits/rate-limits.ts'
import { createDeparture } from '../transport/departure.ts'

export interface ClientOptions {
  bearers: Bearers
  rateLimiter: RateLimiter
  publicUrl: string | undefined
}

/**
 * Knows the client of an HTTP request, counts the request, and makes the context of its operation.
 *
 * @throws RATE_LIMITED where the client's quota is spent, and what `authenticate` throws
 */
export async function clientContext(
  request: FastifyRequest,
  reply: FastifyReply,
  { bearers, rateLimiter, publicUrl }: ClientOptions,
): Promise<{ context: GatewayContext; presented: Authentication }> {
  const { refreshToken, ...presented } = await authenticate(request, { bearers, publicUrl })
  const { credentials } = presented
  admit(rateLimiter.admitViewer(credentials), reply)
  let { bearer } = presented
  const identity = identityOf(request, { credentials, publicUrl, requestId: request.id })
  const setSession = async (said: string) => {
    const session = readSession(said)
    const secure = identity.origin.startsWith('https:')
    reply.header('set-cookie', sessionCookies(session, { secure, now: Date.now() }))
    bearer = session === 'ended' ? undefined : session.accessToken
    await continueAs(identity, session, bearers)
  }
  const accessChanged = async () => {
    bearers.forget()
    if (bearer !== undefined) identity.credentials = await bearers.identify(bearer, identity.ipAddress)
  }
  const departure = createDeparture()
  reply.raw.once('close', departure.leave)
  const { byCookies } = presented
  const { span } = request
  return { context: { identity, refreshToken, byCookies, departure, span, setSession, accessChanged }, presented }
}

/**
 * Says what is left of each quota that counts this request.
 *
 * @throws RATE_LIMITED where nothing is
 */
export function admit({ headers, refusal }: Admission, reply: FastifyReply): void {
  for (const [name, value] of Object.entries(headers)) {
    const others = reply.getHeader(name)
    reply.header(name, others === undefined ? value : `${others}, ${value}`)
  }
  if (refusal) throw refusal
}
