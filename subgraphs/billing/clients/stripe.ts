import Stripe from 'stripe'
import type { Invoice, Payments } from '../domain/payment-ports.ts'
import { answered } from './stripe-answered.ts'
import { openCheckout } from './stripe-checkout.ts'
import { readEvent } from './stripe-events.ts'
import { changePlan, previewChange } from './stripe-plan-change.ts'
import { currencyOf } from './stripe-prices.ts'
import { paymentsOf, saleOfInvoice, saleOfPayment } from './stripe-sales.ts'
import { readSubscription } from './stripe-subscriptions.ts'
import { payTopUp, savedCard, topUpPayment } from './stripe-top-ups.ts'

const TIMEOUT = 20_000

/** The SDK for Stripe, or for what stands in for it at another address. */
export function connectStripe({ secretKey, apiUrl }: { secretKey: string; apiUrl: string | undefined }): Stripe {
  const common = { maxNetworkRetries: 2, timeout: TIMEOUT, telemetry: false }
  if (apiUrl === undefined) return new Stripe(secretKey, common)
  const { hostname, port, protocol } = new URL(apiUrl)
  const http = protocol === 'http:'
  return new Stripe(secretKey, {
    ...common,
    host: hostname,
    port: port || (http ? 80 : 443),
    protocol: http ? 'http' : 'https',
  })
}

/** Payments by Stripe (https://docs.stripe.com/api). No card number ever passes here. */
export function createPayments(stripe: Stripe): Payments {
  return {
    async createCustomer(workspaceId) {
      const created = await answered(
        stripe.customers.create({ metadata: { workspaceId } }, { idempotencyKey: `customer-${workspaceId}` }),
      )
      return created.id
    },
    openCheckout: (order) => openCheckout(stripe, order),
    async openPortal(customer, { returnUrl: return_url, locale }) {
      return (await answered(stripe.billingPortal.sessions.create({ customer, return_url, locale }))).url
    },
    async setCancelAtPeriodEnd(id, cancel_at_period_end) {
      await answered(stripe.subscriptions.update(id, { cancel_at_period_end }))
    },
    async removeCustomer(customer) {
      for await (const { id } of stripe.checkout.sessions.list({ customer, status: 'open' }))
        await unlessGone(stripe.checkout.sessions.expire(id))
      for await (const { id } of stripe.subscriptions.list({ customer }))
        await unlessGone(stripe.subscriptions.cancel(id))
      await unlessGone(stripe.customers.del(customer))
    },
    sale: ({ kind, id }) => (kind === 'payment' ? saleOfPayment(stripe, id) : saleOfInvoice(stripe, id)),
    subscription: (id) => readSubscription(stripe, id),
    previewChange: (subscription, offer, change) => previewChange(stripe, subscription, offer, change),
    changePlan: (subscription, offer, change) => changePlan(stripe, subscription, offer, change),
    savedCard: (customerId) => savedCard(stripe, customerId),
    topUpPayment: (customerId, order) => topUpPayment(stripe, customerId, order),
    payTopUp: (customerId, order) => payTopUp(stripe, customerId, order),
    async giveBack({ kind, id }) {
      for (const payment_intent of kind === 'payment' ? [id] : await paymentsOf(stripe, id))
        await unlessGone(stripe.refunds.create({ payment_intent }, { idempotencyKey: `give-back-${payment_intent}` }))
    },
    async invoices(customer, after, limit) {
      const { data } = await answered(
        stripe.invoices.list({ customer, limit: Math.min(100, limit), ...(after && { starting_after: after }) }),
      )
      return data.flatMap((invoice) => readInvoice(invoice) ?? [])
    },
    async documentUrl({ kind, id }) {
      if (kind === 'INVOICE') return (await answered(stripe.invoices.retrieve(id))).hosted_invoice_url ?? null
      if (kind !== 'PAYMENT') return null
      const { latest_charge } = await answered(stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] }))
      return (typeof latest_charge === 'object' && latest_charge?.receipt_url) || null
    },
    async *events(since) {
      const created = { gte: Math.floor(since.getTime() / 1_000) }
      for await (const event of stripe.events.list({ created, limit: 100 })) yield readEvent(event)
    },
  }
}

const invoiceStatuses: Partial<Record<string, Invoice['status']>> = {
  open: 'OPEN',
  paid: 'PAID',
  uncollectible: 'UNCOLLECTIBLE',
  void: 'VOID',
}

/** Null for drafts, which are nobody's business yet. */
function readInvoice(invoice: Stripe.Invoice): Invoice | null {
  const { id, created, number, total, hosted_invoice_url, invoice_pdf } = invoice
  const status = invoiceStatuses[invoice.status ?? '']
  const currency = currencyOf(invoice.currency)
  if (!id || !status || !currency) return null
  return {
    id,
    number,
    status,
    at: new Date(created * 1_000),
    total: { currency, amount: total },
    url: hosted_invoice_url ?? null,
    pdfUrl: invoice_pdf ?? null,
  }
}

/** An end that somebody else, or an earlier attempt, came before is none the worse. */
async function unlessGone(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
  }
}
