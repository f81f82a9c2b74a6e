import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRequestKeys } from './request-key.ts'

function keys() {
  let count = 0
  return makeRequestKeys(() => `key ${++count}`)
}

test('a request that was not answered keeps its key', () => {
  const { keyFor } = keys()
  assert.equal(keyFor('fox'), keyFor('fox'))
})

test('another request has another key', () => {
  const { keyFor } = keys()
  assert.notEqual(keyFor('fox'), keyFor('owl'))
})

test('the same request after an answer is a new one', () => {
  const { keyFor, answered } = keys()
  const first = keyFor('fox')
  answered()
  assert.notEqual(keyFor('fox'), first)
})
