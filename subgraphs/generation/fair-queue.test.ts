import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { cancelGeneration } from './domain/cancel-generation.ts'
import type { Generation } from './domain/generation.ts'
import type { Credits } from './domain/ports.ts'
import { takeNext } from './domain/queue.ts'
import { requestGeneration } from './domain/request-generation.ts'
import { runGeneration } from './domain/run-generation.ts'
import { ada, type Bench, type BenchPorts, lighthouse, newRun, openBench } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

/** Queues for a workspace with that share of the model. */
async function queueFor(ports: BenchPorts, workspaceId: string, queueShare = 1): Promise<Generation> {
  const reserve: Credits['reserve'] = async (hold) => {
    const answer = await ports.credits.reserve(hold)
    return answer.kind === 'held' ? { ...answer, queueShare } : answer
  }
  const credits = { ...ports.credits, reserve }
  const result = await requestGeneration({ ...ports, credits }, { ...ada, workspaceId }, lighthouse)
  if (result.kind !== 'queued') throw new Error(`Not queued: ${result.kind}`)
  return result.generation
}

/** Whose generations are drawn, in this order. */
async function drawnBy({ ports }: Bench, times: number): Promise<string[]> {
  const order: string[] = []
  while (order.length < times) {
    const job = await takeNext(ports, ports.provider)
    if (!job) break
    order.push(job.workspaceId)
    await runGeneration(ports, job, newRun())
  }
  return order
}

const times = <T>(count: number, act: () => Promise<T>) => Promise.all(Array.from({ length: count }, act))
const count = (order: string[], workspaceId: string) => order.filter((one) => one === workspaceId).length

test('a workspace that queues much, all at once, does not hold up another', async () => {
  await using bench = await openBench(mongo.uri)
  const many = await times(12, () => queueFor(bench.ports, 'many'))
  assert.equal(new Set(many.map(({ turn }) => turn)).size, many.length, 'requests at once get different turns')
  await queueFor(bench.ports, 'one')
  assert.deepEqual(await drawnBy(bench, 3), ['many', 'one', 'many'])
})

test('workspaces that both wait are drawn for in proportion to their shares', async () => {
  await using bench = await openBench(mongo.uri)
  await Promise.all([
    times(12, () => queueFor(bench.ports, 'free')),
    times(12, () => queueFor(bench.ports, 'studio', 4)),
  ])
  const order = await drawnBy(bench, 10)
  assert.equal(count(order, 'studio'), 8)
  assert.equal(count(order, 'free'), 2)
})

test('what was canceled while it waited costs no turn', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const canceled = await times(5, () => queueFor(ports, 'regrets'))
  await queueFor(ports, 'other')
  for (const generation of canceled) await cancelGeneration(ports, generation)
  await queueFor(ports, 'other')
  await queueFor(ports, 'regrets')
  assert.deepEqual(await drawnBy(bench, 3), ['other', 'regrets', 'other'])
})

test('a place in the queue says how many are taken up before', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  for (let index = 0; index < 3; index++) await queueFor(ports, 'many')
  const late = await queueFor(ports, 'one')
  const [queued] = await ports.events.afterSequence(late, 0, 1)
  assert.equal(queued?.kind === 'queued' && queued.position, 2)
  assert.equal((await ports.generations.outlook(late)).position, 2)
})

test('workers at once take up each generation once', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  for (const workspaceId of ['a', 'b', 'c']) await times(4, () => queueFor(ports, workspaceId))
  const taken = await times(16, () => takeNext(ports, ports.provider))
  const ids = taken.flatMap((job) => (job ? [job.id] : []))
  assert.equal(ids.length, 12)
  assert.equal(new Set(ids).size, 12)
})
