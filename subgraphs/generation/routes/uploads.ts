import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VerifyPath } from '../../../platform/signed-path.ts'
import type { Clock } from '../domain/ports.ts'
import { type ReceivePorts, receiveUpload } from '../domain/receive-upload.ts'
import type { Upload } from '../domain/upload.ts'
import { uploadPath } from './upload-path.ts'

interface Ports extends ReceivePorts, Clock {
  verifyPath: VerifyPath
}

type UploadRequest = FastifyRequest<{
  Params: { workspaceId: string; uploadId: string }
  Querystring: { expires?: unknown; signature?: unknown }
}>

/** What a body says it is, by the protocol. */
const BODY = 'application/offset+octet-stream'

/**
 * Takes files in on `/uploads/<workspace>/<upload>` by the core of the tus protocol 1.0 (https://tus.io/protocols/resumable-upload): `HEAD` says
 * how much has arrived, `PATCH` sends what follows. Whoever has the signed address may send until it expires.
 */
export function serveUploads(app: FastifyInstance, ports: Ports): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // As a stream: what arrived before a connection broke is kept.
    scope.addContentTypeParser(BODY, (_request, payload, done) => done(null, payload))
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers({ 'tus-resumable': '1.0.0', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    })
    scope.head('/uploads/:workspaceId/:uploadId', async (request: UploadRequest, reply) => {
      if (!isSigned(ports, request)) return refuse(reply, 403, EXPIRED)
      const upload = await ports.uploads.find(referenceOf(request))
      return upload ? progress(reply, upload).code(200).send() : refuse(reply, 404, GONE)
    })
    scope.patch('/uploads/:workspaceId/:uploadId', async (request: UploadRequest, reply) => {
      if (!isSigned(ports, request)) return refuse(reply, 403, EXPIRED)
      const offset = String(request.headers['upload-offset'] ?? '')
      if (!/^\d{1,10}$/.test(offset)) return refuse(reply, 400, 'Say in `Upload-Offset` where these bytes begin.')
      const body = ((request.body as Readable | undefined) ?? []) as AsyncIterable<Uint8Array>
      const result = await receiveUpload(ports, referenceOf(request), Number(offset), body)
      switch (result.kind) {
        case 'received':
          return progress(reply, result.upload).code(204).send()
        case 'misplaced':
          await drain(body)
          return refuse(progress(reply, result.upload), 409, 'These bytes do not follow what has arrived.')
        case 'tooLong':
          return refuse(progress(reply, result.upload), 413, 'This is more than was announced.')
        case 'unknown':
          await drain(body)
          return refuse(reply, 404, GONE)
      }
    })
  })
}

/** Reads what is not wanted: whoever is answered while they still send may see a broken connection and no answer. */
async function drain(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of content);
}

const EXPIRED = 'This address has expired or is not genuine. Ask for a new one.'
const GONE = 'This upload has been deleted.'

const referenceOf = ({ params }: UploadRequest) => ({ workspaceId: params.workspaceId, id: params.uploadId })

const isSigned = ({ verifyPath, now }: Ports, { params, query }: UploadRequest): boolean =>
  verifyPath(uploadPath(params.workspaceId, params.uploadId), query, now())

const progress = (reply: FastifyReply, { bytes, received }: Upload) =>
  reply.headers({ 'upload-offset': received, 'upload-length': bytes })

const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).type('application/json').send({ message })
