import type { FastifyInstance } from 'fastify'
import type { Ports } from '../domain/ports.ts'
import { unsubscribe } from '../domain/unsubscribe.ts'

/** Serves the button of mail programs that stops mails: `POST /unsubscribe?token=…`, RFC 8058. The token is all the authorisation it needs. */
export function serveUnsubscribe(app: FastifyInstance, ports: Ports): void {
  app.post<{ Querystring: { token?: unknown } }>('/unsubscribe', async ({ query: { token } }, reply) => {
    const { kind } = await unsubscribe(ports, String(token))
    return kind === 'unsubscribed'
      ? reply.send({ message: 'You will get no more mails like this.' })
      : reply.code(404).send({ message: 'This link is too old or incomplete.' })
  })
}
