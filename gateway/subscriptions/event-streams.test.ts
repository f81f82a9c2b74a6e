import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { createClient, type RequestParams } from 'graphql-sse'
import { defaultRateLimits } from '../limits/rate-limits.ts'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'
import { startToyIssuer } from '../toy/tokens.ts'

interface Event {
  data?: Record<string, Record<string, unknown>> | null
  errors?: { message: string; extensions: Record<string, unknown> }[]
}

const sequences =
  'subscription ($stream: String!, $after: Int) { activity(stream: $stream, after: $after) { sequence } }'

/** Follows an operation as a client of the protocol's own library does, without coming back after a loss. */
function follow(toys: ToyPlatform, request: RequestParams, headers: Record<string, string> = {}) {
  const client = createClient({ url: `${toys.url}/graphql`, headers, retryAttempts: 0 })
  return client.iterate<Event['data']>(request) as unknown as AsyncIterableIterator<Event, void>
}

/** Reads messages of a stream as a browser does, one at a time. */
async function openRaw(toys: ToyPlatform, query: string, headers: Record<string, string> = {}) {
  const address = `${toys.url}/graphql?query=${encodeURIComponent(query)}`
  const response = await fetch(address, { headers: { accept: 'text/event-stream', ...headers } })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<string | undefined> => {
    while (!text.includes('\n\n')) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) return undefined
      text += value
    }
    const [message = '', ...rest] = text.split('\n\n')
    text = rest.join('\n\n')
    return /^(?:retry)?:/.test(message) ? next() : message
  }
  return { response, next, close: () => reader?.cancel() }
}

