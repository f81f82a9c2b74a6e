import { type Act, entryOf } from './audit.ts'
import type { Ports } from './ports.ts'
import { openBalance, type WorkspaceRef } from './read-balances.ts'

/** Credits below which the owners are told, until they choose otherwise. */
export const USUAL_LOW_BALANCE = 20

/** Says below how many credits the owners are told; with 0 never. */
export async function setLowBalance(
  { ledger, now }: Pick<Ports, 'ledger' | 'now'>,
  act: Act,
  workspace: WorkspaceRef,
  credits: number,
): Promise<void> {
  await ledger.transaction(async (books) => {
    // A personal workspace that has a balance has been welcomed.
    const at = now()
    await openBalance(books, workspace, at)
    await books.setLowBalance(workspace.id, credits)
    const subject = { id: null, name: String(credits) }
    await books.record(entryOf(act, { workspaceId: workspace.id, action: 'LOW_BALANCE_SET', subject, at }))
  })
}
