import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { WebSocket } from 'ws'
import type { Credentials } from '../../platform/viewer.ts'
import { startToyPlatform } from '../toy/platform.ts'
import { startToyIssuer } from '../toy/tokens.ts'
import { createRateLimiter, defaultRateLimits } from './rate-limits.ts'

const from = (ipAddress: string) => ({ 'x-forwarded-for': ipAddress })
const opened = (socket: WebSocket) =>
  once(socket, 'open').then(
    () => true,
    () => false,
  )
const query = '{ me { name } }'
const behindProxy = (limits: Partial<typeof defaultRateLimits>) => ({
  trustProxy: 1,
  rateLimits: { ...defaultRateLimits, ...limits },
})

test('a network that asks too often gets 429 with the time to wait, before its body is read; others are answered', async () => {
  await using toys = await startToyPlatform(behindProxy({ address: 2 }))
  const first = await toys.ask(query, { headers: from('2001:db8::1') })
  assert.equal(first.status, 200)
  assert.equal(first.headers.get('ratelimit-policy'), '"address";q=2;w=60')
  assert.equal(first.headers.get('ratelimit'), '"address";r=1;t=30')
  assert.match(first.headers.get('access-control-expose-headers') ?? '', /ratelimit/)
  await toys.ask(query, { headers: from('2001:db8::2') })

  const refused = await toys.ask('{ nonsense', { headers: from('2001:db8::3') })
  assert.equal(refused.status, 429)
  assert.match(refused.headers.get('ratelimit') ?? '', /^"address";r=0;t=[3-6]\d$/)
  const { code, retryAfter } = refused.errors?.[0]?.extensions ?? {}
  assert.equal(code, 'RATE_LIMITED')
  assert(Number(retryAfter) > 0 && Number(retryAfter) <= 30)
  assert.equal(refused.headers.get('retry-after'), String(retryAfter))
  assert.equal((await toys.ask(query, { headers: from('2001:db8:0:1::1') })).status, 200)
})

test('an address that a client claims without a proxy that is trusted counts for nothing', async () => {
  await using toys = await startToyPlatform({ ...behindProxy({ address: 1 }), trustProxy: 0 })
  for (let n = 0; n < 3; n++) assert.equal((await toys.ask(query, { headers: from('192.0.2.1') })).status, 200)
})

test('a person has one quota over all addresses and transports', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ ...behindProxy({ person: 2 }), jwksUrl: issuer.jwksUrl })
  const accessToken = await issuer.token()
  const headers = { authorization: `Bearer ${accessToken}` }
  const { headers: told } = await toys.ask(query, { headers: { ...headers, ...from('192.0.2.1') } })
  assert.equal(told.get('ratelimit'), '"address";r=5999;t=1, "person";r=1;t=30')
  const events = toys.connect({ params: { accessToken } }).iterate({ query })
  assert.deepEqual((await events.next()).value, { data: { me: { name: 'User 1' } } })

  const refused = await toys.ask(query, { headers: { ...headers, ...from('192.0.2.2') } })
  assert.equal(refused.status, 429)
  assert.equal(refused.errors?.[0]?.extensions.code, 'RATE_LIMITED')
  await assert.rejects(
    toys.connect({ params: { accessToken } }).iterate({ query }).next(),
    ([error]: { extensions: { code: string; retryAfter: number } }[]) =>
      error?.extensions.code === 'RATE_LIMITED' && error.extensions.retryAfter > 0,
  )
  assert.equal((await toys.ask(query)).status, 200)
})

test('each API key has a quota of its own, apart from that of the person who made it', () => {
  const limiter = createRateLimiter({ ...defaultRateLimits, key: 1, person: 1 }, () => 0)
  const viewer = { userId: 'ada', sessionId: null, personalWorkspaceId: 'w', roles: {}, staff: false, expiresAt: 0 }
  const withKey = (id: string): Credentials => ({
    kind: 'viewer',
    viewer: { ...viewer, apiKey: { id, workspaceId: 'w', scopes: [] } },
  })
  assert.equal(limiter.admitViewer(withKey('one')).refusal, undefined)
  assert.equal(limiter.admitViewer(withKey('one')).refusal?.extensions.code, 'RATE_LIMITED')
  assert.equal(limiter.admitViewer(withKey('two')).refusal, undefined)
  const { headers } = limiter.admitViewer({ kind: 'viewer', viewer: { ...viewer, apiKey: null } })
  assert.deepEqual(headers, { 'ratelimit-policy': '"person";q=1;w=60', ratelimit: '"person";r=0;t=60' })
})

test('accounts from one network are limited, however the operation hides that it makes one', async () => {
  await using toys = await startToyPlatform(behindProxy({ signUps: 1 }))
  const headers = from('192.0.2.1')
  assert.deepEqual((await toys.ask('mutation { signUp }', { headers })).data, { signUp: true })
  const hidden =
    'mutation { ... on Mutation { ...A } } fragment A on Mutation { ...B } fragment B on Mutation { x: signUp }'
  const refused = await toys.ask(hidden, { headers })
  assert.equal(refused.status, 429)
  assert.match(refused.headers.get('retry-after') ?? '', /^3[56]\d\d$/)
  assert.equal(refused.errors?.[0]?.extensions.code, 'RATE_LIMITED')
  const overSocket = toys.connect({ headers }).iterate({ query: hidden })
  await assert.rejects(
    overSocket.next(),
    ([error]: { extensions: { code: string } }[]) => error?.extensions.code === 'RATE_LIMITED',
  )
  assert.equal((await toys.ask(query, { headers })).status, 200)
  assert.equal((await toys.ask('mutation { signUp }', { headers: from('192.0.2.2') })).status, 200)
})

test('sockets of one network are limited; one that closes makes room', async () => {
  await using toys = await startToyPlatform(behindProxy({ connections: 2 }))
  const open = (ipAddress: string) =>
    new WebSocket(`${toys.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: from(ipAddress) })
  const sockets = [open('192.0.2.1'), open('192.0.2.1')]
  for (const socket of sockets) await once(socket, 'open')
  const [error] = await once(open('192.0.2.1'), 'error')
  assert.match(error.message, /429/)
  const other = open('192.0.2.2')
  await once(other, 'open')

  sockets[0]?.close()
  // The gateway may hear of the end a moment after the client.
  let again = open('192.0.2.1')
  while (!(await opened(again))) again = open('192.0.2.1')
  for (const socket of [sockets[1], other, again]) socket?.terminate()
})
