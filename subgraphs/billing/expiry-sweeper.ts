import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import { expireHolds } from './domain/expire-holds.ts'
import type { Ports } from './domain/ports.ts'

/** Milliseconds between two looks; an empty one costs a single index look-up. */
const INTERVAL = 1_000

/** Returns overdue holds as long as it runs. Several services may sweep the same books: a hold ends once. */
export function startExpirySweeper(ports: Ports, log: Log): AsyncDisposable {
  const stopping = new AbortController()
  const { signal } = stopping

  async function sweep() {
    while (!signal.aborted) {
      try {
        const expired = await expireHolds(ports)
        if (expired > 0) log.info({ expired }, 'holds-expired')
      } catch (error) {
        log.error({ error }, 'expiry-failed')
      }
      await delay(INTERVAL, undefined, { signal }).catch(() => {})
    }
  }
  const sweeping = sweep()

  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await sweeping
    },
  }
}
