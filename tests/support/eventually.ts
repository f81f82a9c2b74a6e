import { setTimeout as delay } from 'node:timers/promises'

/** Milliseconds between two attempts. */
const PAUSE = 100

/** Attempts something until it succeeds. After `limit` milliseconds it throws what the last attempt threw. */
export async function eventually<T>(attempt: () => Promise<T>, limit = 60_000): Promise<T> {
  const deadline = performance.now() + limit
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() >= deadline) throw error
      await delay(PAUSE)
    }
  }
}
