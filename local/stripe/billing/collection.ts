import { subscriptionOf } from '../objects/invoice.ts'
import type { Objects } from '../objects/stored.ts'
import { change, emit } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import { cancelNow } from './cancellation.ts'

type Invoice = Objects['invoice']
type InvoicePayment = Objects['invoice_payment']

const DAY = 86_400

/** A payment went through: its invoice is paid, and a subscription that waited for it goes on. */
export function invoicePaid(world: World, payment: InvoicePayment): void {
  const invoice = mustFind(world, 'invoice', payment.invoice)
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') return
  const paid_at = timeFor(world, invoice.customer)
  change(
    world,
    payment,
    { amount_paid: payment.amount_requested, status: 'paid', status_transitions: { canceled_at: null, paid_at } },
    'invoice_payment.paid',
  )
  markPaid(world, {
    ...invoice,
    attempt_count: invoice.attempt_count + 1,
    attempted: true,
    amount_paid: invoice.amount_due,
  })
}

/** Ends an invoice as paid. */
export function markPaid(world: World, invoice: Invoice): Invoice {
  const paid_at = timeFor(world, invoice.customer)
  const paid = change(
    world,
    invoice,
    {
      amount_remaining: 0,
      attempted: true,
      next_payment_attempt: null,
      status: 'paid',
      status_transitions: { ...invoice.status_transitions, paid_at },
    },
    'invoice.paid',
  )
  emit(world, 'invoice.payment_succeeded', paid)
  const subscription = subscriptionOf(world, paid)
  const waiting = subscription && ['incomplete', 'past_due', 'unpaid'].includes(subscription.status)
  if (waiting && subscription.latest_invoice === paid.id)
    change(world, subscription, { status: 'active' }, 'customer.subscription.updated')
  const customer = world.store.get('customer', paid.customer ?? '')
  if (customer?.delinquent) change(world, customer, { delinquent: false }, 'customer.updated')
  return paid
}

/** A payment failed: it is tried again some days later, until the subscription has had its chances. */
export function invoicePaymentFailed(
  world: World,
  payment: InvoicePayment,
  method: Objects['payment_method'] | undefined,
): void {
  const invoice = mustFind(world, 'invoice', payment.invoice)
  const { dunningDays } = world.settings
  const now = timeFor(world, invoice.customer)
  const subscription = subscriptionOf(world, invoice)
  const collecting = subscription !== undefined && !['incomplete', 'canceled'].includes(subscription.status)
  const wait = collecting && invoice.auto_advance ? dunningDays[invoice.attempt_count] : undefined
  const failed = change(
    world,
    invoice,
    {
      attempt_count: invoice.attempt_count + 1,
      attempted: true,
      next_payment_attempt: wait === undefined ? null : now + wait * DAY,
    },
    'invoice.payment_failed',
  )
  if (method && isAuthentication(world, payment)) emit(world, 'invoice.payment_action_required', failed)
  const customer = world.store.get('customer', invoice.customer ?? '')
  if (customer && collecting) change(world, customer, { delinquent: true }, 'customer.updated')
  if (!collecting) return
  if (wait !== undefined) change(world, subscription, { status: 'past_due' }, 'customer.subscription.updated')
  else endDunning(world, subscription, failed)
}

function isAuthentication({ store }: World, { payment }: InvoicePayment): boolean {
  const intent = payment.payment_intent ? store.get('payment_intent', payment.payment_intent) : undefined
  return intent?.last_payment_error?.code === 'authentication_required'
}

/** The last attempt has failed. */
function endDunning(world: World, subscription: Objects['subscription'], invoice: Invoice): void {
  const { afterDunning } = world.settings
  change(world, invoice, { auto_advance: false })
  if (afterDunning !== 'canceled')
    change(world, subscription, { status: afterDunning }, 'customer.subscription.updated')
  else cancelNow(world, subscription, { reason: 'payment_failed' })
}
