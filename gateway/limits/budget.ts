import { LRUCache } from 'lru-cache'

/** How often something may be done: `quota` times at once, and again as the window passes. */
export interface BudgetPolicy {
  name: string
  quota: number
  /** Seconds in which a spent quota comes back. */
  window: number
}

/** What is left after one more was asked for. */
export interface Balance {
  policy: BudgetPolicy
  granted: boolean
  remaining: number
  /** Seconds until the whole quota is back. */
  reset: number
  /** Seconds until one more is granted; 0 where this one was. */
  retryAfter: number
}

export interface Budget {
  /** Asks for one on somebody's account. What is refused costs nothing. */
  take(account: string): Balance
}

/** Accounts that are remembered; who was forgotten begins with a full quota. */
const MAX_ACCOUNTS = 100_000

/**
 * A budget by the generic cell rate algorithm (ITU-T I.371, annex A): for each account one number, the time at which its whole quota is
 * back, so a quota flows back evenly and no window has an edge where twice as much would pass.
 *
 * @param clock in milliseconds
 */
export function createBudget(policy: BudgetPolicy, clock: () => number): Budget {
  const { quota, window } = policy
  const interval = (window * 1_000) / quota
  const wholeAt = new LRUCache<string, number>({ max: MAX_ACCOUNTS })

  return {
    take(account) {
      const now = clock()
      const before = Math.max(now, wholeAt.get(account) ?? now)
      const after = before + interval
      // The sum of many intervals is not exact; half a microsecond is nobody's loss.
      const overdrawn = after - now - window * 1_000
      const granted = overdrawn <= 0.0005
      if (granted) wholeAt.set(account, after)
      const owed = (granted ? after : before) - now
      return {
        policy,
        granted,
        remaining: Math.max(0, Math.floor((window * 1_000 - owed) / interval + 1e-6)),
        reset: Math.ceil(owed / 1_000),
        retryAfter: granted ? 0 : Math.ceil(overdrawn / 1_000),
      }
    },
  }
}
