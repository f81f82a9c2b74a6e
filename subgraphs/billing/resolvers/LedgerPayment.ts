import { may } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { LedgerPaymentResolvers } from '../__generated__/resolvers.ts'

export const LedgerPayment: LedgerPaymentResolvers = {
  url: (payment, _args, context) =>
    may(requireViewer(context), payment.workspaceId, 'billing.manage') ? context.documents.load(payment) : null,
}
