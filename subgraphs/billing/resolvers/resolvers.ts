import { DateTime } from '../../../platform/date-time.ts'
import type { Resolvers } from '../__generated__/resolvers.ts'
import { AutoTopUp } from './AutoTopUp.ts'
import { Billing } from './Billing.ts'
import { BillingSubscription } from './BillingSubscription.ts'
import { Budget } from './Budget.ts'
import { CreditBalance } from './CreditBalance.ts'
import { CreditPack } from './CreditPack.ts'
import { LedgerEntry } from './LedgerEntry.ts'
import { LedgerPayment } from './LedgerPayment.ts'
import { Mutation } from './Mutation.ts'
import { OutboundRegister } from './OutboundRegister.ts'
import { Plan } from './Plan.ts'
import { PlanPrice } from './PlanPrice.ts'
import { Query } from './Query.ts'
import { Subscription } from './Subscription.ts'
import { Workspace } from './Workspace.ts'

export const resolvers: Resolvers = {
  AutoTopUp,
  Billing,
  BillingSubscription,
  Budget,
  CreditBalance,
  CreditPack,
  DateTime,
  LedgerEntry,
  LedgerPayment,
  Mutation,
  OutboundRegister,
  Plan,
  PlanPrice,
  Query,
  Subscription,
  Workspace,
}
