/**
 * What a query costs at the gateway, against Apollo's own gateway, those of others where they are installed (`npm ci` in
 * `bench/gateway/peers`), and a bare forwarder of the same fetches, all in one run:
 *
 *   node bench/queries.ts
 *
 * CPU time of the gateway's process for a query of five fetches, with a variable that is new in each request; and how long the slowest of
 * a hundred takes with fifty connections. Every answer is compared with that of Apollo's gateway. The load and the subgraphs, which
 * replay what the toys answered, run in this process.
 */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeToys } from '../gateway/toy/platform.ts'
import { createToyState } from '../gateway/toy/state.ts'
import { startToySubgraph } from '../gateway/toy/subgraph.ts'
import { arePeersInstalled, type MeasuredGateway, type PeerKind, startMeasured, startPeer } from './gateway/child.ts'
import type { Fetch } from './gateway/forwarder.ts'
import { type Load, type Measured, measure } from './gateway/load.ts'
import { type Replay, startReplay } from './gateway/replay.ts'

const ROUNDS = 3
const WARM_UP = 6_000
const REQUESTS = 4_000
const CONNECTIONS = 50
/** Requests that are not counted, for connections to subgraphs that were closed while others were measured. */
const RECONNECTING = 400

const query = `query ($id: ID!, $text: String!) {
  product(id: $id) { name maker { name } reviews { text } }
  me { name reviews { product { name weight } } }
  find(text: $text) { ... on Named { name } }
}`
const body = (n: number, extensions?: object) =>
  JSON.stringify({ query, variables: { id: String((n % 2) + 1), text: `Nothing ${n}` }, extensions })

await using stack = new AsyncDisposableStack()
const state = createToyState()
const replays = await Promise.all(
  (['users', 'products', 'reviews'] as const).map(async (name) => {
    const toy = stack.use(await startToySubgraph(name, state))
    return stack.use(await startReplay(toy, (sent) => sent.replace(/Nothing \d+/, 'Nothing')))
  }),
)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
stack.defer(() => rmSync(folder, { recursive: true }))
const written = (name: string, content: string) => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const supergraph = written('supergraph.graphql', composeToys(replays))
const stock = stack.use(await startMeasured('stock', supergraph))
const ours = stack.use(await startMeasured('ours', supergraph))

const expected = await Promise.all([0, 1].map((n) => ask(stock, body(n))))
for (const replay of replays) replay.seen.length = 0
await ask(ours, body(0))
const stages = stagesOf(replays)
const forwarder = stack.use(await startMeasured('forwarder', written('stages.json', JSON.stringify(stages))))

const equal = (n: number, answer: string) => assert.equal(canonical(answer), expected[n % 2])
const peers = {
  direct: { gateway: ours, body: (n: number) => body(n), check: equal },
  'through Apollo Server': { gateway: ours, body: (n: number) => body(n, { through: 'Apollo Server' }), check: equal },
  '@apollo/gateway': { gateway: stock, body: (n: number) => body(n), check: equal },
  forwarder: { gateway: forwarder, body: (n: number) => body(n), check() {} },
}
type Peer = keyof typeof peers | PeerKind
const installed = new Map<PeerKind, MeasuredGateway>()
for (const kind of arePeersInstalled() ? (['hive', 'mercurius'] as const) : [])
  installed.set(kind, stack.use(await startPeer(kind, supergraph, replays)))

if (installed.size === 0) console.log('Gateways of others are not installed: npm ci in bench/gateway/peers')
console.log(`${stages.flat().length} fetches, ${REQUESTS} requests a round, ${CONNECTIONS} connections`)
await round(WARM_UP)
for (let n = 1; n <= ROUNDS; n++) {
  const { direct, forwarder: floor, ...others } = await round(REQUESTS)
  console.log(
    `round ${n}: ${line('direct', direct)}, ${line('forwarder', floor)} (${(direct.cpu / floor.cpu).toFixed(2)} of it)`,
  )
  for (const [name, other] of Object.entries(others))
    console.log(
      `  ${line(name, other)}: direct takes 1/${(other.cpu / direct.cpu).toFixed(2)} of the CPU, 1/${(other.p99 / direct.p99).toFixed(2)} of the p99`,
    )
  const { '@apollo/gateway': apollo, 'through Apollo Server': through } = others
  console.log(`  through Apollo Server takes 1/${(apollo.cpu / through.cpu).toFixed(2)} of the CPU of @apollo/gateway`)
}

async function round(requests: number): Promise<Record<Peer, Measured>> {
  const figures = {} as Record<Peer, Measured>
  const all: [string, { gateway: MeasuredGateway } & Pick<Load, 'body' | 'check'>][] = [
    ...Object.entries(peers),
    ...[...installed].map(
      ([name, gateway]) => [name, { gateway, body, check: equal }] as [string, typeof peers.direct],
    ),
  ]
  for (const [name, { gateway, ...load }] of all) {
    await measure(gateway, { ...load, requests: RECONNECTING, connections: CONNECTIONS })
    figures[name as Peer] = await measure(gateway, { ...load, requests, connections: CONNECTIONS })
  }
  return figures
}

async function ask(gateway: MeasuredGateway, sent: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body: sent })
  const answer = canonical(await response.text())
  assert.doesNotMatch(answer, /"errors"/)
  return answer
}

function canonical(answer: string): string {
  return JSON.stringify(JSON.parse(answer))
}

/** The fetches of one request in the order that they depend on each other: what roots say, entities of these, entities of those. */
function stagesOf(subgraphs: Replay[]): Fetch[][] {
  const all = subgraphs.flatMap(({ name, url, seen }) => seen.map((sent) => ({ name, url, body: sent })))
  const isEntities = ({ body }: Fetch) => body.includes('_entities')
  const isReviews = ({ name }: { name: string }) => name === 'reviews'
  return [
    all.filter((fetch) => !isEntities(fetch)),
    all.filter((fetch) => isEntities(fetch) && isReviews(fetch)),
    all.filter((fetch) => isEntities(fetch) && !isReviews(fetch)),
  ].map((stage) => stage.map(({ url, body }) => ({ url, body })))
}

function line(name: string, { cpu, p99 }: Measured): string {
  return `${name} ${(cpu / 1_000).toFixed(3)} ms CPU a request, p99 ${p99.toFixed(1)} ms`
}
