/** `renewed`: go on; `ended`: sign in again; `unreachable`: nobody answered, the session may still hold. */
export type Renewal = 'renewed' | 'ended' | 'unreachable'

interface RenewalPorts {
  /** Asks the service for new cookies. */
  ask: () => Promise<Renewal>
  /** Runs the work while no other tab of the browser is inside. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  /** When a tab of this browser last renewed, in milliseconds since 1970; 0 for never. */
  lastRenewal: { read: () => number; write: (at: number) => void }
  now: () => number
}

/**
 * Makes the one way to renew the session: callers at the same time share one call, and a tab that waited for another
 * one's renewal takes that for its own. A refresh token works once, so two calls at a time would end the session.
 */
export function makeSessionRenewal({ ask, alone, lastRenewal, now }: RenewalPorts): () => Promise<Renewal> {
  let underway: Promise<Renewal> | undefined

  async function renewUnlessRenewedSince(started: number): Promise<Renewal> {
    if (lastRenewal.read() > started) return 'renewed'
    const outcome = await ask()
    if (outcome === 'renewed') lastRenewal.write(now())

    return outcome
  }

  return () => {
    const started = now()
    underway ??= alone(() => renewUnlessRenewedSince(started)).finally(() => {
      underway = undefined
    })
    return underway
  }
}

/** Keeps tabs apart by the Web Locks API, which browsers offer on secure origins and on localhost only. */
export function aloneAmongTabs<T>(work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('imaginprompt-session', work) as Promise<T>
}
