/** Who spends credits of a workspace: a member, or one of its API keys. */
export interface Spender {
  workspaceId: string
  kind: 'MEMBER' | 'API_KEY'
  /** The person's or the key's id. */
  subjectId: string
}

/** What a spender has spent in a calendar month (UTC), and may. */
export interface Spending extends Spender {
  /** Random, so that it tells nothing once the record is gone. */
  id: string
  /** Credits for each month; null without a limit. */
  budget: number | null
  /** Such as `2026-11`. */
  month: string
  /** Credits that were charged or are set aside in that month. */
  spent: number
}

/** Where the credits of a hold are counted, to be given back with it. */
export interface Counted {
  spendingIds: string[]
  month: string
}

export const monthOf = (at: Date): string => at.toISOString().slice(0, 7)

/** When the month of `at` is over: its budgets begin anew. */
export const nextMonth = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1))

/** The spending as of the month of `at`: what was spent in another month does not count. */
export function inMonth<Known extends Spending>(spending: Known, at: Date): Known {
  const month = monthOf(at)
  return spending.month === month ? spending : { ...spending, month, spent: 0 }
}

/** Those who spend by a request: the member, and the key that they used. What a key spends is its maker's spending too. */
export function spendersOf({
  workspaceId,
  userId,
  apiKeyId,
}: {
  workspaceId: string
  userId: string
  apiKeyId: string | null
}): Spender[] {
  const member: Spender = { workspaceId, kind: 'MEMBER', subjectId: userId }
  return apiKeyId === null ? [member] : [member, { workspaceId, kind: 'API_KEY', subjectId: apiKeyId }]
}

/** Whether `credits` more would pass the budget. */
export const passes = ({ budget, spent }: Spending, credits: number): boolean =>
  budget !== null && spent + credits > budget
