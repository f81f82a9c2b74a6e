import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { API_KEY_PATTERN, claimsToBeApiKey, hashApiKey, isApiKey, newApiKey } from './api-key.ts'

test('a key is recognised, in a text too, and none is made twice', () => {
  const keys = Array.from({ length: 500 }, newApiKey)
  assert.equal(new Set(keys).size, keys.length)
  for (const key of keys) {
    assert.ok(isApiKey(key) && claimsToBeApiKey(key), key)
    assert.equal(API_KEY_PATTERN.exec(`const key = "${key}";`)?.[0], key)
  }
})

test('a key with any character changed is none', () => {
  const key = newApiKey()
  fc.assert(
    fc.property(fc.nat(key.length - 1), fc.constantFrom('0', 'A', 'z', '-'), (at, character) => {
      const changed = key.slice(0, at) + character + key.slice(at + 1)
      return changed === key || !isApiKey(changed)
    }),
  )
})

test('what is kept of a key is its SHA-256', () => {
  assert.equal(hashApiKey('abc'), 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
})
