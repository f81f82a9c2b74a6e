import type Stripe from 'stripe'
import * as v from 'valibot'
import { amountOff, couponFor } from '../billing/discounts.ts'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, currency, type EntriesOf, integer, list, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import { expireSession, SESSION_LIFETIME, type SessionPlan, sessionOf } from './checkout-session.ts'
import { newPrice, priceData, unitAmount } from './price.ts'
import { newProduct } from './product.ts'
import type { Objects, SessionLine } from './stored.ts'

type Session = Objects['checkout.session']
type Price = Objects['price']

const lineItem = v.strictObject({
  price: v.optional(text),
  price_data: v.optional(
    v.strictObject({
      ...priceData,
      product: v.optional(text),
      product_data: v.optional(
        v.strictObject({ name: text, description: v.optional(text), metadata: v.optional(metadata) }),
      ),
    }),
  ),
  quantity: v.optional(v.pipe(integer, v.minValue(1)), '1'),
})

const resultData = { metadata: v.optional(metadata), description: v.optional(text) }

const creation = {
  allow_promotion_codes: v.optional(boolean),
  allowed_payment_method_types: v.optional(list(v.picklist(['card', 'sepa_debit']))),
  billing_address_collection: v.optional(v.picklist(['auto', 'required'])),
  cancel_url: v.optional(text),
  client_reference_id: v.optional(text),
  currency: v.optional(currency),
  customer: v.optional(text),
  customer_creation: v.optional(v.picklist(['always', 'if_required'])),
  customer_email: v.optional(text),
  customer_update: v.optional(
    v.strictObject({
      address: v.optional(v.picklist(['auto', 'never'])),
      name: v.optional(v.picklist(['auto', 'never'])),
    }),
  ),
  discounts: v.optional(list(v.strictObject({ coupon: v.optional(text), promotion_code: v.optional(text) })), ''),
  expires_at: v.optional(integer),
  line_items: v.optional(list(lineItem), ''),
  locale: v.optional(text),
  metadata: v.optional(metadata),
  mode: v.picklist(['payment', 'setup', 'subscription']),
  payment_intent_data: v.optional(
    v.strictObject({ ...resultData, setup_future_usage: v.optional(v.picklist(['off_session', 'on_session'])) }),
  ),
  payment_method_collection: v.optional(v.picklist(['always', 'if_required'])),
  setup_intent_data: v.optional(v.strictObject(resultData)),
  submit_type: v.optional(v.picklist(['auto', 'book', 'donate', 'pay', 'subscribe'])),
  subscription_data: v.optional(
    v.strictObject({
      ...resultData,
      trial_end: v.optional(integer),
      trial_period_days: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(730))),
    }),
  ),
  success_url: text,
  tax_id_collection: v.optional(v.strictObject({ enabled: boolean })),
  ui_mode: v.optional(v.literal('hosted_page')),
} satisfies EntriesOf<Stripe.Checkout.SessionCreateParams>

export type SessionCreation = v.InferOutput<v.StrictObjectSchema<typeof creation, undefined>>

function newSession(world: World, params: SessionCreation): Session {
  requireConsistent(world, params)
  const prices = params.line_items.map((item, at) => priceOf(world, item, at))
  const recurring = prices.some(({ type }) => type === 'recurring')
  if (recurring !== (params.mode === 'subscription') && params.mode !== 'setup')
    throw invalidRequest(
      recurring
        ? 'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.'
        : 'You must provide at least one recurring price in `subscription` mode when using prices.',
      { param: 'mode' },
    )
  const code = params.currency ?? prices[0]?.currency ?? (params.mode === 'setup' ? 'usd' : '')
  const discount = params.discounts[0] && couponFor(world, params.discounts[0], params.customer ?? null)
  const lines = prices.map((price, at) => lineOf(world, price, params.line_items[at]?.quantity ?? 1, code))
  const subtotal = lines.reduce((sum, line) => sum + line.amount_subtotal, 0)
  const off = discount ? amountOff(discount, subtotal) : 0
  const plan = planOf(params)
  const trial = plan.trialDays !== undefined || plan.trialEnd !== undefined
  const session = sessionOf(world, params, {
    lines,
    currency: code,
    subtotal: trial ? 0 : subtotal,
    off: trial ? 0 : off,
  })
  return create(world, session, { hidden: plan })
}

