import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurns } from './turns.ts'

test('tasks of one key run one after the other, in order, also behind one that failed', async () => {
  const inTurn = createTurns()
  const log: string[] = []
  const task = (name: string) => async () => {
    log.push(`${name} begins`)
    await Promise.resolve()
    log.push(`${name} ends`)
    if (name === 'a') throw new Error('a failed')
    return name
  }
  const results = await Promise.allSettled([inTurn('key', task('a')), inTurn('key', task('b'))])
  assert.deepEqual(log, ['a begins', 'a ends', 'b begins', 'b ends'])
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected', 'fulfilled'],
  )
})

test('tasks of different keys do not wait for each other', async () => {
  const inTurn = createTurns()
  const never = Promise.withResolvers<void>()
  const waiting = inTurn('a', () => never.promise)
  assert.equal(await inTurn('b', async () => 'done'), 'done')
  never.resolve()
  await waiting
})
