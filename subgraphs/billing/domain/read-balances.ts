import { type Balance, balanceAfter, emptyBalance } from './ledger.ts'
import { freePlan } from './plans.ts'
import type { Books, Ports } from './ports.ts'

/** A workspace and whether it is somebody's own: those open with the welcome grant. */
export interface WorkspaceRef {
  id: string
  personal: boolean
}

/** Balances of workspaces, in their order; whichever is seen for the first time is opened. */
export async function readBalances(
  { ledger, now }: Pick<Ports, 'ledger' | 'now'>,
  workspaces: readonly WorkspaceRef[],
): Promise<Balance[]> {
  const balances = await ledger.balances(workspaces.map(({ id }) => id))
  const known = new Map(balances.map((balance) => [balance.workspaceId, balance]))

  return Promise.all(
    workspaces.map(
      (workspace) => known.get(workspace.id) ?? ledger.transaction((books) => openBalance(books, workspace, now())),
    ),
  )
}

/**
 * The balance of a workspace; the first movement of a personal one is its welcome grant. Whoever reads or reserves passes
 * here, so a personal workspace that has a balance has been welcomed.
 */
export async function openBalance(books: Books, { id, personal }: WorkspaceRef, at: Date): Promise<Balance> {
  const balance = await books.balance(id)
  if (balance.sequence > 0 || !personal) return balance

  const credits = freePlan.welcomeCredits
  const grant = await books.post({
    workspaceId: id,
    kind: 'WELCOME_GRANT',
    credits,
    generationId: null,
    reference: null,
    at,
  })
  return grant ? balanceAfter(grant) : emptyBalance(id)
}
