import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VerifyPath } from '../../../platform/signed-path.ts'
import { receiveImportedImage } from '../domain/import-generation.ts'
import type { Bucket, Clock, Reencode } from '../domain/ports.ts'
import { MAX_UPLOAD } from '../domain/upload.ts'
import { importedImagePath } from './imported-image-path.ts'

type ImageRequest = FastifyRequest<{
  Params: { workspaceId: string; imageId: string }
  Querystring: { expires?: unknown; signature?: unknown }
}>

/** Takes in files of imported images by `PUT`, from the users subgraph only: the gateway passes nothing on to this path. */
export function serveImportedImages(
  app: FastifyInstance,
  ports: Clock & { bucket: Bucket; reencode: Reencode; verifyPath: VerifyPath },
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_UPLOAD }, (_request, body, done) =>
      done(null, body),
    )
    scope.put('/imported-images/:workspaceId/:imageId', async ({ params, query, body }: ImageRequest, reply) => {
      if (!ports.verifyPath(importedImagePath(params.workspaceId, params.imageId), query, ports.now()))
        return reply.code(403).send({ message: 'This address has expired or is not genuine.' })
      const outcome = await receiveImportedImage(ports, params, Buffer.isBuffer(body) ? body : Buffer.alloc(0))
      return outcome === 'received' ? reply.code(204).send() : reply.code(422).send({ message: 'This is no picture.' })
    })
  })
}
