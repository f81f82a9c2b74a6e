import { cancelNow } from '../billing/cancellation.ts'
import { collect } from '../billing/invoicing.ts'
import { finalizeAndCollect, renew } from '../billing/renewal.ts'
import { announceTrialEnd, expireIncomplete } from '../billing/subscribing.ts'
import type { Objects } from '../objects/stored.ts'
import { currentPeriod } from '../objects/subscription.ts'
import type { World } from '../world.ts'

export interface DueWork {
  /** In seconds. */
  at: number
  run: () => void
}

const TRIAL_NOTICE = 3 * 86_400
const INCOMPLETE_FOR = 23 * 3_600

/** What billing has to do next for the customers of a test clock, or (null) for those who live in real time. */
export function nextWork(world: World, clock: string | null): DueWork | undefined {
  const { store } = world
  const subscriptions = store.all('subscription', {
    status: ['trialing', 'active', 'past_due', 'unpaid', 'incomplete'],
    test_clock: clock,
  })
  const invoices = store.all('invoice', { status: ['draft', 'open'], test_clock: clock })
  const work = [
    ...invoices.flatMap((invoice) => workOfInvoice(world, invoice)),
    ...subscriptions.flatMap((subscription) => workOfSubscription(world, subscription)),
  ]
  return work.reduce<DueWork | undefined>((first, each) => (first && first.at <= each.at ? first : each), undefined)
}

function workOfSubscription(world: World, subscription: Objects['subscription']): DueWork[] {
  if (subscription.status === 'incomplete')
    return [{ at: subscription.created + INCOMPLETE_FOR, run: () => expireIncomplete(world, subscription) }]
  const { cancel_at: cancelAt, trial_end: trialEnd, cancel_at_period_end: atPeriodEnd } = subscription
  const work = [{ at: currentPeriod(subscription).end, run: () => renew(world, subscription) }]
  if (cancelAt !== null && !atPeriodEnd) work.unshift({ at: cancelAt, run: () => void cancelNow(world, subscription) })
  const announced = world.store.hidden<{ announcedTrialEnd: number }>(subscription.id).announcedTrialEnd
  if (subscription.status === 'trialing' && trialEnd !== null && announced !== trialEnd)
    work.unshift({ at: trialEnd - TRIAL_NOTICE, run: () => announceTrialEnd(world, subscription) })
  return work
}

function workOfInvoice(world: World, invoice: Objects['invoice']): DueWork[] {
  const { status, automatically_finalizes_at: finalizes, next_payment_attempt: retries } = invoice
  if (status === 'draft' && finalizes !== null)
    return [{ at: finalizes, run: () => finalizeAndCollect(world, invoice) }]
  if (status === 'open' && retries !== null)
    return [{ at: retries, run: () => void collect(world, invoice, { offSession: true }) }]
  return []
}
