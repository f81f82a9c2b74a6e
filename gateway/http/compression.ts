import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** What fits into one packet gains nothing; in bytes. */
const WORTHWHILE = 1_400

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

const encoders = {
  br: (text: string) =>
    toBrotli(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // Beyond this, time grows faster than answers shrink.
        [constants.BROTLI_PARAM_QUALITY]: 4,
      },
    }),
  gzip: (text: string) => toGzip(text, { level: 5 }),
}
type Encoding = keyof typeof encoders

/** Compresses answers of some size for clients that say that they can read it; undefined for what stays as it is. */
export function compress(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<Buffer> | undefined {
  if (typeof payload !== 'string' || payload.length < WORTHWHILE) return undefined
  reply.header('vary', 'accept-encoding')
  const encoding = encodingFor(request.headers['accept-encoding'])
  if (!encoding) return undefined
  reply.header('content-encoding', encoding).removeHeader('content-length')
  return encoders[encoding](payload)
}

/** The best of our encodings that a client takes (`Accept-Encoding`, RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  const weights = new Map<string, number>()
  for (const part of String(accepted ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0)
  }
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0
  const best = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip'
  return weightOf(best) > 0 ? best : undefined
}
