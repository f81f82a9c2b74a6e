import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { IDENTITY_HEADER, type Identity, signIdentity } from '../../platform/identity.ts'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { key, startUsers } from './test-service.ts'

const VIEWER = '{ viewer { name } }'

test('access tokens hold against the published key set, which may be cached', async () => {
  await using service = await startUsers()
  const { accessToken, viewer } = await service.signUp('Ada')
  const url = new URL('/.well-known/jwks.json', service.url)
  const { payload } = await jwtVerify(accessToken, createRemoteJWKSet(url), {
    issuer: 'imaginprompt',
    audience: 'imaginprompt',
    algorithms: ['EdDSA'],
  })
  assert.equal(payload.sub, viewer.userId)
  assert.deepEqual(payload.roles, { [viewer.personalWorkspaceId]: 'OWNER' })
  assert.equal((await fetch(url)).headers.get('cache-control'), 'public, max-age=300')
})

test('nobody is answered without an identity of their own for this very body', async () => {
  await using service = await startUsers()
  const identity: Identity = {
    caller: 'gateway',
    credentials: { kind: 'none' },
    requestId: 'r',
    origin: '',
    locale: 'en',
    ipAddress: null,
    userAgent: null,
  }
  const post = async (body: string, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { [IDENTITY_HEADER]: token }) }
    const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body })
    return response.status
  }
  const sign = (body: string, change: Partial<Parameters<typeof signIdentity>[1]> = {}, of = identity) =>
    signIdentity(of, { audience: 'users', key, body, now: Date.now(), ...change })

  const queries = ['{ viewer { id } }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']
  for (const query of queries) {
    const body = JSON.stringify({ query })
    assert.equal(await post(body), 401)
    assert.equal(await post(body, sign(body, { audience: 'billing' })), 401, 'for another service')
    assert.equal(await post(body, sign(body, { key: 'x'.repeat(43) })), 401, 'under another key')
    assert.equal(await post(body, sign(body, { now: Date.now() - 31_000 })), 401, 'half a minute old')
    assert.equal(await post(body, sign(body, {}, { ...identity, caller: 'billing' })), 401, 'from who has no key')
    assert.equal(await post(body, sign(`${body} `)), 401, 'for another body')
    assert.equal(await post(body, sign(body)), 200)
  }
  const generation = createSubgraphClient({ url: service.url, audience: 'users', key, caller: 'generation' })
  assert.equal((await generation.send(VIEWER)).status, 401)
})

test('health follows the database', async () => {
  await using service = await startUsers()
  assert.equal((await fetch(`${service.url}/health`)).status, 200)
  await service.mongo[Symbol.asyncDispose]()
  const response = await fetch(`${service.url}/health`)
  assert.deepEqual([response.status, await response.json()], [503, { status: 'unavailable', failing: ['mongodb'] }])
})
