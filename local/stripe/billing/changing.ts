import { invalidRequest } from '../http/api-error.ts'
import { newInvoiceItem } from '../objects/invoice-item.ts'
import { unitAmount } from '../objects/price.ts'
import type { InvoiceLine, Objects, SubscriptionItem } from '../objects/stored.ts'
import {
  currentPeriod,
  newItem,
  recurringPrice,
  repriced,
  requireOneInterval,
  withPeriod,
} from '../objects/subscription.ts'
import { declineError } from '../payments/confirm-payment.ts'
import { change } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import { collect, createInvoice, finalize, intentOf } from './invoicing.ts'
import { pricingOf } from './lines.ts'
import { type Period, periodAt } from './periods.ts'
import { discountsAfterUse, discountsAt, pendingLines, periodLines } from './subscription-lines.ts'

type Subscription = Objects['subscription']

export interface ItemChange {
  id?: string | undefined
  price?: string | undefined
  quantity?: number | undefined
  deleted?: boolean | undefined
}

export interface Change {
  items?: readonly ItemChange[]
  /** A period that begins anew at this moment. */
  anchorNow?: boolean
  /** Seconds, or `now` for the end of the trial at this moment. */
  trialEnd?: number | 'now' | undefined
  proration?: 'always_invoice' | 'create_prorations' | 'none'
  prorationDate?: number | undefined
  /** A payment that does not go through undoes the change. */
  errorIfIncomplete?: boolean
  patch?: Partial<Subscription>
}

/**
 * Changes a subscription. Another interval, `anchorNow` and the end of a trial begin a new period, which is invoiced at
 * once. Otherwise what was paid for and is not used is credited and what is used instead is charged, to the second, on the
 * next invoice or (`always_invoice`) on one of its own (https://docs.stripe.com/billing/subscriptions/prorations).
 */
export function changeSubscription(world: World, subscription: Subscription, request: Change): Subscription {
  if (subscription.ended_at !== null)
    throw invalidRequest('A canceled subscription can only update its cancellation_details and metadata.')
  const { proration = 'create_prorations', patch = {} } = request
  const now = timeFor(world, subscription.customer)
  const before = subscription.items.data
  const items = changedItems(world, subscription, request.items ?? [])
  const trialing = subscription.status === 'trialing'
  const restarts = request.anchorNow || cycleOf(before) !== cycleOf(items) || (trialing && request.trialEnd === 'now')
  const at = request.prorationDate ?? now

  if (typeof request.trialEnd === 'number')
    return extendTrial(
      world,
      subscription,
      { ...patch, items: { ...subscription.items, data: items } },
      request.trialEnd,
    )
  if (restarts && !(trialing && request.trialEnd !== 'now')) {
    if (proration !== 'none' && !trialing) prorate(world, subscription, before, [], at)
    return restart(world, subscription, { ...patch, items: { ...subscription.items, data: items } }, request)
  }
  if (proration !== 'none' && !trialing) prorate(world, subscription, before, items, at)
  const changed = change(
    world,
    subscription,
    { ...patch, items: { ...subscription.items, data: items } },
    'customer.subscription.updated',
  )
  const lines = proration === 'always_invoice' ? pendingLines(world, changed) : []
  return lines.length === 0 ? changed : invoiceChange(world, changed, lines, request)
}

/** @throws ApiError for an item that is not there, or when none would be left */
function changedItems(world: World, subscription: Subscription, changes: readonly ItemChange[]): SubscriptionItem[] {
  const { start, end } = currentPeriod(subscription)
  const items = [...subscription.items.data]
  for (const { id, price, quantity, deleted } of changes) {
    const at = items.findIndex((item) => item.id === id)
    const item = items[at]
    if (id !== undefined && !item)
      throw invalidRequest(`No such subscription item: '${id}'`, { code: 'resource_missing', param: 'items[0][id]' })
    if (item && deleted) items.splice(at, 1)
    else if (item) {
      const next = price === undefined ? mustFind(world, 'price', item.price.id) : recurringPrice(world, price)
      items[at] = repriced(item, next, quantity ?? (price === undefined ? (item.quantity ?? 1) : 1))
    } else if (price === undefined)
      throw invalidRequest('Missing required param: items[0][price].', {
        code: 'parameter_missing',
        param: 'items[0][price]',
      })
    else {
      const created = timeFor(world, subscription.customer)
      items.push(
        newItem(subscription.id, recurringPrice(world, price), {
          quantity: quantity ?? 1,
          created,
          period: { start, end },
        }),
      )
    }
  }
  if (items.length === 0) throw invalidRequest('A subscription must have at least one active plan.', { param: 'items' })
  requireOneInterval(items.map(({ price }) => price))
  return items
}

