import { type Act, entryOf } from './audit.ts'
import type { Ports } from './ports.ts'
import { inMonth, type Spender, type Spending } from './spending.ts'

export interface BudgetPorts extends Pick<Ports, 'ledger' | 'now'> {
  /** Whether a member or a key is the workspace's own. */
  belongs(spender: Spender): Promise<boolean>
}

/**
 * Says what a spender may spend each month from now on; what they have spent this month counts. Below that, it stops them
 * at once. Of somebody who has left, or a key that is gone, a limit can only be lifted.
 *
 * @param credits whole credits for each calendar month; null lifts the limit
 * @returns null where there is nobody whose budget that could be
 */
export async function setBudget(
  { ledger, now, belongs }: BudgetPorts,
  act: Act,
  spender: Spender,
  credits: number | null,
): Promise<Spending | null> {
  const isTheirs = await belongs(spender)
  if (!isTheirs && credits !== null) return null
  return ledger.transaction(async (books) => {
    const at = now()
    const known = await books.spending(spender)
    if (!isTheirs && known.budget === null) return null
    const spending = { ...inMonth(known, at), budget: credits }
    await books.saveSpending(spending)
    const { workspaceId, subjectId } = spender
    const subject = { id: subjectId, name: credits === null ? null : String(credits) }
    await books.record(entryOf(act, { workspaceId, action: 'BUDGET_SET', subject, at }))
    return spending
  })
}
