import { may } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { BillingSubscriptionResolvers } from '../__generated__/resolvers.ts'
import { type Plan, plans } from '../domain/plans.ts'

export const BillingSubscription: BillingSubscriptionResolvers = {
  plan: (subscription) => planOf(subscription),
  nextPlan: ({ next }) => next && planOf(next),
  nextInterval: ({ next }) => next?.interval ?? null,
  due: ({ due, workspaceId }, _args, context) =>
    may(requireViewer(context), workspaceId, 'billing.manage') ? due : null,
}

export function planOf({ planId }: { planId: string }): Plan {
  const plan = plans.find(({ id }) => id === planId)
  if (!plan) throw new Error('A subscription is for a plan that is not on the list')
  return plan
}