const cycleOf = ([first]: readonly SubscriptionItem[]): string =>
  `${first?.price.recurring?.interval_count} ${first?.price.recurring?.interval}`

/** The part of a period that lies after an instant. */
function remaining({ start, end }: Period, at: number): number {
  if (at < start || at > end)
    throw invalidRequest('The proration date must be within the current billing period.', { param: 'proration_date' })
  return (end - at) / (end - start)
}

/** Credits what changed items no longer are and charges what they are now, as invoice items. */
function prorate(
  world: World,
  subscription: Subscription,
  before: readonly SubscriptionItem[],
  after: readonly SubscriptionItem[],
  at: number,
): void {
  const period = currentPeriod(subscription)
  const share = remaining(period, at)
  const same = (one: SubscriptionItem, other: SubscriptionItem | undefined) =>
    one.id === other?.id && one.price.id === other.price.id && one.quantity === other.quantity
  const counterpart = (items: readonly SubscriptionItem[], item: SubscriptionItem) =>
    items.find(({ id }) => id === item.id)
  const add = (item: SubscriptionItem, sign: 1 | -1) => {
    const price = mustFind(world, 'price', item.price.id)
    const product = mustFind(world, 'product', price.product)
    const unit = unitAmount(price, subscription.currency)
    const quantity = item.quantity ?? 1
    const day = new Date(at * 1_000).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    newInvoiceItem(world, {
      amount: sign * Math.round(unit * quantity * share),
      currency: subscription.currency,
      customer: subscription.customer,
      date: at,
      description: `${sign < 0 ? 'Unused' : 'Remaining'} time on ${quantity > 1 ? `${quantity} × ` : ''}${product.name} after ${day}`,
      period: { start: at, end: period.end },
      pricing: pricingOf(price, unit),
      proration: true,
      quantity,
      subscription: { id: subscription.id, item: item.id },
    })
  }
  for (const item of before) if (!same(item, counterpart(after, item))) add(item, -1)
  for (const item of after) if (!same(item, counterpart(before, item))) add(item, 1)
}

function restart(
  world: World,
  subscription: Subscription,
  patch: Partial<Subscription>,
  request: Change,
): Subscription {
  const now = timeFor(world, subscription.customer)
  const items = patch.items ?? subscription.items
  const cycle = items.data[0]?.price.recurring
  if (!cycle) throw new Error('a subscription has a recurring price')
  const period = periodAt(now, cycle, now)
  const wasTrialing = subscription.status === 'trialing'
  const changed = change(
    world,
    subscription,
    {
      ...patch,
      billing_cycle_anchor: now,
      items: withPeriod(items, period),
      ...(wasTrialing && { status: 'active' as const, trial_end: now }),
    },
    'customer.subscription.updated',
  )
  return invoiceChange(
    world,
    changed,
    [...pendingLines(world, changed), ...periodLines(world, changed, period)],
    request,
  )
}

function invoiceChange(
  world: World,
  subscription: Subscription,
  lines: InvoiceLine[],
  { errorIfIncomplete = false }: Change,
): Subscription {
  const discounts = discountsAt(world, subscription, timeFor(world, subscription.customer))
  const draft = createInvoice(world, {
    customer: subscription.customer,
    currency: subscription.currency,
    reason: 'subscription_update',
    lines,
    subscription,
    discounts,
  })
  const kept = change(world, subscription, { latest_invoice: draft.id, discounts: discountsAfterUse(world, discounts) })
  const invoice = finalize(world, draft)
  const paid = invoice.status === 'open' ? collect(world, invoice) : invoice
  const intent = intentOf(world, invoice.id)
  if (errorIfIncomplete && paid.status !== 'paid' && intent) throw declineError(intent, { keeps: false })
  return mustFind(world, 'subscription', kept.id)
}

function extendTrial(
  world: World,
  subscription: Subscription,
  patch: Partial<Subscription>,
  trialEnd: number,
): Subscription {
  const now = timeFor(world, subscription.customer)
  if (trialEnd <= now) throw invalidRequest('The trial end must be in the future.', { param: 'trial_end' })
  const { start } = currentPeriod(subscription)
  return change(
    world,
    subscription,
    {
      ...patch,
      billing_cycle_anchor: trialEnd,
      items: withPeriod(patch.items ?? subscription.items, { start, end: trialEnd }),
      status: 'trialing',
      trial_end: trialEnd,
      trial_start: subscription.trial_start ?? now,
    },
    'customer.subscription.updated',
  )
}
