import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessKey } from './guess-key.ts'

test('a key tells networks and addresses apart and shows neither', () => {
  const keys = [
    guessKey('192.0.2.7'),
    guessKey('192.0.2.8'),
    guessKey(null),
    guessKey('192.0.2.7', 'ada@example.com'),
    guessKey('192.0.2.8', 'ada@example.com'),
    guessKey('192.0.2.7', 'bob@example.com'),
  ]
  assert.equal(new Set(keys).size, keys.length)
  for (const key of keys) assert.match(key, /^[\w-]{43}$/)
})
