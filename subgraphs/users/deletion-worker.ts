import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import { carryOutDeletion } from './domain/carry-out-deletion.ts'
import type { Ports } from './domain/ports.ts'

/** Milliseconds between two looks when nothing is due; one costs a single index look-up. */
const INTERVAL = 250

/** Carries out what is to be deleted as long as it runs. Several services may: each step is taken by one. */
export function startDeletionWorker(ports: Ports, log: Log): AsyncDisposable {
  const stopping = new AbortController()
  const { signal } = stopping

  async function workOff() {
    while (!signal.aborted) {
      const progress = await carryOutDeletion(ports)
      if (!progress) return
      const { outcome } = progress
      if (outcome !== 'waiting') log[outcome === 'failed' ? 'warn' : 'info'](progress, 'deletion-step')
    }
  }
  async function run() {
    while (!signal.aborted) {
      await workOff().catch((error) => log.error({ error }, 'deletion-failed'))
      await delay(INTERVAL, undefined, { signal }).catch(() => {})
    }
  }
  const running = run()

  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await running
    },
  }
}
