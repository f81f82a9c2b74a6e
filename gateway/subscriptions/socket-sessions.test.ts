import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { WebSocket } from 'ws'
import { defaultLimits } from '../limits/limits.ts'
import { type ConnectOptions, startToyPlatform, type ToyPlatform } from '../toy/platform.ts'
import { startToyIssuer } from '../toy/tokens.ts'

/** Subscribes and tells how it goes: the first event, and the code that the socket closes with. */
function follow(toys: ToyPlatform, options: ConnectOptions = {}) {
  const closed = Promise.withResolvers<number>()
  const client = toys.connect({ ...options, onClosed: closed.resolve })
  const events = client.iterate({ query: 'subscription { activity(stream: "s") { sequence } }' })
  const first = events.next().then(({ value }) => value?.data?.activity)
  first.catch(() => {})
  return { first, events, closed: closed.promise }
}

test('an expired or forged token closes the socket with 4403', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ jwksUrl: issuer.jwksUrl })
  for (const token of [await issuer.token({ lifetime: -1 }), 'nonsense'])
    assert.equal(await follow(toys, { params: { accessToken: token } }).closed, 4403)
})

test('the socket closes with 4403 when its token expires, and no event passes after that', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ jwksUrl: issuer.jwksUrl })
  toys.state.append('s', 1)
  const { first, events, closed } = follow(toys, { params: { accessToken: await issuer.token({ lifetime: 1.2 }) } })
  assert.deepEqual(await first, { sequence: 1 })
  const next = events.next()
  assert.equal(await closed, 4403)
  toys.state.append('s', 1)
  await assert.rejects(next, { code: 4403 })
})

test('cookies authorise a socket from our own pages only', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ jwksUrl: issuer.jwksUrl })
  toys.state.append('s', 1)
  const cookie = `access_token=${await issuer.token()}`
  assert.deepEqual(await follow(toys, { headers: { cookie, origin: toys.url } }).first, { sequence: 1 })
  assert.equal(await follow(toys, { headers: { cookie, origin: 'https://evil.example' } }).closed, 4403)
})

test('without credentials the socket is anonymous', async () => {
  await using toys = await startToyPlatform()
  toys.state.append('s', 1)
  assert.deepEqual(await follow(toys).first, { sequence: 1 })
})

test('more operations at once than the limit are refused, those that run go on', async () => {
  await using toys = await startToyPlatform({ limits: { ...defaultLimits, operations: 2 } })
  toys.state.append('s', 1)
  const client = toys.connect()
  const query = 'subscription { activity(stream: "s") { sequence } }'
  const running = [client.iterate({ query }), client.iterate({ query })]
  for (const events of running) assert.deepEqual((await events.next()).value, { data: { activity: { sequence: 1 } } })
  await assert.rejects(
    client.iterate({ query }).next(),
    ([error]: { message: string; extensions: { code: string } }[]) =>
      /More than 2 operations/.test(error?.message ?? '') && error?.extensions.code === 'RATE_LIMITED',
  )
  toys.state.append('s', 1)
  for (const events of running) assert.deepEqual((await events.next()).value, { data: { activity: { sequence: 2 } } })
})

test('a gateway that stops says 1001, and does not wait for clients that no longer answer', async () => {
  await using toys = await startToyPlatform()
  toys.state.append('s', 1)
  const { first, closed } = follow(toys)
  await first
  const silent = new WebSocket(`${toys.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  await once(silent, 'open')
  silent.pause()
  const started = performance.now()
  await toys.stopGateway()
  assert(performance.now() - started < 3_000)
  assert.equal(await closed, 1001)
  silent.terminate()
})
