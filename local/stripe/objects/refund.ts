import * as v from 'valibot'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { integer, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { rulesOf } from '../payments/test-cards.ts'
import { newId } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, secondsNow, timeFor, type World } from '../world.ts'
import { behaviourOf } from './payment-method.ts'
import type { Objects } from './stored.ts'

type Refund = Objects['refund']

interface Hidden {
  settlesAt: number
  outcome: 'succeeded' | 'failed'
}

function chargeToRefund(world: World, charge: string | undefined, intent: string | undefined): Objects['charge'] {
  if (charge) return mustFind(world, 'charge', charge, 'charge')
  if (!intent)
    throw invalidRequest('One of the following params should be provided for this request: payment_intent or charge.')
  const { latest_charge: latest } = mustFind(world, 'payment_intent', intent, 'payment_intent')
  const found = latest === null ? undefined : world.store.get('charge', latest)
  if (found?.paid) return found
  throw invalidRequest('This PaymentIntent does not have a successful charge to refund.', { param: 'payment_intent' })
}

function refund(
  world: World,
  charge: Objects['charge'],
  amount: number,
  reason: Refund['reason'],
  given: Refund['metadata'],
): Refund {
  const method = charge.payment_method ?? ''
  const how = rulesOf(behaviourOf(world, method).behaviour).refund
  const refunded = charge.amount_refunded + amount
  const made = create(
    world,
    {
      id: newId('re'),
      object: 'refund',
      amount,
      balance_transaction: newId('txn'),
      charge: charge.id,
      created: timeFor(world, charge.customer),
      currency: charge.currency,
      customer: charge.customer,
      customer_account: null,
      destination_details: {
        type: 'card',
        card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
      },
      metadata: given,
      payment_intent: charge.payment_intent,
      payment_method: method,
      reason,
      receipt_number: null,
      source_transfer_reversal: null,
      status: how === 'pending' ? 'pending' : 'succeeded',
      transfer_reversal: null,
    },
    { event: 'refund.created' },
  )
  if (how) {
    const outcome = how === 'pending' ? 'succeeded' : 'failed'
    world.store.hide(made.id, { settlesAt: secondsNow() + world.settings.settleAfter, outcome } satisfies Hidden)
  }
  change(world, charge, { amount_refunded: refunded, refunded: refunded === charge.amount }, 'charge.refunded')
  return made
}

/** Ends the wait for a refund; one that failed leaves the money with the merchant. */
export function settleRefund(world: World, refund: Refund): void {
  if (world.store.hidden<Hidden>(refund.id).outcome !== 'failed') {
    change(world, refund, { status: 'succeeded' }, 'refund.updated')
    return
  }
  change(
    world,
    refund,
    { status: 'failed', failure_reason: 'lost_or_stolen_card', failure_balance_transaction: newId('txn') },
    'refund.failed',
  )
  const charge = mustFind(world, 'charge', refund.charge ?? '')
  change(world, charge, { amount_refunded: charge.amount_refunded - refund.amount, refunded: false }, 'charge.updated')
}

export const refundEndpoints: Endpoints = {
  'GET /v1/refunds': listing('refund', { charge: v.optional(text), payment_intent: v.optional(text) }),
  'POST /v1/refunds': endpoint(
    {
      amount: v.optional(v.pipe(integer, v.minValue(1))),
      charge: v.optional(text),
      metadata: v.optional(metadata),
      payment_intent: v.optional(text),
      reason: v.optional(v.picklist(['duplicate', 'fraudulent', 'requested_by_customer'])),
    },
    (world, { amount, charge: id, metadata: given, payment_intent: intent, reason }) => {
      const charge = chargeToRefund(world, id, intent)
      const left = charge.amount - charge.amount_refunded
      if (charge.disputed)
        throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
          code: 'charge_disputed',
        })
      if (left === 0)
        throw invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
      if (amount !== undefined && amount > left)
        throw invalidRequest(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
          param: 'amount',
        })
      return refund(world, charge, amount ?? left, reason ?? null, mergeMetadata(null, given))
    },
  ),
  'GET /v1/refunds/:id': retrieval('refund'),
  'POST /v1/refunds/:id': endpoint({ metadata: v.optional(metadata) }, (world, { metadata: given }, id) => {
    const found = mustFind(world, 'refund', id)
    return change(world, found, { metadata: mergeMetadata(found.metadata, given) }, 'refund.updated')
  }),
  'GET /v1/charges/:id/refunds': listing('refund', {}, (_params, world, id) => ({
    charge: mustFind(world, 'charge', id).id,
  })),
}
