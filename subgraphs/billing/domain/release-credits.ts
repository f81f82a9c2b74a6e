import type { Hold, HoldKey } from './hold.ts'
import type { Ports } from './ports.ts'
import { resolveHold, type Settlement, settlementOf } from './resolve-hold.ts'

/**
 * Returns the credits of an open hold. Where there is no hold it writes a closed one, so that a reservation that was
 * overtaken on its way finds the door shut.
 */
export async function releaseCredits(
  { ledger, now }: Pick<Ports, 'ledger' | 'now'>,
  { workspaceId, generationId }: HoldKey,
): Promise<Settlement> {
  return ledger.transaction(async (books) => {
    const at = now()
    const known = await resolveHold(books, { workspaceId, generationId }, { resolution: 'RELEASED', at })
    if (known) return settlementOf(books, known)

    const closed: Hold = { workspaceId, generationId, credits: 0, state: 'RELEASED', expiresAt: at, counted: null }
    await books.insertHold(closed)
    return settlementOf(books, closed)
  })
}
