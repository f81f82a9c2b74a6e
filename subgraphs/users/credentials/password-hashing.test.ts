import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPasswordHashing } from './password-hashing.ts'

test('a hash is argon2id with 19 MiB and two passes, salted, and fits its own password only', async () => {
  const { hash, verify } = await createPasswordHashing()
  const [first, second] = await Promise.all([hash('lighthouse at dusk'), hash('lighthouse at dusk')])
  assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.notEqual(first, second)
  assert.equal(await verify('lighthouse at dusk', first), true)
  assert.equal(await verify('lighthouse at dawn', first), false)
})

test('comparing with no hash at all is false and takes as long', async () => {
  const { hash, verify } = await createPasswordHashing()
  const known = await hash('lighthouse at dusk')
  const timeOf = async (compared: string | undefined) => {
    const start = performance.now()
    assert.equal(await verify('a guess', compared), false)
    return performance.now() - start
  }
  let ofKnown = Number.POSITIVE_INFINITY
  let ofUnknown = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    ofKnown = Math.min(ofKnown, await timeOf(known))
    ofUnknown = Math.min(ofUnknown, await timeOf(undefined))
  }
  // The least of several times is what a guesser measures through the noise; without hashing it is a thousandth.
  assert.ok(ofUnknown > ofKnown / 2 && ofUnknown < ofKnown * 2, `${ofUnknown} ms against ${ofKnown} ms`)
})
