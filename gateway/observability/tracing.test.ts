import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { startToyPlatform } from '../toy/platform.ts'

interface SentSpan {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  status: { code?: number }
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
}

const SECRET = 'a lighthouse that nobody else has thought of'
const TRACE = '0af7651916cd43dd8448eb211c80319c'
const traceparent = `00-${TRACE}-b7ad6b7169203331-01`

/** Takes spans as a collector does. */
async function startCollector() {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    assert.equal(request.url, '/v1/traces')
    bodies.push(await text(request))
    response.setHeader('content-type', 'application/json').end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    spans: () =>
      bodies.flatMap((body) =>
        (JSON.parse(body).resourceSpans as { scopeSpans: { spans: SentSpan[] }[] }[]).flatMap(({ scopeSpans }) =>
          scopeSpans.flatMap(({ spans }) => spans),
        ),
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const attribute = ({ attributes }: SentSpan, name: string) => attributes.find(({ key }) => key === name)?.value

test('a request is traced down to each fetch, which tells its subgraph; nothing of what clients send is in a span', async () => {
  await using collector = await startCollector()
  await using toys = await startToyPlatform({ trustProxy: 1, tracing: { endpoint: collector.endpoint, percent: 100 } })
  const query = `query Secret { find(text: "${SECRET}") { __typename } product(id: "1") { name reviews { author { name } } } }`
  await toys.ask(query, { headers: { traceparent, 'user-agent': SECRET } })
  await toys.subgraphs.users.kill()
  await toys.ask('{ me { name } }', { headers: { traceparent: '00-nonsense' } })
  await toys.stopGateway()

  const spans = collector.spans()
  const [request, failing] = spans.filter(({ name }) => name === 'POST /graphql')
  assert(request && failing)
  assert.equal(request.traceId, TRACE)
  assert.equal(request.parentSpanId, 'b7ad6b7169203331')
  assert.equal(attribute(request, 'http.response.status_code')?.intValue, 200)
  const execute = spans.find(({ name, parentSpanId }) => name === 'execute' && parentSpanId === request.spanId)
  const fetches = spans.filter(({ parentSpanId }) => execute && parentSpanId === execute.spanId)
  assert.deepEqual(
    new Set(fetches.map(({ name }) => name)),
    new Set(['fetch products', 'fetch reviews', 'fetch users']),
  )
  for (const { name, spanId } of fetches) {
    const { seen } = toys.subgraphs[name.slice('fetch '.length) as 'users']
    assert(seen.some(({ headers }) => headers.traceparent === `00-${TRACE}-${spanId}-01`))
  }

  assert.notEqual(failing.traceId, TRACE)
  const failed = spans.find(({ name, traceId }) => name === 'fetch users' && traceId === failing.traceId)
  assert.equal(failed?.status.code, 2)
  for (const body of collector.bodies) assert.doesNotMatch(body, /lighthouse|Secret|127\.0\.0\.1/)
})

test('each event of a subscription is a trace of its own; a trace that clients send is not taken up', async () => {
  await using collector = await startCollector()
  await using toys = await startToyPlatform({ tracing: { endpoint: collector.endpoint, percent: 100 } })
  toys.state.append('s', 2)
  const query = 'subscription { activity(stream: "s") { sequence product { name } } }'
  const events = toys.connect().iterate({ query })
  await events.next()
  await events.next()
  await events.return?.()
  await toys.ask('{ me { name } }', { headers: { traceparent } })
  await toys.stopGateway()

  const spans = collector.spans()
  const roots = spans.filter(({ name }) => name === 'event')
  assert.equal(roots.length, 2)
  assert.equal(new Set(roots.map(({ traceId }) => traceId)).size, 2)
  for (const { spanId } of roots)
    assert.deepEqual(
      spans.filter(({ parentSpanId }) => parentSpanId === spanId).map(({ name }) => name),
      ['fetch products'],
    )
  assert(!spans.some(({ traceId }) => traceId === TRACE))
})

test('a collector that is not there holds nobody up', async () => {
  await using toys = await startToyPlatform({ tracing: { endpoint: 'http://127.0.0.1:1', percent: 100 } })
  assert.deepEqual((await toys.ask('{ me { name } }')).data, { me: { name: 'User 1' } })
  const began = performance.now()
  await toys.stopGateway()
  assert(performance.now() - began < 2_500)
})
