import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSessionRenewal, type Renewal } from './session-renewal.ts'

function browser() {
  let queue: Promise<unknown> = Promise.resolve()
  let last = 0
  let clock = 100
  let asked = 0
  const answers: Renewal[] = []

  return {
    answers,
    asked: () => asked,
    tab: () =>
      makeSessionRenewal({
        async ask() {
          asked += 1
          return answers.shift() ?? 'renewed'
        },
        alone<T>(work: () => Promise<T>) {
          const turn = queue.then(work)
          queue = turn.catch(() => undefined)
          return turn
        },
        lastRenewal: { read: () => last, write: (at) => (last = at) },
        now: () => ++clock,
      }),
  }
}

test('callers at the same time share one renewal', async () => {
  const { tab, asked } = browser()
  const renew = tab()
  assert.deepEqual(await Promise.all([renew(), renew(), renew()]), ['renewed', 'renewed', 'renewed'])
  assert.equal(asked(), 1)
})

test('a tab that waited for the renewal of another one does not ask again', async () => {
  const { tab, asked } = browser()
  const [first, second] = [tab(), tab()]
  assert.deepEqual(await Promise.all([first(), second()]), ['renewed', 'renewed'])
  assert.equal(asked(), 1)
})

test('a later expiry asks anew', async () => {
  const { tab, asked } = browser()
  const renew = tab()
  await renew()
  await renew()
  assert.equal(asked(), 2)
})

test('an ended session is no renewal for the tab that waited', async () => {
  const { tab, asked, answers } = browser()
  answers.push('ended', 'ended')
  const [first, second] = [tab(), tab()]
  assert.deepEqual(await Promise.all([first(), second()]), ['ended', 'ended'])
  assert.equal(asked(), 2)
})
