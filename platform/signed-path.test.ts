import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createPathSigner } from './signed-path.ts'

const { sign, verify } = createPathSigner('a key to sign the addresses with')
const start = Date.UTC(2026, 10, 23)
const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://host').searchParams)

test('an address is good for an hour at least and two at most, and stays the same within an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (elapsed) => {
      const now = start + elapsed
      const query = queryOf(sign('/images/w/i/image.png', new Date(now)))
      assert.ok(verify('/images/w/i/image.png', query, new Date(now + 3_599_999)))
      assert.ok(!verify('/images/w/i/image.png', query, new Date(now + 7_200_000)))
    }),
  )
  const [early, late] = [1, 3_599_999].map((elapsed) => sign('/images/w/i/image.png', new Date(start + elapsed)))
  assert.equal(early, late)
})

test('an address is good for its own path, expiry and signature only', () => {
  const now = new Date(start)
  const { expires = '', signature = '' } = queryOf(sign('/images/w/i/image.png', now))
  assert.ok(verify('/images/w/i/image.png', { expires, signature }, now))
  assert.ok(!verify('/images/v/i/image.png', { expires, signature }, now))
  assert.ok(!verify('/images/w/i/image.png', { expires: String(Number(expires) + 3_600), signature }, now))
  const other = createPathSigner('another key to sign the addresses with').verify
  assert.ok(!other('/images/w/i/image.png', { expires, signature }, now))
  for (const broken of [{}, { expires }, { signature }, { expires: [expires], signature }, { expires, signature: 'x' }])
    assert.ok(!verify('/images/w/i/image.png', broken, now))
})
