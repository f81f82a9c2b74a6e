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

/** What Stripe has a page of. */
type Documented = Pick<LedgerPayment, 'id'> & { kind: 'PAYMENT' | 'INVOICE' }

const paths = { PAYMENT: 'receipts', INVOICE: 'invoices' } as const

/** Path that leads to the page of an invoice or a payment; null for what has none. */
export const documentPath = ({ kind, id }: Pick<LedgerPayment, 'kind' | 'id'>): string | null =>
  kind === 'PAYMENT' || kind === 'INVOICE' ? `/payments/${paths[kind]}/${id}` : null

/** What a path of `documentPath` leads to. */
export function paymentAt({ kind, id }: { kind: string; id: string }): Documented | null {
  if (kind === paths.PAYMENT) return { kind: 'PAYMENT', id }
  return kind === paths.INVOICE ? { kind: 'INVOICE', id } : null
}
