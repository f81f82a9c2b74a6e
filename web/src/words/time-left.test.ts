import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { timeLeft } from './time-left.ts'

const now = Date.parse('2026-11-23T12:00:00.000Z')
const after = (milliseconds: number) => new Date(now + milliseconds).toISOString()
const hour = 3_600_000
const length = { days: 24 * hour, hours: hour, minutes: 60_000 }

test('thirty days are thirty days from the first moment to the last of the first day', () => {
  assert.deepEqual(timeLeft(after(30 * 24 * hour), now), { unit: 'days', value: 30 })
  assert.deepEqual(timeLeft(after(29 * 24 * hour + 1), now), { unit: 'days', value: 30 })
})

test('the last day counts in hours and the last hour in minutes', () => {
  assert.deepEqual(timeLeft(after(24 * hour), now), { unit: 'hours', value: 24 })
  assert.deepEqual(timeLeft(after(hour), now), { unit: 'minutes', value: 60 })
})

test('what is over has nothing left', () => {
  assert.deepEqual(timeLeft(after(-5), now), { unit: 'minutes', value: 0 })
})

test('it never says less than there is, and never a whole unit more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 * 24 * hour }), (left) => {
      const { unit, value } = timeLeft(after(left), now)
      assert.ok(value * length[unit] >= left)
      assert.ok((value - 1) * length[unit] < left)
    }),
  )
})
