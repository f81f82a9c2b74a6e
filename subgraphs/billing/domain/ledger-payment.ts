import type { Transfer, TransferKind } from './ledger.ts'

/** What a movement follows from at Stripe. */
export interface LedgerPayment {
  workspaceId: string
  kind: 'PAYMENT' | 'INVOICE' | 'REFUND' | 'DISPUTE'
  /** Stripe's id. */
  id: string
}

const kinds: Partial<Record<TransferKind, LedgerPayment['kind']>> = {
  PURCHASE: 'PAYMENT',
  PLAN_GRANT: 'INVOICE',
  REFUND: 'REFUND',
  DISPUTE: 'DISPUTE',
}

/** Null for movements without money. Parts of a refund or dispute are told apart behind a dot, which is not Stripe's. */
export function paymentOf({ workspaceId, kind, reference }: Transfer): LedgerPayment | null {
  if (reference === null) return null
  const [id = ''] = reference.split('.')
  return { workspaceId, kind: kinds[kind] ?? (id.startsWith('d') ? 'DISPUTE' : 'REFUND'), id }
}
