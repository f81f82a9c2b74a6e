import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { byteRange } from '../../../platform/byte-range.ts'
import type { VerifyPath } from '../../../platform/signed-path.ts'
import { findImage, type ImagePorts } from '../domain/find-image.ts'
import { bucketKey } from '../domain/image-id.ts'
import type { Bucket, Clock } from '../domain/ports.ts'
import { imagePath, servedFiles, variantOf } from './image-path.ts'

interface Ports extends Clock, ImagePorts {
  bucket: Bucket
  verifyPath: VerifyPath
}

type ImageRequest = FastifyRequest<{
  Params: { workspaceId: string; imageId: string; file: string }
  Querystring: { expires?: unknown; signature?: unknown; download?: unknown }
}>

/**
 * Serves `GET` and `HEAD` of `/images/<workspace>/<image>/<file>`. Whoever has a signed address may see the file until
 * it expires, or until the image is deleted: its record is looked up each time.
 */
export function serveImages(app: FastifyInstance, ports: Ports): void {
  app.get('/images/:workspaceId/:imageId/:file', async (request: ImageRequest, reply) => {
    const { workspaceId, imageId, file } = request.params
    const variant = variantOf(file)
    if (!variant) return refuse(reply, 404, 'There is no such file.')
    if (!ports.verifyPath(imagePath(workspaceId, imageId, variant), request.query, ports.now()))
      return refuse(reply, 403, 'This address has expired or is not genuine. Ask for a new one.')
    const image = await findImage(ports, workspaceId, imageId)
    if (!image) return refuse(reply, 404, 'This image has been deleted.')

    const { bytes, sha256 } = image.files[variant]
    const { name, mimeType } = servedFiles[variant]
    const etag = `"${sha256}"`
    reply.headers({
      etag,
      'cache-control': 'private, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      // Partners show pictures on pages of their own; the signature is what protects them.
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': "default-src 'none'; sandbox",
      ...(request.query.download === '1' && {
        'content-disposition': `attachment; filename="imaginprompt-${imageId}.${name.split('.')[1]}"`,
      }),
    })
    if (isKnown(request, etag)) return reply.code(304).send()

    const range = byteRange(rangeHeader(request, etag), bytes)
    if (range === 'unsatisfiable')
      return reply.header('content-range', `bytes */${bytes}`).type('text/plain').code(416).send()
    const { start, end } = range ?? { start: 0, end: bytes - 1 }
    if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${bytes}`)
    reply.type(mimeType).header('content-length', end - start + 1)
    // Fastify would set the length of an absent body to 0; that of a stream it leaves as it is.
    if (request.method === 'HEAD') return reply.send(Readable.from([]))

    const content = await ports.bucket.get(bucketKey(workspaceId, imageId, variant), { start, end })
    if (!content) return refuse(reply.removeHeader('content-length'), 404, 'This image has been deleted.')
    return reply.send(Readable.from(content, { objectMode: false }))
  })
}

/** Errors are not to be kept: an address may be asked for again with a new signature. */
function refuse(reply: FastifyReply, status: number, message: string) {
  for (const header of ['etag', 'accept-ranges', 'content-range', 'content-disposition']) reply.removeHeader(header)
  return reply.code(status).header('cache-control', 'no-store').type('application/json').send({ message })
}

/** `If-None-Match` (RFC 9110, 13.1.2). */
function isKnown({ headers }: ImageRequest, etag: string): boolean {
  const tags = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags !== undefined && (tags.includes(etag) || tags.includes('*'))
}

/** `Range`, unless `If-Range` names another version (RFC 9110, 13.1.5). */
function rangeHeader({ headers }: ImageRequest, etag: string): string | undefined {
  const condition = headers['if-range']
  return condition === undefined || condition === etag ? headers.range : undefined
}
