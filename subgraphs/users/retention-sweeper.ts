import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import type { Ports } from './domain/ports.ts'
import { forgetActivity } from './domain/read-activity.ts'
import { forgetSupportRequests } from './domain/request-support.ts'

/** Milliseconds between two looks; what is over is not shown meanwhile. */
const INTERVAL = 10 * 60_000

/** Removes what is over as long as it runs. Several services may do it at once. */
export function startRetentionSweeper(ports: Ports, log: Log): AsyncDisposable {
  const stopping = new AbortController()
  const { signal } = stopping

  async function sweep() {
    while (!signal.aborted) {
      try {
        const forgotten = { ...(await forgetActivity(ports)), requests: await forgetSupportRequests(ports) }
        if (Object.values(forgotten).some((count) => count > 0)) log.info(forgotten, 'records-forgotten')
      } catch (error) {
        log.error({ error }, 'forgetting-failed')
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
