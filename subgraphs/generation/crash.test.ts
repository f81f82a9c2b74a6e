import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { cancelGeneration } from './domain/cancel-generation.ts'
import { deleteGeneration } from './domain/delete-generation.ts'
import { finishDeletions } from './domain/maintain.ts'
import { requestGeneration } from './domain/request-generation.ts'
import {
  ada,
  asking,
  type Bench,
  type BenchPorts,
  filesIn,
  kindsOf,
  lighthouse,
  openBench,
  queue,
  recover,
  workOnce,
} from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

/** Asks for the outside world in which a process can die. */
const outside = ['generations', 'workLists', 'deletions', 'speeds', 'credits', 'bucket', 'provider'] as const

/**
 * Ports of a process that dies at its call number `at` to the outside: the call has its effect, but the process does
 * not learn of it, and nothing that it does from then on reaches anybody. (To die before a call is to die at the
 * one before it.)
 */
function mortal(ports: BenchPorts, at: number) {
  let calls = 0
  const state = { isDead: false }
  const die = () => {
    state.isDead = true
    throw new Error('The process is dead')
  }
  const guard = (target: object): object =>
    new Proxy(target, {
      get(object, name) {
        const member = Reflect.get(object, name)
        // Reading files has no effect to die between, and a stream that nobody reads is no death but a leak.
        if (typeof member !== 'function' || name === 'list' || name === 'get') return member
        return async (...parameters: unknown[]) => {
          if (state.isDead) die()
          const isLast = ++calls === at
          const result = await member.apply(object, parameters)
          if (isLast || state.isDead) die()
          return result
        }
      },
    })
  const guarded = Object.fromEntries(outside.map((name) => [name, guard(ports[name])]))
  return { ports: { ...ports, ...guarded } as BenchPorts, state }
}

/** Lets `act` die at each of its calls in turn, on a bench of its own, and checks what the survivors make of it. */
async function dieEverywhere(
  prepare: (bench: Bench) => Promise<void>,
  act: (ports: BenchPorts) => Promise<unknown>,
  check: (bench: Bench, where: string) => Promise<void>,
) {
  for (let at = 1; ; at++) {
    await using bench = await openBench(mongo.uri)
    await prepare(bench)
    const { ports, state } = mortal(bench.ports, at)
    await act(ports).catch((error) => {
      if (!state.isDead) throw error
    })
    if (!state.isDead) return assert.ok(at > 3, 'there must have been something to die at')
    await check(bench, `dead at call ${at}`)
  }
}

test('a worker that dies at any point leaves work that ends once, is charged once and has a log without a gap', async () => {
  await dieEverywhere(
    ({ ports }) => queue(ports, { count: 2 }).then(() => {}),
    (ports) => workOnce(ports),
    async (bench, where) => {
      await recover(bench)
      const [generation] = await bench.ports.generations.list('studio', {}, { first: 10, after: null })
      assert.ok(generation, where)
      assert.equal(generation.phase, 'SUCCEEDED', where)
      assert.deepEqual(
        generation.images.map(({ seed }) => seed),
        [7, 8],
        where,
      )
      const kinds = await kindsOf(bench.ports, generation)
      assert.equal(kinds.filter((kind) => kind === 'succeeded').length, 1, where)
      assert.equal(kinds.at(-1), 'succeeded', where)
      assert.equal(bench.account.charged, 2, where)
      assert.equal(bench.account.open(), 0, where)
      assert.equal((await filesIn(bench.ports)).length, 6, where)
    },
  )
})

test('a cancellation that dies at any point leaves a generation that is canceled once and costs nothing', async () => {
  await dieEverywhere(
    ({ ports }) => queue(ports).then(() => {}),
    async (ports) => {
      const [generation] = await ports.generations.list('studio', {}, { first: 1, after: null })
      if (generation) await cancelGeneration(ports, generation)
    },
    async (bench, where) => {
      const [generation] = await bench.ports.generations.list('studio', {}, { first: 1, after: null })
      assert.ok(generation, where)
      await cancelGeneration(bench.ports, generation)
      await recover(bench)
      assert.deepEqual(await kindsOf(bench.ports, generation), ['queued', 'canceled'], where)
      assert.equal(bench.account.available, 100, where)
      assert.equal(bench.account.open(), 0, where)
    },
  )
})

test('a request that dies at any point is completed by its repetition, once', async () => {
  const request = { ...lighthouse, idempotencyKey: 'again' }
  await dieEverywhere(
    async () => {},
    (ports) => requestGeneration(ports, ada, request),
    async (bench, where) => {
      const result = await requestGeneration(bench.ports, ada, request)
      assert.equal(result.kind, 'queued', where)
      await recover(bench)
      const found = await bench.ports.generations.list('studio', {}, { first: 10, after: null })
      assert.equal(found.length, 1, where)
      assert.equal(bench.account.charged, 1, where)
      assert.equal(bench.account.available, 99, where)
      assert.equal(await bench.records.Generations.countDocuments(), 1, where)
    },
  )
})

test('a request that dies and is never repeated leaves neither a draft nor held credits', async () => {
  await dieEverywhere(
    async () => {},
    (ports) => requestGeneration(ports, ada, lighthouse),
    async (bench, where) => {
      await recover(bench)
      const [generation] = await bench.ports.generations.list('studio', {}, { first: 10, after: null })
      assert.equal(await bench.records.Generations.countDocuments(), generation ? 1 : 0, where)
      assert.equal(bench.account.charged, generation ? 1 : 0, where)
      assert.equal(bench.account.open(), 0, where)
    },
  )
})

test('a deletion that dies at any point leaves nothing behind', async () => {
  await dieEverywhere(
    async ({ ports }) => {
      await queue(ports)
      await workOnce(ports)
    },
    async (ports) => {
      const [generation] = await ports.generations.list('studio', {}, { first: 1, after: null })
      if (generation) await deleteGeneration(ports, generation, asking)
    },
    async (bench, where) => {
      const [generation] = await bench.ports.generations.list('studio', {}, { first: 1, after: null })
      if (generation) await deleteGeneration(bench.ports, generation, asking)
      bench.advance(60_000)
      await finishDeletions(bench.ports)
      assert.deepEqual(await filesIn(bench.ports), [], where)
      assert.equal(await bench.records.Events.countDocuments(), 0, where)
      const deletions = await bench.records.Deletions.find().lean()
      assert.equal(deletions.length, 1, where)
      assert.ok(deletions[0]?.at, where)
      assert.equal(deletions[0]?.objects.filter(({ kind }) => kind === 'FILE').length, 3, where)
    },
  )
})
