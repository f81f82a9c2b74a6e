import type { Context } from '../context.ts'
import { freePlan, type Plan } from '../domain/plans.ts'
import { isEntitled } from '../domain/subscription.ts'
import { planOf } from './BillingSubscription.ts'

/** The plan that a workspace has now: that of a subscription that entitles it, else the free one. */
export async function currentPlan(
  workspaceId: string,
  { subscriptions }: Pick<Context, 'subscriptions'>,
): Promise<Plan> {
  const subscription = await subscriptions.load(workspaceId)
  return subscription && isEntitled(subscription) ? planOf(subscription) : freePlan
}
