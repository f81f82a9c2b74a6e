import * as v from 'valibot'
import { cancelNow, scheduledCancellation } from '../billing/cancellation.ts'
import { type Change, changeSubscription } from '../billing/changing.ts'
import { redeem } from '../billing/discounts.ts'
import { subscribe } from '../billing/subscribing.ts'
import { invalidRequest, missing } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, clearable, currency, integer, list, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import { attach, findPaymentMethod } from './payment-method.ts'
import type { Objects } from './stored.ts'

type Subscription = Objects['subscription']

const quantity = v.pipe(integer, v.minValue(0))
const proration = v.picklist(['always_invoice', 'create_prorations', 'none'])
const trialEnd = v.union([v.literal('now'), integer])
const behavior = v.picklist(['allow_incomplete', 'default_incomplete', 'error_if_incomplete'])
const discount = v.strictObject({ coupon: v.optional(text), promotion_code: v.optional(text) })
const cancellationDetails = v.strictObject({ comment: v.optional(clearable), feedback: v.optional(text) })

/** How items are changed, in an update and in the preview of one. */
export const itemChange = v.strictObject({
  id: v.optional(text),
  price: v.optional(text),
  quantity: v.optional(quantity),
  deleted: v.optional(boolean),
  metadata: v.optional(metadata),
})

const common = {
  cancel_at_period_end: v.optional(boolean),
  default_payment_method: v.optional(text),
  description: v.optional(clearable),
  metadata: v.optional(metadata),
  proration_behavior: v.optional(proration),
  trial_end: v.optional(trialEnd),
}

const updating = {
  ...common,
  billing_cycle_anchor: v.optional(v.picklist(['now', 'unchanged'])),
  cancel_at: v.optional(v.union([v.literal(''), integer])),
  cancellation_details: v.optional(cancellationDetails),
  discounts: v.optional(list(discount)),
  items: v.optional(list(itemChange), ''),
  payment_behavior: v.optional(v.picklist(['allow_incomplete', 'error_if_incomplete'])),
  proration_date: v.optional(integer),
}

type Update = v.InferOutput<v.StrictObjectSchema<typeof updating, undefined>>

function methodOf(world: World, customer: string, method: string | undefined): string | null {
  return method === undefined
    ? null
    : attach(world, findPaymentMethod(world, method, 'default_payment_method'), customer).id
}

/** What of an update concerns the subscription itself, not its items. */
function patchOf(world: World, subscription: Subscription, params: Update): Partial<Subscription> {
  const { cancel_at: cancelAt, cancel_at_period_end: atEnd, cancellation_details: details } = params
  const canceling =
    atEnd !== undefined
      ? scheduledCancellation(world, subscription, atEnd)
      : cancelAt === undefined
        ? {}
        : { cancel_at: cancelAt || null, canceled_at: cancelAt ? timeFor(world, subscription.customer) : null }
  return {
    metadata: mergeMetadata(subscription.metadata, params.metadata),
    ...canceling,
    ...(params.description !== undefined && { description: params.description }),
    ...(params.default_payment_method !== undefined && {
      default_payment_method: methodOf(world, subscription.customer, params.default_payment_method),
    }),
    ...(params.discounts !== undefined && {
      discounts: params.discounts.map(
        (each) => redeem(world, each, { customer: subscription.customer, subscription: subscription.id }).id,
      ),
    }),
    ...(details && {
      cancellation_details: {
        ...(subscription.cancellation_details ?? {
          feedback_option: null,
          comment: null,
          feedback: null,
          reason: null,
        }),
        ...(details as object),
      },
    }),
  }
}

function update(world: World, params: Update, id: string): Subscription {
  const subscription = mustFind(world, 'subscription', id)
  if (subscription.ended_at !== null) throw missing('subscription', id)
  const request: Change = {
    items: params.items,
    anchorNow: params.billing_cycle_anchor === 'now',
    trialEnd: params.trial_end,
    proration: params.proration_behavior ?? 'create_prorations',
    prorationDate: params.proration_date,
    errorIfIncomplete: params.payment_behavior === 'error_if_incomplete',
    patch: patchOf(world, subscription, params),
  }
  return changeSubscription(world, subscription, request)
}

const LIVING = ['active', 'incomplete', 'past_due', 'trialing', 'unpaid'] as const
const statuses = v.picklist([...LIVING, 'all', 'canceled', 'ended', 'incomplete_expired'])

function wanted(status: v.InferOutput<typeof statuses> | undefined): readonly string[] | string | undefined {
  if (status === undefined) return LIVING
  if (status === 'ended') return ['canceled', 'incomplete_expired']
  return status === 'all' ? undefined : status
}

export const subscriptionEndpoints: Endpoints = {
  'GET /v1/subscriptions': listing(
    'subscription',
    { customer: v.optional(text), status: v.optional(statuses), test_clock: v.optional(text) },
    ({ status, ...rest }) => ({ ...rest, status: wanted(status) }),
  ),
  'POST /v1/subscriptions': endpoint(
    {
      ...common,
      currency: v.optional(currency),
      customer: text,
      discounts: v.optional(list(discount), ''),
      items: list(v.strictObject({ price: text, quantity: v.optional(quantity, '1'), metadata: v.optional(metadata) })),
      off_session: v.optional(boolean, 'false'),
      payment_behavior: v.optional(behavior),
      trial_period_days: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(730))),
    },
    (world, params) => {
      const { customer, trial_end: until, trial_period_days: days, off_session: offSession } = params
      mustFind(world, 'customer', customer, 'customer')
      if (until !== undefined && days !== undefined)
        throw invalidRequest('You may only specify one of these parameters: trial_end, trial_period_days.')
      const afterDays = days === undefined ? undefined : timeFor(world, customer) + days * 86_400
      return subscribe(world, {
        customer,
        items: params.items.map(({ metadata: given, ...item }) => ({ ...item, metadata: mergeMetadata(null, given) })),
        currency: params.currency,
        metadata: mergeMetadata(null, params.metadata),
        description: params.description,
        discounts: params.discounts,
        default_payment_method: methodOf(world, customer, params.default_payment_method),
        trialEnd: until === 'now' ? undefined : (until ?? afterDays),
        cancel_at_period_end: params.cancel_at_period_end ?? false,
        behavior: params.payment_behavior ?? 'allow_incomplete',
        circumstances: { offSession },
      })
    },
  ),
  'GET /v1/subscriptions/:id': retrieval('subscription'),
  'POST /v1/subscriptions/:id': endpoint(updating, update),
  'DELETE /v1/subscriptions/:id': endpoint(
    { cancellation_details: v.optional(cancellationDetails) },
    (world, { cancellation_details: details }, id) => {
      const subscription = mustFind(world, 'subscription', id)
      if (subscription.ended_at !== null) throw missing('subscription', id)
      return cancelNow(world, subscription, (details ?? {}) as object)
    },
  ),
}
