import Stripe from 'stripe'
import { upstreamUnavailable } from '../../../platform/errors.ts'
import type { Invoice, Payments } from '../domain/payment-ports.ts'
import { type Currency, currencies } from '../domain/price.ts'
import type { SubscriptionStatus } from '../domain/subscription.ts'
import { readEvent } from './stripe-events.ts'
import { idOf, saleOfInvoice, saleOfPayment } from './stripe-sales.ts'

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

const statuses: Partial<Record<string, SubscriptionStatus>> = {
  trialing: 'TRIALING',
  active: 'ACTIVE',
  past_due: 'PAST_DUE',
  unpaid: 'UNPAID',
  paused: 'UNPAID',
  incomplete: 'INCOMPLETE',
  incomplete_expired: 'CANCELED',
  canceled: 'CANCELED',
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
    async openCheckout({ customerId, lookupKey, pack, currency, successUrl, cancelUrl }) {
      const { data } = await answered(stripe.prices.list({ lookup_keys: [lookupKey], active: true }))
      if (!data[0]) throw new Error(`Stripe has no price ${lookupKey}`)
      const session = await answered(
        stripe.checkout.sessions.create({
          customer: customerId,
          line_items: [{ price: data[0].id, quantity: 1 }],
          success_url: successUrl,
          cancel_url: cancelUrl,
          ...(currency && { currency: currency.toLowerCase() }),
          ...(pack
            ? {
                mode: 'payment',
                payment_intent_data: { metadata: { creditPackId: pack.id, credits: String(pack.credits) } },
              }
            : { mode: 'subscription' }),
        }),
      )
      if (!session.url) throw new Error('Stripe opened a checkout without a page')
      return session.url
    },
    async openPortal(customer, return_url) {
      return (await answered(stripe.billingPortal.sessions.create({ customer, return_url }))).url
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
    async subscription(id) {
      const { customer, items, cancel_at_period_end, ...subscription } = await stripe.subscriptions.retrieve(id)
      const item = items.data[0]
      const planId = item?.price.metadata.planId
      if (!item || !planId) return null
      const status = statuses[subscription.status]
      if (!status) throw new Error(`A subscription is ${subscription.status}, which is new to us`)
      return {
        id,
        customerId: idOf(customer),
        planId,
        interval: item.price.recurring?.interval === 'year' ? 'YEAR' : 'MONTH',
        status,
        cancelAtPeriodEnd: cancel_at_period_end,
        currentPeriodEnd: new Date(item.current_period_end * 1_000),
      }
    },
    async invoices(customer, after, limit) {
      const { data } = await answered(
        stripe.invoices.list({ customer, limit: Math.min(100, limit), ...(after && { starting_after: after }) }),
      )
      return data.flatMap((invoice) => readInvoice(invoice) ?? [])
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
  const currency = currencies.find((each): each is Currency => each.toLowerCase() === invoice.currency)
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

/** Tells a person who waits that it is Stripe that does not answer, without what it said. */
async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeRateLimitError)
      throw upstreamUnavailable('Our payment provider does not answer right now. Try again in a moment.')
    throw error
  }
}
