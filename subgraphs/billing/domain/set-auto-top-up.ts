import { type Act, entryOf } from './audit.ts'
import type { AutoTopUp, AutoTopUpTerms } from './auto-top-up.ts'
import type { PaymentPorts } from './payment-ports.ts'
import type { Ports } from './ports.ts'
import { monthOf } from './spending.ts'

/**
 * Lets a workspace buy packs by itself, or no longer (null). What was bought this month counts, whatever the terms were then.
 * An order that is not being paid yet when it is switched off is dropped.
 */
export async function setAutoTopUp(
  { ledger, now, payments, customers }: Pick<Ports, 'ledger' | 'now'> & Pick<PaymentPorts, 'payments' | 'customers'>,
  act: Act,
  workspaceId: string,
  terms: AutoTopUpTerms | null,
): Promise<{ kind: 'set'; autoTopUp: AutoTopUp | null } | { kind: 'noSavedCard' }> {
  if (terms) {
    const customerId = await customers.idOf(workspaceId)
    if (!customerId || !(await payments.savedCard(customerId))) return { kind: 'noSavedCard' }
  }
  const autoTopUp = await ledger.transaction(async (books) => {
    const known = await books.autoTopUp(workspaceId)
    if (!terms && !known) return null
    const at = now()
    const before = known ?? { workspaceId, month: monthOf(at), bought: 0, orders: 0, order: null }
    const changed = terms
      ? { ...before, ...terms, active: true, stopped: null }
      : known && { ...known, active: false, stopped: null }
    if (changed) await books.saveAutoTopUp(changed)
    const action = terms ? 'AUTO_TOP_UP_SET' : 'AUTO_TOP_UP_ENDED'
    const subject = { id: null, name: terms?.packId ?? null }
    await books.record(entryOf(act, { workspaceId, action, subject, at }))
    return changed
  })
  return { kind: 'set', autoTopUp }
}
