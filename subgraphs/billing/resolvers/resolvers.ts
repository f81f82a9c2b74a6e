import { DateTime } from '../../../platform/date-time.ts'
import type { Resolvers } from '../__generated__/resolvers.ts'
import { Billing } from './Billing.ts'
import { CreditBalance } from './CreditBalance.ts'
import { LedgerEntry } from './LedgerEntry.ts'
import { Mutation } from './Mutation.ts'
import { Plan } from './Plan.ts'
import { Query } from './Query.ts'
import { Subscription } from './Subscription.ts'
import { Workspace } from './Workspace.ts'

export const resolvers: Resolvers = {
  Billing,
  CreditBalance,
  DateTime,
  LedgerEntry,
  Mutation,
  Plan,
  Query,
  Subscription,
  Workspace,
}
