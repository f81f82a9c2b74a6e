/** What billing writes into the audit log, which users keeps. */
export type BillingAction =
  | 'CHECKOUT_STARTED'
  | 'PAYMENT_RECEIVED'
  | 'PAYMENT_REFUNDED'
  | 'PAYMENT_DISPUTED'
  | 'PAYMENT_REINSTATED'
  | 'PLAN_CHANGED'
  | 'PLAN_CANCELED'
  | 'PLAN_RESUMED'
  | 'BUDGET_SET'
  | 'LOW_BALANCE_SET'
  | 'AUTO_TOP_UP_SET'
  | 'AUTO_TOP_UP_ENDED'
  | 'AUTO_TOP_UP_STOPPED'

/** Something that a person does, once: who, with what, and from where. */
export interface Act {
  /** Names it: there is one entry for each action of it. */
  id: string
  userId: string
  /** The key that it was done with; null for the person's own session. */
  apiKeyId: string | null
  userAgent: string | null
  ipAddress: string | null
}

/** What happened. */
interface Happening {
  workspaceId: string
  action: BillingAction
  /** What it was done to: its id, and what tells people more than that, such as an amount. */
  subject: { id: string | null; name: string | null }
  at: Date
}

/** What users is told: there is one entry for each key. */
export interface AuditEntry extends Happening {
  key: string
  /** Null for what happened by itself, or at Stripe. */
  actorId: string | null
  apiKeyId: string | null
  userAgent: string | null
  ipAddress: string | null
}

/** The entry for what a person did. */
export const entryOf = ({ id, userId, ...from }: Act, happening: Happening): AuditEntry => ({
  key: `${happening.action}-${id}`,
  actorId: userId,
  ...from,
  ...happening,
})

/** The entry for what nobody did here, such as a payment that arrived. @param id names it among those of its action */
export const entryByItself = (id: string, happening: Happening): AuditEntry => ({
  key: `${happening.action}-${id}`,
  actorId: null,
  apiKeyId: null,
  userAgent: null,
  ipAddress: null,
  ...happening,
})

/**
 * An amount as everybody reads it, such as `USD 4.00`.
 *
 * @param amount in the smallest unit of the currency, of which ISO 4217 says how many make one
 */
export function amountText(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)).replace('\u00a0', ' ')
}
