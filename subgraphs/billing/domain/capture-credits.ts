import type { HoldKey } from './hold.ts'
import type { Ports } from './ports.ts'
import { resolveHold, type Settlement, settlementOf } from './resolve-hold.ts'

/**
 * Charges an open hold. One that was returned or that expired before stays so: nothing is charged.
 *
 * @returns null where there is no hold under this key
 */
export async function captureCredits(
  { ledger, now }: Pick<Ports, 'ledger' | 'now'>,
  key: HoldKey,
): Promise<Settlement | null> {
  return ledger.transaction(async (books) => {
    const hold = await resolveHold(books, key, { resolution: 'CAPTURED', at: now() })
    return hold && settlementOf(books, hold)
  })
}
