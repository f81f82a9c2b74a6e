import type { FastifyInstance } from 'fastify'
import { eraseMails, type Traces } from './erase-mails.ts'
import type { Spool } from './spool.ts'

const body = {
  type: 'object',
  required: ['account', 'address'],
  properties: { account: { type: 'string', minLength: 1 }, address: { type: ['string', 'null'], minLength: 1 } },
}

/** Erases at `POST /erasures` what is here of a deleted account: the mailboxes of one machine are ours. */
export function serveErasures(app: FastifyInstance, spool: Spool): void {
  app.post<{ Body: Traces }>('/erasures', { schema: { body } }, async ({ body: traces }, reply) => {
    await eraseMails(spool, traces)
    return reply.code(204).send()
  })
}
