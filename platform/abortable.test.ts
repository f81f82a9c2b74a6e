import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { abortable } from './abortable.ts'

test('leaving ends a source that waits for something that never comes', async () => {
  let ended = false
  const stream = abortable(async function* (signal) {
    try {
      yield 1
      await once(signal, 'abort')
    } finally {
      ended = true
    }
  })
  assert.deepEqual(await stream.next(), { value: 1, done: false })
  const waiting = stream.next()
  await stream.return?.()
  assert.deepEqual(await waiting, { value: undefined, done: true })
  assert.ok(ended)
})
