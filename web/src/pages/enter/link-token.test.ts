import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkToken } from './link-token.ts'

test('a token is read whole or not at all', () => {
  const token = 'aZ09_-'.padEnd(43, 'x')
  assert.equal(linkToken(`#${token}`), token)
  for (const hash of ['', '#', `#${token.slice(1)}`, `#${token}x`, `#${token.slice(1)}=`])
    assert.equal(linkToken(hash), undefined)
})
