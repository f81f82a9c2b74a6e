/**
 * What it costs to bring events to many:
 *
 *   node bench/fan-out.ts [sockets] [events a second] [seconds]
 *
 * As many WebSockets as asked for (10,000) follow streams at a gateway in a process of its own: first a hundred sockets each stream, then all
 * of them one, whose events they all wait for at the same moment; then a hundred follow one stream each, without anything to share. The
 * share of a core is the CPU time of the gateway's process; a latency is from the moment an event is made to that at which its client has
 * read it. The toy subgraphs and all clients run in this process, whose own delays are part of the latencies.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { composeToys } from '../gateway/toy/platform.ts'
import { createToyState } from '../gateway/toy/state.ts'
import { startToySubgraph } from '../gateway/toy/subgraph.ts'
import { startMeasured } from './gateway/child.ts'

const [sockets = 10_000, rate = 20_000, seconds = 10] = process.argv.slice(2).map(Number)
const TOGETHER = 100
const ALONE = 100
const query = 'subscription ($stream: String!) { activity(stream: $stream) { sequence product { id } } }'

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
const gateway = stack.use(await startMeasured('ours', file))

await measure('shared', { clients: sockets, streams: sockets / TOGETHER, rate })
await measure('all at once', { clients: sockets, streams: 1, rate })
await measure('not shared', { clients: ALONE, streams: ALONE, rate: 1_000 })
process.exit()

/** Follows `streams` streams with `clients` sockets and makes events, one after the other, so that `rate` a second arrive. */
async function measure(name: string, { clients, streams, rate }: { clients: number; streams: number; rate: number }) {
  const madeAt = new Map<string, number>()
  const latencies: number[] = []
  const follow = await connectAll(name, { clients, streams }, (stream, sequence) => {
    const made = madeAt.get(`${stream} ${sequence}`)
    if (made !== undefined) latencies.push(performance.now() - made)
  })

  const each = clients / streams
  const interval = (1_000 * each) / rate
  const rounds = Math.round((seconds * 1_000) / interval / streams)
  const [cpu, began] = [await gateway.cpu(), performance.now()]
  for (let made = 0; made < rounds * streams; made++) {
    const stream = `${name}-${made % streams}`
    madeAt.set(`${stream} ${Math.floor(made / streams) + 1}`, performance.now())
    state.append(stream, 1)
    await delay(Math.max(0, began + (made + 1) * interval - performance.now()))
  }
  while (latencies.length < rounds * clients) await delay(5)
  const [used, elapsed] = [(await gateway.cpu()) - cpu, performance.now() - began]
  for (const socket of follow) socket.terminate()

  latencies.sort((a, b) => a - b)
  const at = (share: number) => `${(latencies[Math.floor(latencies.length * share)] ?? Number.NaN).toFixed(0)} ms`
  console.log(
    `${name}: ${clients} sockets, ${each} a stream; ${(latencies.length / (elapsed / 1_000)).toFixed(0)} events a second; ` +
      `${(used / 1_000 / elapsed).toFixed(2)} of a core, ${(used / latencies.length).toFixed(1)} µs an event; p50 ${at(0.5)}, p99 ${at(0.99)}`,
  )
}

/** Opens sockets, a few at a time, and subscribes with each; resolves once all subscriptions have begun. */
async function connectAll(
  name: string,
  { clients, streams }: { clients: number; streams: number },
  received: (stream: string, sequence: number) => void,
): Promise<WebSocket[]> {
  const opened: WebSocket[] = []
  const connect = async (index: number) => {
    const stream = `${name}-${index % streams}`
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const ready = Promise.withResolvers<void>()
    socket.on('error', ready.reject)
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (data: Buffer) => {
      const text = data.toString()
      const sequence = /"sequence":(\d+)/.exec(text)?.[1]
      if (sequence) received(stream, Number(sequence))
      else if (text.includes('connection_ack')) {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { stream } } }))
        // Answered behind the subscription, so that has been taken up by then.
        socket.send('{"type":"ping"}')
      } else if (text.includes('"pong"')) ready.resolve()
    })
    await ready.promise
    opened.push(socket)
  }
  const next = Array.from({ length: clients }, (_, index) => index)
  const work = async () => {
    for (let index = next.pop(); index !== undefined; index = next.pop()) await connect(index)
  }
  await Promise.all(Array.from({ length: 50 }, work))
  await delay(1_000) // Until the sources are open at the subgraph.
  return opened
}
