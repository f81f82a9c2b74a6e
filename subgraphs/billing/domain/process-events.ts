import type { PaymentPorts } from './payment-ports.ts'
import type { Ports } from './ports.ts'
import { settleSubject } from './settle-subject.ts'

/** An event that failed this often is laid aside: about a day after it came. */
const MOST_ATTEMPTS = 15
const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** Gives the events that are due their effect, one after the other. @returns how many failed */
export async function processEvents(ports: Pick<Ports, 'ledger' | 'now'> & PaymentPorts): Promise<number> {
  const { inbox, now } = ports
  let failures = 0
  for (let event = await inbox.take(now()); event; event = await inbox.take(now())) {
    try {
      for (const subject of event.subjects) await settleSubject(ports, subject)
      await inbox.done(event.id)
    } catch (error) {
      failures++
      const wait = Math.min(6 * HOUR, SECOND * 2 ** event.attempts)
      const dueAt = event.attempts < MOST_ATTEMPTS ? new Date(now().getTime() + wait) : null
      await inbox.failed(event.id, error instanceof Error ? error.name : 'unknown', dueAt)
    }
  }
  return failures
}
