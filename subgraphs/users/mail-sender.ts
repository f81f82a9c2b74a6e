import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import type { Ports } from './domain/ports.ts'
import { sendNextMail } from './domain/send-mail.ts'

/** Milliseconds between two looks at an empty queue; one costs a single index look-up. */
const INTERVAL = 500

/** Sends what is due as long as it runs. Several services may send from one queue: each letter is taken by one. */
export function startMailSender(ports: Ports, log: Log): AsyncDisposable {
  const stopping = new AbortController()
  const { signal } = stopping

  async function sendAll() {
    while (!signal.aborted) {
      const outcome = await sendNextMail(ports)
      if (!outcome) return
      const level = outcome.kind === 'givenUp' || outcome.kind === 'postponed' ? 'warn' : 'info'
      const { kind, ...details } = outcome
      log[level]({ outcome: kind, ...details }, 'mail-handled')
    }
  }
  async function run() {
    while (!signal.aborted) {
      await sendAll().catch((error) => log.error({ error }, 'mail-sending-failed'))
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
