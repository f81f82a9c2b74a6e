import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createBudget } from './budget.ts'

const policy = { name: 'person', quota: 3, window: 60 }

test('a quota can be spent at once and flows back evenly', () => {
  let now = 1_000
  const budget = createBudget(policy, () => now)
  const taken = () => {
    const { granted, remaining, reset, retryAfter } = budget.take('ada')
    return { granted, remaining, reset, retryAfter }
  }
  assert.deepEqual(taken(), { granted: true, remaining: 2, reset: 20, retryAfter: 0 })
  assert.deepEqual(taken(), { granted: true, remaining: 1, reset: 40, retryAfter: 0 })
  assert.deepEqual(taken(), { granted: true, remaining: 0, reset: 60, retryAfter: 0 })
  assert.deepEqual(taken(), { granted: false, remaining: 0, reset: 60, retryAfter: 20 })
  now += 19_999
  assert.deepEqual(taken(), { granted: false, remaining: 0, reset: 41, retryAfter: 1 })
  now += 1
  assert.deepEqual(taken(), { granted: true, remaining: 0, reset: 60, retryAfter: 0 })
})

test('accounts do not spend each other’s quota', () => {
  const budget = createBudget(policy, () => 0)
  for (let n = 0; n < 5; n++) budget.take('ada')
  assert.equal(budget.take('ada').granted, false)
  assert.equal(budget.take('bob').remaining, 2)
})

test('whatever the pace, no stretch of time grants more than a quota and what flowed back in it; who waits as told is granted', () => {
  const scenario = fc.tuple(
    fc.integer({ min: 1, max: 50 }),
    fc.integer({ min: 1, max: 3_600 }),
    fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 }),
  )
  fc.assert(
    fc.property(scenario, ([quota, window, pauses]) => {
      let now = 0
      const budget = createBudget({ name: 'any', quota, window }, () => now)
      const grants: number[] = []
      for (const pause of pauses) {
        now += pause
        const { granted, retryAfter } = budget.take('ada')
        if (granted) grants.push(now)
        else {
          now += retryAfter * 1_000
          assert(budget.take('ada').granted)
          grants.push(now)
        }
      }
      for (const [first, from] of grants.entries())
        for (const [last, to] of grants.entries())
          if (last >= first) assert(last - first + 1 <= quota + ((to - from) * quota) / (window * 1_000) + 0.001)
    }),
    { numRuns: 50 },
  )
})
