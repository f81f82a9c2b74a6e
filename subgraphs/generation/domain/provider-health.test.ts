import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DrawnPicture, DrawRequest, Provider } from './ports.ts'
import { ProviderFailure, type ProviderFault } from './provider-failure.ts'
import { watchProvider } from './provider-health.ts'

const picture: DrawnPicture = { rgb: new Uint8Array(3), width: 1, height: 1, notes: [] }

/** A watched provider that does what `next` says, and a clock that stands still. */
function openWatch() {
  const state = { next: undefined as ProviderFault | 'crash' | undefined, at: 0, reports: [] as string[] }
  const provider = {
    model: { id: 'model' },
    version: '1',
    concurrency: 1,
    async draw() {
      if (state.next === 'crash') throw new Error('a bug')
      if (state.next) throw new ProviderFailure(state.next, 'scripted')
      return picture
    },
  } as unknown as Provider
  const watched = watchProvider(provider, {
    now: () => new Date(state.at),
    report: (event) => void state.reports.push(event),
  })
  const draw = async (next: typeof state.next, signal = new AbortController().signal) => {
    state.next = next
    await watched.draw({} as DrawRequest, { onStep: async () => {}, signal }).catch(() => {})
    return watched.restsFor()
  }
  return { state, draw, watched }
}

test('one that is busy rests as long as it asks, within reason', async () => {
  const { draw } = openWatch()
  assert.equal(await draw({ kind: 'busy', retryAfter: 7 }), 7_000)
  assert.equal(await openWatch().draw({ kind: 'busy', retryAfter: 86_400 }), 600_000)
})

test('one that breaks down again and again rests longer each time, a minute at most, and is well after a success', async () => {
  const { draw, state } = openWatch()
  const rests = []
  for (let attempt = 0; attempt < 9; attempt++) {
    rests.push(await draw({ kind: 'unavailable', repeatable: true }))
    state.at += 60_000
  }
  assert.deepEqual(
    rests,
    [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000),
  )
  assert.equal(await draw(undefined), 0)
  assert.equal(await draw({ kind: 'unavailable', repeatable: false }), 1_000)
})

test('a rest ends with time', async () => {
  const { draw, state, watched } = openWatch()
  await draw({ kind: 'busy', retryAfter: 7 })
  state.at += 6_999
  assert.equal(watched.restsFor(), 1)
  state.at += 1
  assert.equal(watched.restsFor(), 0)
})

test('a wrong key is told to the operator once until it is mended', async () => {
  const { draw, state } = openWatch()
  assert.equal(await draw({ kind: 'misconfigured' }), 60_000)
  await draw({ kind: 'misconfigured' })
  assert.deepEqual(state.reports, ['provider-misconfigured'])
  await draw(undefined)
  await draw({ kind: 'misconfigured' })
  assert.equal(state.reports.length, 2)
})

test('what is wrong with a request says nothing of the provider, nor does a bug or a cancellation', async () => {
  const { draw } = openWatch()
  assert.equal(await draw({ kind: 'contentBlocked' }), 0)
  assert.equal(await draw({ kind: 'invalidRequest' }), 0)
  assert.equal(await draw('crash'), 0)
  assert.equal(await draw({ kind: 'unavailable', repeatable: true }, AbortSignal.abort()), 0)
})
