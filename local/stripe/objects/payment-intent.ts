import * as v from 'valibot'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, clearable, currency, integer, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { confirmPayment, declineError, requireStatus } from '../payments/confirm-payment.ts'
import { newId, randomText } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import { findPaymentMethod } from './payment-method.ts'
import type { Objects } from './stored.ts'

type PaymentIntent = Objects['payment_intent']

const SMALLEST_AMOUNT = 50
const usage = v.picklist(['off_session', 'on_session'])

/** A new intent to collect an amount, in the smallest unit of the currency; nothing is collected yet. */
export function newPaymentIntent(
  world: World,
  given: Pick<PaymentIntent, 'amount' | 'currency'> & Partial<PaymentIntent>,
): PaymentIntent {
  const id = newId('pi')
  return create(
    world,
    {
      id,
      object: 'payment_intent',
      allowed_payment_method_types: null,
      amount_capturable: 0,
      amount_details: { tip: {} },
      amount_received: 0,
      application: null,
      application_fee_amount: null,
      automatic_payment_methods: null,
      canceled_at: null,
      cancellation_reason: null,
      capture_method: 'automatic_async',
      client_secret: `${id}_secret_${randomText(25)}`,
      confirmation_method: 'automatic',
      created: timeFor(world, given.customer),
      customer: null,
      customer_account: null,
      description: null,
      excluded_payment_method_types: null,
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      managed_payments: null,
      metadata: {},
      next_action: null,
      on_behalf_of: null,
      payment_method: null,
      payment_method_configuration_details: null,
      payment_method_options: {},
      payment_method_types: ['card'],
      payment_record: null,
      processing: null,
      receipt_email: null,
      review: null,
      setup_future_usage: null,
      shipping: null,
      source: null,
      statement_descriptor: null,
      statement_descriptor_suffix: null,
      status: 'requires_payment_method',
      transfer_data: null,
      transfer_group: null,
      ...given,
    },
    { event: 'payment_intent.created' },
  )
}

/** Confirms, and tells the caller of a decline as an error that leaves its traces. */
function confirm(
  world: World,
  intent: PaymentIntent,
  given: { method: string | undefined; offSession: boolean; returnUrl: string | undefined },
): PaymentIntent {
  requireStatus(intent, ['requires_confirmation', 'requires_payment_method'], 'confirm')
  const id = given.method ?? intent.payment_method
  if (!id)
    throw invalidRequest(
      "You cannot confirm this PaymentIntent because it's missing a payment method. Update the PaymentIntent with a payment method and then confirm it again.",
      { code: 'payment_intent_unexpected_state', payment_intent: intent },
    )
  if (given.returnUrl !== undefined) world.store.hide(intent.id, { returnUrl: given.returnUrl })
  const { offSession } = given
  const confirmed = confirmPayment(world, intent, findPaymentMethod(world, id, 'payment_method'), { offSession })
  if (confirmed.status === 'requires_payment_method') throw declineError(confirmed)
  return confirmed
}

export const paymentIntentEndpoints: Endpoints = {
  'GET /v1/payment_intents': listing('payment_intent', { customer: v.optional(text) }),
  'POST /v1/payment_intents': endpoint(
    {
      amount: v.pipe(integer, v.minValue(1)),
      automatic_payment_methods: v.optional(
        v.strictObject({ enabled: boolean, allow_redirects: v.optional(v.picklist(['always', 'never'])) }),
      ),
      confirm: v.optional(boolean, 'false'),
      currency,
      customer: v.optional(text),
      description: v.optional(clearable),
      metadata: v.optional(metadata),
      off_session: v.optional(boolean, 'false'),
      payment_method: v.optional(text),
      receipt_email: v.optional(clearable),
      return_url: v.optional(text),
      setup_future_usage: v.optional(usage),
    },
    (world, params) => {
      const {
        confirm: now,
        metadata: given,
        off_session: offSession,
        payment_method: method,
        return_url: returnUrl,
        ...rest
      } = params
      if (rest.amount < SMALLEST_AMOUNT)
        throw invalidRequest(`Amount must be at least ${SMALLEST_AMOUNT} of the smallest unit of the currency.`, {
          code: 'amount_too_small',
          param: 'amount',
        })
      if (rest.customer) mustFind(world, 'customer', rest.customer, 'customer')
      const chosen = method === undefined ? undefined : findPaymentMethod(world, method, 'payment_method').id
      const intent = newPaymentIntent(world, {
        ...rest,
        metadata: mergeMetadata(null, given),
        ...(chosen && { payment_method: chosen, status: 'requires_confirmation' as const }),
      })
      return now ? confirm(world, intent, { method: chosen, offSession, returnUrl }) : intent
    },
  ),
  'GET /v1/payment_intents/:id': retrieval('payment_intent'),
  'POST /v1/payment_intents/:id': endpoint(
    { description: v.optional(clearable), metadata: v.optional(metadata), receipt_email: v.optional(clearable) },
    (world, { metadata: given, ...params }, id) => {
      const intent = mustFind(world, 'payment_intent', id)
      return change(world, intent, { ...params, metadata: mergeMetadata(intent.metadata, given) })
    },
  ),
  'POST /v1/payment_intents/:id/confirm': endpoint(
    { off_session: v.optional(boolean, 'false'), payment_method: v.optional(text), return_url: v.optional(text) },
    (world, { off_session: offSession, payment_method: method, return_url: returnUrl }, id) =>
      confirm(world, mustFind(world, 'payment_intent', id), { method, offSession, returnUrl }),
  ),
  'POST /v1/payment_intents/:id/cancel': endpoint(
    {
      cancellation_reason: v.optional(v.picklist(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'])),
    },
    (world, { cancellation_reason: reason = null }, id) => {
      const intent = mustFind(world, 'payment_intent', id)
      requireStatus(intent, ['requires_action', 'requires_confirmation', 'requires_payment_method'], 'cancel')
      const canceled_at = timeFor(world, intent.customer)
      const patch = { status: 'canceled', canceled_at, cancellation_reason: reason, next_action: null } as const
      return change(world, intent, patch, 'payment_intent.canceled')
    },
  ),
}
