import type { Transfer } from './ledger.ts'
import type { Ports } from './ports.ts'
import { readBalances, type WorkspaceRef } from './read-balances.ts'

/**
 * Transfers of a workspace, the latest first; a workspace that is seen for the first time is opened.
 *
 * @param page.before sequence of the transfer that the page follows; null for the first page
 */
export async function readLedger(
  ports: Pick<Ports, 'ledger' | 'now'>,
  workspace: WorkspaceRef,
  page: { before: number | null; limit: number },
): Promise<Transfer[]> {
  await readBalances(ports, [workspace])
  return ports.ledger.transfersBefore(workspace.id, page.before, page.limit)
}
