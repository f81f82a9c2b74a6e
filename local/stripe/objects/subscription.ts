import type { Period } from '../billing/periods.ts'
import { invalidRequest } from '../http/api-error.ts'
import { newId } from '../storage/ids.ts'
import { mustFind, type World } from '../world.ts'
import type { Objects, SubscriptionItem } from './stored.ts'

type Subscription = Objects['subscription']
type Price = Objects['price']

/** A recurring price, or the refusal of any other. @throws ApiError */
export function recurringPrice(
  world: World,
  id: string,
  param = 'items[0][price]',
): Price & { recurring: NonNullable<Price['recurring']> } {
  const price = mustFind(world, 'price', id, param)
  const { recurring } = price
  if (!recurring)
    throw invalidRequest(
      `The price specified is set to \`type=one_time\` but this field only accepts prices with \`type=recurring\`.`,
      { param },
    )
  if (!price.active)
    throw invalidRequest(`The price specified is inactive. This field only accepts active prices.`, { param })
  return { ...price, recurring }
}

/** The legacy face of a price that items still carry. */
function planOf({
  id,
  active,
  created,
  currency,
  livemode,
  metadata,
  nickname,
  product,
  recurring,
  unit_amount,
  unit_amount_decimal,
}: Price): SubscriptionItem['plan'] {
  return {
    id,
    object: 'plan',
    active,
    amount: unit_amount,
    amount_decimal: unit_amount_decimal,
    billing_scheme: 'per_unit',
    created,
    currency,
    interval: recurring?.interval ?? 'month',
    interval_count: recurring?.interval_count ?? 1,
    livemode,
    metadata,
    meter: null,
    nickname,
    product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: 'licensed',
  }
}

/** An item holds its price without what prices show on demand only. */
function itemPrice({ currency_options: _onDemand, ...price }: Price): Pick<SubscriptionItem, 'plan' | 'price'> {
  return { plan: planOf(price), price }
}

export function newItem(
  subscription: string,
  price: Price,
  given: { quantity: number; created: number; period: Period; metadata?: Record<string, string> },
): SubscriptionItem {
  return {
    id: newId('si', 14),
    object: 'subscription_item',
    billing_thresholds: null,
    created: given.created,
    current_period_end: given.period.end,
    current_period_start: given.period.start,
    current_trial: null,
    discounts: [],
    metadata: given.metadata ?? {},
    ...itemPrice(price),
    quantity: given.quantity,
    subscription,
    tax_rates: [],
  }
}

/** The same item at another price or quantity. */
export const repriced = (item: SubscriptionItem, price: Price, quantity: number): SubscriptionItem => ({
  ...item,
  ...itemPrice(price),
  quantity,
})

export const withPeriod = (items: Subscription['items'], { start, end }: Period): Subscription['items'] => ({
  ...items,
  data: items.data.map((item) => ({ ...item, current_period_start: start, current_period_end: end })),
})

/** Items of one subscription are billed together, hence by one interval and in one currency. @throws ApiError */
export function requireOneInterval(prices: readonly Price[]): void {
  const cycles = new Set(prices.map(({ recurring }) => `${recurring?.interval_count} ${recurring?.interval}`))
  if (cycles.size > 1)
    throw invalidRequest('Currently, all plans on a subscription must have the same billing interval.', {
      param: 'items',
    })
}

/** The period that a subscription has been invoiced for last. */
export function currentPeriod({ items }: Subscription): Period {
  const [first] = items.data
  if (!first) throw new Error('a subscription has at least one item')
  return { start: first.current_period_start, end: first.current_period_end }
}

export interface SubscriptionShell {
  id: string
  created: number
  currency: string
  customer: string
  test_clock: string | null
}

/** A subscription with nothing decided yet. */
export function emptySubscription({ id, created, currency, customer, test_clock }: SubscriptionShell): Subscription {
  return {
    id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { enabled: false, disabled_reason: null, liability: null },
    billing_cycle_anchor: created,
    billing_cycle_anchor_config: null,
    billing_mode: { type: 'flexible', flexible: { proration_discounts: 'included' } },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: 'charge_automatically',
    created,
    currency,
    customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: { object: 'list', data: [], has_more: false, url: `/v1/subscription_items?subscription=${id}` },
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: { payment_method_options: null, payment_method_types: null, save_default_payment_method: 'off' },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: created,
    status: 'incomplete',
    test_clock,
    transfer_data: null,
    trial_end: null,
    trial_settings: { end_behavior: { billing_cycle_anchor: null, missing_payment_method: 'create_invoice' } },
    trial_start: null,
  }
}
