import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { after, test } from 'node:test'
import { eventually } from '../../../tests/support/eventually.ts'
import { newViewer, startTestService } from '../test-service.ts'

const service = await startTestService({ workers: 0 })
after(() => service[Symbol.asyncDispose]())
const { api, account, script } = service
const viewer = newViewer()

interface Listed {
  generations: { nodes: { id: string; status: string; images: { seed: number }[] }[] }
}

async function generate(input: object = {}) {
  const query =
    'mutation ($input: GenerateInput!) { generate(input: $input) { ... on GenerateSuccess { generation { id } } } }'
  const variables = { input: { prompt: 'a lighthouse', width: 256, steps: 2, seed: 1, ...input } }
  await api.execute(query, { viewer, variables })
}

const list = async () =>
  (await api.execute<Listed>('{ generations(first: 100) { nodes { id status images { seed } } } }', { viewer }))
    .generations.nodes

const allSucceeded = () =>
  eventually(async () => {
    const nodes = await list()
    assert.ok(nodes.every(({ status }) => status === 'SUCCEEDED'))
    return nodes
  }, 10_000)

test('a worker that is stopped gives its generation back in time, and another finishes it', async () => {
  const begun = Promise.withResolvers<void>()
  script.step = (step, seed, signal) => {
    if (seed !== 2 || step !== 2) return
    begun.resolve()
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  }
  const worker = await service.openWorker()
  await generate({ count: 2 })
  await begun.promise
  const stopping = performance.now()
  await worker[Symbol.asyncDispose]()
  assert.ok(performance.now() - stopping < 3_000)
  const [drained] = await list()
  assert.equal(drained?.status, 'QUEUED')

  script.step = () => {}
  script.drawn.length = 0
  await using _next = await service.openWorker()
  const [generation] = await allSucceeded()
  assert.deepEqual(
    generation?.images.map(({ seed }) => seed),
    [1, 2],
  )
  assert.deepEqual(script.drawn, [2], 'the first image is not drawn again')
})

test('within its grace a worker that is stopped finishes what it has begun, and takes up nothing else', async () => {
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  script.step = () => {
    begun.resolve()
    return goOn.promise
  }
  script.drawn.length = 0
  const worker = await service.openWorker({ grace: 60_000 })
  await generate({ seed: 11 })
  await begun.promise
  await generate({ seed: 12 })
  const stopped = worker[Symbol.asyncDispose]()
  goOn.resolve()
  await stopped
  assert.deepEqual(script.drawn, [11])
  const [waiting, finished] = await list()
  assert.deepEqual([waiting?.status, finished?.status], ['QUEUED', 'SUCCEEDED'])

  await using _next = await service.openWorker()
  await allSucceeded()
  assert.deepEqual(script.drawn, [11, 12])
})

test('what is not finished within the grace is given back', async () => {
  const begun = Promise.withResolvers<void>()
  script.step = (_step, _seed, signal) => {
    begun.resolve()
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  }
  const worker = await service.openWorker({ grace: 50 })
  await generate({ seed: 13 })
  await begun.promise
  await worker[Symbol.asyncDispose]()
  assert.equal((await list())[0]?.status, 'QUEUED')

  script.step = () => {}
  await using _next = await service.openWorker()
  await allSucceeded()
})

test('several workers share the queue, and each generation is drawn and charged once', async () => {
  const before = account.charged
  script.drawn.length = 0
  await using workers = new AsyncDisposableStack()
  for (let index = 0; index < 3; index++) workers.use(await service.openWorker())
  await Promise.all(Array.from({ length: 12 }, (_, seed) => generate({ seed })))
  await allSucceeded()
  assert.deepEqual(
    script.drawn.toSorted((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  )
  assert.equal(account.charged - before, 12)
  assert.equal(account.open(), 0)
})

test('a worker is not well before its model is loaded', async () => {
  const port = await freePort()
  const loaded = Promise.withResolvers<void>()
  const health = () => fetch(`http://127.0.0.1:${port}/health`)
  const opening = service.openWorker({ port, ready: loaded.promise })
  const before = await eventually(health, 5_000)
  assert.equal(before.status, 503)
  assert.deepEqual(await before.json(), { status: 'unavailable', failing: ['model'] })
  loaded.resolve()
  await using _worker = await opening
  assert.equal((await health()).status, 200)
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
