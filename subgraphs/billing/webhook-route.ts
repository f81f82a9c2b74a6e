import type { FastifyInstance } from 'fastify'
import type Stripe from 'stripe'
import { readEvent } from './clients/stripe-events.ts'
import type { Inbox } from './domain/payment-ports.ts'

/**
 * `POST /webhooks/stripe`: keeps each event whose signature holds and answers; its effect comes afterwards. Signatures
 * are of the very bytes of the body (https://docs.stripe.com/webhooks/signature).
 */
export function webhookRoute(
  app: FastifyInstance,
  { stripe, secret, inbox, wake }: { stripe: Stripe; secret: string; inbox: Inbox; wake: () => void },
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post('/webhooks/stripe', async (request, reply) => {
      const signature = request.headers['stripe-signature']
      let event: Stripe.Event
      try {
        event = stripe.webhooks.constructEvent(request.body as Buffer, signature ?? '', secret)
      } catch {
        return reply.code(400).send({ message: 'The signature does not hold.' })
      }
      if (await inbox.add(readEvent(event), new Date())) wake()
      return { received: true }
    })
  })
}
