import type { BillingSubscriptionResolvers } from '../__generated__/resolvers.ts'
import { type Plan, plans } from '../domain/plans.ts'
import type { BillingSubscription as SubscriptionRecord } from '../domain/subscription.ts'

export const BillingSubscription: BillingSubscriptionResolvers = {
  plan: (subscription) => planOf(subscription),
}

export function planOf({ planId }: SubscriptionRecord): Plan {
  const plan = plans.find(({ id }) => id === planId)
  if (!plan) throw new Error('A subscription is for a plan that is not on the list')
  return plan
}
