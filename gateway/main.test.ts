import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { ask, composeToys } from './toy/platform.ts'
import { spawnProgram, startProgram } from './toy/program.ts'
import { createToyState, type ToyState } from './toy/state.ts'
import { startToySubgraph } from './toy/subgraph.ts'

suite('the program, told a port and a supergraph file only', () => {
  const stack = new AsyncDisposableStack()
  let state: ToyState
  let child: ReturnType<typeof spawnProgram>
  let url: string

  before(async () => {
    state = createToyState()
    const names = ['users', 'products', 'reviews'] as const
    const subgraphs = await Promise.all(names.map((name) => startToySubgraph(name, state)))
    for (const subgraph of subgraphs) stack.use(subgraph)
    const folder = await mkdtemp(join(tmpdir(), 'gateway-'))
    stack.defer(() => rm(folder, { recursive: true }))
    const file = join(folder, 'supergraph.graphql')
    await writeFile(file, composeToys(subgraphs))
    const program = stack.use(await startProgram({ SUPERGRAPH_FILE: file }))
    child = program.child
    url = program.url
  })
  after(() => stack.disposeAsync())

  test('it serves the supergraph at the addresses in the file', async () => {
    const { data } = await ask(url, '{ products(first: 1) { nodes { name reviews { author { name } } } } }')
    const reviews = [{ author: { name: 'User 3' } }, { author: { name: 'User 2' } }]
    assert.deepEqual(data, { products: { nodes: [{ name: 'Product 1', reviews }] } })
    assert.equal((await fetch(`${url}/health`)).status, 200)
  })

  test('and its subscriptions; stops on SIGTERM with a subscriber, in order and in time', async () => {
    const closed = Promise.withResolvers<number>()
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      on: { closed: (event) => closed.resolve((event as { code: number }).code) },
    })
    state.append('main', 1)
    const events = client.iterate({ query: 'subscription { activity(stream: "main") { sequence product { name } } }' })
    assert.deepEqual((await events.next()).value, {
      data: { activity: { sequence: 1, product: { name: 'Product 2' } } },
    })

    const started = performance.now()
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    assert.equal(code, 0)
    assert.equal(await closed.promise, 1001)
    assert(performance.now() - started < 4_000)
  })

  test('a fault in its configuration is told and ends it with 78', async () => {
    const faulty = spawnProgram({ PORT: 'many', NODE_ENV: 'production' })
    let told = ''
    faulty.stderr.on('data', (chunk) => (told += chunk))
    const [code] = await once(faulty, 'close')
    assert.equal(code, 78)
    for (const name of ['PORT', 'JWKS_URL', 'SERVICE_KEYS']) assert.match(told, new RegExp(name))
  })
})
