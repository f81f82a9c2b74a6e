import type Stripe from 'stripe'
import { creditPacks } from '../domain/credit-packs.ts'
import { plans } from '../domain/plans.ts'
import type { Amounts, Interval } from '../domain/price.ts'

interface Offer {
  productId: string
  name: string
  lookupKey: string
  amounts: Amounts
  interval: Interval | undefined
  metadata: Record<string, string>
}

const offers: Offer[] = [
  ...plans.flatMap(({ id, name, prices }) =>
    prices.map(({ interval, lookupKey, credits, amounts, trial }) => ({
      productId: `imaginprompt_plan_${id}`,
      name: `ImaginPrompt ${name.en}`,
      lookupKey,
      amounts,
      interval,
      metadata: { planId: id, credits: String(credits), ...(trial && { trialCredits: String(trial.credits) }) },
    })),
  ),
  ...creditPacks.map(({ id, lookupKey, credits, amounts }) => ({
    productId: `imaginprompt_pack_${id}`,
    name: `${credits} ImaginPrompt credits`,
    lookupKey,
    amounts,
    interval: undefined,
    metadata: { creditPackId: id, credits: String(credits) },
  })),
]

/**
 * Makes Stripe offer what the price list says. Prices can't be changed at Stripe: where one differs, a new one takes over
 * its lookup key, and whoever subscribed to the old one keeps it.
 *
 * @returns lookup keys of the prices that were made
 */
export async function syncPrices(stripe: Stripe): Promise<string[]> {
  const made: string[] = []
  for (const offer of offers) {
    await syncProduct(stripe, offer)
    const { data } = await stripe.prices.list({
      lookup_keys: [offer.lookupKey],
      active: true,
      expand: ['data.currency_options'],
    })
    if (data[0] && agrees(data[0], offer)) continue
    await stripe.prices.create({
      product: offer.productId,
      lookup_key: offer.lookupKey,
      transfer_lookup_key: true,
      currency: 'usd',
      unit_amount: offer.amounts.USD,
      currency_options: { eur: { unit_amount: offer.amounts.EUR }, jpy: { unit_amount: offer.amounts.JPY } },
      metadata: offer.metadata,
      ...(offer.interval && { recurring: { interval: offer.interval === 'YEAR' ? 'year' : 'month' } }),
    })
    made.push(offer.lookupKey)
  }
  return made
}

async function syncProduct(stripe: Stripe, { productId, name }: Offer) {
  try {
    const product = await stripe.products.retrieve(productId)
    if (product.name !== name || !product.active) await stripe.products.update(productId, { name, active: true })
  } catch (error) {
    if ((error as Stripe.errors.StripeError).code !== 'resource_missing') throw error
    await stripe.products.create({ id: productId, name })
  }
}

function agrees({ unit_amount, currency_options, metadata, recurring }: Stripe.Price, offer: Offer): boolean {
  return (
    unit_amount === offer.amounts.USD &&
    currency_options?.eur?.unit_amount === offer.amounts.EUR &&
    currency_options?.jpy?.unit_amount === offer.amounts.JPY &&
    (recurring?.interval.toUpperCase() ?? undefined) === offer.interval &&
    Object.entries(offer.metadata).every(([name, value]) => metadata[name] === value)
  )
}
