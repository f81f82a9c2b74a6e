import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { byteRange } from '../../../platform/byte-range.ts'
import type { VerifyPath } from '../../../platform/signed-path.ts'
import type { Archives, Exports } from '../domain/export-ports.ts'

type ArchiveRequest = FastifyRequest<{
  Params: { id: string }
  Querystring: { expires?: unknown; signature?: unknown }
}>

/** Path of an archive, without its signature. */
export const archivePath = (id: string): string => `/exports/${id}/imaginprompt.zip`

/**
 * Serves `GET` and `HEAD` of `/exports/<id>/imaginprompt.zip`, with ranges, so that a download that was cut off goes on. Whoever has a signed
 * address may fetch the archive until the address expires or the archive is erased.
 */
export function serveArchives(
  app: FastifyInstance,
  { exports, archives, now, verifyPath }: { exports: Exports; archives: Archives; now(): Date; verifyPath: VerifyPath },
): void {
  app.get('/exports/:id/imaginprompt.zip', async (request: ArchiveRequest, reply) => {
    const { id } = request.params
    reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
    if (!verifyPath(archivePath(id), request.query, now()))
      return refuse(reply, 403, 'This address has expired or is not genuine. Ask for a new one in the privacy centre.')
    const job = await exports.find(id)
    if (!job || job.bytes === null || job.expiresAt <= now()) return refuse(reply, 404, 'This archive has been erased.')

    const { bytes } = job
    const range = byteRange(request.headers.range, bytes)
    if (range === 'unsatisfiable') return reply.header('content-range', `bytes */${bytes}`).code(416).send()
    const { start, end } = range ?? { start: 0, end: bytes - 1 }
    const content = await archives.open(id, { start, end })
    if (!content) return refuse(reply, 404, 'This archive has been erased.')
    if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${bytes}`)
    reply.headers({
      'accept-ranges': 'bytes',
      'content-type': 'application/zip',
      'content-length': end - start + 1,
      'content-disposition': 'attachment; filename="imaginprompt.zip"',
      etag: `"${id}"`,
    })
    return reply.send(Readable.from(request.method === 'HEAD' ? [] : content, { objectMode: false }))
  })
}

const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).type('application/json').send({ message })
