/** What a workspace gets for its money. */
export interface Plan {
  id: string
  name: { en: string; ja: string }
  /** Credits granted once, with the first use of a personal workspace. */
  welcomeCredits: number
}

export const freePlan: Plan = { id: 'free', name: { en: 'Free', ja: '無料' }, welcomeCredits: 100 }

/** Plans on offer, the smallest first. */
export const plans: readonly Plan[] = [freePlan]
