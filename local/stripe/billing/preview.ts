import { invalidRequest } from '../http/api-error.ts'
import { draftOf } from '../objects/invoice.ts'
import type { Objects } from '../objects/stored.ts'
import { currentPeriod } from '../objects/subscription.ts'
import { newId } from '../storage/ids.ts'
import { mustFind, type World } from '../world.ts'
import { scheduledCancellation } from './cancellation.ts'
import { type Change, changeSubscription, type ItemChange } from './changing.ts'
import { periodAt } from './periods.ts'
import { discountsAt, pendingLines, periodLines } from './subscription-lines.ts'

type Invoice = Objects['invoice']

interface PreviewRequest {
  customer?: string | undefined
  subscription?: string | undefined
  subscription_details?:
    | {
        billing_cycle_anchor?: 'now' | 'unchanged' | undefined
        cancel_at_period_end?: boolean | undefined
        items: readonly ItemChange[]
        proration_behavior?: Change['proration'] | undefined
        proration_date?: number | undefined
        trial_end?: number | 'now' | undefined
      }
    | undefined
}

class Previewed extends Error {
  readonly invoice: Invoice
  constructor(invoice: Invoice) {
    super('previewed')
    this.invoice = invoice
  }
}

/**
 * The next invoice of a subscription, were it changed as asked. The change is made and undone, so that a preview cannot
 * say other sums than the change itself.
 */
export function previewInvoice(
  world: World,
  { subscription: id, customer, subscription_details: details }: PreviewRequest,
): Invoice {
  if (!id)
    throw invalidRequest('Missing required param: subscription.', { code: 'parameter_missing', param: 'subscription' })
  const subscription = mustFind(world, 'subscription', id, 'subscription')
  if (customer && customer !== subscription.customer)
    throw invalidRequest('The subscription does not belong to the customer.', { param: 'subscription' })
  if (subscription.ended_at !== null)
    throw invalidRequest('No upcoming invoices for customer', { code: 'invoice_upcoming_none' })
  try {
    world.store.transaction(() => {
      throw new Previewed(preview(world, subscription, details))
    })
  } catch (error) {
    if (!(error instanceof Previewed)) throw error
    const upcoming = newId('upcoming_in')
    return { ...error.invoice, id: upcoming }
  }
  throw new Error('a preview is always undone')
}

function preview(
  world: World,
  subscription: Objects['subscription'],
  details: PreviewRequest['subscription_details'],
): Invoice {
  const atEnd = details?.cancel_at_period_end
  const changed = details
    ? changeSubscription(world, subscription, {
        items: details.items,
        anchorNow: details.billing_cycle_anchor === 'now',
        trialEnd: details.trial_end,
        proration: details.proration_behavior ?? 'create_prorations',
        prorationDate: details.proration_date,
        ...(atEnd !== undefined && { patch: scheduledCancellation(world, subscription, atEnd) }),
      })
    : subscription
  const immediate = changed.latest_invoice !== subscription.latest_invoice && changed.latest_invoice
  if (immediate) {
    const invoice = mustFind(world, 'invoice', immediate)
    return {
      ...invoice,
      amount_paid: 0,
      amount_remaining: invoice.amount_due,
      attempted: false,
      attempt_count: 0,
      status: 'draft',
    }
  }
  const { end } = currentPeriod(changed)
  const cycle = changed.items.data[0]?.price.recurring
  if (!cycle) throw new Error('a subscription has a recurring price')
  const next = periodAt(changed.billing_cycle_anchor, cycle, end)
  const lines = [
    ...pendingLines(world, changed),
    ...(changed.cancel_at_period_end ? [] : periodLines(world, changed, next)),
  ]
  const discounts = discountsAt(world, changed, end)
  const draft = draftOf(world, {
    customer: changed.customer,
    currency: changed.currency,
    reason: 'upcoming',
    lines,
    subscription: changed,
    discounts,
  })
  return { ...draft, created: end, next_payment_attempt: end + 3_600 }
}
