import type { Connection } from 'mongoose'
import { type HeldCategory, heldIn } from '../../../platform/held-data.ts'
import { type CustomerRecord, paymentModels, type SubscriptionRecord } from './payment-records.ts'
import {
  type AutoTopUpRecord,
  type BalanceRecord,
  type ClaimRecord,
  type HoldRecord,
  openRecords,
  type SpendingRecord,
  type TransferRecord,
} from './records.ts'

/** What billing holds of a workspace. Invoices and means of payment are kept by Stripe; the portal shows them. */
export function openHeld(connection: Connection): HeldCategory[] {
  const { Balances, Transfers, Holds, Claims, Spendings, AutoTopUps } = openRecords(connection)
  const { CustomerRecords, Subscriptions } = paymentModels(connection)
  return [
    heldIn<BalanceRecord>(Balances, {
      name: 'balance',
      where: ({ workspaceId }) => ({ _id: workspaceId }),
      facts: ({ available, held }) => ({ AVAILABLE: available, HELD: held }),
    }),
    heldIn<TransferRecord>(Transfers, {
      name: 'ledger',
      where: ({ workspaceId }) => ({ workspaceId }),
      by: 'sequence',
      facts: ({ kind, credits, available, at }) => ({ KIND: kind, CREDITS: credits, AVAILABLE: available, AT: at }),
    }),
    heldIn<HoldRecord>(Holds, {
      name: 'openHolds',
      where: ({ workspaceId }) => ({ workspaceId, state: 'OPEN' }),
      facts: ({ credits, expiresAt }) => ({ CREDITS: credits, UNTIL: expiresAt }),
    }),
    heldIn<ClaimRecord>(Claims, {
      name: 'openClaims',
      where: ({ workspaceId }) => ({ workspaceId, open: true }),
      facts: ({ kind, credits }) => ({ KIND: kind, CREDITS: credits }),
    }),
    heldIn<SpendingRecord>(Spendings, {
      name: 'budgets',
      where: ({ workspaceId, userId }) =>
        userId === null ? { workspaceId } : { $or: [{ workspaceId }, { subjectId: userId, kind: 'MEMBER' }] },
      facts: ({ kind, budget, spent, month }) => ({ KIND: kind, BUDGET: budget, SPENT: spent, NUMBER: month }),
    }),
    heldIn<CustomerRecord>(CustomerRecords, {
      name: 'stripeCustomer',
      where: ({ workspaceId }) => ({ _id: workspaceId }),
      facts: ({ customerId }) => ({ NUMBER: customerId }),
    }),
    heldIn<SubscriptionRecord>(Subscriptions, {
      name: 'subscriptions',
      where: ({ workspaceId }) => ({ workspaceId }),
      latest: 'currentPeriodEnd',
      facts: ({ planId, status, currentPeriodEnd }) => ({ PLAN: planId, STATUS: status, UNTIL: currentPeriodEnd }),
    }),
    heldIn<AutoTopUpRecord>(AutoTopUps, {
      name: 'autoTopUp',
      where: ({ workspaceId }) => ({ _id: workspaceId }),
      facts: ({ packId, active }) => ({ NAME: packId, ALLOWED: active }),
    }),
  ]
}
