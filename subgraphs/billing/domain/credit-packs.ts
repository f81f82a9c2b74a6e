import type { Amounts } from './price.ts'

/** Credits that are bought once. They never expire. */
export interface CreditPack {
  id: string
  /** What Stripe's price is found by. */
  lookupKey: string
  credits: number
  amounts: Amounts
}

/** Packs on offer, the smallest first. */
export const creditPacks: readonly CreditPack[] = [
  { id: 'small', lookupKey: 'pack_small', credits: 200, amounts: { USD: 400, EUR: 400, JPY: 600 } },
  { id: 'medium', lookupKey: 'pack_medium', credits: 1_000, amounts: { USD: 1_500, EUR: 1_500, JPY: 2_200 } },
  { id: 'large', lookupKey: 'pack_large', credits: 5_000, amounts: { USD: 6_000, EUR: 6_000, JPY: 8_900 } },
]
