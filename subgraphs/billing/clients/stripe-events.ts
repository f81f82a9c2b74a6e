import type Stripe from 'stripe'
import type { PaymentEvent, Subject } from '../domain/payment-ports.ts'

type Reference = string | { id: string } | null | undefined

const subject = (kind: Subject['kind'], to: Reference): Subject[] =>
  to ? [{ kind, id: typeof to === 'string' ? to : to.id }] : []

/** Reads the event: which records it concerns, and nothing else of what it tells. */
export const readEvent = (event: Stripe.Event): PaymentEvent => ({
  id: event.id,
  type: event.type,
  at: new Date(event.created * 1_000),
  subjects: subjectsOf(event),
})

function subjectsOf(event: Stripe.Event): Subject[] {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed': {
      const { payment_intent, subscription, invoice } = event.data.object
      return [
        ...subject('payment', payment_intent),
        ...subject('subscription', subscription),
        ...subject('invoice', invoice),
      ]
    }
    case 'payment_intent.succeeded':
      return subject('payment', event.data.object)
    case 'charge.refunded':
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
      return subject('payment', event.data.object.payment_intent)
    case 'invoice.paid':
    case 'invoice.payment_failed':
      return [
        ...subject('invoice', event.data.object.id),
        ...subject('subscription', event.data.object.parent?.subscription_details?.subscription),
      ]
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed':
      return subject('subscription', event.data.object)
    default:
      return []
  }
}
