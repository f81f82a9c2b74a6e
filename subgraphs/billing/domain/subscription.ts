import type { Currency, Interval, Money } from './price.ts'

/** How a subscription stands. INCOMPLETE: its first payment has not come; PAST_DUE: a renewal failed and is tried again. */
export type SubscriptionStatus = 'TRIALING' | 'ACTIVE' | 'PAST_DUE' | 'UNPAID' | 'INCOMPLETE' | 'CANCELED'

/** An invoice that has to be paid for a subscription to go on. */
export interface DuePayment {
  /** Hosted page where it is paid. */
  url: string
  total: Money
  /** When Stripe tries the saved way of paying again; null where it does not. */
  retryAt: Date | null
}

/** A paid plan of a workspace, as Stripe told it last. */
export interface BillingSubscription {
  id: string
  workspaceId: string
  planId: string
  interval: Interval
  /** The smaller plan that it goes on with in the next period. */
  next: { planId: string; interval: Interval } | null
  currency: Currency
  status: SubscriptionStatus
  /** Whether it ends with the period instead of being renewed. */
  cancelAtPeriodEnd: boolean
  currentPeriodEnd: Date
  due: DuePayment | null
  /** When Stripe was asked. An answer to an earlier question never replaces a later one. */
  asOf: Date
}

/** Whether the workspace has the plan: also while a failed renewal is tried again. */
export const isEntitled = ({ status }: BillingSubscription): boolean =>
  status === 'TRIALING' || status === 'ACTIVE' || status === 'PAST_DUE'
