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
    const before = known ?? { workspaceId, month: monthOf(now()), bought: 0, orders: 0, order: null }
    const changed = terms
      ? { ...before, ...terms, active: true, stopped: null }
      : known && { ...known, active: false, stopped: null }
    if (changed) await books.saveAutoTopUp(changed)
    return changed
  })
  return { kind: 'set', autoTopUp }
}
