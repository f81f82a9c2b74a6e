import type { Ports } from './ports.ts'
import { verifyLedger } from './verify-ledger.ts'

/** Most workspaces of one call. */
const BATCH = 50

export interface LedgerCheck {
  /** How many workspaces were looked at. */
  checked: number
  /** Those whose books do not agree, with what does not. */
  faulty: { workspaceId: string; faults: string[] }[]
  /** Where the next call goes on; null once all have been looked at. */
  next: string | null
}

/** Verifies the books of the next workspaces in the order of their ids, from behind `after`. */
export async function checkLedgers({ ledger }: Pick<Ports, 'ledger'>, after: string | null): Promise<LedgerCheck> {
  const workspaceIds = await ledger.workspacesAfter(after, BATCH)
  const faulty: LedgerCheck['faulty'] = []
  for (const workspaceId of workspaceIds) {
    const faults = await verifyLedger({ ledger }, workspaceId)
    if (faults.length > 0) faulty.push({ workspaceId, faults })
  }
  return {
    checked: workspaceIds.length,
    faulty,
    next: workspaceIds.length === BATCH ? (workspaceIds.at(-1) ?? null) : null,
  }
}
