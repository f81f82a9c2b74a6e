import { reductions } from '../billing/discounts.ts'
import { newId } from '../storage/ids.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import type { InvoiceLine, Objects } from './stored.ts'

type Invoice = Objects['invoice']

export interface InvoiceDraft {
  customer: string
  currency: string
  reason: NonNullable<Invoice['billing_reason']>
  lines: InvoiceLine[]
  subscription?: Objects['subscription'] | undefined
  discounts?: readonly string[]
  /** When it becomes final by itself; null when somebody finalizes it. */
  automatically_finalizes_at?: number | null
  description?: string | null
  metadata?: Record<string, string>
  default_payment_method?: string | null
}

/** An invoice as a draft, with its sums; it is not stored. */
export function draftOf(world: World, draft: InvoiceDraft): Invoice {
  const { currency, subscription, discounts = [] } = draft
  const customer = mustFind(world, 'customer', draft.customer, 'customer')
  const now = timeFor(world, customer.id)
  const id = newId('in')
  const reduced = reductions(
    world,
    draft.lines.map(({ amount, discountable }) => (discountable ? amount : 0)),
    discounts,
  )
  const lines = draft.lines.map((line, at) => ({ ...line, invoice: id, discount_amounts: reduced[at] ?? [] }))
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0)
  const total_discount_amounts = discounts.map((discount) => ({
    discount,
    amount: reduced.flat().reduce((sum, part) => sum + (part.discount === discount ? part.amount : 0), 0),
  }))
  const total = total_discount_amounts.reduce((sum, { amount }) => sum - amount, subtotal)
  const due = Math.max(0, total + customer.balance)
  return {
    id,
    object: 'invoice',
    account_country: 'US',
    account_name: 'Test account',
    account_tax_ids: null,
    amount_due: due,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: due,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: draft.reason !== 'manual',
    automatic_tax: { enabled: false, disabled_reason: null, liability: null, provider: null, status: null },
    automatically_finalizes_at: draft.automatically_finalizes_at ?? null,
    billing_reason: draft.reason,
    collection_method: 'charge_automatically',
    created: now,
    currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: customer.tax_exempt ?? 'none',
    customer_tax_ids: world.store.all('tax_id', { customer: customer.id }).map(({ type, value }) => ({ type, value })),
    default_payment_method: draft.default_payment_method ?? null,
    default_source: null,
    default_tax_rates: [],
    description: draft.description ?? null,
    discounts: [...discounts],
    due_date: null,
    effective_at: null,
    ending_balance: null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: { object: 'list', data: lines, has_more: false, url: `/v1/invoices/${id}/lines` },
    livemode: false,
    metadata: draft.metadata ?? {},
    next_payment_attempt: draft.automatically_finalizes_at ?? null,
    number: null,
    on_behalf_of: null,
    parent: subscription
      ? {
          type: 'subscription_details',
          quote_details: null,
          subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
        }
      : null,
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: now,
    period_start: subscription ? (subscription.items.data[0]?.current_period_start ?? now) : now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: customer.balance,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal,
    subtotal_excluding_tax: subtotal,
    test_clock: customer.test_clock ?? null,
    total,
    total_discount_amounts,
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: null,
  }
}

/** The subscription that an invoice is for, if it is for one and that still exists. */
export function subscriptionOf({ store }: World, invoice: Invoice): Objects['subscription'] | undefined {
  const id = invoice.parent?.subscription_details?.subscription
  return id ? store.get('subscription', id) : undefined
}
