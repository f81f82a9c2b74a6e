import { may } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { LedgerPaymentResolvers } from '../__generated__/resolvers.ts'
import { documentPath } from '../domain/ledger-payment.ts'

export const LedgerPayment: LedgerPaymentResolvers = {
  url(payment, _args, context) {
    const path = may(requireViewer(context), payment.workspaceId, 'billing.manage') ? documentPath(payment) : null
    const { identity, signPath, ports } = context
    return path && signPath ? `${identity.origin}${signPath(path, ports.now())}` : null
  },
}
