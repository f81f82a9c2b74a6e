import type { PlanPrice } from './plans.ts'
import { plans } from './plans.ts'
import type { Interval, Money } from './price.ts'
import type { BillingSubscription } from './subscription.ts'

/** Why a plan can't be changed now. */
export type ChangeRefusal = 'SAME_PLAN' | 'PAYMENT_DUE' | 'ENDING' | 'CHANGE_PENDING' | 'SHORTER_INTERVAL'

/** What a change means: paid for and granted at once, due with the next period, or taking back one that was due then. */
export type ChangeTiming = 'AT_ONCE' | 'AT_PERIOD_END' | 'TAKE_BACK'

/** What a change costs and gives, were it made at `asOf`. */
export interface ChangePreview {
  timing: ChangeTiming
  /** The moment up to which time is counted: a change that names it costs exactly this. */
  asOf: Date
  /** When the new plan begins. */
  effectiveAt: Date
  /** To be paid now; what is not used of the old plan is taken off. */
  amountDue: Money
  /** Granted now. */
  credits: number
  /** What the next period costs, and when. */
  nextAmount: Money
  nextAt: Date
}

/** The price of a plan on offer; undefined where there is none. */
export const offerOf = (planId: string, interval: Interval): PlanPrice | undefined =>
  plans.find(({ id }) => id === planId)?.prices.find((price) => price.interval === interval)

/**
 * More is paid and granted at once; less begins with the next period, because this one is paid for. During a trial nothing
 * is paid for yet, so every change is made at once.
 */
export function timingOf(
  subscription: BillingSubscription,
  to: { planId: string; interval: Interval },
): ChangeTiming | ChangeRefusal {
  const { planId, interval, status, next, cancelAtPeriodEnd } = subscription
  const same = planId === to.planId && interval === to.interval
  if (status !== 'ACTIVE' && status !== 'TRIALING') return 'PAYMENT_DUE'
  if (cancelAtPeriodEnd) return 'ENDING'
  if (same) return next ? 'TAKE_BACK' : 'SAME_PLAN'
  if (next) return 'CHANGE_PENDING'
  if (status === 'TRIALING') return 'AT_ONCE'
  if (interval === 'YEAR' && to.interval === 'MONTH') return 'SHORTER_INTERVAL'
  if (interval === 'MONTH' && to.interval === 'YEAR') return 'AT_ONCE'
  const price = (of: { planId: string; interval: Interval }) => offerOf(of.planId, of.interval)?.amounts.USD ?? 0
  return price(to) > price(subscription) ? 'AT_ONCE' : 'AT_PERIOD_END'
}

export const isRefusal = (outcome: ChangeTiming | ChangeRefusal): outcome is ChangeRefusal =>
  outcome !== 'AT_ONCE' && outcome !== 'AT_PERIOD_END' && outcome !== 'TAKE_BACK'
