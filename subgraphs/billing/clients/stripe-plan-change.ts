import Stripe from 'stripe'
import type { PlanChange } from '../domain/payment-ports.ts'
import type { ChangePreview } from '../domain/plan-change.ts'
import type { PlanPrice } from '../domain/plans.ts'
import type { BillingSubscription } from '../domain/subscription.ts'
import { answered } from './stripe-answered.ts'
import { creditsOnInvoice } from './stripe-credits.ts'
import { idOf } from './stripe-ids.ts'
import { priceOf } from './stripe-prices.ts'
import { moneyIn, paidNoMore, paidUntil } from './stripe-subscriptions.ts'

const inSeconds = (at: Date) => Math.floor(at.getTime() / 1_000)

/** What a change would cost, by the invoice that Stripe would write for it. */
export async function previewChange(
  stripe: Stripe,
  subscription: BillingSubscription,
  offer: PlanPrice,
  { timing, at }: PlanChange,
): Promise<ChangePreview> {
  const { currency, currentPeriodEnd, status } = subscription
  const { test_clock: clock, items: present } = await answered(stripe.subscriptions.retrieve(subscription.id))
  const item = present.data[0] ?? failOnNothing()
  const asOf = new Date((clock ? await timeOf(stripe, idOf(clock)) : inSeconds(at)) * 1_000)
  const nextAmount = { currency, amount: offer.amounts[currency] }
  const nothingDue = {
    timing,
    asOf,
    amountDue: { currency, amount: 0 },
    credits: 0,
    nextAmount,
    nextAt: currentPeriodEnd,
  }
  if (timing !== 'AT_ONCE' || status === 'TRIALING')
    return { ...nothingDue, effectiveAt: timing === 'AT_PERIOD_END' ? currentPeriodEnd : asOf }

  const items = [{ id: item.id, price: (await priceOf(stripe, offer.lookupKey)).id }]
  const invoice = await answered(
    stripe.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: { items, proration_behavior: 'always_invoice', proration_date: inSeconds(asOf) },
    }),
  )
  const restarts = offer.interval !== subscription.interval
  return {
    ...nothingDue,
    effectiveAt: asOf,
    amountDue: moneyIn(invoice.currency, invoice.amount_due),
    credits: await creditsOnInvoice(stripe, invoice.lines.data, { first: false }),
    nextAt: restarts
      ? new Date(Math.max(...invoice.lines.data.map(({ period }) => period.end)) * 1_000)
      : currentPeriodEnd,
  }
}

/**
 * Makes the change. A smaller plan gets its price at once and without correction, so that Stripe charges it with the next
 * period; what is paid until then stands in the metadata. A change that is sent
 * twice is made once: to the same price there is nothing to correct.
 */
export async function changePlan(
  stripe: Stripe,
  subscription: BillingSubscription,
  offer: PlanPrice,
  { timing, at }: PlanChange,
): Promise<{ kind: 'changed'; invoiceId: string | null } | { kind: 'paymentFailed' }> {
  const { id, currentPeriodEnd, status } = subscription
  const price = (await priceOf(stripe, offer.lookupKey)).id
  const paid = timing === 'AT_ONCE' && status !== 'TRIALING'
  try {
    const changed = await answered(
      stripe.subscriptions.update(id, {
        items: [{ id: await itemOf(stripe, id), price }],
        metadata: timing === 'AT_PERIOD_END' ? paidUntil(subscription, inSeconds(currentPeriodEnd)) : paidNoMore,
        ...(paid
          ? {
              proration_behavior: 'always_invoice',
              proration_date: inSeconds(at),
              payment_behavior: 'error_if_incomplete',
            }
          : { proration_behavior: 'none' }),
      }),
    )
    return { kind: 'changed', invoiceId: paid && changed.latest_invoice ? idOf(changed.latest_invoice) : null }
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return { kind: 'paymentFailed' }
    throw error
  }
}

/** What time it is for a subscription that Stripe keeps by a test clock, in seconds. */
const timeOf = async (stripe: Stripe, clock: string) =>
  (await answered(stripe.testHelpers.testClocks.retrieve(clock))).frozen_time

async function itemOf(stripe: Stripe, id: string): Promise<string> {
  const { items } = await answered(stripe.subscriptions.retrieve(id))
  return (items.data[0] ?? failOnNothing()).id
}

function failOnNothing(): never {
  throw new Error('A subscription is for nothing')
}
