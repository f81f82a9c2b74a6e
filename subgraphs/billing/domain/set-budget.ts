import { type Act, entryOf } from './audit.ts'
import type { Ports } from './ports.ts'
import { inMonth, type Spender, type Spending } from './spending.ts'

/**
 * Says what a spender may spend each month from now on; what they have spent this month counts. Below that, it stops them
 * at once.
 *
 * @param credits whole credits for each calendar month; null lifts the limit
 */
export async function setBudget(
  { ledger, now }: Pick<Ports, 'ledger' | 'now'>,
  act: Act,
  spender: Spender,
  credits: number | null,
): Promise<Spending> {
  return ledger.transaction(async (books) => {
    const at = now()
    const spending = { ...inMonth(await books.spending(spender), at), budget: credits }
    await books.saveSpending(spending)
    const { workspaceId, subjectId } = spender
    const subject = { id: subjectId, name: credits === null ? null : String(credits) }
    await books.record(entryOf(act, { workspaceId, action: 'BUDGET_SET', subject, at }))
    return spending
  })
}
