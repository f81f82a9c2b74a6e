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
  spender: Spender,
  credits: number | null,
): Promise<Spending> {
  return ledger.transaction(async (books) => {
    const spending = { ...inMonth(await books.spending(spender), now()), budget: credits }
    await books.saveSpending(spending)
    return spending
  })
}
