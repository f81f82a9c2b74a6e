import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSpeedLearning, LEAST_PEOPLE } from './learn-speed.ts'
import type { Effort } from './speed.ts'

const effort: Effort = { modelId: 'm', width: 512, height: 512, steps: 4, guidance: 1, count: 1, source: null }

function open() {
  let time = 0
  let salts = 0
  const learnt: [group: string, secondsPerPass: number][] = []
  const learning = createSpeedLearning({
    now: () => new Date(time),
    newSalt: () => `salt-${++salts}`,
    digest: (text) => `hash of ${text}`,
    speeds: { learn: async (group, seconds) => void learnt.push([group, seconds]) },
  })
  const people = async (from: number, to: number, seconds: number, done = effort) => {
    for (let person = from; person < to; person++) await learning.observe(`p${person}`, done, seconds)
  }
  const advance = (hours: number) => {
    time += hours * 3_600_000
  }
  return { learnt, people, advance }
}

test('one number leaves for each group as soon as enough people have come together, and each counts once', async () => {
  const { learnt, people } = open()
  for (let again = 0; again < 100; again++) await people(0, 1, 800)
  await people(1, LEAST_PEOPLE - 1, 8)
  assert.deepEqual(learnt, [])
  await people(LEAST_PEOPLE - 1, LEAST_PEOPLE, 8)
  const mean = (100 + (LEAST_PEOPLE - 1) * 1) / LEAST_PEOPLE
  assert.deepEqual(learnt, [
    ['m PICTURE 512x512 4 plain words', mean],
    ['m PICTURE', mean],
    ['m', mean],
  ])
})

test('what is too rare to be learnt by itself is learnt with what is like it', async () => {
  const { learnt, people } = open()
  await people(0, LEAST_PEOPLE / 2, 12, { ...effort, steps: 8 })
  await people(LEAST_PEOPLE / 2, LEAST_PEOPLE, 8)
  assert.deepEqual(learnt, [
    ['m PICTURE', 1],
    ['m', 1],
  ])
})

test('people do not add up over days', async () => {
  const { learnt, people, advance } = open()
  await people(0, LEAST_PEOPLE - 1, 8)
  advance(24)
  await people(LEAST_PEOPLE - 1, LEAST_PEOPLE, 8)
  assert.deepEqual(learnt, [])
})
