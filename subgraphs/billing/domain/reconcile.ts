import type { PaymentEvent, PaymentPorts } from './payment-ports.ts'
import type { Ports } from './ports.ts'

const HOUR = 3_600_000
/** Events that are looked up at once. */
const BATCH = 100
/** Events are made visible a little out of order. */
const OVERLAP = HOUR
/** Stripe keeps its events for 30 days. */
const FIRST_LOOK = 30 * 24 * HOUR

/**
 * Compares Stripe's own list of events with those that arrived, and takes in what is missing: a webhook that was lost has
 * its effect all the same.
 *
 * @returns how many events had not arrived
 */
export async function reconcile({ payments, inbox, now }: Pick<Ports, 'now'> & PaymentPorts): Promise<number> {
  const startedAt = now()
  const last = await inbox.reconciledAt()
  const since = new Date(last ? last.getTime() - OVERLAP : startedAt.getTime() - FIRST_LOOK)
  let missing = 0
  let batch: PaymentEvent[] = []
  const takeIn = async () => {
    const known = await inbox.known(batch.map(({ id }) => id))
    for (const event of batch) if (!known.has(event.id) && (await inbox.add(event, startedAt))) missing++
    batch = []
  }
  for await (const event of payments.events(since)) if (batch.push(event) === BATCH) await takeIn()
  await takeIn()
  await inbox.reconciled(startedAt)
  return missing
}
