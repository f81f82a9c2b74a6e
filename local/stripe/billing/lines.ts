import { unitAmount } from '../objects/price.ts'
import type { InvoiceLine, Objects, SubscriptionItem } from '../objects/stored.ts'
import { newId } from '../storage/ids.ts'
import { mustFind, type World } from '../world.ts'
import type { Period } from './periods.ts'

/** An invoice item as a line of the invoice that collects it. */
export function lineOfItem(item: Objects['invoiceitem'], subscriptionItem?: string): InvoiceLine {
  const subscription = item.parent?.subscription_details?.subscription ?? null
  const details = {
    invoice_item: item.id,
    proration: item.proration,
    proration_details: { credited_items: null },
    subscription,
  }
  const parent: InvoiceLine['parent'] =
    subscriptionItem === undefined
      ? { type: 'invoice_item_details', invoice_item_details: details, subscription_item_details: null }
      : {
          type: 'subscription_item_details',
          invoice_item_details: null,
          subscription_item_details: { ...details, subscription_item: subscriptionItem },
        }
  return {
    ...emptyLine(item.currency),
    amount: item.amount,
    subtotal: item.amount,
    description: item.description,
    discountable: item.discountable,
    metadata: item.metadata ?? {},
    parent,
    period: item.period,
    pricing: item.pricing,
    quantity: item.quantity,
    quantity_decimal: item.quantity_decimal,
    subscription,
  }
}

/** What a subscription item costs for a period; `free` while a trial lasts. */
export function lineOfPeriod(
  world: World,
  item: SubscriptionItem,
  currency: string,
  period: Period,
  free: boolean,
): InvoiceLine {
  const price = mustFind(world, 'price', item.price.id)
  const product = mustFind(world, 'product', price.product)
  const quantity = item.quantity ?? 1
  const unit = free ? 0 : unitAmount(price, currency)
  const every =
    price.recurring &&
    `${price.recurring.interval_count > 1 ? `every ${price.recurring.interval_count} ` : '/ '}${price.recurring.interval}`
  return {
    ...emptyLine(currency),
    amount: unit * quantity,
    subtotal: unit * quantity,
    description: free
      ? `Trial period for ${product.name}`
      : `${quantity} × ${product.name} (at ${formatAmount(unit, currency)} ${every ?? ''})`,
    metadata: {},
    parent: {
      type: 'subscription_item_details',
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: false,
        proration_details: { credited_items: null },
        subscription: item.subscription,
        subscription_item: item.id,
      },
    },
    period,
    pricing: pricingOf(price, unit),
    quantity,
    quantity_decimal: String(quantity),
    subscription: item.subscription,
  }
}

export const pricingOf = (price: Objects['price'], unit: number): InvoiceLine['pricing'] => ({
  type: 'price_details',
  price_details: { price: price.id, product: price.product },
  unit_amount_decimal: String(unit),
})

const emptyLine = (currency: string): InvoiceLine => ({
  id: newId('il'),
  object: 'line_item',
  amount: 0,
  currency,
  description: null,
  discount_amounts: [],
  discountable: true,
  discounts: [],
  invoice: null,
  livemode: false,
  metadata: {},
  parent: null,
  period: { start: 0, end: 0 },
  pretax_credit_amounts: [],
  pricing: null,
  quantity: 1,
  quantity_decimal: '1',
  subscription: null,
  subtotal: 0,
  taxes: [],
})

const ZERO_DECIMAL = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' '))

/** An amount in the smallest unit of its currency, as people write it in a language. */
export function formatAmount(amount: number, currency: string, language = 'en'): string {
  const value = ZERO_DECIMAL.has(currency) ? amount : amount / 100
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(value)
}
