import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurnstile } from './turnstile.ts'

const { signal } = new AbortController()

test('lets one in at a time, in the order of asking', async () => {
  const enter = createTurnstile()
  const inside: string[] = []
  const visit = async (name: string) => {
    using _turn = await enter(signal)
    inside.push(`${name} in`)
    await new Promise(setImmediate)
    inside.push(`${name} out`)
  }

  await Promise.all([visit('Ada'), visit('Ben'), visit('Cleo')])
  assert.deepEqual(inside, ['Ada in', 'Ada out', 'Ben in', 'Ben out', 'Cleo in', 'Cleo out'])
})

test('sends one away at once whose signal aborts while waiting, and lets the next in', async () => {
  const enter = createTurnstile()
  const ben = new AbortController()
  const adasTurn = await enter(signal)
  const bensTurn = enter(ben.signal)
  const cleosTurn = enter(signal)

  ben.abort()
  await assert.rejects(bensTurn, { name: 'AbortError' })
  adasTurn[Symbol.dispose]()
  const turn = await cleosTurn
  turn[Symbol.dispose]()
})

test('does not let in one whose signal has aborted', async () => {
  const enter = createTurnstile()
  await assert.rejects(enter(AbortSignal.abort()), { name: 'AbortError' })
  const turn = await enter(signal)
  turn[Symbol.dispose]()
})
