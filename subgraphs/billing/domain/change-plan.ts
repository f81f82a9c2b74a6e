import { type Act, entryOf } from './audit.ts'
import type { PaymentPorts } from './payment-ports.ts'
import { type ChangePreview, type ChangeRefusal, isRefusal, offerOf, timingOf } from './plan-change.ts'
import type { PlanPrice } from './plans.ts'
import type { Ports } from './ports.ts'
import type { Interval } from './price.ts'
import { settleSubject } from './settle-subject.ts'
import type { BillingSubscription } from './subscription.ts'

/** How long a preview holds, in milliseconds. */
const PREVIEW_LIFETIME = 3_600_000

export interface PlanChangeRequest {
  workspaceId: string
  planId: string
  interval: Interval
}

type Refused = { kind: 'notSubscribed' } | { kind: 'notForSale' } | { kind: 'refused'; reason: ChangeRefusal }

/** What a change of the plan would cost and give now. */
export async function previewPlanChange(
  { payments, customers, now }: Pick<Ports, 'now'> & PaymentPorts,
  request: PlanChangeRequest,
): Promise<Refused | { kind: 'preview'; preview: ChangePreview }> {
  const change = await readChange(customers, request)
  if (change.kind !== 'possible') return change
  const preview = await payments.previewChange(change.subscription, change.offer, { timing: change.timing, at: now() })
  return { kind: 'preview', preview }
}

/**
 * Changes the plan. Where something is to be paid and can't be, nothing changes.
 *
 * @param asOf that of the preview which the person agreed to
 */
export async function changePlan(
  ports: Pick<Ports, 'ledger' | 'now'> & PaymentPorts,
  act: Act,
  request: PlanChangeRequest & { asOf: Date },
): Promise<
  | Refused
  | { kind: 'previewExpired' }
  | { kind: 'paymentFailed' }
  | { kind: 'changed'; subscription: BillingSubscription }
> {
  const { asOf, workspaceId } = request
  const change = await readChange(ports.customers, request)
  if (change.kind !== 'possible') return change
  const { id, currentPeriodEnd } = change.subscription
  // Later than now does no harm: what is paid and what is granted are the same part of a period.
  const tooOld = ports.now().getTime() - asOf.getTime() > PREVIEW_LIFETIME
  if (tooOld || asOf >= currentPeriodEnd) return { kind: 'previewExpired' }

  const outcome = await ports.payments.changePlan(change.subscription, change.offer, {
    timing: change.timing,
    at: asOf,
  })
  if (outcome.kind === 'paymentFailed') return outcome
  const subject = { id: null, name: request.planId }
  const entry = entryOf(act, { workspaceId, action: 'PLAN_CHANGED', subject, at: ports.now() })
  await ports.ledger.transaction((books) => books.record(entry))
  await settleSubject(ports, { kind: 'subscription', id })
  if (outcome.invoiceId) await settleSubject(ports, { kind: 'invoice', id: outcome.invoiceId })
  const [changed] = await ports.customers.subscriptions([workspaceId])
  return changed ? { kind: 'changed', subscription: changed } : { kind: 'notSubscribed' }
}

async function readChange(customers: PaymentPorts['customers'], { workspaceId, planId, interval }: PlanChangeRequest) {
  const offer: PlanPrice | undefined = offerOf(planId, interval)
  if (!offer) return { kind: 'notForSale' } as const
  const [subscription] = await customers.subscriptions([workspaceId])
  if (!subscription) return { kind: 'notSubscribed' } as const
  const timing = timingOf(subscription, { planId, interval })
  if (isRefusal(timing)) return { kind: 'refused', reason: timing } as const
  return { kind: 'possible', subscription, offer, timing } as const
}
