import type { LedgerEntryResolvers } from '../__generated__/resolvers.ts'
import { effectOf } from '../domain/ledger.ts'
import { paymentOf } from '../domain/ledger-payment.ts'

export const LedgerEntry: LedgerEntryResolvers = {
  id: ({ key }) => key,
  credits: (transfer) => effectOf(transfer).available,
  heldCredits: (transfer) => effectOf(transfer).held,
  payment: (transfer) => paymentOf(transfer),
}
