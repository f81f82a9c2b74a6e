/**
 * Where credits can be. The first two belong to the workspace of the transfer, the others to the platform: grants is where
 * given credits come from, sales where bought ones come from and go back to, revenue is where spent ones go.
 */
export type Account =
  | 'workspace:available'
  | 'workspace:held'
  | 'platform:grants'
  | 'platform:sales'
  | 'platform:revenue'

/** What credits move for. */
export type TransferKind =
  | 'WELCOME_GRANT'
  | 'PURCHASE'
  | 'PLAN_GRANT'
  | 'REFUND'
  | 'DISPUTE'
  | 'REINSTATEMENT'
  | 'HOLD'
  | 'CAPTURE'
  | 'RELEASE'
  | 'EXPIRY'

/** Every movement takes credits from one account and puts them into another, so that no credit appears or vanishes. */
export const routes: Readonly<Record<TransferKind, { debit: Account; credit: Account }>> = {
  WELCOME_GRANT: { debit: 'platform:grants', credit: 'workspace:available' },
  PURCHASE: { debit: 'platform:sales', credit: 'workspace:available' },
  PLAN_GRANT: { debit: 'platform:sales', credit: 'workspace:available' },
  REFUND: { debit: 'workspace:available', credit: 'platform:sales' },
  DISPUTE: { debit: 'workspace:available', credit: 'platform:sales' },
  REINSTATEMENT: { debit: 'platform:sales', credit: 'workspace:available' },
  HOLD: { debit: 'workspace:available', credit: 'workspace:held' },
  CAPTURE: { debit: 'workspace:held', credit: 'platform:revenue' },
  RELEASE: { debit: 'workspace:held', credit: 'workspace:available' },
  EXPIRY: { debit: 'workspace:held', credit: 'workspace:available' },
}

/** A movement of credits that is to be written. */
export interface Movement {
  workspaceId: string
  kind: TransferKind
  /** Whole credits, at least 1. */
  credits: number
  generationId: string | null
  /** What it follows from at Stripe: id of a payment, invoice, refund or dispute; null for other movements. */
  reference: string | null
  at: Date
}

/** A movement as it was written; it is never changed or removed. */
export interface Transfer extends Movement {
  /** Business key: a second transfer under the same key can't be written. */
  key: string
  debit: Account
  credit: Account
  /** Counts the transfers of the workspace from 1 without a gap. */
  sequence: number
  /** Credits of the workspace's accounts after the transfer. */
  available: number
  held: number
}

/** The sums of a workspace's accounts over its transfers. */
export interface Balance {
  workspaceId: string
  available: number
  held: number
  /** Sequence of the last transfer that it counts in; 0 before the first. */
  sequence: number
}

export const emptyBalance = (workspaceId: string): Balance => ({ workspaceId, available: 0, held: 0, sequence: 0 })

export const balanceAfter = ({ workspaceId, available, held, sequence }: Transfer): Balance => ({
  workspaceId,
  available,
  held,
  sequence,
})

/** By how much a transfer changes the two accounts of its workspace. */
export function effectOf({ debit, credit, credits }: Pick<Transfer, 'debit' | 'credit' | 'credits'>) {
  const change = (account: Account) => (credit === account ? credits : 0) - (debit === account ? credits : 0)
  return { available: change('workspace:available'), held: change('workspace:held') }
}

/** Capture, release and expiry share a key: the books themselves refuse to resolve a hold twice. */
export function keyOf({
  workspaceId,
  kind,
  generationId,
  reference,
}: Pick<Movement, 'workspaceId' | 'kind' | 'generationId' | 'reference'>) {
  if (kind === 'WELCOME_GRANT') return `${workspaceId}/welcome`
  if (reference !== null) return `${workspaceId}/${kind.toLowerCase()}/${reference}`
  return `${workspaceId}/${generationId}/${kind === 'HOLD' ? 'hold' : 'resolution'}`
}
