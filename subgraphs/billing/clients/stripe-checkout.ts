import Stripe from 'stripe'
import type { CheckoutOrder } from '../domain/payment-ports.ts'
import { answered } from './stripe-answered.ts'
import { priceOf } from './stripe-prices.ts'

/**
 * Opens the hosted page of an order, or leads to the page that is open for it. A customer has one open page for plans at
 * most: one for another plan is closed, so that two tabs never buy two plans.
 *
 * To be called for one order of a customer at a time.
 *
 * @returns address of the page; null where a plan is paid or being paid already
 */
export async function openCheckout(stripe: Stripe, order: CheckoutOrder): Promise<string | null> {
  const { customerId: customer, pack } = order
  const isNew = pack ? true : await maySubscribe(stripe, customer)
  if (isNew === null) return null

  const wanted = labelOf(order)
  const open = await answered(stripe.checkout.sessions.list({ customer, status: 'open', limit: 100 }))
  const same = open.data.find(
    ({ metadata, success_url, locale, url }) =>
      url && metadata?.order === wanted && success_url === order.successUrl && locale === order.locale,
  )
  for (const other of open.data)
    if (!pack && other.mode === 'subscription' && other !== same && !(await close(stripe, other))) return null
  if (same?.url) return same.url

  const session = await answered(stripe.checkout.sessions.create(await sessionOf(stripe, order, isNew)))
  if (!session.url) throw new Error('Stripe opened a checkout without a page')
  return session.url
}

const labelOf = ({ lookupKey, currency }: CheckoutOrder) => `${lookupKey} ${currency ?? 'USD'}`

async function sessionOf(
  stripe: Stripe,
  order: CheckoutOrder,
  isNew: boolean,
): Promise<Stripe.Checkout.SessionCreateParams> {
  const { customerId, lookupKey, pack, currency, trialDays, locale, successUrl, cancelUrl } = order
  return {
    customer: customerId,
    line_items: [{ price: (await priceOf(stripe, lookupKey)).id, quantity: 1 }],
    locale,
    success_url: successUrl,
    cancel_url: cancelUrl,
    metadata: { order: labelOf(order) },
    allow_promotion_codes: true,
    tax_id_collection: { enabled: true },
    customer_update: { name: 'auto', address: 'auto' },
    ...(currency && { currency: currency.toLowerCase() }),
    ...(pack
      ? {
          mode: 'payment',
          payment_intent_data: {
            metadata: { creditPackId: pack.id, credits: String(pack.credits) },
            setup_future_usage: 'off_session',
          },
        }
      : { mode: 'subscription', ...(trialDays && isNew && { subscription_data: { trial_period_days: trialDays } }) }),
  }
}

/**
 * Whether the customer never had a plan (and may have a trial); null while one runs. One whose first payment never came is
 * ended, so that it can't be paid besides.
 */
async function maySubscribe(stripe: Stripe, customer: string): Promise<boolean | null> {
  const { data } = await answered(stripe.subscriptions.list({ customer, status: 'all', limit: 100 }))
  const over = ['canceled', 'incomplete', 'incomplete_expired']
  if (data.some(({ status }) => !over.includes(status))) return null
  for (const { id, status } of data) if (status === 'incomplete') await answered(stripe.subscriptions.cancel(id))
  return data.length === 0
}

/** @returns false where the page was just paid */
async function close(stripe: Stripe, { id }: Stripe.Checkout.Session): Promise<boolean> {
  try {
    await answered(stripe.checkout.sessions.expire(id))
    return true
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    return (await answered(stripe.checkout.sessions.retrieve(id))).status !== 'complete'
  }
}
