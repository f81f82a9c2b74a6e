import * as v from 'valibot'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { mergeMetadata, metadata, text } from '../http/parameters.ts'
import type { Decline } from '../payments/test-cards.ts'
import { newId } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import type { Objects } from './stored.ts'

type Charge = Objects['charge']

/** One attempt to collect the amount of an intent: it succeeded, or was declined. */
export function newCharge(
  world: World,
  intent: Objects['payment_intent'],
  method: Objects['payment_method'],
  decline?: Decline,
): Charge {
  const { id, amount, currency, customer, description, metadata: given, statement_descriptor } = intent
  const charge: Charge = {
    id: newId('ch'),
    object: 'charge',
    amount,
    amount_captured: decline ? 0 : amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: decline ? null : newId('txn'),
    billing_details: method.billing_details,
    calculated_statement_descriptor: statement_descriptor,
    captured: !decline,
    created: timeFor(world, customer),
    currency,
    customer,
    description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: given,
    on_behalf_of: null,
    outcome: outcomeOf(decline),
    paid: !decline,
    payment_intent: id,
    payment_method: method.id,
    payment_method_details: methodDetails(method, amount),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: decline ? null : `${world.settings.publicUrl}/receipts/${id}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor,
    statement_descriptor_suffix: null,
    status: decline ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: null,
  }
  return create(world, charge, { event: decline ? 'charge.failed' : 'charge.succeeded' })
}

function outcomeOf(decline: Decline | undefined): Charge['outcome'] {
  const common = { advice_code: null, network_advice_code: null, network_decline_code: null }
  if (!decline)
    return {
      ...common,
      network_status: 'approved_by_network',
      reason: null,
      risk_level: 'normal',
      seller_message: 'Payment complete.',
      type: 'authorized',
    }
  return {
    ...common,
    network_status: 'declined_by_network',
    reason: decline.decline_code ?? decline.code,
    risk_level: 'normal',
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  }
}

function methodDetails(
  { type, card, sepa_debit: debit }: Objects['payment_method'],
  amount: number,
): Charge['payment_method_details'] {
  if (debit) return { type, sepa_debit: { ...debit, mandate: null } }
  if (!card) return { type }
  const { brand, checks, country, exp_month, exp_year, fingerprint, funding, last4, regulated_status } = card
  return {
    type,
    card: {
      amount_authorized: amount,
      authorization_code: null,
      brand,
      checks,
      country,
      electronic_commerce_indicator: null,
      exp_month,
      exp_year,
      extended_authorization: { status: 'disabled' },
      fingerprint,
      funding,
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: brand,
      network_token: { used: false },
      network_transaction_id: null,
      overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
      regulated_status,
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}

export const chargeEndpoints: Endpoints = {
  'GET /v1/charges': listing('charge', { customer: v.optional(text), payment_intent: v.optional(text) }),
  'GET /v1/charges/:id': retrieval('charge'),
  'POST /v1/charges/:id': endpoint(
    { description: v.optional(text), metadata: v.optional(metadata) },
    (world, { metadata: given, ...params }, id) => {
      const charge = mustFind(world, 'charge', id)
      return change(world, charge, { ...params, metadata: mergeMetadata(charge.metadata, given) }, 'charge.updated')
    },
  ),
}
