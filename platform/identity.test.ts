import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Identity, type ServiceName, signIdentity, verifyIdentity } from './identity.ts'

const key = 'k'.repeat(32)
const now = Date.UTC(2026, 10, 23)
const identity: Identity = {
  caller: 'gateway',
  credentials: { kind: 'none' },
  requestId: 'request-1',
  origin: 'http://localhost:4000',
  locale: 'ja',
  ipAddress: '127.0.0.1',
  userAgent: null,
}
const body = '{"query":"{ viewer { id } }"}'
const token = signIdentity(identity, { audience: 'users', key, body, now })
const check = (
  text: string | undefined,
  change: Partial<{
    audience: ServiceName
    keys: Partial<Record<ServiceName, string>>
    body: string
    now: number
  }> = {},
) => verifyIdentity(text, { audience: 'users', keys: { gateway: key }, body, now, ...change })

test('an identity arrives as it was signed', () => {
  assert.deepEqual(check(token), identity)
})

test('an identity is refused with another body, by another audience, after its time, and under another key', () => {
  assert.equal(check(token, { body: `${body} ` }), undefined)
  assert.equal(check(token, { audience: 'billing' }), undefined)
  assert.equal(check(token, { now: now + 30_001 }), undefined)
  assert.equal(check(token, { keys: { gateway: 'x'.repeat(32) } }), undefined)
})

test('calls for one request share what is written of its identity, not its signature, and not what it was before', () => {
  const client = { ...identity }
  const sign = (audience: ServiceName, at: number) => signIdentity(client, { audience, key, body, now: at }).split('.')
  const [payload, signature] = sign('users', now)
  assert.equal(sign('billing', now + 999)[0], payload)
  assert.notEqual(sign('billing', now + 999)[1], signature)
  assert.notEqual(sign('users', now + 1_000)[0], payload)
  client.credentials = { kind: 'invalid' }
  const after = signIdentity(client, { audience: 'users', key, body, now })
  assert.deepEqual(check(after), client)
})

test('a service cannot speak for another with its own key', () => {
  const forged = signIdentity(identity, { audience: 'users', key: 'g'.repeat(32), body, now })
  assert.equal(check(forged, { keys: { gateway: key, generation: 'g'.repeat(32) } }), undefined)
})

test('anything that was not signed is refused without an exception', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => check(text) === undefined))
  const [payload, signature] = token.split('.') as [string, string]
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), caller: '__proto__' }
  for (const text of [
    undefined,
    '',
    '.',
    'null.x',
    `${payload}.`,
    `.${signature}`,
    `${Buffer.from('null').toString('base64url')}.${signature}`,
  ]) {
    assert.equal(check(text), undefined)
  }
  assert.equal(check(`${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`), undefined)
})

test('every changed character makes an identity worthless', () => {
  fc.assert(
    fc.property(fc.nat(token.length - 2), (at) => {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
      return check(changed) === undefined
    }),
  )
})
