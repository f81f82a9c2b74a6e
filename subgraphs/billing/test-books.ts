import { newId } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import type { Act } from './domain/audit.ts'
import type { Ports } from './domain/ports.ts'
import { openLedger } from './store/ledger-store.ts'

/** Milliseconds that a hold of the test lives. */
export const HOLD_LIFETIME = 1_000

/** The real books on a database of the test's own, by a clock that stands still until the test moves it. */
export async function openTestBooks() {
  await using starting = new AsyncDisposableStack()
  const { uri } = starting.use(await startTestMongo())
  const log = createLog('test', 'silent')
  const { connection } = starting.use(await connectMongo({ uri, database: 'books', log }))

  let time = Date.UTC(2026, 10, 23)
  const ports: Ports = { ledger: await openLedger(connection), now: () => new Date(time), holdLifetime: HOLD_LIFETIME }
  const running = starting.move()
  return {
    ports,
    connection,
    /** @param milliseconds by how much the clock moves on */
    passTime(milliseconds: number) {
      time += milliseconds
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** Something that a person does. */
export const anAct = (): Act => ({ id: newId(), userId: 'ada', apiKeyId: null, userAgent: null, ipAddress: null })
