import { cardError, invalidRequest } from '../http/api-error.ts'
import type { Objects } from '../objects/stored.ts'
import {
  currentPeriod,
  emptySubscription,
  newItem,
  recurringPrice,
  requireOneInterval,
} from '../objects/subscription.ts'
import type { Circumstances } from '../payments/confirm-payment.ts'
import { declineError } from '../payments/confirm-payment.ts'
import { newId } from '../storage/ids.ts'
import { change, create, emit } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import { type DiscountRequest, redeem } from './discounts.ts'
import { collect, createInvoice, finalize, intentOf, methodFor } from './invoicing.ts'
import { periodAt } from './periods.ts'
import { discountsAfterUse, pendingLines, periodLines } from './subscription-lines.ts'

type Subscription = Objects['subscription']

export interface NewSubscription {
  customer: string
  items: readonly { price: string; quantity: number; metadata?: Record<string, string> }[]
  currency?: string | undefined
  metadata?: Record<string, string>
  description?: string | null | undefined
  discounts?: readonly DiscountRequest[]
  default_payment_method?: string | null
  /** End of a trial, in seconds; the first period is free. */
  trialEnd?: number | undefined
  cancel_at_period_end?: boolean
  /** What happens when the first payment does not go through, or whether it is tried at all. */
  behavior?: 'allow_incomplete' | 'default_incomplete' | 'error_if_incomplete'
  circumstances?: Circumstances
}

/**
 * Begins a subscription and invoices its first period. It is `incomplete` until that invoice is paid; during a trial the
 * invoice is about nothing and the subscription is `trialing` at once.
 */
export function subscribe(world: World, request: NewSubscription): Subscription {
  const subscription = begin(world, request)
  const { status } = subscription
  const period = currentPeriod(subscription)
  const lines = [
    ...periodLines(world, subscription, period, status === 'trialing'),
    ...pendingLines(world, subscription),
  ]
  const draft = createInvoice(world, {
    customer: subscription.customer,
    currency: subscription.currency,
    reason: 'subscription_create',
    lines,
    subscription,
    discounts: status === 'trialing' ? [] : subscription.discounts,
  })
  const discounts = status === 'trialing' ? subscription.discounts : discountsAfterUse(world, subscription.discounts)
  change(world, subscription, { latest_invoice: draft.id, discounts })
  const invoice = finalize(world, draft)
  if (invoice.status === 'open') firstPayment(world, invoice, request)
  return mustFind(world, 'subscription', subscription.id)
}

function begin(world: World, request: NewSubscription): Subscription {
  const customer = mustFind(world, 'customer', request.customer, 'customer')
  const prices = request.items.map(({ price }) => recurringPrice(world, price))
  const [first] = prices
  if (!first) throw invalidRequest('Missing required param: items.', { code: 'parameter_missing', param: 'items' })
  requireOneInterval(prices)
  const created = timeFor(world, customer.id)
  const { trialEnd } = request
  const trial = trialEnd !== undefined && trialEnd > created
  const anchor = trial ? trialEnd : created
  const period = trial ? { start: created, end: trialEnd } : periodAt(anchor, first.recurring, created)
  const currency = request.currency ?? first.currency
  const shell = emptySubscription({
    id: newId('sub'),
    created,
    currency,
    customer: customer.id,
    test_clock: customer.test_clock ?? null,
  })
  const items = request.items.map(({ quantity, metadata }, at) =>
    newItem(shell.id, prices[at] ?? first, { quantity, created, period, ...(metadata && { metadata }) }),
  )
  const discounts = (request.discounts ?? []).map(
    (each) => redeem(world, each, { customer: customer.id, subscription: shell.id }).id,
  )
  return create(
    world,
    {
      ...shell,
      billing_cycle_anchor: anchor,
      cancel_at: request.cancel_at_period_end ? period.end : null,
      cancel_at_period_end: request.cancel_at_period_end ?? false,
      canceled_at: request.cancel_at_period_end ? created : null,
      default_payment_method: request.default_payment_method ?? null,
      description: request.description ?? null,
      discounts,
      items: { ...shell.items, data: items },
      metadata: request.metadata ?? {},
      status: trial ? 'trialing' : 'incomplete',
      ...(trial && { trial_start: created, trial_end: trialEnd }),
    },
    { event: 'customer.subscription.created' },
  )
}

function firstPayment(
  world: World,
  invoice: Objects['invoice'],
  { behavior = 'allow_incomplete', circumstances }: NewSubscription,
): void {
  if (behavior === 'default_incomplete') return
  if (methodFor(world, invoice) === null)
    throw invalidRequest(
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
      { code: 'resource_missing' },
    )
  const collected = collect(world, invoice, circumstances)
  if (collected.status === 'paid' || behavior === 'allow_incomplete') return
  const intent = intentOf(world, invoice.id)
  // The request fails whole: no subscription, no invoice and no charge of it remain.
  if (intent?.last_payment_error) throw declineError(intent, { keeps: false })
  throw cardError('This payment requires additional user action before it can be completed successfully.', {
    code: 'subscription_payment_intent_requires_action',
  })
}

/** Ends a subscription whose first payment never came. */
export function expireIncomplete(world: World, subscription: Subscription): void {
  const ended_at = timeFor(world, subscription.customer)
  const { latest_invoice: latest } = subscription
  const invoice = latest && world.store.get('invoice', latest)
  if (invoice && invoice.status === 'open') {
    const status_transitions = { ...invoice.status_transitions, voided_at: ended_at }
    change(world, invoice, { status: 'void', next_payment_attempt: null, status_transitions }, 'invoice.voided')
  }
  const expired = { status: 'incomplete_expired', ended_at } as const
  change(world, mustFind(world, 'subscription', subscription.id), expired, 'customer.subscription.updated')
}

/** Says three days ahead that a trial ends. */
export function announceTrialEnd(world: World, subscription: Subscription): void {
  world.store.hide(subscription.id, { announcedTrialEnd: subscription.trial_end })
  emit(world, 'customer.subscription.trial_will_end', subscription)
}
