import type Stripe from 'stripe'
import type { Payments } from '../domain/payment-ports.ts'
import type { Interval, Money } from '../domain/price.ts'
import type { DuePayment, SubscriptionStatus } from '../domain/subscription.ts'
import { idOf } from './stripe-ids.ts'
import { currencyOf } from './stripe-prices.ts'

const statuses: Partial<Record<string, SubscriptionStatus>> = {
  trialing: 'TRIALING',
  active: 'ACTIVE',
  past_due: 'PAST_DUE',
  unpaid: 'UNPAID',
  paused: 'UNPAID',
  incomplete: 'INCOMPLETE',
  incomplete_expired: 'CANCELED',
  canceled: 'CANCELED',
}

/**
 * Metadata of a subscription whose item has the price of a smaller plan already, which is charged with the next period:
 * the plan that is paid until then. It says nothing any more once the period is another one.
 */
export const paidUntil = (plan: { planId: string; interval: Interval }, end: number) => ({
  paidPlanId: plan.planId,
  paidInterval: plan.interval,
  paidUntil: String(end),
})
export const paidNoMore = { paidPlanId: '', paidInterval: '', paidUntil: '' }

/** A subscription as it stands; null for one that is not for a plan of ours. */
export async function readSubscription(stripe: Stripe, id: string): ReturnType<Payments['subscription']> {
  const found = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] })
  const item = found.items.data[0]
  const planId = item?.price.metadata.planId
  const currency = currencyOf(found.currency)
  if (!item || !planId || !currency) return null
  const status = statuses[found.status]
  if (!status) throw new Error(`A subscription is ${found.status}, which is new to us`)

  const priced = {
    planId,
    interval: item.price.recurring?.interval === 'year' ? ('YEAR' as const) : ('MONTH' as const),
  }
  const { paidPlanId, paidInterval, paidUntil: until } = found.metadata
  const paid = Number(until) === item.current_period_end && paidPlanId ? readPaid(paidPlanId, paidInterval) : undefined
  return {
    id,
    customerId: idOf(found.customer),
    ...(paid ?? priced),
    next: paid ? priced : null,
    currency,
    status,
    cancelAtPeriodEnd: found.cancel_at_period_end,
    currentPeriodEnd: new Date(item.current_period_end * 1_000),
    due: status === 'CANCELED' ? null : duePayment(found.latest_invoice),
    endedUnpaidAt: endedUnpaidAt(found),
  }
}

function endedUnpaidAt({ ended_at: at, cancellation_details: details }: Stripe.Subscription): Date | null {
  return at !== null && details?.reason === 'payment_failed' ? new Date(at * 1_000) : null
}

const readPaid = (planId: string, interval: string | undefined) => ({
  planId,
  interval: interval === 'YEAR' ? ('YEAR' as const) : ('MONTH' as const),
})

/** What is to be paid for the subscription to go on. */
function duePayment(invoice: string | Stripe.Invoice | null): DuePayment | null {
  if (!invoice || typeof invoice === 'string' || invoice.status !== 'open' || !invoice.hosted_invoice_url) return null
  const { amount_remaining: amount, next_payment_attempt: next } = invoice
  const total = moneyIn(invoice.currency, amount)
  return { url: invoice.hosted_invoice_url, total, retryAt: next ? new Date(next * 1_000) : null }
}

/** @throws Error for a currency that we don't sell in */
export function moneyIn(code: string, amount: number): Money {
  const currency = currencyOf(code)
  if (!currency) throw new Error('An amount at Stripe is in a currency that we do not sell in')
  return { currency, amount }
}
