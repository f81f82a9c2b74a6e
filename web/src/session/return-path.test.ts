import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnPath, signInPath } from './return-path.ts'

test('the way leads back to where the person was, query included', () => {
  const back = '/gallery/abc?frame=2'
  assert.equal(returnPath(new URL(signInPath(back), 'http://here.test').searchParams.get('return')), back)
})

test('no other site can make itself the way back', () => {
  for (const wish of [
    'https://elsewhere.test/',
    '//elsewhere.test/',
    '/\\elsewhere.test/',
    'javascript:alert(1)',
    '',
    null,
  ])
    assert.equal(returnPath(wish), '/studio')
})
