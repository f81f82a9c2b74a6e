import DataLoader from 'dataloader'
import type { DeadLetter } from '../../platform/call-outbox.ts'
import type { ChangeSignals } from '../../platform/change-signals.ts'
import type { HeldCategory } from '../../platform/held-data.ts'
import type { AskPermitted } from '../../platform/permitted-processing.ts'
import type { RequestContext } from '../../platform/request-context.ts'
import type { SignPath } from '../../platform/signed-path.ts'
import type { AutoTopUp } from './domain/auto-top-up.ts'
import type { Closures } from './domain/closure.ts'
import type { Balance } from './domain/ledger.ts'
import type { PaymentPorts } from './domain/payment-ports.ts'
import type { Ports } from './domain/ports.ts'
import { readBalances, type WorkspaceRef } from './domain/read-balances.ts'
import type { BudgetPorts } from './domain/set-budget.ts'
import type { BillingSubscription } from './domain/subscription.ts'

/** What the resolvers work with while they answer one request. */
export interface Context extends RequestContext {
  ports: Ports
  /** What billing holds of people and workspaces. */
  held: readonly HeldCategory[]
  /** Undefined where nothing is sold. */
  payments: PaymentPorts | undefined
  closures: Closures
  /** Where pages of payment may lead back to, besides the origin that the request was made to. */
  returnOrigins: readonly string[]
  /** Word to other services that does not arrive. */
  stuckCalls: () => Promise<DeadLetter[]>
  /** Signs addresses of documents of payments; undefined where nothing is sold. */
  signPath: SignPath | undefined
  /** What may be done with a person's data now. */
  permitted: AskPermitted
  /** Whether a member or a key is the workspace's own. */
  belongs: BudgetPorts['belongs']
  /** Wakes by workspace id whoever follows its balance. */
  changes: Pick<ChangeSignals, 'listen'>
  /** Balances as of this request, read once however often they are asked for. */
  balances: DataLoader<WorkspaceRef, Balance, string>
  /** The running subscription of a workspace, by its id. */
  subscriptions: DataLoader<string, BillingSubscription | null>
  /** Credits that a workspace has yet to give back, by its id. */
  owed: DataLoader<string, number>
  /** How packs are bought by themselves, by the workspace's id. */
  autoTopUps: DataLoader<string, AutoTopUp | null>
  /** Credits below which the owners of a workspace are told, by its id. */
  lowBalances: DataLoader<string, number>
}

export function createContext(
  request: RequestContext,
  services: Pick<
    Context,
    | 'ports'
    | 'payments'
    | 'returnOrigins'
    | 'signPath'
    | 'permitted'
    | 'belongs'
    | 'closures'
    | 'changes'
    | 'held'
    | 'stuckCalls'
  >,
): Context {
  const balances = new DataLoader<WorkspaceRef, Balance, string>(
    (workspaces) => readBalances(services.ports, workspaces),
    { cacheKeyFn: ({ id }) => id },
  )
  const subscriptions = new DataLoader(async (ids: readonly string[]) => {
    const found = (await services.payments?.customers.subscriptions(ids)) ?? []
    return ids.map((id) => found.find(({ workspaceId }) => workspaceId === id) ?? null)
  })
  const owed = new DataLoader(async (ids: readonly string[]) => {
    const found = await services.ports.ledger.owed(ids)
    return ids.map((id) => found.find(({ workspaceId }) => workspaceId === id)?.credits ?? 0)
  })
  const lowBalances = new DataLoader((ids: readonly string[]) => services.ports.ledger.lowBalances(ids))
  const autoTopUps = new DataLoader(async (ids: readonly string[]) => {
    const found = await services.ports.ledger.autoTopUps(ids)
    return ids.map((id) => found.find(({ workspaceId }) => workspaceId === id) ?? null)
  })
  return { ...request, ...services, balances, subscriptions, owed, lowBalances, autoTopUps }
}
