import type { Closures, ErasedObject } from './closure.ts'
import type { Payments } from './payment-ports.ts'
import type { Ports } from './ports.ts'
import { resolveHold } from './resolve-hold.ts'

export interface ErasurePorts extends Pick<Ports, 'ledger' | 'now'> {
  closures: Closures
  /** Undefined where nothing is sold. */
  payments: Pick<Payments, 'removeCustomer'> | undefined
}

/**
 * Ends a workspace. It is barred first; then what is held returns and the books are closed, then the subscriptions and the
 * customer go at Stripe, and only then what we know of them. May be repeated from any point. The ledger stays: an
 * accounting record of credits under the workspace's random id, which stands for nobody any more.
 *
 * @returns not finished while an automatic top-up may be being paid
 */
export async function eraseWorkspace(
  { ledger, closures, payments, now }: ErasurePorts,
  workspaceId: string,
): Promise<{ finished: boolean; objects: ErasedObject[] }> {
  const { finishedAt, objects } = await closures.begin(workspaceId)
  if (finishedAt) return { finished: true, objects }

  await closeBooks({ ledger, now }, workspaceId)
  const [autoTopUp] = await ledger.autoTopUps([workspaceId])
  // It may be paid at this moment. Its worker, or the next one, ends it, and gives back what was paid.
  if (payments && autoTopUp?.order?.cardId) return { finished: false, objects: [] }
  const customerId = await closures.customerOf(workspaceId)
  if (customerId !== null) await payments?.removeCustomer(customerId)
  const finished = await closures.finish(workspaceId, now())
  return { finished: true, objects: finished.objects }
}

/** Returns what is held, buys nothing more by itself, and lets nothing be posted any more. */
export const closeBooks = ({ ledger, now }: Pick<Ports, 'ledger' | 'now'>, workspaceId: string): Promise<void> =>
  ledger.transaction(async (books) => {
    const at = now()
    for (const hold of await books.openHolds(workspaceId))
      await resolveHold(books, hold, { resolution: 'RELEASED', at })
    const autoTopUp = await books.autoTopUp(workspaceId)
    if (autoTopUp) await books.saveAutoTopUp({ ...autoTopUp, active: false })
    await books.close(workspaceId)
  })
