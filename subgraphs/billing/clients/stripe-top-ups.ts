import Stripe from 'stripe'
import type { TopUpOrder } from '../domain/auto-top-up.ts'
import type { TopUpPayment } from '../domain/pay-top-ups.ts'
import { answered } from './stripe-answered.ts'
import { idOf } from './stripe-ids.ts'

/** The clocks of Stripe and ours differ by less, in seconds. */
const CLOCK_SKEW = 600

/** The customer's card for payments that nobody attends: the default one, or else the latest. */
export async function savedCard(stripe: Stripe, customer: string): Promise<string | null> {
  const { data } = await answered(stripe.paymentMethods.list({ customer, type: 'card', limit: 100 }))
  if (data.length === 0) return null
  const known = await answered(stripe.customers.retrieve(customer))
  const preferred = !known.deleted && known.invoice_settings.default_payment_method
  const card = data.find(({ id }) => preferred && id === idOf(preferred)) ?? data[0]
  return card?.id ?? null
}

/**
 * The payment that an earlier attempt made for the order. Stripe forgets idempotency keys after a day; its list does not
 * forget, and has a payment as soon as it is made.
 */
export async function topUpPayment(stripe: Stripe, customer: string, order: TopUpOrder): Promise<TopUpPayment | null> {
  const since = Math.floor(order.at.getTime() / 1_000) - CLOCK_SKEW
  for await (const intent of stripe.paymentIntents.list({ customer, limit: 100 })) {
    if (intent.created < since) return null
    if (intent.metadata.topUpOrder === order.id) return outcomeOf(stripe, intent)
  }
  return null
}

/** Charges the saved card while nobody is there to confirm (https://docs.stripe.com/payments/save-and-reuse). */
export async function payTopUp(
  stripe: Stripe,
  customer: string,
  { id, pack, amount, currency, cardId }: TopUpOrder & { cardId: string },
): Promise<TopUpPayment> {
  try {
    const intent = await stripe.paymentIntents.create(
      {
        amount,
        currency: currency.toLowerCase(),
        customer,
        payment_method: cardId,
        // Nobody is there to be led to another page.
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        off_session: true,
        confirm: true,
        metadata: { creditPackId: pack.id, credits: String(pack.credits), topUpOrder: id },
      },
      { idempotencyKey: `top-up-${id}` },
    )
    return outcomeOf(stripe, intent)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError && error.payment_intent)
      return outcomeOf(stripe, error.payment_intent)
    // The card was taken off meanwhile.
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return { kind: 'failed', reason: 'NO_CARD' }
    throw error
  }
}

/** One that did not go through is canceled, so that it can't go through later. */
async function outcomeOf(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<TopUpPayment> {
  const { id, status, last_payment_error: error } = intent
  if (status === 'succeeded') return { kind: 'paid', paymentId: id }
  if (status === 'processing') return { kind: 'pending' }
  if (status !== 'canceled') await answered(stripe.paymentIntents.cancel(id))
  const asked = status === 'requires_action' || error?.code === 'authentication_required'
  return { kind: 'failed', reason: asked ? 'AUTHENTICATION_REQUIRED' : 'DECLINED' }
}
