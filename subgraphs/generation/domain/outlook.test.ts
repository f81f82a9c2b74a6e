import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { expectedWait, secondsUntilStart, workLeft } from './outlook.ts'

const seconds = fc.integer({ min: 1, max: 100 })

/** When the last of `waiting` is taken up by places that take up the next as soon as they are free. */
function startOfLast(free: readonly number[], waiting: readonly number[]): number {
  const ends = [...free]
  let start = 0
  for (const work of waiting) {
    ends.sort((a, b) => a - b)
    start = ends[0] ?? 0
    ends[0] = start + work
  }
  return start
}

test('behind one place the expected start is where everything before it ends', () => {
  fc.assert(
    fc.property(seconds, fc.array(seconds), (running, waiting) => {
      const ahead = waiting.reduce((sum, work) => sum + work, 0)
      assert.equal(secondsUntilStart({ places: 1, running: [running], ahead }), running + ahead)
    }),
  )
})

test('behind several places it is wrong by the longest piece of work at most', () => {
  const places = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(places, fc.array(seconds, { maxLength: 8 }), fc.array(seconds), (places, drawn, waiting) => {
      const running = drawn.slice(0, places)
      const ahead = waiting.reduce((sum, work) => sum + work, 0)
      const expected = secondsUntilStart({ places, running, ahead })
      const free = [...running, ...Array<number>(places - running.length).fill(0)]
      const actual = startOfLast(free, [...waiting, 1])
      assert.ok(Math.abs(expected - actual) <= Math.max(0, ...waiting) + 1e-9, `${expected} ${actual}`)
    }),
  )
})

test('a free place is there at once, and where nobody works one is expected', () => {
  assert.equal(secondsUntilStart({ places: 2, running: [50], ahead: 0 }), 0)
  assert.equal(secondsUntilStart({ places: 0, running: [], ahead: 7 }), 7)
})

test('of an image that is not complete, running work keeps what is done and waiting work nothing', () => {
  const work = { work: 12, count: 3, images: { length: 1 }, stepsDone: 6, stepsTotal: 12 }
  assert.equal(workLeft({ ...work, phase: 'RUNNING' }), 6)
  assert.equal(workLeft({ ...work, phase: 'QUEUED' }), 8)
})

test('who comes later and is taken up before is expected as often as lately', () => {
  const load = { places: 2, running: [4, 4], ahead: 20 }
  assert.equal(expectedWait(load, 0, { turns: 10, work: 1_000 }), 14)
  assert.equal(expectedWait(load, 5, { turns: 10, work: 100 }), 25)
  assert.equal(expectedWait(load, 5, { turns: 10, work: 10 }), 14, 'never less than what is known to be before')
  assert.equal(expectedWait(load, 5, { turns: 0, work: 10 }), 14, 'before there is a pace')
})
