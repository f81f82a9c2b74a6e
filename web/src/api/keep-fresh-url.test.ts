import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFreshUrl } from './keep-fresh-url.ts'

const now = 1_800_000_000_000
const signed = (file: string, secondsLeft: number, signature: string) =>
  `http://pictures.test/images/w/i/${file}?expires=${now / 1000 + secondsLeft}&signature=${signature}`

test('an address that lives on is kept, so that the picture is not loaded again', () => {
  const known = signed('original.png', 3000, 'a')
  assert.equal(keepFreshUrl(known, signed('original.png', 3600, 'b'), now), known)
})

test('an address that is about to expire gives way', () => {
  const incoming = signed('original.png', 3600, 'b')
  assert.equal(keepFreshUrl(signed('original.png', 299, 'a'), incoming, now), incoming)
})

test('the address of another file is always taken', () => {
  const incoming = signed('other.png', 3600, 'b')
  assert.equal(keepFreshUrl(signed('original.png', 3000, 'a'), incoming, now), incoming)
})

test('an address without an expiry is replaced', () => {
  assert.equal(
    keepFreshUrl('/images/w/i/original.png', '/images/w/i/original.png?v=2', now),
    '/images/w/i/original.png?v=2',
  )
})
