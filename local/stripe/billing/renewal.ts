import type { Objects } from '../objects/stored.ts'
import { currentPeriod, withPeriod } from '../objects/subscription.ts'
import { change } from '../webhooks/events.ts'
import { timeFor, type World } from '../world.ts'
import { cancelNow } from './cancellation.ts'
import { collect, createInvoice, finalize } from './invoicing.ts'
import { periodAt } from './periods.ts'
import { discountsAfterUse, discountsAt, pendingLines, periodLines } from './subscription-lines.ts'

type Subscription = Objects['subscription']

/** Seconds that an invoice of a renewal stays a draft, so that it can be changed. */
const DRAFT_FOR = 3_600

/** A period has ended: the subscription ends with it or goes on to the next one, for which it is invoiced. */
export function renew(world: World, subscription: Subscription): void {
  if (subscription.cancel_at_period_end) {
    cancelNow(world, subscription, { reason: subscription.cancellation_details?.reason ?? 'cancellation_requested' })
    return
  }
  const { end } = currentPeriod(subscription)
  const cycle = subscription.items.data[0]?.price.recurring
  if (!cycle) throw new Error('a subscription has a recurring price')
  const period = periodAt(subscription.billing_cycle_anchor, cycle, end)
  const renewed = change(
    world,
    subscription,
    {
      items: withPeriod(subscription.items, period),
      ...(subscription.status === 'trialing' && { status: 'active' as const }),
    },
    'customer.subscription.updated',
  )
  const now = timeFor(world, subscription.customer)
  const discounts = discountsAt(world, renewed, now)
  const invoice = createInvoice(world, {
    customer: renewed.customer,
    currency: renewed.currency,
    reason: 'subscription_cycle',
    lines: [...pendingLines(world, renewed), ...periodLines(world, renewed, period)],
    subscription: renewed,
    discounts,
    automatically_finalizes_at: renewed.status === 'unpaid' ? null : now + DRAFT_FOR,
  })
  change(world, renewed, { latest_invoice: invoice.id, discounts: discountsAfterUse(world, discounts) })
}

/** The hour of a draft is over: it becomes final and is collected. */
export function finalizeAndCollect(world: World, draft: Objects['invoice']): void {
  const invoice = finalize(world, draft)
  if (invoice.status === 'open') collect(world, invoice, { offSession: true })
}
