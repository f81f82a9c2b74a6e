import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { cancelGeneration } from './domain/cancel-generation.ts'
import { deleteGeneration } from './domain/delete-generation.ts'
import { abandonDrafts } from './domain/maintain.ts'
import { requestGeneration } from './domain/request-generation.ts'
import { ada, asking, kindsOf, lighthouse, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

test('holds the price and queues the request with its first event', async () => {
  await using bench = await openBench(mongo.uri)
  const generation = await queue(bench.ports, { count: 3 })
  assert.equal(generation.phase, 'QUEUED')
  assert.equal(generation.credits, 3)
  assert.equal(bench.account.available, 97)
  const [event] = await bench.ports.events.afterSequence(generation, 0, 10)
  assert.equal(event?.kind === 'queued' && event.position, 1)
  assert.equal((await bench.ports.events.afterActivity('studio', 0, 10)).length, 1)
})

test('names price and balance and leaves nothing when credits run short', async () => {
  await using bench = await openBench(mongo.uri)
  bench.account.available = 1
  const result = await requestGeneration(bench.ports, ada, { ...lighthouse, count: 4 })
  assert.deepEqual(result, { kind: 'insufficientCredits', required: 4, available: 1 })
  assert.equal(await bench.records.Generations.countDocuments(), 0)
})

test('refuses a rejected prompt, an unknown model and a foreign source before anything is held', async () => {
  await using bench = await openBench(mongo.uri)
  const ask = (request: object) => requestGeneration(bench.ports, ada, { ...lighthouse, ...request })
  assert.deepEqual(await ask({ prompt: 'hentai' }), { kind: 'promptRejected', reason: 'SEXUAL' })
  assert.deepEqual(await ask({ modelId: 'none' }), { kind: 'unknownModel' })
  const missing = { kind: 'invalid', fault: { field: 'source', problem: 'missing' } }
  assert.deepEqual(await ask({ source: { imageId: 'ffffffffffffffffffffffff-0' } }), missing)
  await queue(bench.ports)
  await workOnce(bench.ports)
  const [own] = await bench.ports.generations.list('studio', {}, { first: 1, after: null })
  const source = { imageId: own?.images[0]?.id ?? '' }
  const foreign = { userId: 'bob', workspaceId: 'elsewhere', personal: true, apiKeyId: null }
  assert.deepEqual(await requestGeneration(bench.ports, foreign, { ...lighthouse, source }), missing)
  assert.equal(bench.account.available, 99)
})

test('answers a repeated key with the first generation, also when both come at once', async () => {
  await using bench = await openBench(mongo.uri)
  const request = { idempotencyKey: 'key' }
  const both = await Promise.all([queue(bench.ports, request), queue(bench.ports, request)])
  const later = await queue(bench.ports, request)
  assert.equal(new Set([...both, later].map(({ id }) => id)).size, 1)
  assert.equal(bench.account.available, 99)
})

test('answers a repeated key with the first generation although its source has been deleted meanwhile', async () => {
  await using bench = await openBench(mongo.uri)
  const { id } = await queue(bench.ports)
  await workOnce(bench.ports)
  const request = { source: { imageId: `${id}-0` }, idempotencyKey: 'key' }
  const first = await queue(bench.ports, request)
  await deleteGeneration(bench.ports, { workspaceId: 'studio', id }, asking)
  assert.equal((await queue(bench.ports, request)).id, first.id)
})

test('tells another request with the same key from a repetition', async () => {
  await using bench = await openBench(mongo.uri)
  await queue(bench.ports, { idempotencyKey: 'key' })
  const other = { ...lighthouse, idempotencyKey: 'key', prompt: 'another' }
  assert.deepEqual(await requestGeneration(bench.ports, ada, other), { kind: 'conflict' })
  const elsewhere = { userId: 'bob', workspaceId: 'elsewhere', personal: true, apiKeyId: null }
  const result = await requestGeneration(bench.ports, elsewhere, other)
  assert.equal(result.kind, 'queued', 'keys belong to their workspace')
})

test('frees a key after 24 hours', async () => {
  await using bench = await openBench(mongo.uri)
  const first = await queue(bench.ports, { idempotencyKey: 'key' })
  bench.advance(86_400_000 - 60_000)
  assert.equal((await queue(bench.ports, { idempotencyKey: 'key' })).id, first.id)
  bench.advance(120_000)
  assert.notEqual((await queue(bench.ports, { idempotencyKey: 'key' })).id, first.id)
})

test('opens at most 100 generations at a time, and does not count repetitions', async () => {
  await using bench = await openBench(mongo.uri)
  bench.account.available = 1_000
  const first = await queue(bench.ports, { idempotencyKey: 'key' })
  await Promise.all(Array.from({ length: 99 }, () => queue(bench.ports)))
  assert.deepEqual(await requestGeneration(bench.ports, ada, lighthouse), { kind: 'tooManyOpen', most: 100 })
  assert.equal((await queue(bench.ports, { idempotencyKey: 'key' })).id, first.id)
  await cancelGeneration(bench.ports, first)
  assert.equal((await queue(bench.ports)).phase, 'QUEUED')
  assert.equal(bench.account.open(), 100)
})

test('gives up a draft that billing kept waiting, and refuses its late hold', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, account } = bench
  const reached = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<void>()
  let isFirst = true
  const slow: typeof account.credits = {
    ...account.credits,
    async reserve(hold) {
      if (isFirst) {
        isFirst = false
        reached.resolve()
        await answer.promise
      }
      return account.credits.reserve(hold)
    },
  }
  const request = requestGeneration({ ...ports, credits: slow }, ada, lighthouse)
  await reached.promise
  bench.advance(31_000)
  await abandonDrafts(ports)
  answer.resolve()
  const result = await request
  assert.equal(result.kind, 'queued', 'a new draft takes its place')
  assert.equal(account.open(), 1)
  assert.equal(await bench.records.Generations.countDocuments(), 1)
})

