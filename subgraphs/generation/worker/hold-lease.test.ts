import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import type { Generation } from '../domain/generation.ts'
import type { Generations } from '../domain/ports.ts'
import { holdLease, type LeasePorts } from './hold-lease.ts'

beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] }))
afterEach(() => mock.timers.reset())

const job = { id: 'g', workspaceId: 'w', fence: 3, phase: 'RUNNING', cancelRequestedAt: null } as Generation

/** A lease whose database answers as `database` says. */
function hold(database: Partial<Generations>, stopping = new AbortController()) {
  let wake = () => {}
  const reports: string[] = []
  const ports: LeasePorts = {
    generations: database as Generations,
    cancellations: {
      listen: () => ({
        next: (signal) =>
          new Promise((resolve) => {
            wake = resolve
            signal.addEventListener('abort', () => resolve(), { once: true })
          }),
        [Symbol.dispose]() {},
      }),
    },
    report: (event) => reports.push(event),
    now: () => new Date(),
  }
  const lease = holdLease(ports, job, stopping.signal)
  return { lease, reports, stopping, wake: () => wake() }
}

/** Lets time pass second by second, so that what follows a timer happens before the next. */
async function pass(seconds: number) {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1_000)
    await turn()
  }
}

test('renews the lease under its fencing token every three seconds', async () => {
  const renewals: number[] = []
  const { lease } = hold({
    async transition(_reference, expected, { leaseExpiresAt }) {
      assert.deepEqual(expected, { phase: 'RUNNING', fence: 3 })
      renewals.push((leaseExpiresAt?.getTime() ?? 0) - Date.now())
      return job
    },
  })
  await pass(31)
  assert.deepEqual(renewals, Array(10).fill(10_000))
  assert.equal(lease.signal.aborted, false)
  await lease[Symbol.asyncDispose]()
})

test('stops as lost when another has taken over', async () => {
  const { lease } = hold({ transition: async () => undefined })
  await pass(3)
  assert.equal(lease.signal.reason, 'lost')
  await lease[Symbol.asyncDispose]()
})

test('stops as lost before the lease ends when the database fails or does not answer', async () => {
  const failing = hold({ transition: () => Promise.reject(new Error('no database')) })
  await pass(8)
  assert.equal(failing.lease.signal.aborted, false)
  await pass(1)
  assert.equal(failing.lease.signal.reason, 'lost')
  assert.deepEqual(failing.reports, ['heartbeat-failed', 'heartbeat-failed', 'heartbeat-failed'])
  await failing.lease[Symbol.asyncDispose]()

  const answer = Promise.withResolvers<Generation>()
  const hanging = hold({ transition: () => answer.promise })
  await pass(9)
  assert.equal(hanging.lease.signal.reason, 'lost')
  answer.resolve(job)
  await hanging.lease[Symbol.asyncDispose]()
})

test('stops as canceled at the signal, and with the next heartbeat should the signal be missed', async () => {
  const canceled = { ...job, cancelRequestedAt: new Date() }
  const signalled = hold({ find: async () => canceled })
  signalled.wake()
  await turn()
  assert.equal(signalled.lease.signal.reason, 'canceled')
  await signalled.lease[Symbol.asyncDispose]()

  const missed = hold({ transition: async () => canceled })
  await pass(3)
  assert.equal(missed.lease.signal.reason, 'canceled')
  await missed.lease[Symbol.asyncDispose]()
})

test('a signal without a cancellation stops nothing', async () => {
  const { lease, wake } = hold({ find: async () => job })
  wake()
  await turn()
  assert.equal(lease.signal.aborted, false)
  await lease[Symbol.asyncDispose]()
})

test('stops as drained when the worker stops, as timed out after ten minutes, and keeps the first reason', async () => {
  const { lease, stopping } = hold({ transition: async () => job })
  await pass(600)
  assert.equal(lease.signal.reason, 'timedOut')
  stopping.abort()
  assert.equal(lease.signal.reason, 'timedOut')
  await lease[Symbol.asyncDispose]()

  const drained = hold({})
  drained.stopping.abort()
  assert.equal(drained.lease.signal.reason, 'drained')
  await drained.lease[Symbol.asyncDispose]()
})
