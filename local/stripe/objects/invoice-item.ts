import * as v from 'valibot'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { clearable, currency, integer, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { create, emit } from '../webhooks/events.ts'
import { mustFind, timeFor, type World } from '../world.ts'
import type { Objects } from './stored.ts'

type InvoiceItem = Objects['invoiceitem']

interface NewInvoiceItem {
  /** In the smallest unit of the currency; negative for a credit. */
  amount: number
  currency: string
  customer: string
  date: number
  description: string | null
  metadata?: Record<string, string>
  period: InvoiceItem['period']
  pricing: InvoiceItem['pricing']
  proration: boolean
  quantity: number
  subscription?: { id: string; item?: string } | undefined
}

/** Something to be on the customer's next invoice. */
export function newInvoiceItem(world: World, { subscription, quantity, ...given }: NewInvoiceItem): InvoiceItem {
  const item: InvoiceItem = {
    id: newId('ii'),
    object: 'invoiceitem',
    customer_account: null,
    discountable: !given.proration,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata: {},
    net_amount: given.amount,
    parent: subscription
      ? { type: 'subscription_details', subscription_details: { subscription: subscription.id } }
      : null,
    quantity,
    quantity_decimal: String(quantity),
    tax_rates: [],
    test_clock: mustFind(world, 'customer', given.customer, 'customer').test_clock ?? null,
    ...given,
  }
  return create(world, item, {
    event: 'invoiceitem.created',
    hidden: subscription?.item ? { subscriptionItem: subscription.item } : {},
  })
}

export const invoiceItemEndpoints: Endpoints = {
  'GET /v1/invoiceitems': listing(
    'invoiceitem',
    { customer: v.optional(text), invoice: v.optional(text), pending: v.optional(v.literal('true')) },
    ({ customer, invoice, pending }) => ({ customer, invoice: pending ? null : invoice }),
  ),
  'POST /v1/invoiceitems': endpoint(
    {
      amount: integer,
      currency,
      customer: text,
      description: v.optional(clearable),
      metadata: v.optional(metadata),
      subscription: v.optional(text),
    },
    (world, { metadata: given, subscription, description, ...params }) => {
      if (subscription) mustFind(world, 'subscription', subscription, 'subscription')
      const now = timeFor(world, params.customer)
      return newInvoiceItem(world, {
        ...params,
        date: now,
        description: description ?? null,
        metadata: mergeMetadata(null, given),
        period: { start: now, end: now },
        pricing: null,
        proration: false,
        quantity: 1,
        subscription: subscription === undefined ? undefined : { id: subscription },
      })
    },
  ),
  'GET /v1/invoiceitems/:id': retrieval('invoiceitem'),
  'DELETE /v1/invoiceitems/:id': endpoint({}, (world, _params, id) => {
    const item = mustFind(world, 'invoiceitem', id)
    if (item.invoice !== null) throw invalidRequest('You cannot delete an invoice item that is part of an invoice.')
    const tombstone = { id, object: 'invoiceitem', deleted: true } as const
    world.store.remove(tombstone)
    emit(world, 'invoiceitem.deleted', item)
    return tombstone
  }),
}
