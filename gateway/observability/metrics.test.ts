import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startToyPlatform } from '../toy/platform.ts'

const secret = 'a lighthouse that nobody else has thought of'

/** Value of one series, by its whole name with labels; undefined where there is none. */
const seriesIn = (text: string, series: string) => {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `))
  return line === undefined ? undefined : Number(line.slice(series.length + 1))
}

test('requests, fetches, connections and events are counted at an address of their own, without a word of what clients send', async () => {
  await using toys = await startToyPlatform({ metrics: { host: '127.0.0.1', port: 0 } })
  const read = async () => (await fetch(`${toys.metricsUrl}/metrics`)).text()
  await toys.ask(`query Secret { find(text: "${secret}") { __typename } me { name } }`)
  await toys.ask('{ product(id: "1") { broken } }')
  await toys.subgraphs.users.kill()
  await toys.ask('{ me { name } }')
  toys.state.append('s', 2)
  const events = toys.connect().iterate({ query: 'subscription { activity(stream: "s") { sequence } }' })
  await events.next()
  await events.next()

  const text = await read()
  assert.equal(
    seriesIn(text, 'gateway_http_request_duration_seconds_count{route="/graphql",method="POST",status="200"}'),
    3,
  )
  assert.equal(seriesIn(text, 'gateway_fetch_duration_seconds_count{subgraph="users",outcome="ok"}'), 1)
  assert.equal(seriesIn(text, 'gateway_fetch_duration_seconds_count{subgraph="users",outcome="failed"}'), 1)
  assert.equal(seriesIn(text, 'gateway_fetch_duration_seconds_count{subgraph="products",outcome="errors"}'), 1)
  assert.equal(seriesIn(text, 'gateway_connections{transport="websocket"}'), 1)
  assert.equal(seriesIn(text, 'gateway_connections{transport="sse"}'), 0)
  assert.equal(seriesIn(text, 'gateway_subscriptions'), 1)
  assert.equal(seriesIn(text, 'gateway_subscription_events_total'), 2)
  assert((seriesIn(text, 'process_resident_memory_bytes') ?? 0) > 0)
  assert.doesNotMatch(text, /lighthouse|Secret/)
  assert.equal((await fetch(`${toys.url}/metrics`)).status, 404)

  await events.return?.()
  const ended = async () => seriesIn(await read(), 'gateway_subscriptions') === 0
  while (!(await ended())) {}
})
