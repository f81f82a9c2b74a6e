import { invalidRequest } from '../http/api-error.ts'
import { draftOf, type InvoiceDraft, subscriptionOf } from '../objects/invoice.ts'
import { newPaymentIntent } from '../objects/payment-intent.ts'
import type { Objects } from '../objects/stored.ts'
import { type Circumstances, confirmPayment } from '../payments/confirm-payment.ts'
import { newId, randomText } from '../storage/ids.ts'
import { change, create, emit } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import { invoicePaymentFailed, markPaid } from './collection.ts'

type Invoice = Objects['invoice']

/** Stores a draft; the invoice items among its lines belong to it from now on. */
export function createInvoice(world: World, draft: InvoiceDraft): Invoice {
  const invoice = draftOf(world, draft)
  for (const line of invoice.lines.data) {
    const details = line.parent?.invoice_item_details ?? line.parent?.subscription_item_details
    const item = details?.invoice_item && world.store.get('invoiceitem', details.invoice_item)
    if (item) change(world, item, { invoice: invoice.id })
  }
  return create(world, invoice, { event: 'invoice.created' })
}

/**
 * Makes an invoice final: it gets its number, the customer's balance is used, and what is left is to be paid by an
 * intent of its own. Nothing to pay is paid at once.
 */
export function finalize(world: World, invoice: Invoice): Invoice {
  if (invoice.status !== 'draft')
    throw invalidRequest("This invoice is already finalized, you can't re-finalize a non-draft invoice.", {
      code: 'invoice_not_editable',
    })
  const customer = mustFind(world, 'customer', invoice.customer ?? '')
  const now = timeFor(world, customer.id)
  const after = invoice.total + customer.balance
  const due = Math.max(0, after)
  const sequence = customer.next_invoice_sequence ?? 1
  const balance = invoice.total < 0 || customer.balance < 0 ? Math.min(0, after) : due === 0 ? after : 0
  const patch = { balance, next_invoice_sequence: sequence + 1, currency: invoice.currency }
  change(world, customer, patch, balance === customer.balance ? undefined : 'customer.updated')
  const secret = randomText(30)
  const open = change(
    world,
    invoice,
    {
      amount_due: due,
      amount_remaining: due,
      auto_advance: true,
      automatically_finalizes_at: null,
      effective_at: now,
      ending_balance: balance,
      hosted_invoice_url: `${world.settings.publicUrl}/invoices/${invoice.id}/${secret}`,
      invoice_pdf: `${world.settings.publicUrl}/invoices/${invoice.id}/${secret}/pdf`,
      next_payment_attempt: null,
      number: `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`,
      starting_balance: customer.balance,
      status: 'open',
      status_transitions: { ...invoice.status_transitions, finalized_at: now },
    },
    'invoice.finalized',
  )
  world.store.hide(invoice.id, { secret })
  return due === 0 ? markPaid(world, open) : withPayment(world, open)
}

/** The intent by which a final invoice is paid. */
function withPayment(world: World, invoice: Invoice): Invoice {
  const intent = newPaymentIntent(world, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    description: invoice.parent ? 'Subscription update' : null,
  })
  create(world, {
    id: newId('inpay'),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: intent.created,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { type: 'payment_intent', payment_intent: intent.id },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  })
  const secret = { client_secret: intent.client_secret ?? '', type: 'payment_intent' }
  return change(world, invoice, { confirmation_secret: secret })
}

/** The intent of a final invoice. */
export function intentOf({ store }: World, invoice: string): Objects['payment_intent'] | undefined {
  const [payment] = store.all('invoice_payment', { invoice })
  return payment?.payment.payment_intent ? store.get('payment_intent', payment.payment.payment_intent) : undefined
}

/** The method that pays an invoice when none is named: its own, its subscription's, its customer's. */
export function methodFor(world: World, invoice: Invoice): string | null {
  const customer = world.store.get('customer', invoice.customer ?? '')
  return (
    invoice.default_payment_method ??
    subscriptionOf(world, invoice)?.default_payment_method ??
    customer?.invoice_settings.default_payment_method ??
    null
  )
}

/** Tries to collect an open invoice; the answer is the invoice as it is afterwards, paid or not. */
export function collect(
  world: World,
  invoice: Invoice,
  circumstances: Circumstances & { method?: string | null } = {},
): Invoice {
  const id = circumstances.method ?? methodFor(world, invoice)
  const intent = intentOf(world, invoice.id)
  if (!intent) throw new Error(`invoice ${invoice.id} is open without a payment`)
  if (id === null) {
    const [payment] = world.store.all('invoice_payment', { invoice: invoice.id })
    if (payment) invoicePaymentFailed(world, payment, undefined)
  } else {
    const after = confirmPayment(world, intent, mustFind(world, 'payment_method', id), circumstances)
    if (after.status === 'requires_action')
      emit(world, 'invoice.payment_action_required', mustFind(world, 'invoice', invoice.id))
  }
  return mustFind(world, 'invoice', invoice.id)
}
