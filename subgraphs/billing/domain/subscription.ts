import type { Interval } from './price.ts'

/** How a subscription stands. INCOMPLETE: its first payment has not come; PAST_DUE: a renewal failed and is tried again. */
export type SubscriptionStatus = 'TRIALING' | 'ACTIVE' | 'PAST_DUE' | 'UNPAID' | 'INCOMPLETE' | 'CANCELED'

/** A paid plan of a workspace, as Stripe told it last. */
export interface BillingSubscription {
  id: string
  workspaceId: string
  planId: string
  interval: Interval
  status: SubscriptionStatus
  /** Whether it ends with the period instead of being renewed. */
  cancelAtPeriodEnd: boolean
  currentPeriodEnd: Date
  /** When Stripe was asked. An answer to an earlier question never replaces a later one. */
  asOf: Date
}

/** Whether the workspace has the plan: also while a failed renewal is tried again. */
export const isEntitled = ({ status }: BillingSubscription): boolean =>
  status === 'TRIALING' || status === 'ACTIVE' || status === 'PAST_DUE'
