import type Stripe from 'stripe'
import { idOf } from './stripe-ids.ts'

/**
 * Credits that an invoice stands for. A period brings those of its price; a correction between plans within a period brings
 * or takes the part that its money is of the price, so what is paid for an upgrade is granted with it. A trial brings what
 * its price promises for one. Discounts stand apart from the amounts of lines, so they take nothing away.
 */
export async function creditsOnInvoice(
  stripe: Stripe,
  lines: AsyncIterable<Stripe.InvoiceLineItem> | Iterable<Stripe.InvoiceLineItem>,
  { first }: { first: boolean },
): Promise<number> {
  let credits = 0
  for await (const line of lines) {
    const reference = line.pricing?.price_details?.price
    if (!reference) continue
    const price = await stripe.prices.retrieve(idOf(reference), { expand: ['currency_options'] })
    const promised = creditsIn(price.metadata)
    if (isProration(line)) {
      const whole = price.currency_options?.[line.currency]?.unit_amount ?? price.unit_amount
      if (whole) credits += (promised * line.amount) / whole
    } else if (line.amount > 0) credits += promised * (line.quantity ?? 1)
    else if (first) credits += creditsIn({ credits: price.metadata.trialCredits ?? '0' })
  }
  return Math.max(0, Math.round(credits))
}

const isProration = ({ parent }: Stripe.InvoiceLineItem) =>
  (parent?.subscription_item_details ?? parent?.invoice_item_details)?.proration === true

/** Credits that the metadata of a price or payment promises; 0 for those that are not ours. */
export function creditsIn({ credits }: Stripe.Metadata): number {
  const number = Number(credits ?? 0)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error('The metadata of a price has no number of credits')
  return number
}
