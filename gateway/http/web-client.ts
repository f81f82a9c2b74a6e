import { relative, resolve, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { allowedFor, type GoogleTag } from './google-tag.ts'

/** Serves the built client: hashed assets for ever, and its one page for every other address that a browser opens. */
export function webClient(app: FastifyInstance, dir: string, tag: GoogleTag | undefined): void {
  const root = resolve(dir)
  app.register(fastifyStatic, {
    root,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = relative(root, path).startsWith(`assets${sep}`)
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.header('x-content-type-options', 'nosniff')
      if (/\.html(\.\w+)?$/.test(path)) reply.headers(pageHeaders(reply.request.host, tag))
    },
  })
  // What pages ask before they offer anything that is not necessary.
  app.get('/site.json', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send({ googleTag: tag ?? null }),
  )
  app.get('/', (_request, reply) => reply.sendFile('index.html'))
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (page && !request.url.startsWith('/assets/')) return reply.sendFile('index.html')
    return reply.code(404).send({ message: 'There is nothing at this address.' })
  })
}

const pageHeaders = (host: string, tag: GoogleTag | undefined) => ({
  'content-security-policy': contentSecurityPolicy(host, allowedFor(tag)),
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
})

/** Own code and own styles, and a tag that the operator has. Some browsers don't count WebSockets of the same host as `'self'`. */
const contentSecurityPolicy = (host: string, { script, talk, frame }: ReturnType<typeof allowedFor>) =>
  [
    "default-src 'none'",
    `script-src 'self'${script}`,
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: blob:${talk}`,
    `connect-src 'self' ws://${host} wss://${host}${talk}`,
    `frame-src ${frame}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
