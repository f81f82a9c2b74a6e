import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VerifyPath } from '../../../platform/signed-path.ts'
import { receiveArchive } from '../domain/data-import.ts'
import type { ImportPorts } from '../domain/import-ports.ts'

type ArrivalRequest = FastifyRequest<{
  Params: { id: string }
  Querystring: { expires?: unknown; signature?: unknown }
}>

/** Path that an archive is sent to, without its signature. */
export const arrivalPath = (id: string): string => `/imports/${id}`

/** What a body says it is, by the protocol. */
const BODY = 'application/offset+octet-stream'
const EXPIRED = 'This address has expired or is not genuine. Ask for a new one in the privacy centre.'
const GONE = 'This import is over.'

/**
 * Takes archives in on `/imports/<id>` by the core of the tus protocol 1.0 (https://tus.io/protocols/resumable-upload): `HEAD` says how much has
 * arrived, `PATCH` sends what follows. Whoever has the signed address may send until it expires.
 */
export function serveArrivals(
  app: FastifyInstance,
  ports: Pick<ImportPorts, 'imports' | 'arrivals' | 'now'> & { verifyPath: VerifyPath },
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // As a stream: what arrived before a connection broke is kept.
    scope.addContentTypeParser(BODY, (_request, payload, done) => done(null, payload))
    scope.addHook('onRequest', async (request, reply) => {
      reply.headers({ 'tus-resumable': '1.0.0', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      const { params, query } = request as ArrivalRequest
      if (!ports.verifyPath(arrivalPath(params.id), query, ports.now())) return refuse(reply, 403, EXPIRED)
    })
    scope.head('/imports/:id', async ({ params: { id } }: ArrivalRequest, reply) => {
      const job = await ports.imports.find(id)
      if (!job) return refuse(reply, 404, GONE)
      const received = job.status === 'RECEIVING' ? await ports.arrivals.received(id) : job.bytes
      return progress(reply, received).header('upload-length', job.bytes).code(200).send()
    })
    scope.patch('/imports/:id', async ({ params: { id }, headers, body }: ArrivalRequest, reply) => {
      const offset = String(headers['upload-offset'] ?? '')
      if (!/^\d{1,15}$/.test(offset)) return refuse(reply, 400, 'Say in `Upload-Offset` where these bytes begin.')
      const content = ((body as Readable | undefined) ?? []) as AsyncIterable<Uint8Array>
      const result = await receiveArchive(ports, id, Number(offset), content)
      switch (result.kind) {
        case 'received':
          return progress(reply, result.received).code(204).send()
        case 'misplaced':
          await drain(content)
          return refuse(progress(reply, result.received), 409, 'These bytes do not follow what has arrived.')
        case 'tooLong':
          return refuse(progress(reply, result.received), 413, 'This is more than was announced.')
        case 'unknown':
          await drain(content)
          return refuse(reply, 404, GONE)
      }
    })
  })
}

/** Reads what is not wanted: whoever is answered while they still send may see a broken connection and no answer. */
async function drain(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of content);
}

const progress = (reply: FastifyReply, received: number) => reply.header('upload-offset', received)

const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).type('application/json').send({ message })
