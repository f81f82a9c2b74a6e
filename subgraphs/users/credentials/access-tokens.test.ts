import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { calculateJwkThumbprint, createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { createAccessTokens, readSigningKey } from './access-tokens.ts'

const newKey = () => generateKeyPairSync('ed25519').privateKey
const claims = (issuedAt: Date) => ({
  userId: 'u1',
  sessionId: 's1',
  personalWorkspaceId: 'w1',
  staff: false,
  roles: { w1: 'OWNER', w2: 'VIEWER' } as const,
  issuedAt,
  expiresAt: new Date(issuedAt.getTime() + 300_000),
})

test('a token says who, in which session and with which roles, and holds against the key set', async () => {
  const { sign, keySet } = await createAccessTokens(newKey())
  const issuedAt = new Date(Math.floor(Date.now() / 1_000) * 1_000)
  const token = await sign(claims(issuedAt))

  const verified = await jwtVerify(token, createLocalJWKSet(keySet), {
    issuer: 'imaginprompt',
    audience: 'imaginprompt',
  })
  const seconds = issuedAt.getTime() / 1_000
  assert.deepEqual(verified.payload, {
    iss: 'imaginprompt',
    aud: 'imaginprompt',
    sub: 'u1',
    sid: 's1',
    own: 'w1',
    roles: { w1: 'OWNER', w2: 'VIEWER' },
    iat: seconds,
    exp: seconds + 300,
  })
  const [published] = keySet.keys
  assert.ok(published)
  assert.equal(published.kid, await calculateJwkThumbprint(published))
  assert.deepEqual(verified.protectedHeader, { alg: 'EdDSA', typ: 'JWT', kid: published.kid })
})

test('a token names our staff only where the session may use the console', async () => {
  const { sign } = await createAccessTokens(newKey())
  const payload = async (staff: boolean) => decodeJwt(await sign({ ...claims(new Date()), staff }))
  assert.equal((await payload(true)).staff, true)
  assert.equal('staff' in (await payload(false)), false)
})

test('a token under another key, and an expired one, are refused', async () => {
  const [ours, theirs] = await Promise.all([createAccessTokens(newKey()), createAccessTokens(newKey())])
  const keys = createLocalJWKSet(ours.keySet)
  await assert.rejects(jwtVerify(await theirs.sign(claims(new Date())), keys), { code: 'ERR_JWKS_NO_MATCHING_KEY' })
  const expired = await ours.sign(claims(new Date(Date.now() - 301_000)))
  await assert.rejects(jwtVerify(expired, keys), { code: 'ERR_JWT_EXPIRED' })
})

test('the key set holds no private part', async () => {
  const { keySet } = await createAccessTokens(newKey())
  assert.deepEqual(
    keySet.keys.map((key) => Object.keys(key).sort()),
    [['alg', 'crv', 'kid', 'kty', 'use', 'x']],
  )
})

test('only an Ed25519 private key is read', () => {
  const base64 = (key: ReturnType<typeof newKey>) => key.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  const key = newKey()
  assert.ok(readSigningKey(base64(key)).equals(key))
  assert.throws(() => readSigningKey(base64(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)), TypeError)
  for (const text of ['', 'a secret of thirty-two characters', 'MC4CAQAwBQYDK2VwBCIEIA=='])
    assert.throws(() => readSigningKey(text))
})
