import * as v from 'valibot'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { change, create, emit } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import type { Objects } from './stored.ts'

type Dispute = Objects['dispute']

const DAYS_TO_ANSWER = 7
const EVIDENCE = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_communication',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'customer_signature',
  'duplicate_charge_documentation',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'receipt',
  'refund_policy',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'service_documentation',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_documentation',
  'shipping_tracking_number',
  'uncategorized_file',
  'uncategorized_text',
] as const

/** The cardholder disputes a charge: its amount is withdrawn until the bank has decided. */
export function openDispute(world: World, charge: Objects['charge'], reason: string): Dispute {
  const now = timeFor(world, charge.customer)
  change(world, charge, { disputed: true }, 'charge.updated')
  const dispute = create(
    world,
    {
      id: newId('du'),
      object: 'dispute',
      amount: charge.amount,
      balance_transactions: [],
      charge: charge.id,
      created: now,
      currency: charge.currency,
      enhanced_eligibility_types: [],
      evidence: {
        ...(Object.fromEntries(EVIDENCE.map((name) => [name, null])) as Record<(typeof EVIDENCE)[number], null>),
        enhanced_evidence: {},
      },
      evidence_details: {
        due_by: now + DAYS_TO_ANSWER * 86_400,
        enhanced_eligibility: {},
        has_evidence: false,
        past_due: false,
        submission_count: 0,
        submission_method: 'not_submitted',
      },
      intended_submission_method: null,
      is_charge_refundable: false,
      livemode: false,
      metadata: {},
      network_reason_code: '10',
      payment_intent: charge.payment_intent,
      payment_method_details: {
        type: 'card',
        card: {
          brand: charge.payment_method_details?.card?.brand ?? 'visa',
          case_type: 'chargeback',
          network: charge.payment_method_details?.card?.network ?? 'visa',
          network_reason_code: '10',
        },
      },
      reason,
      status: 'needs_response',
    },
    { event: 'charge.dispute.created' },
  )
  emit(world, 'charge.dispute.funds_withdrawn', dispute)
  return dispute
}

/** Ends a dispute; a won one gives the money back. */
function decide(world: World, dispute: Dispute, status: 'lost' | 'won'): Dispute {
  const decided = change(world, dispute, { status }, 'charge.dispute.closed')
  if (status === 'won') emit(world, 'charge.dispute.funds_reinstated', decided)
  return decided
}

export const disputeEndpoints: Endpoints = {
  'GET /v1/disputes': listing('dispute', { charge: v.optional(text), payment_intent: v.optional(text) }),
  'GET /v1/disputes/:id': retrieval('dispute'),
  'POST /v1/disputes/:id': endpoint(
    {
      evidence: v.optional(v.record(v.picklist(EVIDENCE), text)),
      metadata: v.optional(metadata),
      submit: v.optional(boolean, 'true'),
    },
    (world, { evidence = {}, metadata: given, submit }, id) => {
      const dispute = mustFind(world, 'dispute', id)
      if (dispute.status !== 'needs_response') throw invalidRequest('This dispute is already closed.')
      const submitted = submit && Object.keys(evidence).length > 0
      const { evidence_details: details } = dispute
      const changed = change(
        world,
        dispute,
        {
          evidence: { ...dispute.evidence, ...evidence },
          evidence_details: {
            ...details,
            has_evidence: details.has_evidence || Object.keys(evidence).length > 0,
            submission_count: details.submission_count + (submitted ? 1 : 0),
          },
          metadata: mergeMetadata(dispute.metadata, given),
          ...(submitted && { status: 'under_review' as const }),
        },
        'charge.dispute.updated',
      )
      // The documented texts by which a test decides how the bank does.
      if (submitted && evidence.uncategorized_text === 'winning_evidence') return decide(world, changed, 'won')
      if (submitted && evidence.uncategorized_text === 'losing_evidence') return decide(world, changed, 'lost')
      return changed
    },
  ),
  'POST /v1/disputes/:id/close': endpoint({}, (world, _params, id) => {
    const dispute = mustFind(world, 'dispute', id)
    if (!['needs_response', 'under_review'].includes(dispute.status))
      throw invalidRequest('This dispute is already closed.')
    return decide(world, dispute, 'lost')
  }),
}
