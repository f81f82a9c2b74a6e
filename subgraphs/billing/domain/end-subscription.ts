import { type Act, entryOf } from './audit.ts'
import type { PaymentPorts } from './payment-ports.ts'
import type { Ports } from './ports.ts'
import { settleSubject } from './settle-subject.ts'
import type { BillingSubscription } from './subscription.ts'

/**
 * Lets the subscription end with its period, or go on after all. The plan and its credits stay until then.
 *
 * @returns the subscription as it stands then; null where there is none
 */
export async function endSubscription(
  ports: Pick<Ports, 'ledger' | 'now'> & Omit<PaymentPorts, 'inbox'>,
  act: Act,
  workspaceId: string,
  cancel: boolean,
): Promise<BillingSubscription | null> {
  const [subscription] = await ports.customers.subscriptions([workspaceId])
  if (!subscription) return null
  await ports.payments.setCancelAtPeriodEnd(subscription.id, cancel)
  const action = cancel ? 'PLAN_CANCELED' : 'PLAN_RESUMED'
  const subject = { id: null, name: subscription.planId }
  const entry = entryOf(act, { workspaceId, action, subject, at: ports.now() })
  await ports.ledger.transaction((books) => books.record(entry))
  await settleSubject(ports, { kind: 'subscription', id: subscription.id })
  const [changed] = await ports.customers.subscriptions([workspaceId])
  return changed ?? null
}
