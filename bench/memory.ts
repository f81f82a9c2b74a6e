/**
 * Whether the gateway's memory stays flat under load:
 *
 *   node bench/memory.ts [minutes]
 *
 * For so long (60 minutes) a gateway in a process of its own answers queries of five fetches with new variables, of which one in a hundred
 * is an operation that it has never seen; three hundred WebSockets follow streams, each for some seconds, then another takes its place. Once a minute it prints what
 * the process holds: the least heap in that minute, which is what stays after collections, and its resident memory; at the end how
 * much the second half grew.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'undici'
import { WebSocket } from 'ws'
import { composeToys } from '../gateway/toy/platform.ts'
import { createToyState } from '../gateway/toy/state.ts'
import { startToySubgraph } from '../gateway/toy/subgraph.ts'
import { startMeasured } from './gateway/child.ts'

const [minutes = 60] = process.argv.slice(2).map(Number)
const CONNECTIONS = 20
/** Pause of a connection between two queries, in milliseconds: the load is the same on any machine. */
const PAUSE = 50
const SOCKETS = 300
const STREAMS = 30
/** Milliseconds that a socket stays, at most. */
const STAY = 20_000
const MEGABYTE = 1_048_576

await using stack = new AsyncDisposableStack()
const state = createToyState()
const names = ['users', 'products', 'reviews'] as const
const subgraphs = await Promise.all(names.map((name) => startToySubgraph(name, state)))
for (const subgraph of subgraphs) stack.use(subgraph)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
stack.defer(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'supergraph.graphql')
writeFileSync(file, composeToys(subgraphs))
const gateway = stack.use(await startMeasured('ours', file))
const pool = new Pool(gateway.url, { connections: CONNECTIONS })

const until = performance.now() + minutes * 60_000
const isOver = () => performance.now() > until
let queries = 0
let opened = 0
/** Events of each stream so far. */
const made = Array.from({ length: STREAMS }, () => 0)
const loads = [
  ...Array.from({ length: CONNECTIONS }, ask),
  ...Array.from({ length: SOCKETS }, follow),
  ...Array.from({ length: STREAMS }, (_, stream) => makeEvents(stream)),
  forgetRequests(),
]
const heaps = await watch()
await Promise.all(loads)
const half = heaps.slice(heaps.length >> 1)
const grown = (half.at(-1) ?? Number.NaN) - (half[0] ?? Number.NaN)
console.log(`${queries} queries, ${opened} sockets; in the second half the heap grew by ${grown.toFixed(1)} MB`)
process.exit()

async function ask() {
  while (!isOver()) {
    const n = queries++
    // Another name is another operation to parse, check and plan.
    const name = n % 100 === 0 ? `New${n}` : 'Known'
    const query = `query ${name}($id: ID!, $text: String!) {
      product(id: $id) { name maker { name } reviews { text } }
      me { name reviews { product { name weight } } }
      find(text: $text) { ... on Named { name } }
    }`
    const body = JSON.stringify({ query, variables: { id: String((n % 2) + 1), text: `Nothing ${n}` } })
    const headers = { 'content-type': 'application/json' }
    const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body })
    const { errors } = (await answer.body.json()) as { errors?: object[] }
    if (errors) throw new Error(JSON.stringify(errors))
    await delay(PAUSE)
  }
}

async function follow() {
  while (!isOver()) {
    const stream = opened++ % STREAMS
    const query =
      'subscription ($stream: String!, $after: Int) { activity(stream: $stream, after: $after) { sequence product { name } } }'
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const variables = { stream: `${stream}`, after: made[stream] }
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (data: Buffer) => {
      if (data.includes('connection_ack'))
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }))
    })
    await delay(STAY * (0.2 + 0.8 * Math.random()))
    // Some say goodbye and some just go.
    if (opened % 2) socket.close()
    else socket.terminate()
  }
}

async function makeEvents(stream: number) {
  while (!isOver()) {
    state.append(`${stream}`, 1)
    made[stream] = (made[stream] ?? 0) + 1
    await delay(500)
  }
}

/** The toys note every request that they see. */
async function forgetRequests() {
  while (!isOver()) {
    for (const { seen } of subgraphs) seen.length = 0
    await delay(1_000)
  }
}

async function watch(): Promise<number[]> {
  const perMinute: number[] = []
  while (!isOver()) {
    let least = Number.POSITIVE_INFINITY
    let rss = 0
    for (let second = 0; second < 60 && !isOver(); second++) {
      const use = await gateway.use()
      least = Math.min(least, use.heap)
      rss = use.rss
      await delay(1_000)
    }
    perMinute.push(least / MEGABYTE)
    console.log(
      `minute ${perMinute.length}: heap ${(least / MEGABYTE).toFixed(1)} MB, resident ${(rss / MEGABYTE).toFixed(0)} MB, ${queries} queries`,
    )
  }
  return perMinute
}
