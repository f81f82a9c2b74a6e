import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, suite, test } from 'node:test'
import type { ExecutionResult } from 'graphql'
import { WebSocket } from 'ws'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'

type Event = ExecutionResult<Record<string, Record<string, unknown>>>

const activity =
  'subscription ($stream: String!, $after: Int) { activity(stream: $stream, after: $after) { product { name postage } } }'

suite('federated subscriptions', () => {
  let toys: ToyPlatform
  before(async () => {
    toys = await startToyPlatform()
  })
  after(() => toys[Symbol.asyncDispose]())

  const subscribe = (query: string, variables: Record<string, unknown> = {}) =>
    toys.connect().iterate({ query, variables }) as AsyncIterableIterator<Event>

  async function take(events: AsyncIterableIterator<Event>, count: number): Promise<Event[]> {
    const taken: Event[] = []
    while (taken.length < count) taken.push((await events.next()).value)
    return taken
  }

  test('events carry fields of all subgraphs, shaped as the client asked', async () => {
    toys.state.append('shaped', 3)
    const query = `subscription {
      seen: activity(stream: "shaped") {
        __typename n: sequence product { name reviews { author { name } } } ... on Reviewed { review { author { email } } }
      }
    }`
    const events = await take(subscribe(query), 3)
    const reviewers = (...names: string[]) => names.map((name) => ({ author: { name } }))
    const second = { name: 'Product 2', reviews: reviewers('User 2', 'User 1') }
    assert.deepEqual(events, [
      { data: { seen: { __typename: 'Viewed', n: 1, product: second } } },
      {
        data: {
          seen: { __typename: 'Viewed', n: 2, product: { name: 'Product 1', reviews: reviewers('User 3', 'User 2') } },
        },
      },
      { data: { seen: { __typename: 'Reviewed', n: 3, product: second, review: { author: { email: null } } } } },
    ])
  })

  test('events that come while others are completed keep their order', async () => {
    const query = 'subscription { activity(stream: "ordered") { sequence product { name } } }'
    const events = subscribe(query)
    const taking = take(events, 60)
    for (let burst = 0; burst < 6; burst++) {
      toys.state.append('ordered', 10)
      await new Promise(setImmediate)
    }
    assert.deepEqual(
      (await taking).map(({ data }) => data?.activity?.sequence),
      Array.from({ length: 60 }, (_, index) => index + 1),
    )
  })

  test('an event whose other subgraph is down comes with an error in its place', async () => {
    await toys.subgraphs.products.kill()
    toys.state.append('partial', 1)
    const [event] = await take(
      subscribe('subscription { activity(stream: "partial") { sequence product { id name } } }'),
      1,
    )
    await toys.subgraphs.products.restart()
    assert.equal(event?.data?.activity, undefined)
    assert.deepEqual(
      event?.errors?.map(({ extensions }) => extensions?.code),
      ['UPSTREAM_UNAVAILABLE'],
    )
  })

  test('after a subgraph is killed and started again every event comes once', async () => {
    toys.state.append('killed', 5)
    const events = subscribe(`subscription { activity(stream: "killed") { place: sequence } }`)
    const places = (await take(events, 5)).map(({ data }) => data?.activity?.place)
    await toys.subgraphs.reviews.kill()
    toys.state.append('killed', 5)
    await toys.subgraphs.reviews.restart()
    toys.state.append('killed', 1)
    places.push(...(await take(events, 6)).map(({ data }) => data?.activity?.place))
    assert.deepEqual(places, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('it resumes behind its `after` variable too, without the client selecting the sequence', async () => {
    toys.state.append('variable', 4)
    const events = subscribe(activity, { stream: 'variable', after: 2 })
    const product = (id: number) => ({ data: { activity: { product: { name: `Product ${id}`, postage: id * 20 } } } })
    assert.deepEqual(await take(events, 2), [product(2), product(1)])
    await toys.subgraphs.reviews.kill()
    await toys.subgraphs.reviews.restart()
    toys.state.append('variable', 1)
    assert.deepEqual(await take(events, 1), [product(2)])
  })

  test('events without a sequence end with UPSTREAM_UNAVAILABLE when their subgraph is lost', async () => {
    const events = subscribe('subscription { pulses { beat author { name } } }')
    const first = events.next()
    await toys.state.listeners(1)
    toys.state.beat()
    assert.deepEqual((await first).value, { data: { pulses: { beat: 1, author: { name: 'User 1' } } } })
    const next = events.next()
    await toys.subgraphs.reviews.kill()
    await assert.rejects(
      next,
      (errors: { extensions: { code: string } }[]) => errors[0]?.extensions.code === 'UPSTREAM_UNAVAILABLE',
    )
    await toys.subgraphs.reviews.restart()
  })

  test('it completes when the subgraph completes it', async () => {
    const events = subscribe('subscription { pulses(count: 2) { beat } }')
    const all = (async () => {
      const beats: unknown[] = []
      for await (const { data } of events) beats.push(data?.pulses?.beat)
      return beats
    })()
    await toys.state.listeners(1)
    toys.state.beat()
    toys.state.beat()
    assert.deepEqual(await all, [1, 2])
  })

  test('what a client no longer follows ends upstream as well', async () => {
    const before = toys.state.listenerCount()
    const events = subscribe('subscription { pulses { beat } }')
    const pending = events.next()
    await toys.state.listeners(before + 1)
    await events.return?.()
    await toys.state.listeners(before)
    assert.equal((await pending).done, true)
  })

  test('a subscription that is not valid is refused by name', async () => {
    await assert.rejects(
      subscribe('subscription { activty(stream: "x") { sequence } }').next(),
      (errors: { message: string }[]) => /Cannot query field "activty"/.test(errors[0]?.message ?? ''),
    )
    const { value } = await subscribe(activity, { stream: 7 }).next()
    assert.match(value.errors[0].message, /Variable "\$stream" got invalid value/)
  })

  test('over HTTP it is refused with a word on WebSocket', async () => {
    const { data, errors } = await toys.ask('subscription { pulses { beat } }')
    assert.equal(data, undefined)
    assert.match(errors?.[0]?.message ?? '', /WebSocket/)
    assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
  })

  test('queries and mutations run over WebSocket as well', async () => {
    const { value } = await subscribe('{ product(id: "1") { postage reviews { id } } }').next()
    assert.deepEqual(value, { data: { product: { postage: 20, reviews: [{ id: '2' }, { id: '4' }] } } })
    const renamed = await subscribe('mutation { rename(id: "5", name: "New") { name } }').next()
    assert.deepEqual(renamed.value, { data: { rename: { name: 'New' } } })
  })

  test('a client that is gone before its upgrade is answered harms nobody', async () => {
    const { hostname, port } = new URL(toys.url)
    const socket = connect(Number(port), hostname)
    socket.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    await once(socket, 'connect')
    socket.resetAndDestroy()
    assert.equal((await fetch(`${toys.url}/health`)).status, 200)
  })

  test('an upgrade anywhere else is not answered', async () => {
    const socket = new WebSocket(`${toys.url.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws')
    const [error] = await once(socket, 'error')
    assert.match(error.message, /404/)
  })
})
