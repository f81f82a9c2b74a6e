import type { Faults } from '../faults/faults.ts'
import type { Objects } from '../objects/stored.ts'
import type { Store } from '../storage/store.ts'
import { secondsNow } from '../world.ts'
import { signatureHeader } from './signature.ts'

export interface DeliveryOptions {
  store: Store
  faults: Faults
  /** Milliseconds before the first retry; every further one waits twice as long. */
  retryAfterMs: number
  /** An event that its endpoint has refused several times: one that is only starting is no news. */
  onFailure: (fields: { event: string; endpoint: string; attempts: number; reason: string }) => void
}

export interface Delivery extends AsyncDisposable {
  /** Something may be due: call after a commit. */
  poke(): void
}

interface Due {
  id: number
  event: string
  endpoint: string
  attempts: number
  counted: number
}

const LONGEST_WAIT = 300_000
const MOST_ATTEMPTS = 16
const REPORTED_FROM = 5
const AT_ONCE = 16
const ANSWER_WITHIN = 10_000
/** How long a reordered delivery is held back, in milliseconds. */
const REORDERED_BY = 250

/**
 * Sends queued events to their endpoints: at least once, in no promised order, again with growing waits until the
 * endpoint answers 2xx. The queue is in the database, so that what was not sent when the process ended is sent by the next.
 */
export function startDelivery({ store, faults, retryAfterMs, onFailure }: DeliveryOptions): Delivery {
  const stopped = new AbortController()
  const running = new Map<number, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let poked = false

  const startDue = (): void => {
    poked = false
    clearTimeout(timer)
    if (stopped.signal.aborted) return
    const rows = store
      .prepare('SELECT id, event, endpoint, attempts, counted, due FROM deliveries ORDER BY due, id LIMIT ?')
      .all(AT_ONCE * 2) as unknown as (Due & { due: number })[]
    for (const row of rows) {
      if (running.size >= AT_ONCE) return
      if (running.has(row.id)) continue
      const wait = row.due - Date.now()
      if (wait > 0) {
        timer = setTimeout(startDue, wait)
        return
      }
      const work = attempt(row).finally(() => {
        running.delete(row.id)
        poke()
      })
      running.set(row.id, work)
    }
  }
  const poke = (): void => {
    if (poked || stopped.signal.aborted) return
    poked = true
    setImmediate(startDue)
  }

  async function attempt(due: Due): Promise<void> {
    const event = store.get('event', due.event)
    const endpoint = store.get('webhook_endpoint', due.endpoint)
    if (!event || endpoint?.status !== 'enabled') return finish(due)
    if (due.attempts === 0 && !due.counted) await pause(faults.delay())
    else if (due.attempts === 0) {
      if (faults.webhook('drop')) return finish(due)
      if (faults.webhook('duplicate')) again(due, 0, false)
      const wait = faults.delay() + (faults.webhook('reorder') ? REORDERED_BY : 0)
      if (wait > 0) await pause(wait)
    }
    if (stopped.signal.aborted) return
    const reason = await send(event, endpoint)
    if (stopped.signal.aborted && reason !== undefined) return
    if (reason === undefined) return finish(due)
    const attempts = due.attempts + 1
    if (attempts >= REPORTED_FROM) onFailure({ event: due.event, endpoint: due.endpoint, attempts, reason })
    if (attempts >= MOST_ATTEMPTS) return finish(due)
    const wait = Math.min(LONGEST_WAIT, retryAfterMs * 2 ** due.attempts)
    store.prepare('UPDATE deliveries SET attempts = ?, due = ? WHERE id = ?').run(attempts, Date.now() + wait, due.id)
  }

  /** Gives the reason why the endpoint has not taken it. */
  async function send(event: Objects['event'], endpoint: Objects['webhook_endpoint']): Promise<string | undefined> {
    const body = JSON.stringify(event, null, 2)
    const secret = store.hidden<{ secret: string }>(endpoint.id).secret ?? ''
    const forged = faults.webhook('badSignature')
    const signature = signatureHeader(body, forged ? `${secret}forged` : secret, secondsNow())
    try {
      const response = await fetch(endpoint.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signature,
          'user-agent': 'Stripe/1.0',
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(ANSWER_WITHIN)]),
      })
      await response.body?.cancel()
      if (forged) return 'sent with a bad signature'
      return response.ok ? undefined : `status ${response.status}`
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown'
    }
  }

  function again({ event, endpoint }: Due, wait: number, counted: boolean): void {
    store
      .prepare('INSERT INTO deliveries (event, endpoint, due, counted) VALUES (?, ?, ?, ?)')
      .run(event, endpoint, Date.now() + wait, Number(counted))
  }

  function finish(due: Due): void {
    store.transaction(() => {
      store.prepare('DELETE FROM deliveries WHERE id = ?').run(due.id)
      const event: Objects['event'] | undefined = due.counted ? store.get('event', due.event) : undefined
      if (event) store.update({ ...event, pending_webhooks: Math.max(0, event.pending_webhooks - 1) })
    })
  }

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(waiting)
        stopped.signal.removeEventListener('abort', done)
        resolve()
      }
      const waiting = setTimeout(done, ms)
      stopped.signal.addEventListener('abort', done)
    })

  poke()
  return {
    poke,
    async [Symbol.asyncDispose]() {
      stopped.abort()
      clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}
