/**
 * What events cost at the gateway:
 *
 *   node bench/gateway.ts
 *
 * Events a second, each completed with fields of two other subgraphs, and the CPU time of the gateway's process for each. The toy
 * subgraphs and the clients run in this process. For queries see `queries.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { composeToys } from '../gateway/toy/platform.ts'
import { createToyState } from '../gateway/toy/state.ts'
import { startToySubgraph } from '../gateway/toy/subgraph.ts'
import { startMeasured } from './gateway/child.ts'

const SUBSCRIBERS = 20
const EVENTS = 100

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
await measureEvents(2)
const { rate, cpu } = await measureEvents(EVENTS)
console.log(
  `Events completed with fields of two other subgraphs, ${SUBSCRIBERS} subscribers: ${rate.toFixed(0)} a second, ${milliseconds(cpu)} CPU each`,
)

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

function milliseconds(microseconds: number): string {
  return `${(microseconds / 1_000).toFixed(2)} ms`
}
