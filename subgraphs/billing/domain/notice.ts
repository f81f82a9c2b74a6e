import type { StopReason } from './auto-top-up.ts'

/** What the owners of a workspace are told by mail. */
export interface Notice {
  /** Names the occasion: however often it is told, one letter goes out. */
  key: string
  workspaceId: string
  what:
    | { lowBalance: { available: number } }
    | { paymentReceipt: Receipt & { credits: number } }
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
