import { collectClaims } from './claims.ts'
import type { Hold, HoldKey, HoldState, Resolution } from './hold.ts'
import type { Balance, TransferKind } from './ledger.ts'
import type { Books } from './ports.ts'

/** How a hold stands after a call, as that call asked or as an earlier one decided. */
export interface Settlement {
  state: HoldState
  credits: number
  balance: Balance
}

const movements: Record<Resolution, TransferKind> = { CAPTURED: 'CAPTURE', RELEASED: 'RELEASE', EXPIRED: 'EXPIRY' }

/**
 * Ends an open hold and moves its credits. Of several calls that race, the one that closes the hold wins; the others
 * get the hold as it left it.
 *
 * @returns the hold as it stands now; null where there is none
 */
export async function resolveHold(
  books: Books,
  key: HoldKey,
  { resolution, at }: { resolution: Resolution; at: Date },
): Promise<Hold | null> {
  const closed = await books.closeHold(key, resolution)
  if (!closed) return books.hold(key)

  const { workspaceId, generationId, credits, counted } = closed
  const kind = movements[resolution]
  const transfer = await books.post({ workspaceId, kind, credits, generationId, reference: null, at })
  if (!transfer) throw new Error('A hold was open for more credits than the workspace holds')
  if (resolution !== 'CAPTURED') {
    if (counted) await books.uncount(counted, credits)
    await collectClaims(books, workspaceId, at)
  }
  return closed
}

export const settlementOf = async (books: Books, { workspaceId, state, credits }: Hold): Promise<Settlement> => ({
  state,
  credits,
  balance: await books.balance(workspaceId),
})
