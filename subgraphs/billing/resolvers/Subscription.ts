import { abortable } from '../../../platform/abortable.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { SubscriptionResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { balanceAfter } from '../domain/ledger.ts'
import type { WorkspaceRef } from '../domain/read-balances.ts'
import { readableWorkspace } from './Workspace.ts'

export const Subscription: SubscriptionResolvers = {
  creditsChanged: {
    subscribe(_root, { workspaceId }, context) {
      const workspace = readableWorkspace(requireViewer(context), workspaceId)
      return abortable((signal) => followBalance(context, workspace, signal))
    },
  },
}

/** Transfers read at once by somebody who fell behind. */
const BATCH = 100

/** Yields the balance, then the one after each transfer: none left out, none twice. */
async function* followBalance({ ports, changes, balances }: Context, workspace: WorkspaceRef, signal: AbortSignal) {
  // Listening begins before the first look, so that no change falls between the two.
  using listener = changes.listen(workspace.id)
  const balance = await balances.load(workspace)
  yield { creditsChanged: balance }

  let { sequence } = balance
  while (!signal.aborted) {
    const transfers = await ports.ledger.transfersAfter(workspace.id, sequence, BATCH)
    for (const transfer of transfers) {
      sequence = transfer.sequence
      yield { creditsChanged: balanceAfter(transfer) }
    }
    if (transfers.length < BATCH) await listener.next(signal)
  }
}
