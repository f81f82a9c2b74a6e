import type { StopReason } from './auto-top-up.ts'
import type { Money } from './price.ts'
import type { BillingSubscription } from './subscription.ts'

/** What the owners of a workspace are told by mail. */
export interface Notice {
  /** Names the occasion: however often it is told, one letter goes out. */
  key: string
  workspaceId: string
  what:
    | { lowBalance: { available: number } }
    | { paymentReceipt: Receipt & { credits: number } }
    | { paymentFailed: Money & { retryAt: Date | null } }
    | { planEnded: { endedAt: Date } }
    | { autoTopUpStopped: { reason: StopReason } }
}

/** What was paid. */
export interface Receipt {
  invoiceNumber: string
  /** In the smallest unit of the currency. */
  amount: number
  /** ISO 4217, upper case. */
  currency: string
  paidAt: Date
}

/** Tells of credits that run low when they cross the line, once a day at most. */
export function lowBalanceNotice(
  workspaceId: string,
  { before, after, line, at }: { before: number; after: number; line: number; at: Date },
): Notice | null {
  if (before < line || after >= line) return null
  const key = `low-balance-${workspaceId}-${at.toISOString().slice(0, 10)}`
  return { key, workspaceId, what: { lowBalance: { available: after } } }
}

/**
 * Tells of a renewal that could not be collected, once for each attempt, and of the end of a plan for which that went on; whoever
 * is at the first payment sees it themselves.
 */
export function unpaidNotice(
  { id, workspaceId, status, due, currentPeriodEnd }: Omit<BillingSubscription, 'asOf'>,
  endedUnpaidAt: Date | null,
): Notice | null {
  if (endedUnpaidAt) return { key: `plan-ended-${id}`, workspaceId, what: { planEnded: { endedAt: endedUnpaidAt } } }
  if (!due || (status !== 'PAST_DUE' && status !== 'UNPAID')) return null
  const key = `payment-failed-${id}-${(due.retryAt ?? currentPeriodEnd).toISOString()}`
  return { key, workspaceId, what: { paymentFailed: { ...due.total, retryAt: due.retryAt } } }
}
