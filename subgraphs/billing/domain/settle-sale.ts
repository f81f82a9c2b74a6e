import { amountText, entryByItself } from './audit.ts'
import { endOrder } from './auto-top-up.ts'
import { collectClaims, openClaim, reverseClaim } from './claims.ts'
import { keyOf, type TransferKind } from './ledger.ts'
import type { Receipt } from './notice.ts'
import type { Ports } from './ports.ts'

/** Money that went back to the buyer, or that the buyer's bank took back. */
export interface Withdrawal {
  /** Stripe's id of the refund or dispute. */
  id: string
  kind: 'REFUND' | 'DISPUTE'
  /** Of the sale's amount. */
  amount: number
  /** A refund that failed and a dispute that was won count no longer. */
  reversed: boolean
}

/** Credits that were paid for, as Stripe tells it now. */
export interface Sale {
  workspaceId: string
  kind: TransferKind & ('PURCHASE' | 'PLAN_GRANT')
  /** Stripe's id of the payment of a pack, or of the invoice of a period: credits are granted once for each. */
  reference: string
  credits: number
  /** What was paid, in the smallest unit of the currency. */
  amount: number
  withdrawals: Withdrawal[]
  /** The order of an automatic top-up that was paid; null for what a person bought. */
  topUpOrder: string | null
  receipt: Omit<Receipt, 'amount'>
}

/**
 * Brings the ledger in line with a sale. However often and in whichever order it is called, credits are granted once for
 * the sale and taken back once for each withdrawal.
 *
 * @returns `undeliverable` where the books were closed before anything was granted for it: its money is to be given back
 */
export async function settleSale(
  { ledger, now }: Pick<Ports, 'ledger' | 'now'>,
  sale: Sale,
): Promise<'settled' | 'undeliverable'> {
  const { workspaceId, kind, reference, credits, amount, withdrawals, topUpOrder, receipt } = sale
  if (credits === 0) return 'settled'
  return ledger.transaction(async (books) => {
    const at = now()
    const movement = { workspaceId, kind, credits, reference, generationId: null, at }
    // A later change of the price list must not change what was granted.
    const known = await books.transfer(keyOf(movement))
    if (await books.isClosed(workspaceId)) return known ? 'settled' : 'undeliverable'
    const granted = known ?? (await books.post(movement))
    if (!granted) throw new Error('A grant was refused')
    if (!known && topUpOrder !== null) await endOrder(books, workspaceId, topUpOrder)
    if (!known && amount > 0) {
      const what = { paymentReceipt: { ...receipt, amount, credits } }
      await books.tell({ key: `receipt-${reference}`, workspaceId, what }, at)
      const subject = { id: reference, name: amountText(amount, receipt.currency) }
      await books.record(entryByItself(reference, { workspaceId, action: 'PAYMENT_RECEIVED', subject, at }))
    }

    for (const { id, kind, amount: back, reversed } of withdrawals) {
      const claim = { id, workspaceId, kind, credits: creditsFor(granted.credits, back, amount) }
      const isNew = await (reversed ? reverseClaim(books, claim, at) : openClaim(books, claim))
      const action = reversed ? 'PAYMENT_REINSTATED' : takenBack[kind]
      const subject = { id, name: amountText(back, receipt.currency) }
      if (isNew) await books.record(entryByItself(id, { workspaceId, action, subject, at }))
    }
    await collectClaims(books, workspaceId, at)
    return 'settled'
  })
}

const takenBack = { REFUND: 'PAYMENT_REFUNDED', DISPUTE: 'PAYMENT_DISPUTED' } as const

/** The part of the credits that a part of the money bought, rounded in favour of the buyer. */
function creditsFor(credits: number, back: number, amount: number): number {
  return amount === 0 ? 0 : Math.min(credits, Math.floor((credits * back) / amount))
}
