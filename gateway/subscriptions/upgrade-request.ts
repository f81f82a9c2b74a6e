import type { IncomingMessage } from 'node:http'
import type { ClientRequest } from '../auth/client.ts'

const lastOf = (header: string | string[] | undefined) => header?.toString().split(',').at(-1)?.trim()

/**
 * Reads an upgrade request, which does not pass through Fastify, as Fastify reads others.
 *
 * @param trustProxy number of proxies in front whose `X-Forwarded-*` headers hold
 */
export function upgradeRequest({ headers, socket }: IncomingMessage, trustProxy: number): ClientRequest {
  const forwarded =
    headers['x-forwarded-for']
      ?.toString()
      .split(',')
      .map((address) => address.trim()) ?? []
  const addresses = [socket.remoteAddress ?? '', ...forwarded.reverse()]
  const trusted = trustProxy > 0
  return {
    headers,
    ip: addresses[Math.min(trustProxy, addresses.length - 1)] ?? '',
    protocol: (trusted && lastOf(headers['x-forwarded-proto'])) === 'https' ? 'https' : 'http',
    host: (trusted ? lastOf(headers['x-forwarded-host']) : undefined) ?? headers.host ?? '',
  }
}
