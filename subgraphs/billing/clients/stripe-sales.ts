import type Stripe from 'stripe'
import type { Payments } from '../domain/payment-ports.ts'
import type { Withdrawal } from '../domain/settle-sale.ts'
import { creditsIn, creditsOnInvoice } from './stripe-credits.ts'
import { idOf } from './stripe-ids.ts'

type FoundSale = NonNullable<Awaited<ReturnType<Payments['sale']>>>

/** What a payment sold: a pack, or the periods of an invoice; null while nothing was paid. */
export async function saleOfPayment(stripe: Stripe, id: string): Promise<FoundSale | null> {
  const intent = await stripe.paymentIntents.retrieve(id)
  if (!intent.metadata.creditPackId) {
    const { data } = await stripe.invoicePayments.list({ payment: { type: 'payment_intent', payment_intent: id } })
    return data[0] ? saleOfInvoice(stripe, idOf(data[0].invoice)) : null
  }
  if (intent.status !== 'succeeded' || !intent.customer) return null
  return {
    customerId: idOf(intent.customer),
    kind: 'PURCHASE',
    reference: id,
    credits: creditsIn(intent.metadata),
    amount: intent.amount_received,
    receipt: {
      invoiceNumber: id,
      currency: intent.currency.toUpperCase(),
      paidAt: new Date(intent.created * 1_000),
    },
    withdrawals: await withdrawalsOf(stripe, id),
    topUpOrder: intent.metadata.topUpOrder ?? null,
  }
}

/** What an invoice sold. */
export async function saleOfInvoice(stripe: Stripe, id: string): Promise<FoundSale | null> {
  const invoice = await stripe.invoices.retrieve(id)
  if (invoice.status !== 'paid' || !invoice.customer) return null

  const credits = await creditsOnInvoice(stripe, stripe.invoices.listLineItems(id, { limit: 100 }), {
    first: invoice.billing_reason === 'subscription_create',
  })
  const paidBy = await paymentsOf(stripe, id)
  return {
    customerId: idOf(invoice.customer),
    kind: 'PLAN_GRANT',
    reference: id,
    credits,
    amount: invoice.amount_paid,
    receipt: {
      invoiceNumber: invoice.number ?? id,
      currency: invoice.currency.toUpperCase(),
      paidAt: new Date((invoice.status_transitions.paid_at ?? invoice.created) * 1_000),
    },
    withdrawals: (await Promise.all(paidBy.map((payment) => withdrawalsOf(stripe, payment)))).flat(),
    topUpOrder: null,
  }
}

/** Ids of the payments that went into an invoice. */
export async function paymentsOf(stripe: Stripe, invoice: string): Promise<string[]> {
  const { data } = await stripe.invoicePayments.list({ invoice, status: 'paid', limit: 100 })
  return data.flatMap(({ payment }) => payment.payment_intent ?? []).map(idOf)
}

async function withdrawalsOf(stripe: Stripe, payment_intent: string): Promise<Withdrawal[]> {
  const refunds = await stripe.refunds.list({ payment_intent, limit: 100 }).autoPagingToArray({ limit: 1_000 })
  const disputes = await stripe.disputes.list({ payment_intent, limit: 100 }).autoPagingToArray({ limit: 1_000 })
  return [
    ...refunds.map(({ id, amount, status }) => ({
      id,
      kind: 'REFUND' as const,
      amount,
      reversed: status === 'failed' || status === 'canceled',
    })),
    // A warning moves no money yet.
    ...disputes
      .filter(({ status }) => !status.startsWith('warning'))
      .map(({ id, amount, status }) => ({ id, kind: 'DISPUTE' as const, amount, reversed: status === 'won' })),
  ]
}
