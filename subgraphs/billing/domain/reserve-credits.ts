import { topUpWhenLow } from './auto-top-up.ts'
import type { Hold, HoldKey, Resolution } from './hold.ts'
import { type Balance, balanceAfter, keyOf } from './ledger.ts'
import { lowBalanceNotice } from './notice.ts'
import type { Books, Ports } from './ports.ts'
import { openBalance } from './read-balances.ts'
import { inMonth, monthOf, nextMonth, passes, spendersOf } from './spending.ts'

export interface Reservation extends HoldKey {
  /** Whole credits, at least 1. */
  credits: number
  /** Whether the workspace is somebody's own. */
  personal: boolean
  /** Who asked for it. */
  userId: string
  /** With which API key; null for none. */
  apiKeyId: string | null
}

export type ReserveOutcome =
  | { kind: 'held'; balance: Balance; expiresAt: Date }
  | { kind: 'insufficientBalance'; required: number; available: number }
  | { kind: 'budgetExceeded'; budget: number; spent: number; resetsAt: Date }
  | { kind: 'resolved'; state: Resolution }
  | { kind: 'otherAmount'; credits: number }

/**
 * Sets credits aside for a generation. The generation's id is the key: a replay finds the hold that the first call made,
 * and answers from the transfer that it wrote. What a member or a key spends is counted in the same transaction: requests
 * that race for the rest of a budget meet at its record, and all but one are repeated.
 */
export async function reserveCredits(
  { ledger, now, holdLifetime }: Ports,
  { workspaceId, generationId, credits, personal, userId, apiKeyId }: Reservation,
): Promise<ReserveOutcome> {
  return ledger.transaction(async (books) => {
    const hold = await books.hold({ workspaceId, generationId })
    if (hold) return replay(books, hold, credits)

    const at = now()
    const { available } = await openBalance(books, { id: workspaceId, personal }, at)
    const spendings = []
    for (const spender of spendersOf({ workspaceId, userId, apiKeyId }))
      spendings.push(inMonth(await books.spending(spender), at))
    const passed = spendings.find((spending) => passes(spending, credits))
    if (passed?.budget != null)
      return { kind: 'budgetExceeded', budget: passed.budget, spent: passed.spent, resetsAt: nextMonth(at) }

    const transfer = await books.post({ workspaceId, kind: 'HOLD', credits, generationId, reference: null, at })
    await topUpWhenLow(books, workspaceId, transfer?.available ?? available, at)
    if (!transfer) return { kind: 'insufficientBalance', required: credits, available }

    const expiresAt = new Date(at.getTime() + holdLifetime)
    const counted = { spendingIds: spendings.map(({ id }) => id), month: monthOf(at) }
    await books.insertHold({ workspaceId, generationId, credits, state: 'OPEN', expiresAt, counted })
    for (const spending of spendings) await books.saveSpending({ ...spending, spent: spending.spent + credits })
    const line = await books.lowBalance(workspaceId)
    const low = lowBalanceNotice(workspaceId, { before: available, after: transfer.available, line, at })
    if (low) await books.tell(low, at)
    return { kind: 'held', balance: balanceAfter(transfer), expiresAt }
  })
}

async function replay(books: Books, hold: Hold, credits: number): Promise<ReserveOutcome> {
  if (hold.state !== 'OPEN') return { kind: 'resolved', state: hold.state }
  if (hold.credits !== credits) return { kind: 'otherAmount', credits: hold.credits }

  const first = await books.transfer(keyOf({ ...hold, kind: 'HOLD', reference: null }))
  if (!first) throw new Error('A hold is open that no transfer opened')
  return { kind: 'held', balance: balanceAfter(first), expiresAt: hold.expiresAt }
}
