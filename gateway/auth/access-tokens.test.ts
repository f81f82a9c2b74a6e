import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startToyIssuer } from '../toy/tokens.ts'
import { createAccessTokens } from './access-tokens.ts'

test('a good token names the viewer', async () => {
  await using issuer = await startToyIssuer()
  using tokens = createAccessTokens(issuer.jwksUrl)
  const credentials = await tokens.verify(await issuer.token({ lifetime: 60 }))
  assert(credentials.kind === 'viewer')
  const { expiresAt, ...viewer } = credentials.viewer
  assert.deepEqual(viewer, {
    userId: 'ada',
    sessionId: 'session',
    personalWorkspaceId: 'workspace',
    roles: { workspace: 'OWNER' },
    apiKey: null,
    staff: false,
  })
  assert(Math.abs(expiresAt - Date.now() - 60_000) < 5_000)
})

test('expired, forged, foreign and malformed tokens are invalid', async () => {
  await using issuer = await startToyIssuer()
  using tokens = createAccessTokens(issuer.jwksUrl)
  const good = await issuer.token()
  const [header, payload, signature] = good.split('.')
  const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
  const raised = Buffer.from(JSON.stringify({ ...claims, sub: 'root' })).toString('base64url')
  const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
  const bad = {
    expired: await issuer.token({ lifetime: -1 }),
    'for another audience': await issuer.token({ audience: 'elsewhere' }),
    'of an unknown key': await issuer.token({ published: false }),
    'with other claims': `${header}.${raised}.${signature}`,
    unsigned: `${unsigned}.${payload}.`,
    'with a role that does not exist': await issuer.token({ claims: { roles: { workspace: 'KING' } } }),
    'no token': 'nonsense',
    'very long': 'a'.repeat(100_000),
  }
  for (const [name, token] of Object.entries(bad))
    assert.deepEqual(await tokens.verify(token), { kind: 'invalid' }, name)
})

test('a token that was good is refused once it has expired', async (context) => {
  await using issuer = await startToyIssuer()
  using tokens = createAccessTokens(issuer.jwksUrl)
  const token = await issuer.token({ lifetime: 60 })
  assert.equal((await tokens.verify(token)).kind, 'viewer')
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 61_000 })
  assert.equal((await tokens.verify(token)).kind, 'invalid')
})

test('tokens hold on while the key set can not be read any more', async () => {
  await using issuer = await startToyIssuer()
  using tokens = createAccessTokens(issuer.jwksUrl)
  assert.equal((await tokens.verify(await issuer.token())).kind, 'viewer')
  await issuer.stop()
  assert.equal((await tokens.verify(await issuer.token({ claims: { sid: 'another' } }))).kind, 'viewer')
})

test('a new key is read when its first token comes', async (context) => {
  await using issuer = await startToyIssuer()
  using tokens = createAccessTokens(issuer.jwksUrl)
  assert.equal((await tokens.verify(await issuer.token())).kind, 'viewer')
  await issuer.rotate()
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 31_000 })
  assert.equal((await tokens.verify(await issuer.token())).kind, 'viewer')
})

test('unknown keys do not make it read the key set again and again', async () => {
  await using issuer = await startToyIssuer()
  using tokens = createAccessTokens(issuer.jwksUrl)
  await tokens.verify(await issuer.token())
  const reads = issuer.reads()
  for (let count = 0; count < 5; count++) await tokens.verify(await issuer.token({ published: false }))
  assert.equal(issuer.reads(), reads)
})

test('without a key set no token holds', async () => {
  await using issuer = await startToyIssuer()
  using tokens = createAccessTokens(undefined)
  assert.deepEqual(await tokens.verify(await issuer.token()), { kind: 'invalid' })
})
