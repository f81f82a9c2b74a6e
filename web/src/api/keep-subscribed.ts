import { asksForSession, isRefusal } from './connection-errors.ts'
import type { Renewal } from './session-renewal.ts'

/** Where a subscription reports to. */
export interface Sink<Event> {
  next(event: Event): void
  error(error: unknown): void
  complete(): void
}

export interface KeptSubscription<Event> {
  /** Subscribes, each time to what has not been seen yet. Answers how to unsubscribe. */
  open: (sink: Sink<Event>) => () => void
  onEvent: (event: Event) => void
  /** Called once, unless stopped before: without an error when the subscription completed, else with what ended it. */
  onEnd: (error?: unknown) => void
  /** Called when the connection is lost and when events arrive again. */
  onConnection?: (connected: boolean) => void
  renewSession: () => Promise<Renewal>
  /** Resolves when it is time for the given try, counted from 1. */
  pause: (attempt: number) => Promise<void>
}

/**
 * Follows a subscription through lost connections and expired sessions. Answers a function that stops it. It gives up on
 * what the service refused, on an ended session, and on a session that it renewed without effect.
 */
export function keepSubscribed<Event>(kept: KeptSubscription<Event>): () => void {
  const { open, onEvent, onEnd, onConnection, renewSession, pause } = kept
  let stopped = false
  let failures = 0
  let renewed = false
  let close = () => {}

  function end(error?: unknown) {
    if (stopped) return
    stop()
    onEnd(error)
  }

  function stop() {
    stopped = true
    close()
  }

  async function recover(error: unknown) {
    close()
    if (asksForSession(error)) {
      if (renewed) return end(error)
      renewed = true
      if ((await renewSession()) === 'ended') return end(error)
    } else if (isRefusal(error)) {
      return end(error)
    }
    onConnection?.(false)
    failures += 1
    await pause(failures)
    start()
  }

  function start() {
    if (stopped) return
    // A transport may report an error and then complete; only the first word of each opening counts.
    let over = false
    const once = (then: () => void) => () => {
      if (over || stopped) return
      over = true
      then()
    }
    close = open({
      next(event) {
        if (over || stopped) return
        if (failures > 0) onConnection?.(true)
        failures = 0
        renewed = false
        onEvent(event)
      },
      error: (error) => once(() => recover(error))(),
      complete: once(() => end()),
    })
  }

  start()
  return stop
}

/** Waits longer with each try, up to 15 s with some chance in it, but no longer than until the browser is online again. */
export function pauseWithBackoff(attempt: number): Promise<void> {
  const milliseconds = Math.min(15_000, 250 * 2 ** attempt) * (0.5 + Math.random() / 2)

  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      removeEventListener('online', finish)
      resolve()
    }
    const timer = setTimeout(finish, milliseconds)
    addEventListener('online', finish)
  })
}
