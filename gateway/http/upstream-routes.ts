import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Pool } from 'undici'
import type { Cors } from './cors.ts'

const REQUEST_HEADERS = ['accept', 'range', 'if-range', 'if-none-match', 'if-modified-since']
/** What belongs to the bytes of an upload (tus 1.0). */
const UPLOAD_HEADERS = ['content-type', 'content-length', 'tus-resumable', 'upload-offset']
/** Longest silence of the service that takes files in, in milliseconds: behind the last byte it reads the whole picture. */
const UPLOAD_TIMEOUT = 60_000
const RESPONSE_HEADERS = [
  'content-type',
  'content-length',
  'content-range',
  'content-disposition',
  'accept-ranges',
  'cache-control',
  'etag',
  'last-modified',
  'location',
  'vary',
  'tus-resumable',
  'upload-length',
  'upload-offset',
]

/**
 * Passes `GET` and `HEAD` of `/images/…` on to the service that keeps pictures. Pictures are their own authorisation (a
 * signature in the address), so no cookie and no token goes along, and any page may show them.
 */
export function imageRoutes(app: FastifyInstance, base: string, timeout: number): void {
  const pool = poolOf(app, base, timeout)
  app.route({
    method: ['GET', 'HEAD'],
    url: '/images/*',
    handler: (request, reply) => {
      const { pathname, search } = new URL(request.url, base)
      // `..` has been resolved by now: what left the folder is none of its addresses.
      if (!pathname.startsWith('/images/')) return reply.callNotFound()
      reply.headers({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      })
      return pass(request, reply, pool, `${pathname}${search}`)
    },
  })
}

/**
 * Passes `HEAD` and `PATCH` below a folder (`/uploads/` of pictures, `/imports/` of archives) on to the service that takes files in there, the
 * bytes as they come. The address is its own authorisation (a signature in it), so no cookie and no token goes along, and a
 * partner's page may send to it.
 */
export function uploadRoutes(
  app: FastifyInstance,
  base: string,
  { folder, cors }: { folder: '/uploads/' | '/imports/'; cors: Cors },
): void {
  const pool = poolOf(app, base, UPLOAD_TIMEOUT)
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload))
    scope.addHook('onRequest', async (request, reply) => {
      cors(request.headers.origin, reply)
      reply.headers({
        'access-control-expose-headers': 'Upload-Offset, Upload-Length, Tus-Resumable',
        'x-content-type-options': 'nosniff',
      })
    })
    scope.options(`${folder}*`, (_request, reply) =>
      reply
        .headers({
          'access-control-allow-methods': 'HEAD, PATCH',
          'access-control-allow-headers': 'Content-Type, Tus-Resumable, Upload-Offset',
          'access-control-max-age': '86400',
        })
        .code(204)
        .send(),
    )
    scope.route({
      method: ['HEAD', 'PATCH'],
      url: `${folder}*`,
      handler: (request, reply) => {
        const { pathname, search } = new URL(request.url, base)
        // `..` has been resolved by now: what left the folder is none of its addresses.
        if (!pathname.startsWith(folder)) return reply.callNotFound()
        return pass(request, reply, pool, `${pathname}${search}`)
      },
    })
  })
}

/** Answers the public key set of access tokens, as the users subgraph publishes it. */
export function keySetRoute(app: FastifyInstance, jwksUrl: string, timeout: number): void {
  const { origin, pathname, search } = new URL(jwksUrl)
  const pool = poolOf(app, origin, timeout)
  app.get('/.well-known/jwks.json', (request, reply) => {
    reply.header('access-control-allow-origin', '*')
    return pass(request, reply, pool, `${pathname}${search}`)
  })
}

/**
 * Passes on what mail programs post to stop mails, RFC 8058. The token in the address is all that counts: what is posted says the same every
 * time, and cookies must not matter.
 */
export function unsubscribeRoute(app: FastifyInstance, base: string, timeout: number): void {
  const pool = poolOf(app, base, timeout)
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume()
      done(null)
    })
    scope.post('/unsubscribe', (request, reply) =>
      pass(request, reply, pool, `/unsubscribe${new URL(request.url, base).search}`),
    )
  })
}

/**
 * Passes `POST /webhooks/…` on byte by byte, since its signature is of the bytes. The service behind checks it, so nothing
 * else of the request goes along.
 */
export function webhookRoutes(app: FastifyInstance, base: string, timeout: number): void {
  const pool = poolOf(app, base, timeout)
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post('/webhooks/stripe', async (request, reply) => {
      const headers = pick(request.headers, ['content-type', 'stripe-signature'])
      try {
        const answer = await pool.request({
          path: '/webhooks/stripe',
          method: 'POST',
          headers,
          body: request.body as Buffer,
        })
        return reply.code(answer.statusCode).headers(pick(answer.headers, RESPONSE_HEADERS)).send(answer.body)
      } catch {
        return reply.code(502).send({ message: 'Send it again later.' })
      }
    })
  })
}

/**
 * Passes `GET` of `/payments/…` on, which leads to documents of payments. The signature in the address is what authorises, so no
 * cookie and no token goes along.
 */
export function documentRoutes(app: FastifyInstance, base: string, timeout: number): void {
  const pool = poolOf(app, base, timeout)
  app.get('/payments/:kind/:id', (request, reply) => {
    const { pathname, search } = new URL(request.url, base)
    return pass(request, reply, pool, `${pathname}${search}`)
  })
}

/**
 * Passes `GET` and `HEAD` of archives of exports on to the users subgraph. The signature in the address is what authorises, so no cookie
 * and no token goes along; other origins may not read them.
 */
export function exportRoute(app: FastifyInstance, base: string, timeout: number): void {
  const { origin } = new URL(base)
  const pool = poolOf(app, origin, timeout)
  app.route({
    method: ['GET', 'HEAD'],
    url: '/exports/:id/imaginprompt.zip',
    handler: (request, reply) => {
      const { pathname, search } = new URL(request.url, origin)
      return pass(request, reply, pool, `${pathname}${search}`)
    },
  })
}

function poolOf(app: FastifyInstance, base: string, timeout: number): Pool {
  const pool = new Pool(new URL(base).origin, { connections: 64, headersTimeout: timeout, bodyTimeout: timeout })
  app.addHook('onClose', () => pool.destroy())
  return pool
}

async function pass(request: FastifyRequest, reply: FastifyReply, pool: Pool, path: string) {
  // A client that goes away ends the transfer from upstream as well.
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  try {
    const { statusCode, headers, body } = await pool.request({
      path,
      method: request.method as 'GET' | 'HEAD' | 'PATCH' | 'POST',
      headers: pick(request.headers, request.method === 'PATCH' ? UPLOAD_HEADERS : REQUEST_HEADERS),
      ...(request.method === 'PATCH' && { body: (request.body as Readable | undefined) ?? null }),
      signal: gone.signal,
    })
    return reply.code(statusCode).headers(pick(headers, RESPONSE_HEADERS)).send(body)
  } catch {
    return reply.code(502).send({ message: 'A part of the service does not answer right now. Try again in a moment.' })
  }
}

function pick(headers: IncomingHttpHeaders, names: string[]): Record<string, string | string[]> {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))
}
