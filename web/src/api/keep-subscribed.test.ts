import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { ConnectionLost } from './connection-errors.ts'
import { keepSubscribed, type Sink } from './keep-subscribed.ts'
import type { Renewal } from './session-renewal.ts'

const refused = (code: string) => new CombinedGraphQLErrors({ errors: [{ message: code, extensions: { code } }] })

function follow(renewal: Renewal = 'renewed') {
  const openings: Sink<number>[] = []
  const seen = {
    events: [] as number[],
    ends: [] as unknown[],
    connection: [] as boolean[],
    closed: 0,
    renewals: 0,
    pauses: [] as number[],
  }
  const stop = keepSubscribed<number>({
    open(sink) {
      openings.push(sink)
      return () => {
        seen.closed += 1
      }
    },
    onEvent: (event) => seen.events.push(event),
    onEnd: (error) => seen.ends.push(error),
    onConnection: (connected) => seen.connection.push(connected),
    async renewSession() {
      seen.renewals += 1
      return renewal
    },
    async pause(attempt) {
      seen.pauses.push(attempt)
    },
  })
  const latest = () => openings.at(-1) ?? assert.fail('never opened')
  const settle = () => new Promise((resolve) => setImmediate(resolve))

  return { openings, seen, stop, latest, settle }
}

test('a lost connection is opened again, and longer pauses follow each other until an event arrives', async () => {
  const { openings, seen, latest, settle } = follow()
  latest().next(1)
  latest().error(new ConnectionLost(1006, ''))
  await settle()
  latest().error(new ConnectionLost(1006, ''))
  await settle()
  latest().next(2)
  latest().error(new ConnectionLost(1001, 'going away'))
  await settle()

  assert.equal(openings.length, 4)
  assert.deepEqual(seen.pauses, [1, 2, 1])
  assert.deepEqual(seen.connection, [false, false, true, false])
  assert.deepEqual(seen.events, [1, 2])
  assert.deepEqual(seen.ends, [])
})

test('an expired session is renewed before the subscription opens again', async () => {
  for (const expiry of [
    new ConnectionLost(4403, 'Forbidden'),
    new ConnectionLost(4401, ''),
    refused('UNAUTHENTICATED'),
  ]) {
    const { openings, seen, latest, settle } = follow()
    latest().error(expiry)
    await settle()
    assert.equal(seen.renewals, 1)
    assert.equal(openings.length, 2)
  }
})

test('a session that has ended ends the subscription', async () => {
  const { openings, seen, latest, settle } = follow('ended')
  latest().error(refused('UNAUTHENTICATED'))
  await settle()
  assert.equal(openings.length, 1)
  assert.equal(seen.ends.length, 1)
})

test('a renewal without effect is not tried for ever', async () => {
  const { openings, seen, latest, settle } = follow()
  latest().error(refused('UNAUTHENTICATED'))
  await settle()
  latest().error(refused('UNAUTHENTICATED'))
  await settle()
  assert.equal(seen.renewals, 1)
  assert.equal(openings.length, 2)
  assert.equal(seen.ends.length, 1)
})

test('what the service refuses is not asked for again', async () => {
  const refusal = follow()
  refusal.latest().error(refused('NOT_FOUND'))
  await refusal.settle()
  assert.equal(refusal.openings.length, 1)
  assert.equal(refusal.seen.ends.length, 1)
})

test('a service that is away, and events that came too fast, are asked for again', async () => {
  for (const code of ['UPSTREAM_UNAVAILABLE', 'RATE_LIMITED']) {
    const { openings, seen, latest, settle } = follow()
    latest().error(refused(code))
    await settle()
    assert.equal(openings.length, 2)
    assert.deepEqual(seen.ends, [])
  }
})

test('after it was stopped nothing is reported or opened', async () => {
  const { openings, seen, latest, stop, settle } = follow()
  latest().error(new ConnectionLost(1006, ''))
  stop()
  await settle()
  latest().next(1)
  latest().complete()
  assert.equal(openings.length, 1)
  assert.deepEqual([seen.events, seen.ends], [[], []])
})

test('completion ends it once, whatever the transport says afterwards', () => {
  const { seen, latest } = follow()
  const sink = latest()
  sink.complete()
  sink.error(new ConnectionLost(1000, ''))
  assert.deepEqual(seen.ends, [undefined])
})
