import DataLoader from 'dataloader'
import type { ChangeSignals } from '../../platform/change-signals.ts'
import type { RequestContext } from '../../platform/request-context.ts'
import type { Balance } from './domain/ledger.ts'
import type { Ports } from './domain/ports.ts'
import { readBalances, type WorkspaceRef } from './domain/read-balances.ts'

/** What the resolvers work with while they answer one request. */
export interface Context extends RequestContext {
  ports: Ports
  /** Wakes by workspace id whoever follows its balance. */
  changes: Pick<ChangeSignals, 'listen'>
  /** Balances as of this request, read once however often they are asked for. */
  balances: DataLoader<WorkspaceRef, Balance, string>
}

export function createContext(request: RequestContext, services: Pick<Context, 'ports' | 'changes'>): Context {
  const balances = new DataLoader<WorkspaceRef, Balance, string>(
    (workspaces) => readBalances(services.ports, workspaces),
    { cacheKeyFn: ({ id }) => id },
  )
  return { ...request, ...services, balances }
}
