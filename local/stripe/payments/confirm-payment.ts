import { invoicePaid, invoicePaymentFailed } from '../billing/collection.ts'
import { type ApiError, cardError, invalidRequest } from '../http/api-error.ts'
import { newCharge } from '../objects/charge.ts'
import { openDispute } from '../objects/dispute.ts'
import { attach, behaviourOf, rememberAuthentication } from '../objects/payment-method.ts'
import type { Objects } from '../objects/stored.ts'
import { change } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import { type Decline, rulesOf } from './test-cards.ts'

type PaymentIntent = Objects['payment_intent']
type PaymentMethod = Objects['payment_method']

export interface Circumstances {
  /** Nobody is there to confirm. */
  offSession?: boolean
  /** The person has just confirmed. */
  authenticated?: boolean
}

/** Whether the issuer wants the person to confirm, if there is one to ask. */
export function needsAuthentication(
  world: World,
  method: string,
  { authenticated, offSession }: Circumstances,
): boolean {
  if (authenticated) return false
  const known = behaviourOf(world, method)
  const { authentication } = rulesOf(known.behaviour)
  if (authentication === 'always') return true
  return authentication === 'first' && !(offSession && known.authenticated)
}

/**
 * Tries to collect an intent's amount. The outcome is in its `status`: `succeeded`, `processing` (bank debits),
 * `requires_action` (the person has to confirm) or `requires_payment_method` (declined; see `last_payment_error`).
 */
export function confirmPayment(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  circumstances: Circumstances = {},
): PaymentIntent {
  const { behaviour } = behaviourOf(world, method.id)
  const rules = rulesOf(behaviour)
  const chosen = change(world, intent, { payment_method: method.id, payment_method_types: [method.type] })
  if (needsAuthentication(world, method.id, circumstances)) {
    if (circumstances.offSession) return fail(world, chosen, method, AUTHENTICATION_REQUIRED)
    const url = `${world.settings.publicUrl}/authenticate/${intent.id}`
    const next_action = { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrlOf(world, intent), url } }
    return change(world, chosen, { status: 'requires_action', next_action }, 'payment_intent.requires_action')
  }
  if (circumstances.authenticated) rememberAuthentication(world, method.id)
  if (rules.decline) return fail(world, chosen, method, rules.decline)
  if (rules.settles) {
    const processing = change(world, chosen, { status: 'processing', next_action: null }, 'payment_intent.processing')
    world.store.hide(intent.id, { settlesAt: secondsNow() + world.settings.settleAfter, outcome: rules.settles })
    return processing
  }
  return succeed(world, chosen, method)
}

const returnUrlOf = ({ store }: World, intent: PaymentIntent): string | null =>
  store.hidden<{ returnUrl: string }>(intent.id).returnUrl ?? null

const AUTHENTICATION_REQUIRED: Decline = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
}

/** The person did not confirm, or their bank did not believe them. */
export function failAuthentication(world: World, intent: PaymentIntent): PaymentIntent {
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  return withError(world, intent, mustFind(world, 'payment_method', intent.payment_method ?? ''), {
    code: 'payment_intent_authentication_failure',
    message,
  })
}

/** Ends the wait for a bank debit. */
export function settle(world: World, intent: PaymentIntent): PaymentIntent {
  const method = mustFind(world, 'payment_method', intent.payment_method ?? '')
  const { outcome } = world.store.hidden<{ outcome: 'succeeded' | 'failed' }>(intent.id)
  if (outcome === 'succeeded') return succeed(world, intent, method)
  return fail(world, intent, method, {
    code: 'payment_method_provider_decline',
    message: 'The debit was returned by the bank.',
  })
}

function succeed(world: World, intent: PaymentIntent, method: PaymentMethod): PaymentIntent {
  const charge = newCharge(world, intent, method)
  const paid = change(
    world,
    intent,
    {
      status: 'succeeded',
      amount_received: intent.amount,
      latest_charge: charge.id,
      last_payment_error: null,
      next_action: null,
      processing: null,
    },
    'payment_intent.succeeded',
  )
  if (paid.setup_future_usage && paid.customer) attach(world, method, paid.customer)
  const { dispute } = rulesOf(behaviourOf(world, method.id).behaviour)
  if (dispute) openDispute(world, charge, dispute)
  const payment = paymentOf(world, intent)
  if (payment) invoicePaid(world, payment)
  return paid
}

function fail(world: World, intent: PaymentIntent, method: PaymentMethod, decline: Decline): PaymentIntent {
  const charge = newCharge(world, intent, method, decline)
  return withError(world, { ...intent, latest_charge: charge.id }, method, decline, charge.id)
}

function withError(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  decline: Decline,
  charge?: string,
): PaymentIntent {
  const error = { ...decline, ...(charge && { charge }), payment_method: method.id, type: 'card_error' } as const
  const failed = change(
    world,
    intent,
    {
      status: 'requires_payment_method',
      payment_method: null,
      latest_charge: intent.latest_charge,
      // The type says an object where the reference stands for one; on the wire it is the object itself.
      last_payment_error: { ...error, payment_method: method } as unknown as PaymentIntent['last_payment_error'],
      next_action: null,
      processing: null,
    },
    'payment_intent.payment_failed',
  )
  const payment = paymentOf(world, intent)
  if (payment) invoicePaymentFailed(world, payment, method)
  return failed
}

/** The attempt to pay an invoice that an intent belongs to, if it does. */
const paymentOf = ({ store }: World, intent: PaymentIntent): Objects['invoice_payment'] | undefined =>
  store.all('invoice_payment', { 'payment.payment_intent': intent.id })[0]

/** What the caller is told of a declined payment; whether the failed charge stays is the caller's to say. */
export function declineError(intent: PaymentIntent, { keeps = true } = {}): ApiError {
  const error = intent.last_payment_error
  const { code = 'card_declined', decline_code, message = 'Your card was declined.', charge } = error ?? {}
  const details = {
    code,
    ...(decline_code !== undefined && { decline_code }),
    ...(keeps && charge !== undefined && { charge }),
    ...(keeps && { payment_intent: intent }),
  }
  return cardError(message, details, { keeps })
}

/** @throws ApiError when the intent's status does not allow what is asked */
export function requireStatus(intent: PaymentIntent, allowed: readonly string[], verb: string): void {
  if (!allowed.includes(intent.status))
    throw invalidRequest(`You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`, {
      code: 'payment_intent_unexpected_state',
      payment_intent: intent,
    })
}
