import type { Amounts, Interval } from './price.ts'

/** A plan by the month or by the year. */
export interface PlanPrice {
  interval: Interval
  /** What Stripe's price is found by; it never changes, however the amounts do. */
  lookupKey: string
  /** Credits granted with each paid period. What is left of them stays, without limit. */
  credits: number
  amounts: Amounts
  /** Days without pay for a workspace that never had a plan, with a part of the credits; none where it is left out. */
  trial?: { days: number; credits: number }
}

/** What a workspace gets for its money. */
export interface Plan {
  id: string
  name: { en: string; ja: string }
  /** Credits granted once, with the first use of a personal workspace. */
  welcomeCredits: number
  /** Share of a busy model in relation to a workspace with the free plan; at least 1. */
  queueShare: number
  /** None for a plan without a price. */
  prices: readonly PlanPrice[]
}

export const freePlan: Plan = {
  id: 'free',
  name: { en: 'Free', ja: '無料' },
  welcomeCredits: 100,
  queueShare: 1,
  prices: [],
}

const creator: Plan = {
  id: 'creator',
  name: { en: 'Creator', ja: 'クリエイター' },
  welcomeCredits: 100,
  queueShare: 2,
  prices: [
    {
      interval: 'MONTH',
      lookupKey: 'plan_creator_month',
      credits: 1_000,
      amounts: { USD: 900, EUR: 900, JPY: 1_300 },
      trial: { days: 7, credits: 100 },
    },
    {
      interval: 'YEAR',
      lookupKey: 'plan_creator_year',
      credits: 12_000,
      amounts: { USD: 9_000, EUR: 9_000, JPY: 13_000 },
    },
  ],
}

const studio: Plan = {
  id: 'studio',
  name: { en: 'Studio', ja: 'スタジオ' },
  welcomeCredits: 100,
  queueShare: 4,
  prices: [
    {
      interval: 'MONTH',
      lookupKey: 'plan_studio_month',
      credits: 4_000,
      amounts: { USD: 2_900, EUR: 2_900, JPY: 4_300 },
    },
    {
      interval: 'YEAR',
      lookupKey: 'plan_studio_year',
      credits: 48_000,
      amounts: { USD: 29_000, EUR: 29_000, JPY: 43_000 },
    },
  ],
}

/** Plans on offer, the smallest first. */
export const plans: readonly Plan[] = [freePlan, creator, studio]
