/**
 * What the gateway costs, against Apollo's own in the same run:
 *
 *   node bench/gateway.ts
 *
 * CPU time of the gateway's process a request, for a query of five fetches with a fresh variable; and events a second through the
 * gateway, each completed with fields of two other subgraphs. The toy subgraphs and the load run in this process.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'graphql-ws'
import { Pool } from 'undici'
import { WebSocket } from 'ws'
import { composeToys } from '../gateway/toy/platform.ts'
import { createToyState } from '../gateway/toy/state.ts'
import { startToySubgraph } from '../gateway/toy/subgraph.ts'
import { type MeasuredGateway, startMeasured } from './gateway/child.ts'

const ROUNDS = 3
const WARM_UP = 1_500
const REQUESTS = 1_000
const CONCURRENCY = 16
const SUBSCRIBERS = 20
const EVENTS = 100

const query = `query ($id: ID!, $text: String!) {
  product(id: $id) { name maker { name } reviews { text } }
  me { name reviews { product { name weight } } }
  find(text: $text) { ... on Named { name } }
}`
const subscription = `subscription ($stream: String!) {
  activity(stream: $stream) { sequence product { name postage } ... on Reviewed { review { author { name } } } }
}`

await using stack = new AsyncDisposableStack()
const state = createToyState()
const subgraphs = await Promise.all(
  (['users', 'products', 'reviews'] as const).map((name) => startToySubgraph(name, state)),
)
for (const subgraph of subgraphs) stack.use(subgraph)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
stack.defer(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'supergraph.graphql')
writeFileSync(file, composeToys(subgraphs))
const ours = stack.use(await startMeasured('ours', file))
const stock = stack.use(await startMeasured('stock', file))

await measureRequests(ours, WARM_UP)
await measureRequests(stock, WARM_UP)
const fetches = countFetches()
await measureRequests(ours, 10)
console.log(
  `A query of ${(countFetches() - fetches) / 10} fetches, ${REQUESTS} requests a round, ${CONCURRENCY} at once; CPU a request:`,
)
const ratios: number[] = []
for (let round = 1; round <= ROUNDS; round++) {
  const [a, b] = [await measureRequests(ours, REQUESTS), await measureRequests(stock, REQUESTS)]
  ratios.push(b / a)
  console.log(`  round ${round}: ours ${milliseconds(a)}, stock ${milliseconds(b)}, ratio ${(b / a).toFixed(2)}`)
}
console.log(`  stock / ours: ${(ratios.reduce((sum, ratio) => sum + ratio, 0) / ROUNDS).toFixed(2)}`)

await measureEvents(2)
const { rate, cpu } = await measureEvents(EVENTS)
console.log(
  `Events completed with fields of two other subgraphs, ${SUBSCRIBERS} subscribers: ${rate.toFixed(0)} a second, ${milliseconds(cpu)} CPU each`,
)

/** @returns CPU time of the gateway for each request, in microseconds */
async function measureRequests(gateway: MeasuredGateway, requests: number): Promise<number> {
  const pool = new Pool(gateway.url, { connections: CONCURRENCY })
  let left = requests
  const before = await gateway.cpu()
  const work = async () => {
    while (left-- > 0) {
      const body = JSON.stringify({ query, variables: { id: String((left % 2) + 1), text: `Product ${left}` } })
      const headers = { 'content-type': 'application/json' }
      const response = await pool.request({ path: '/graphql', method: 'POST', headers, body })
      const answer = (await response.body.json()) as { errors?: unknown }
      if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
  const used = (await gateway.cpu()) - before
  await pool.close()
  return used / requests
}

/** @returns events a second, and CPU time of the gateway for each, in microseconds */
async function measureEvents(count: number): Promise<{ rate: number; cpu: number }> {
  const client = createClient({ url: `${ours.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket })
  const streams = Array.from({ length: SUBSCRIBERS }, (_, index) => `${count}-${index}`)
  for (const stream of streams) state.append(stream, count)
  const before = await ours.cpu()
  const started = performance.now()
  await Promise.all(
    streams.map(async (stream) => {
      const events = client.iterate({ query: subscription, variables: { stream } })
      for (let received = 0; received < count; received++) await events.next()
      await events.return?.()
    }),
  )
  const seconds = (performance.now() - started) / 1_000
  const events = count * SUBSCRIBERS
  await client.dispose()
  return { rate: events / seconds, cpu: ((await ours.cpu()) - before) / events }
}

function countFetches(): number {
  return subgraphs.reduce((sum, { seen }) => sum + seen.length, 0)
}

function milliseconds(microseconds: number): string {
  return `${(microseconds / 1_000).toFixed(2)} ms`
}
