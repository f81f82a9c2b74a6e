import type { Connection } from 'mongoose'
import { type HeldCategory, heldIn } from '../../../platform/held-data.ts'
import { paymentModels } from './payment-records.ts'
import { openRecords } from './records.ts'

/** What billing holds of a workspace. Invoices and means of payment are kept by Stripe; the portal shows them. */
export function openHeld(connection: Connection): HeldCategory[] {
  const { Balances, Transfers, Holds, Claims, Spendings, AutoTopUps } = openRecords(connection)
  const { CustomerRecords, Subscriptions } = paymentModels(connection)
  return [
    heldIn(Balances, { name: 'balance', where: ({ workspaceId }) => ({ _id: workspaceId }) }),
    heldIn(Transfers, { name: 'ledger', where: ({ workspaceId }) => ({ workspaceId }), by: 'sequence' }),
    heldIn(Holds, { name: 'openHolds', where: ({ workspaceId }) => ({ workspaceId, state: 'OPEN' }) }),
    heldIn(Claims, { name: 'openClaims', where: ({ workspaceId }) => ({ workspaceId, open: true }) }),
    heldIn(Spendings, {
      name: 'budgets',
      where: ({ workspaceId, userId }) =>
        userId === null ? { workspaceId } : { $or: [{ workspaceId }, { subjectId: userId, kind: 'MEMBER' }] },
    }),
    heldIn(AutoTopUps, { name: 'autoTopUp', where: ({ workspaceId }) => ({ _id: workspaceId }) }),
    heldIn(CustomerRecords, { name: 'stripeCustomer', where: ({ workspaceId }) => ({ _id: workspaceId }) }),
    heldIn(Subscriptions, { name: 'subscriptions', where: ({ workspaceId }) => ({ workspaceId }) }),
  ]
}
