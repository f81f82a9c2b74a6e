import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import { payTopUps, type TopUpPorts } from './domain/pay-top-ups.ts'
import type { PaymentPorts } from './domain/payment-ports.ts'
import { processEvents } from './domain/process-events.ts'
import { reconcile } from './domain/reconcile.ts'

/** Milliseconds between two looks for events that nobody announced: those tried again, or of a process that died. */
const INTERVAL = 1_000

export interface PaymentWorker extends AsyncDisposable {
  /** Looks for events at once. */
  wake(): void
}

/**
 * Gives events their effect as they come, pays what workspaces order by themselves, and reconciles with Stripe at once and then regularly.
 *
 * @param reconcileEvery milliseconds
 * @param prepare is repeated before reconciliations until it succeeds
 */
export function startPaymentWorker(
  ports: TopUpPorts & PaymentPorts,
  { log, reconcileEvery, prepare }: { log: Log; reconcileEvery: number; prepare: () => Promise<unknown> },
): PaymentWorker {
  const stopping = new AbortController()
  const { signal } = stopping
  let woken = Promise.withResolvers<void>()

  async function work() {
    let nextReconciliation = 0
    let prepared = false
    while (!signal.aborted) {
      woken = Promise.withResolvers()
      try {
        if (performance.now() >= nextReconciliation) {
          // Stripe may start later than we do.
          nextReconciliation = performance.now() + INTERVAL
          if (!prepared) await prepare()
          prepared = true
          const missing = await reconcile(ports)
          nextReconciliation = performance.now() + reconcileEvery
          if (missing > 0) log.info({ missing }, 'payments-reconciled')
        }
      } catch (error) {
        log.warn({ reason: nameOf(error) }, 'reconciliation-failed')
      }
      try {
        const failures = await processEvents(ports)
        if (failures > 0) log.warn({ failures }, 'payment-events-failed')
      } catch (error) {
        log.error({ reason: nameOf(error) }, 'payment-worker-failed')
      }
      try {
        const failures = await payTopUps(ports)
        if (failures > 0) log.warn({ failures }, 'top-ups-failed')
      } catch (error) {
        log.error({ reason: nameOf(error) }, 'payment-worker-failed')
      }
      const waiting = new AbortController()
      await Promise.race([
        woken.promise,
        delay(INTERVAL, undefined, { signal: AbortSignal.any([signal, waiting.signal]) }).catch(() => {}),
      ])
      waiting.abort()
    }
  }
  const working = work()

  return {
    wake: () => woken.resolve(),
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await working
    },
  }
}

/** What Stripe says of an error may tell of people. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
