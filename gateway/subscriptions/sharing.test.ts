import assert from 'node:assert/strict'
import { after, before, beforeEach, suite, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import type { Client } from 'graphql-ws'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'
import { startToyIssuer, type ToyIssuer } from '../toy/tokens.ts'

type Event = { data?: { activity: { sequence: number } } }

const query =
  'subscription ($stream: String!, $after: Int) { activity(stream: $stream, after: $after) { sequence product { name } } }'

suite('clients that follow the same', () => {
  let issuer: ToyIssuer
  let toys: ToyPlatform
  let stream: string
  let streams = 0
  before(async () => {
    issuer = await startToyIssuer()
    toys = await startToyPlatform({ jwksUrl: issuer.jwksUrl, metrics: { host: '127.0.0.1', port: 0 } })
  })
  after(async () => {
    await toys[Symbol.asyncDispose]()
    await issuer[Symbol.asyncDispose]()
  })
  beforeEach(() => {
    stream = `shared-${++streams}`
  })

  const follow = (client: Client, after?: number) =>
    client.iterate({ query, variables: { stream, after } }) as AsyncIterableIterator<Event>
  const sequenceOf = async (events: AsyncIterableIterator<Event>) =>
    (await events.next()).value?.data?.activity.sequence

  async function sources(count: number) {
    const read = async () => (await fetch(`${toys.metricsUrl}/metrics`)).text()
    while (!(await read()).includes(`\ngateway_subscription_sources ${count}\n`)) await turn()
  }

  test('share one subscription at the subgraph and one fetch for each event, whatever transport and place they come from', async () => {
    toys.state.append(stream, 3)
    const first = follow(toys.connect(), 2)
    assert.equal(await sequenceOf(first), 3)
    const second = follow(toys.connect(), 3)
    const third = follow(toys.connect())
    for (const expected of [1, 2, 3]) assert.equal(await sequenceOf(third), expected)
    const waiting = [first, second, third].map(sequenceOf)
    await sources(1)

    const fetched = toys.subgraphs.products.seen.length
    toys.state.append(stream, 1)
    assert.deepEqual(await Promise.all(waiting), [4, 4, 4])
    assert.equal(toys.subgraphs.products.seen.length, fetched + 1)
    for (const events of [first, second, third]) await events.return?.()
    await sources(0)
  })

  test('don’t where they are not the same person, or speak other languages', async () => {
    toys.state.append(stream, 1)
    const [ada, bob] = [await issuer.token(), await issuer.token({ claims: { sid: 'another' } })]
    const followers = [
      toys.connect({ params: { accessToken: ada } }),
      toys.connect({ params: { accessToken: ada } }),
      toys.connect({ params: { accessToken: ada, locale: 'ja' } }),
      toys.connect({ params: { accessToken: bob } }),
      toys.connect(),
    ].map((client) => follow(client, 0))
    for (const events of followers) assert.equal(await sequenceOf(events), 1)
    await sources(4)
    for (const events of followers) await events.return?.()
    await sources(0)
  })

  test('all go on behind the last event when their subgraph is killed and started again', async () => {
    toys.state.append(stream, 2)
    const followers = [follow(toys.connect(), 0), follow(toys.connect(), 0)]
    for (const expected of [1, 2]) for (const events of followers) assert.equal(await sequenceOf(events), expected)
    await toys.subgraphs.reviews.kill()
    toys.state.append(stream, 2)
    await toys.subgraphs.reviews.restart()
    for (const expected of [3, 4]) for (const events of followers) assert.equal(await sequenceOf(events), expected)
    for (const events of followers) await events.return?.()
  })
})
