import type Stripe from 'stripe'
import { type Currency, currencies } from '../domain/price.ts'
import { answered } from './stripe-answered.ts'

/** The price that is on offer under a lookup key, with its amount in each currency. */
export async function priceOf(stripe: Stripe, lookupKey: string): Promise<Stripe.Price> {
  const { data } = await answered(
    stripe.prices.list({ lookup_keys: [lookupKey], active: true, expand: ['data.currency_options'] }),
  )
  if (!data[0]) throw new Error(`Stripe has no price ${lookupKey}`)
  return data[0]
}

/** Undefined for a currency that we don't sell in. */
export const currencyOf = (code: string): Currency | undefined => currencies.find((each) => each.toLowerCase() === code)
