import { unpaidNotice } from './notice.ts'
import type { PaymentPorts, Subject } from './payment-ports.ts'
import type { Ports } from './ports.ts'
import { settleSale } from './settle-sale.ts'

/**
 * Looks at a record of Stripe and brings ours in line with it. Events only say where to look, so their order and number
 * do not matter. Records of customers that are not ours are left alone. What was paid while its workspace was erased, or is
 * paid after that, is given back.
 */
export async function settleSubject(
  { ledger, now, payments, customers }: Pick<Ports, 'ledger' | 'now'> & Omit<PaymentPorts, 'inbox'>,
  subject: Subject,
): Promise<void> {
  const asOf = now()
  const { kind, id } = subject
  if (kind === 'subscription') {
    const found = await payments.subscription(id)
    const workspaceId = found && (await customers.workspaceOf(found.customerId))
    if (!workspaceId) return
    const { customerId: _, endedUnpaidAt, ...fields } = found
    const subscription = { ...fields, workspaceId }
    await customers.saveSubscription({ ...subscription, asOf })
    // Whoever dies in between leaves the event, and its next taker tells it.
    const notice = unpaidNotice(subscription, endedUnpaidAt)
    if (!notice) return
    await ledger.transaction(async (books) => {
      if (!(await books.isClosed(workspaceId))) await books.tell(notice, asOf)
    })
    return
  }
  const found = await payments.sale({ kind, id })
  const workspaceId = found && (await customers.workspaceOf(found.customerId))
  if (!workspaceId) return
  const { customerId: _, ...sale } = found
  const outcome = await settleSale({ ledger, now }, { ...sale, workspaceId })
  if (outcome === 'undeliverable') await payments.giveBack({ kind, id })
}
