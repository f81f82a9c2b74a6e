import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Identity } from '../../platform/identity.ts'
import type { GatewayContext } from '../context.ts'
import { createDeparture, type Departure } from './departure.ts'
import { createSharedFetches } from './shared-fetches.ts'

type Answer = { data?: unknown; errors?: unknown }

/** A source whose fetches are answered by hand, and clients of it. */
function sharedSource() {
  const asked: { departure: Departure | undefined; answer(data: object): void; fail(error: Error): void }[] = []
  const shares = createSharedFetches()
  const process = shares.share(((options: { context: GatewayContext }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    asked.push({ departure: options.context.departure, answer: (data) => resolve({ data }), fail: reject })
    return promise
  }) as never)
  const fetch = (
    query = '{ a }',
    { identity = {}, ...context }: Omit<Partial<GatewayContext>, 'identity'> & { identity?: Partial<Identity> } = {},
  ) => {
    const credentials = { kind: 'none' }
    const whole = { ...context, identity: { credentials, requestId: String(Math.random()), locale: 'en', ...identity } }
    return process({ request: { query, body: JSON.stringify({ query }) }, context: whole } as never) as Promise<Answer>
  }
  return { asked, fetch, changed: shares.changed }
}

test('who asks the same by the same right gets one answer, each a copy of their own', async () => {
  const { asked, fetch } = sharedSource()
  const answers = [fetch(), fetch(), fetch()]
  assert.equal(asked.length, 1)
  asked[0]?.answer({ a: { b: 1 } })
  const [first, ...others] = await Promise.all(answers)
  Object.assign(first?.data as object, { spoilt: true })
  for (const other of others) assert.deepEqual(other, { data: { a: { b: 1 } } })
})

test('an answer that has come is not used again', async () => {
  const { asked, fetch } = sharedSource()
  const first = fetch()
  asked[0]?.answer({})
  await first
  fetch()
  assert.equal(asked.length, 2)
})

test('nobody gets the answer to another question, or by the right of somebody else', () => {
  const { asked, fetch } = sharedSource()
  fetch()
  fetch('{ b }')
  fetch('{ a }', { identity: { locale: 'ja' } })
  fetch('{ a }', { identity: { ipAddress: '192.0.2.1' } })
  fetch('{ a }', { identity: { credentials: { kind: 'invalid' } } })
  fetch('{ a }', { refreshToken: 'a' })
  fetch('{ a }', { refreshToken: 'a' })
  assert.equal(asked.length, 7)
})

test('mutations are not shared, and nobody joins what began before one ended or an event came', async () => {
  const { asked, fetch, changed } = sharedSource()
  const mutation = fetch('mutation { a }')
  fetch('mutation { a }')
  fetch()
  fetch()
  assert.equal(asked.length, 3)
  asked[0]?.answer({})
  await mutation
  fetch()
  assert.equal(asked.length, 4)
  changed()
  fetch()
  assert.equal(asked.length, 5)
})

test('a failure is that of all who wait, and the next one asks again', async () => {
  const { asked, fetch } = sharedSource()
  const answers = [fetch(), fetch()]
  asked[0]?.fail(new Error('away'))
  for (const answer of answers) await assert.rejects(answer, /away/)
  fetch()
  assert.equal(asked.length, 2)
})

test('a fetch is called off when all who wait for it have left, and then nobody joins it', async () => {
  const { asked, fetch } = sharedSource()
  const clients = [createDeparture(), createDeparture()]
  const answers = clients.map((departure) => fetch('{ a }', { departure }))
  clients[0]?.leave()
  assert.equal(asked[0]?.departure?.left, false)
  clients[1]?.leave()
  assert.equal(asked[0]?.departure?.left, true)
  fetch()
  assert.equal(asked.length, 2)
  asked[0]?.fail(new Error('called off'))
  for (const answer of answers) await assert.rejects(answer)
})