/** @throws ApiError for parameters that do not go together */
function requireConsistent(
  world: World,
  { customer, customer_email, discounts, line_items, mode, expires_at, allow_promotion_codes }: SessionCreation,
): void {
  if (customer) mustFind(world, 'customer', customer, 'customer')
  if (customer && customer_email)
    throw invalidRequest('You may only specify one of these parameters: customer, customer_email.')
  if (discounts.length > 1) throw invalidRequest('You may only specify one discount.', { param: 'discounts' })
  if (discounts.length > 0 && allow_promotion_codes)
    throw invalidRequest('You may only specify one of these parameters: allow_promotion_codes, discounts.')
  if ((mode === 'setup') !== (line_items.length === 0))
    throw invalidRequest(
      mode === 'setup' ? 'You can not pass `line_items` in `setup` mode.' : 'Missing required param: line_items.',
      {
        param: 'line_items',
        ...(mode !== 'setup' && { code: 'parameter_missing' }),
      },
    )
  const life = expires_at === undefined ? SESSION_LIFETIME.default : expires_at - secondsNow()
  if (life < SESSION_LIFETIME.least - 60 || life > SESSION_LIFETIME.most + 60)
    throw invalidRequest(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    )
}

function priceOf(world: World, { price, price_data: data }: v.InferOutput<typeof lineItem>, at: number): Price {
  const param = `line_items[${at}][price]`
  if (price !== undefined) {
    const found = mustFind(world, 'price', price, param)
    if (!found.active)
      throw invalidRequest('The price specified is inactive. This field only accepts active prices.', { param })
    return found
  }
  const { product, product_data: named, ...rest } = data ?? {}
  const owner = product ?? (named && newProduct(world, named).id)
  if (!data || !owner) throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  return newPrice(world, {
    ...rest,
    currency: data.currency,
    unit_amount: data.unit_amount,
    product: owner,
    active: false,
  })
}

function lineOf(world: World, price: Price, quantity: number, code: string): SessionLine {
  const amount = unitAmount(price, code) * quantity
  const { currency_options: _onDemand, ...shownPrice } = price
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: code,
    description: mustFind(world, 'product', price.product).name,
    metadata: {},
    price: shownPrice,
    quantity,
  }
}

function planOf({
  mode,
  discounts,
  payment_intent_data: payment,
  setup_intent_data: setup,
  subscription_data: subscription,
}: SessionCreation): SessionPlan {
  const result = mode === 'payment' ? payment : mode === 'setup' ? setup : subscription
  return {
    discounts,
    saveMethod: payment?.setup_future_usage !== undefined,
    trialDays: subscription?.trial_period_days,
    trialEnd: subscription?.trial_end,
    result: { metadata: mergeMetadata(null, result?.metadata), description: result?.description },
  }
}

export const checkoutSessionEndpoints: Endpoints = {
  'GET /v1/checkout/sessions': listing('checkout.session', {
    customer: v.optional(text),
    payment_intent: v.optional(text),
    status: v.optional(v.picklist(['complete', 'expired', 'open'])),
    subscription: v.optional(text),
  }),
  'POST /v1/checkout/sessions': endpoint(creation, newSession),
  'GET /v1/checkout/sessions/:id': retrieval('checkout.session'),
  'POST /v1/checkout/sessions/:id': endpoint({ metadata: v.optional(metadata) }, (world, { metadata: given }, id) => {
    const session = mustFind(world, 'checkout.session', id)
    return change(world, session, { metadata: mergeMetadata(session.metadata, given) })
  }),
  'POST /v1/checkout/sessions/:id/expire': endpoint({}, (world, _params, id) =>
    expireSession(world, mustFind(world, 'checkout.session', id)),
  ),
  'GET /v1/checkout/sessions/:id/line_items': endpoint(
    { limit: v.optional(integer) },
    (world, _params, id) => mustFind(world, 'checkout.session', id).line_items ?? {},
  ),
}
