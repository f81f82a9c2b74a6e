import { hkdfSync } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Log } from '../../platform/log.ts'
import type { VerifyPath } from '../../platform/signed-path.ts'
import { documentPath, paymentAt } from './domain/ledger-payment.ts'
import type { Payments } from './domain/payment-ports.ts'

/** Key of the addresses of documents: of the webhook secret, which all instances share, and of no use for anything else. */
export const documentKey = (webhookSecret: string): string =>
  Buffer.from(hkdfSync('sha256', webhookSecret, '', 'addresses of documents', 32)).toString('base64url')

/**
 * `GET /payments/…`: leads to Stripe's page of an invoice or a payment. The signature in the address is what authorises. So Stripe is
 * asked when somebody wants to see one, not for every line of a ledger, and its address, which ends after a while, is always new.
 */
export function documentRoute(
  app: FastifyInstance,
  {
    payments,
    verify,
    now,
    log,
  }: { payments: Pick<Payments, 'documentUrl'>; verify: VerifyPath; now: () => Date; log: Log },
): void {
  app.get<{ Params: { kind: string; id: string }; Querystring: Record<string, unknown> }>(
    '/payments/:kind/:id',
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const payment = paymentAt(request.params)
      const path = payment && documentPath(payment)
      // The page with the ledger has addresses that are good.
      if (!path || !verify(path, request.query, now())) return reply.redirect('/credits', 303)
      try {
        const url = await payments.documentUrl(payment)
        return url ? reply.redirect(url, 303) : reply.code(404).send({ message: 'There is no page of this payment.' })
      } catch (error) {
        log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'document-failed')
        return reply
          .code(503)
          .send({ message: 'Our payment provider does not answer right now. Try again in a moment.' })
      }
    },
  )
}