suite('server-sent events', () => {
  let toys: ToyPlatform
  before(async () => {
    toys = await startToyPlatform()
  })
  after(() => toys[Symbol.asyncDispose]())

  test('a subscription comes as events with fields of all subgraphs, and completes', async () => {
    toys.state.append('sse', 2)
    const query = 'subscription { activity(stream: "sse") { sequence product { name postage } } }'
    const events = follow(toys, { query })
    const event = (sequence: number, id: number) => ({
      data: { activity: { sequence, product: { name: `Product ${id}`, postage: id * 20 } } },
    })
    assert.deepEqual((await events.next()).value, event(1, 2))
    assert.deepEqual((await events.next()).value, event(2, 1))
    await events.return?.()

    const listening = toys.state.listenerCount()
    const beats = follow(toys, { query: 'subscription { pulses(count: 1) { beat } }' })
    const beat = beats.next()
    await toys.state.listeners(listening + 1)
    toys.state.beat()
    assert.deepEqual((await beat).value, { data: { pulses: { beat: 1 } } })
    assert.equal((await beats.next()).done, true)
  })

  test('queries and mutations answer with one event', async () => {
    const events = follow(toys, { query: 'query ($id: ID!) { product(id: $id) { name } }', variables: { id: '1' } })
    assert.deepEqual((await events.next()).value, { data: { product: { name: 'Product 1' } } })
    assert.equal((await events.next()).done, true)
    const renamed = follow(toys, { query: 'mutation { rename(id: "4", name: "New") { name } }' })
    assert.deepEqual((await renamed.next()).value, { data: { rename: { name: 'New' } } })
  })

  test('`after` and `Last-Event-ID` go on behind an event; the latter counts more, as browsers send it by themselves', async () => {
    toys.state.append('resumed', 4)
    const behind = follow(toys, { query: sequences, variables: { stream: 'resumed', after: 3 } })
    assert.deepEqual((await behind.next()).value, { data: { activity: { sequence: 4 } } })
    await behind.return?.()

    const query = 'subscription { activity(stream: "resumed", after: 0) { product { name } } }'
    const first = await openRaw(toys, query)
    assert.equal(first.response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
    const product = (id: number) => JSON.stringify({ data: { activity: { product: { name: `Product ${id}` } } } })
    assert.equal(await first.next(), `event: next\nid: 1\ndata: ${product(2)}`)
    await first.close()
    const second = await openRaw(toys, query, { 'last-event-id': '2' })
    assert.equal(await second.next(), `event: next\nid: 3\ndata: ${product(2)}`)
    await second.close()
    const third = await openRaw(toys, query, { 'last-event-id': 'nonsense' })
    assert.match((await third.next()) ?? '', /BAD_USER_INPUT/)
    assert.equal(await third.next(), 'event: complete\ndata:')
  })

  test('after a subgraph is killed and started again every event comes once', async () => {
    toys.state.append('killed', 3)
    const events = follow(toys, { query: sequences, variables: { stream: 'killed' } })
    const seen: unknown[] = []
    const take = async (count: number) => {
      for (let n = 0; n < count; n++) seen.push((await events.next()).value?.data?.activity?.sequence)
    }
    await take(3)
    await toys.subgraphs.reviews.kill()
    toys.state.append('killed', 2)
    await toys.subgraphs.reviews.restart()
    await take(2)
    await events.return?.()
    assert.deepEqual(seen, [1, 2, 3, 4, 5])
  })

  test('what a client no longer follows ends upstream as well', async () => {
    const before = toys.state.listenerCount()
    const stream = await openRaw(toys, 'subscription { pulses { beat } }')
    await toys.state.listeners(before + 1)
    await stream.close()
    await toys.state.listeners(before)
  })

  test('what is not valid, or too much, comes as an event too', async () => {
    for (const [query, message] of [
      ['subscription { activty { sequence } }', /Cannot query field "activty"/],
      ['{ nonsense', /Syntax Error/],
      [`{ me { ${'reviews { product { '.repeat(13)} name ${'} }'.repeat(13)} } }`, /levels deep; the limit is 25/],
      ['query A { me { name } } query B { me { name } }', /no such operation/],
    ] as const) {
      const { value } = await follow(toys, { query }).next()
      assert.match(value?.errors?.[0]?.message ?? '', message)
    }
  })

  test('a request that carries no operation is refused, and so is a mutation by GET', async () => {
    const accept = 'text/event-stream'
    const post = (body: string, contentType: string) =>
      fetch(`${toys.url}/graphql`, { method: 'POST', headers: { accept, 'content-type': contentType }, body })
    assert.equal((await post('{}', 'application/json')).status, 400)
    assert.equal((await post('[]', 'application/json')).status, 400)
    assert.equal((await post('{"query":"{ me { name } }"}', 'text/plain')).status, 400)
    assert.equal((await fetch(`${toys.url}/graphql?variables={`, { headers: { accept } })).status, 400)
    const mutation = encodeURIComponent('mutation { rename(id: "1", name: "x") { name } }')
    assert.equal((await fetch(`${toys.url}/graphql?query=${mutation}`, { headers: { accept } })).status, 405)
    assert.equal(toys.state.products.get('1')?.name, 'Product 1')
  })
})

test('the stream ends with UNAUTHENTICATED when its token expires; cookies count from our own pages only', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ jwksUrl: issuer.jwksUrl })
  toys.state.append('s', 1)
  const query = 'subscription { activity(stream: "s") { sequence } }'
  const authorization = `Bearer ${await issuer.token({ lifetime: 1.2 })}`
  const events = follow(toys, { query }, { authorization })
  assert.deepEqual((await events.next()).value, { data: { activity: { sequence: 1 } } })
  assert.equal((await events.next()).value?.errors?.[0]?.extensions.code, 'UNAUTHENTICATED')
  assert.equal((await events.next()).done, true)
  const again = follow(toys, { query }, { authorization })
  assert.equal((await again.next()).value?.errors?.[0]?.extensions.code, 'UNAUTHENTICATED')

  const cookie = `access_token=${await issuer.token()}`
  assert.equal((await openRaw(toys, query, { cookie, origin: 'https://evil.example' })).response.status, 403)
  const own = await openRaw(toys, query, { cookie, origin: toys.url })
  assert.match((await own.next()) ?? '', /"sequence":1/)
  await own.close()
})

test('streams of one network are limited together with its sockets', async () => {
  await using toys = await startToyPlatform({ trustProxy: 1, rateLimits: { ...defaultRateLimits, connections: 1 } })
  const from = { 'x-forwarded-for': '192.0.2.1' }
  const query = 'subscription { activity(stream: "s") { sequence } }'
  const stream = await openRaw(toys, query, from)
  const { status, headers } = (await openRaw(toys, query, from)).response
  assert.equal(status, 429)
  assert.equal(headers.get('retry-after'), '10')
  await stream.close()
  while ((await openRaw(toys, query, from)).response.status === 429) {}
})

test('a gateway that stops ends its streams without completing them, so that clients come back', async () => {
  await using toys = await startToyPlatform()
  toys.state.append('s', 1)
  const stream = await openRaw(toys, 'subscription { activity(stream: "s") { sequence } }')
  assert.match((await stream.next()) ?? '', /"sequence":1/)
  await toys.stopGateway()
  assert.equal(await stream.next(), undefined)
})
