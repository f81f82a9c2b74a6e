import type { Objects } from '../objects/stored.ts'
import { change } from '../webhooks/events.ts'
import { timeFor, type World } from '../world.ts'

type Subscription = Objects['subscription']
type Details = NonNullable<Subscription['cancellation_details']>

/** Ends a subscription at this moment; what is left of a paid period is not refunded. */
export function cancelNow(world: World, subscription: Subscription, details: Partial<Details> = {}): Subscription {
  const now = timeFor(world, subscription.customer)
  for (const item of world.store.all('invoiceitem', {
    invoice: null,
    'parent.subscription_details.subscription': subscription.id,
  }))
    world.store.remove({ id: item.id, object: 'invoiceitem', deleted: true })
  for (const invoice of world.store.all('invoice', {
    status: ['draft', 'open'],
    'parent.subscription_details.subscription': subscription.id,
  }))
    change(world, invoice, { auto_advance: false, next_payment_attempt: null, automatically_finalizes_at: null })
  return change(
    world,
    subscription,
    {
      cancel_at_period_end: false,
      canceled_at: subscription.canceled_at ?? now,
      cancellation_details: {
        comment: null,
        feedback: null,
        feedback_option: null,
        reason: 'cancellation_requested',
        ...subscription.cancellation_details,
        ...details,
      },
      ended_at: now,
      status: 'canceled',
    },
    'customer.subscription.deleted',
  )
}

/** What an update writes when cancelling at the end of the period begins or is taken back. */
export function scheduledCancellation(
  world: World,
  subscription: Subscription,
  atPeriodEnd: boolean,
): Partial<Subscription> {
  const end = subscription.items.data[0]?.current_period_end ?? null
  const reason = 'cancellation_requested' as const
  return atPeriodEnd
    ? {
        cancel_at: subscription.status === 'trialing' ? subscription.trial_end : end,
        cancel_at_period_end: true,
        canceled_at: timeFor(world, subscription.customer),
        cancellation_details: {
          comment: null,
          feedback: null,
          feedback_option: null,
          ...subscription.cancellation_details,
          reason,
        },
      }
    : {
        cancel_at: null,
        cancel_at_period_end: false,
        canceled_at: null,
        cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
      }
}
