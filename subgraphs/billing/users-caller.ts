import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'

/** Milliseconds between two looks; an empty one costs a single index look-up. */
const INTERVAL = 1_000

/** Makes the calls to users that are due, as long as it runs. */
export function startUsersCaller(makeDueCalls: () => Promise<void>, log: Log): AsyncDisposable {
  const stopping = new AbortController()
  const { signal } = stopping

  async function call() {
    while (!signal.aborted) {
      await makeDueCalls().catch((error: unknown) => log.error({ error }, 'calls-failed'))
      await delay(INTERVAL, undefined, { signal }).catch(() => {})
    }
  }
  const calling = call()

  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await calling
    },
  }
}
