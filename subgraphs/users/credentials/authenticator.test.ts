import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createAuthenticator } from './authenticator.ts'

const ours = createAuthenticator('a key for authenticator apps of tests')

test('codes are those of RFC 6238, a step to either side included', () => {
  // Appendix B for SHA-1, with the last six of its eight digits; the secret is “12345678901234567890”.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ] as const) {
    const step = Math.floor(seconds / 30)
    const at = (shift: number) => ours.stepOf(secret, code, new Date((seconds + shift) * 1_000))
    assert.deepEqual([at(0), at(-30), at(30), at(60), at(-60)], [step, step, step, null, null], code)
  }
  const now = new Date(59_000)
  for (const spelling of ['287 082', '２８７０８２']) assert.equal(ours.stepOf(secret, spelling, now), 1, spelling)
  for (const nonsense of ['', '28708', '2870820', 'abcdef', '28708x', '²²²²²²²', 'é'.repeat(6)])
    assert.equal(ours.stepOf(secret, nonsense, now), null, nonsense)
})

test('a sealed secret opens for its person under its key only, and no two look alike', () => {
  const secret = ours.newSecret()
  const sealed = ours.seal(secret, 'ada')
  assert.equal(ours.open(sealed, 'ada'), secret)
  assert.notEqual(ours.seal(secret, 'ada'), sealed)
  assert.throws(() => ours.open(sealed, 'bob'))
  assert.throws(() => createAuthenticator('another key for authenticator apps').open(sealed, 'ada'))
  const broken = Buffer.from(sealed, 'base64url')
  broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1
  assert.throws(() => ours.open(broken.toString('base64url'), 'ada'))
})

test('an app reads who and what from the address', () => {
  const address = new URL(ours.address('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'ada@example.com'))
  assert.equal(`${address.protocol}//${address.host}`, 'otpauth://totp')
  assert.equal(decodeURIComponent(address.pathname), '/ImaginPrompt:ada@example.com')
  assert.deepEqual(Object.fromEntries(address.searchParams), {
    issuer: 'ImaginPrompt',
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})

test('a recovery code is recognised however a person copies it, and is one person’s', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('', ' ', '-'), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      (gaps, loud) => {
        const code = ours.newRecoveryCode()
        assert.match(code, /^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
        const copied = [...code].map((character, at) => `${gaps[at]}${character}`).join('')
        const spelled = (loud ? copied.toUpperCase() : copied).replaceAll('0', 'O').replaceAll('1', 'l')
        assert.equal(ours.markOf(spelled, 'ada'), ours.markOf(code, 'ada'))
        assert.notEqual(ours.markOf(code, 'ada'), ours.markOf(code, 'bob'))
      },
    ),
  )
})
