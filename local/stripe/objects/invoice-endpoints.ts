import * as v from 'valibot'
import { collect, createInvoice, finalize, intentOf } from '../billing/invoicing.ts'
import { lineOfItem } from '../billing/lines.ts'
import { previewInvoice } from '../billing/preview.ts'
import { pendingLines } from '../billing/subscription-lines.ts'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, clearable, currency, integer, list, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { declineError } from '../payments/confirm-payment.ts'
import { change } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import { findPaymentMethod } from './payment-method.ts'
import type { Objects } from './stored.ts'
import { itemChange } from './subscription-endpoints.ts'

type Invoice = Objects['invoice']

function requireOpen(invoice: Invoice, verb: string): void {
  if (invoice.status === 'paid') throw invalidRequest('Invoice is already paid')
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible')
    throw invalidRequest(`You can only ${verb} open invoices. This invoice is ${invoice.status}.`)
}

function pay(world: World, invoice: Invoice, method: string | undefined, offSession: boolean): Invoice {
  const open = invoice.status === 'draft' ? finalize(world, invoice) : invoice
  if (open.status === 'paid' && invoice.status === 'draft') return open
  requireOpen(open, 'pay')
  const chosen = method === undefined ? null : findPaymentMethod(world, method, 'payment_method').id
  const after = collect(world, open, { method: chosen, offSession })
  const intent = intentOf(world, invoice.id)
  if (after.status !== 'paid' && intent?.status === 'requires_payment_method') throw declineError(intent)
  if (after.status !== 'paid' && intent?.status === 'requires_action')
    throw invalidRequest('This payment requires additional user action before it can be completed successfully.', {
      code: 'invoice_payment_intent_requires_action',
      payment_intent: intent,
    })
  return after
}

function manualInvoice(
  world: World,
  params: {
    customer: string
    currency?: string | undefined
    subscription?: string | undefined
    description?: string | null | undefined
    metadata?: Record<string, string>
  },
): Invoice {
  const { customer } = params
  const subscription =
    params.subscription === undefined ? undefined : mustFind(world, 'subscription', params.subscription, 'subscription')
  const pending = world.store.all('invoiceitem', { customer, invoice: null }).reverse()
  const lines = subscription ? pendingLines(world, subscription) : pending.map((item) => lineOfItem(item))
  return createInvoice(world, {
    customer,
    currency: params.currency ?? subscription?.currency ?? lines[0]?.currency ?? 'usd',
    reason: 'manual',
    lines,
    subscription,
    description: params.description ?? null,
    metadata: params.metadata ?? {},
  })
}

export const invoiceEndpoints: Endpoints = {
  'GET /v1/invoices': listing(
    'invoice',
    {
      customer: v.optional(text),
      status: v.optional(v.picklist(['draft', 'open', 'paid', 'uncollectible', 'void'])),
      subscription: v.optional(text),
    },
    ({ subscription, ...rest }) => ({ ...rest, 'parent.subscription_details.subscription': subscription }),
  ),
  'POST /v1/invoices': endpoint(
    {
      auto_advance: v.optional(boolean),
      currency: v.optional(currency),
      customer: text,
      description: v.optional(clearable),
      metadata: v.optional(metadata),
      pending_invoice_items_behavior: v.optional(v.literal('include')),
      subscription: v.optional(text),
    },
    (world, params) => manualInvoice(world, { ...params, metadata: mergeMetadata(null, params.metadata) }),
  ),
  'POST /v1/invoices/create_preview': endpoint(
    {
      customer: v.optional(text),
      preview_mode: v.optional(v.literal('next')),
      subscription: v.optional(text),
      subscription_details: v.optional(
        v.strictObject({
          billing_cycle_anchor: v.optional(v.picklist(['now', 'unchanged'])),
          cancel_at_period_end: v.optional(boolean),
          items: v.optional(list(itemChange), ''),
          proration_behavior: v.optional(v.picklist(['always_invoice', 'create_prorations', 'none'])),
          proration_date: v.optional(integer),
          trial_end: v.optional(v.union([v.literal('now'), integer])),
        }),
      ),
    },
    previewInvoice,
  ),
  'GET /v1/invoices/:id': retrieval('invoice'),
  'GET /v1/invoices/:id/lines': endpoint(
    { limit: v.optional(integer) },
    (world, _params, id) => mustFind(world, 'invoice', id).lines,
  ),
  'POST /v1/invoices/:id': endpoint(
    { auto_advance: v.optional(boolean), description: v.optional(clearable), metadata: v.optional(metadata) },
    (world, { metadata: given, ...params }, id) => {
      const invoice = mustFind(world, 'invoice', id)
      return change(world, invoice, { ...params, metadata: mergeMetadata(invoice.metadata, given) }, 'invoice.updated')
    },
  ),
  'POST /v1/invoices/:id/finalize': endpoint({ auto_advance: v.optional(boolean) }, (world, _params, id) =>
    finalize(world, mustFind(world, 'invoice', id)),
  ),
  'POST /v1/invoices/:id/pay': endpoint(
    { off_session: v.optional(boolean, 'true'), payment_method: v.optional(text) },
    (world, { off_session: offSession, payment_method: method }, id) =>
      pay(world, mustFind(world, 'invoice', id), method, offSession),
  ),
  'POST /v1/invoices/:id/void': endpoint({}, (world, _params, id) => {
    const invoice = mustFind(world, 'invoice', id)
    requireOpen(invoice, 'void')
    const status_transitions = { ...invoice.status_transitions, voided_at: timeFor(world, invoice.customer) }
    return change(world, invoice, { status: 'void', next_payment_attempt: null, status_transitions }, 'invoice.voided')
  }),
  'POST /v1/invoices/:id/mark_uncollectible': endpoint({}, (world, _params, id) => {
    const invoice = mustFind(world, 'invoice', id)
    requireOpen(invoice, 'mark uncollectible')
    const marked_uncollectible_at = timeFor(world, invoice.customer)
    const status_transitions = { ...invoice.status_transitions, marked_uncollectible_at }
    return change(
      world,
      invoice,
      { status: 'uncollectible', next_payment_attempt: null, status_transitions },
      'invoice.marked_uncollectible',
    )
  }),
  'GET /v1/invoice_payments': listing(
    'invoice_payment',
    {
      invoice: v.optional(text),
      payment: v.optional(v.strictObject({ type: v.literal('payment_intent'), payment_intent: v.optional(text) })),
      status: v.optional(v.picklist(['canceled', 'open', 'paid'])),
    },
    ({ payment, ...rest }) => ({ ...rest, 'payment.payment_intent': payment?.payment_intent }),
  ),
  'GET /v1/invoice_payments/:id': retrieval('invoice_payment'),
}
