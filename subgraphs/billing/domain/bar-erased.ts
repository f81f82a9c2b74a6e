import { closeBooks, type ErasurePorts } from './erase-workspace.ts'

/**
 * Bars, before anything is served, the workspaces of registered deletions that this database does not know of: it was
 * restored from a backup. The rest of their erasure, which asks Stripe, follows when the users subgraph carries the deletion
 * out anew.
 */
export async function barErased(
  { closures, ledger, now }: Omit<ErasurePorts, 'payments'>,
  registered: readonly { workspaceIds: readonly string[] }[],
): Promise<void> {
  const workspaceIds = registered.flatMap((deletion) => deletion.workspaceIds)
  const barred = new Set(await closures.begun(workspaceIds))
  for (const workspaceId of workspaceIds.filter((id) => !barred.has(id))) {
    await closeBooks({ ledger, now }, workspaceId)
    await closures.begin(workspaceId)
  }
}