test('cancels a queued generation at once and returns its credits', async () => {
  await using bench = await openBench(mongo.uri)
  const generation = await queue(bench.ports)
  const result = await cancelGeneration(bench.ports, generation)
  assert.equal(result.kind === 'canceled' && result.generation.phase, 'CANCELED')
  assert.equal(bench.account.available, 100)
  assert.deepEqual(await kindsOf(bench.ports, generation), ['queued', 'canceled'])
  assert.equal((await cancelGeneration(bench.ports, generation)).kind, 'finished')
  await workOnce(bench.ports)
  assert.deepEqual(bench.provider.script.drawn, [])
})

test('lists pages of a workspace, the latest first, and by state and whether they are kept', async () => {
  await using bench = await openBench(mongo.uri)
  const made = []
  for (let index = 0; index < 5; index++) made.push(await queue(bench.ports))
  await workOnce(bench.ports)
  const { list } = bench.ports.generations
  const ids = made.map(({ id }) => id).reverse()
  const page = await list('studio', {}, { first: 2, after: null })
  assert.deepEqual(
    page.map(({ id }) => id),
    ids.slice(0, 3),
  )
  const [, last] = page
  assert.ok(last)
  const next = await list('studio', {}, { first: 3, after: { at: last.createdAt, id: last.id } })
  assert.deepEqual(
    next.map(({ id }) => id),
    ids.slice(2),
  )
  const done = await list('studio', { status: ['SUCCEEDED'] }, { first: 9, after: null })
  assert.deepEqual(
    done.map(({ id }) => id),
    ids.slice(4),
  )
  const open = await list('studio', { status: ['QUEUED', 'RUNNING'], saved: false }, { first: 9, after: null })
  assert.deepEqual(
    open.map(({ id }) => id),
    ids.slice(0, 4),
  )
  assert.deepEqual(await list('studio', { saved: true }, { first: 9, after: null }), [])
  assert.deepEqual(await list('elsewhere', {}, { first: 9, after: null }), [])
})
