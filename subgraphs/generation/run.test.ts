import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { cancelGeneration } from './domain/cancel-generation.ts'
import { deleteImage } from './domain/delete-generation.ts'
import { requeueLost, settleOutstanding, timeOutQueued } from './domain/maintain.ts'
import { takeNext } from './domain/queue.ts'
import { runGeneration } from './domain/run-generation.ts'
import { asking, filesIn, kindsOf, newRun, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

test('draws, logs every step, keeps the files, charges, and tells of success last', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const queued = await queue(ports, { count: 2, seed: 2 ** 31 - 1 })
  await workOnce(ports)
  const generation = await ports.generations.find(queued)
  assert.equal(generation?.phase, 'SUCCEEDED')
  assert.deepEqual(
    generation.images.map(({ seed }) => seed),
    [2 ** 31 - 1, 0],
    'seeds wrap',
  )
  assert.equal(generation.modelVersion, 'v1')
  assert.equal(generation.stepsDone, 4)
  assert.deepEqual(await kindsOf(ports, queued), [
    'queued',
    'started',
    'stepped',
    'stepped',
    'stepped',
    'stepped',
    'succeeded',
  ])
  const [, , step] = await ports.events.afterSequence(queued, 0, 9)
  assert.equal(step?.kind === 'stepped' && step.preview.startsWith('data:image/webp;base64,'), true)
  const prefix = `studio/${queued.id}/${queued.id}`
  assert.deepEqual(await filesIn(ports), [
    `${prefix}-0/original`,
    `${prefix}-0/thumbnail`,
    `${prefix}-0/webp`,
    `${prefix}-1/original`,
    `${prefix}-1/thumbnail`,
    `${prefix}-1/webp`,
  ])
  assert.equal(bench.account.charged, 2)
  assert.equal(bench.account.open(), 0)
})

test('queues again when the model fails, and gives up with the credits back after the third time', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, provider } = bench
  const queued = await queue(ports)
  provider.script.step = (step) => {
    if (step === 2) throw new Error('out of memory')
  }
  await workOnce(ports)
  assert.equal((await ports.generations.find(queued))?.phase, 'QUEUED')
  await workOnce(ports)
  await workOnce(ports)
  const failed = await ports.generations.find(queued)
  assert.deepEqual(failed?.outcome, { status: 'FAILED', reason: 'MODEL_ERROR' })
  const round = ['queued', 'started', 'stepped']
  assert.deepEqual(await kindsOf(ports, queued), [...round, ...round, ...round, 'failed'])
  const last = (await ports.events.afterSequence(queued, 9, 9)).at(0)
  assert.equal(last?.kind === 'failed' && last.creditsReturned, 1)
  assert.equal(bench.account.available, 100)
})

test('goes on behind the last committed image after a failure, with the same seeds', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, provider } = bench
  const queued = await queue(ports, { count: 3 })
  let failures = 0
  provider.script.step = (_step, seed) => {
    if (seed === 8 && failures++ === 0) throw new Error('out of memory')
  }
  await workOnce(ports)
  await workOnce(ports)
  assert.equal((await ports.generations.find(queued))?.phase, 'SUCCEEDED')
  assert.deepEqual(provider.script.drawn, [7, 8, 9])
})

test('stops a running generation within one step of its cancellation and erases what was drawn', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, provider } = bench
  const queued = await queue(ports, { count: 2, steps: 20 })
  let stepsAfter = 0
  let isCanceled = false
  provider.script.step = async (step, seed) => {
    if (isCanceled) stepsAfter++
    if (seed !== 8 || step !== 3) return
    const result = await cancelGeneration(ports, queued)
    assert.equal(result.kind, 'canceled')
    isCanceled = true
  }
  await workOnce(ports)
  assert.equal((await ports.generations.find(queued))?.phase, 'CANCELED')
  assert.equal((await kindsOf(ports, queued)).at(-1), 'canceled')
  assert.ok(stepsAfter <= 1, `${stepsAfter} steps after the cancellation`)
  assert.deepEqual(await filesIn(ports), [])
  assert.equal(bench.account.available, 100)
})

test('a cancellation that comes after the last step still wins over success', async () => {
  await using bench = await openBench(mongo.uri)
  const queued = await queue(bench.ports)
  const { encode } = bench.ports
  await workOnce({
    ...bench.ports,
    async encode(...picture) {
      await cancelGeneration(bench.ports, queued)
      return encode(...picture)
    },
  })
  assert.equal((await bench.ports.generations.find(queued))?.phase, 'CANCELED')
  assert.equal(bench.account.available, 100)
})

test('a worker that lost its lease writes nothing more', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, provider } = bench
  const queued = await queue(ports)
  let isLost = false
  provider.script.step = async (step) => {
    if (isLost || step !== 2) return
    isLost = true
    bench.advance(60_000)
    await requeueLost(ports)
    await workOnce(ports)
  }
  await workOnce(ports)
  assert.equal((await ports.generations.find(queued))?.phase, 'SUCCEEDED')
  const round = ['queued', 'started', 'stepped']
  assert.deepEqual(await kindsOf(ports, queued), [...round, ...round, 'stepped', 'succeeded'])
  assert.equal(bench.account.charged, 1)
})

test('of two workers that want the same generation one gets it', async () => {
  await using bench = await openBench(mongo.uri)
  for (let round = 0; round < 5; round++) {
    await queue(bench.ports)
    const taken = await Promise.all([takeNext(bench.ports, bench.provider), takeNext(bench.ports, bench.provider)])
    assert.equal(taken.filter(Boolean).length, 1)
  }
})

test('a drained worker gives its generation back for another to finish', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, provider } = bench
  const queued = await queue(ports, { count: 2 })
  const run = newRun()
  provider.script.step = (step, seed) => {
    if (seed === 8 && step === 2) run.stop('drained')
  }
  await workOnce(ports, run)
  const drained = await ports.generations.find(queued)
  assert.equal(drained?.phase, 'QUEUED')
  assert.equal(drained.images.length, 1)
  provider.script.step = () => {}
  await workOnce(ports)
  assert.equal((await ports.generations.find(queued))?.images.length, 2)
})

test('keeps what was decided while billing is down, and settles it when billing is back', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, account } = bench
  const [drawn, canceled] = [await queue(ports), await queue(ports)]
  account.isUp = false
  await workOnce(ports)
  await cancelGeneration(ports, canceled)
  bench.advance(6_000)
  await settleOutstanding(ports)
  assert.equal((await ports.generations.find(drawn))?.phase, 'SETTLING')
  account.isUp = true
  await settleOutstanding(ports)
  assert.equal((await ports.generations.find(drawn))?.phase, 'SETTLING', 'not before its time')
  bench.advance(2_000)
  await settleOutstanding(ports)
  assert.equal((await ports.generations.find(drawn))?.phase, 'SUCCEEDED')
  assert.equal((await ports.generations.find(canceled))?.phase, 'CANCELED')
  assert.equal(account.charged, 1)
  assert.equal(account.open(), 0)
})

test('fails what waited for an hour and what ran too long, with the credits back', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, provider } = bench
  const running = await queue(ports)
  const run = newRun()
  provider.script.step = () => run.stop('timedOut')
  await workOnce(ports, run)
  const waiting = await queue(ports)
  bench.advance(3_599_000)
  await timeOutQueued(ports)
  assert.equal((await ports.generations.find(waiting))?.phase, 'QUEUED')
  bench.advance(2_000)
  await timeOutQueued(ports)
  for (const generation of [running, waiting])
    assert.deepEqual((await ports.generations.find(generation))?.outcome, { status: 'FAILED', reason: 'TIMED_OUT' })
  assert.equal(bench.account.available, 100)
})

test('gives up a generation whose workers die again and again', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const queued = await queue(ports)
  let attempts = 0
  while (await takeNext(ports, ports.provider)) {
    attempts++
    bench.advance(11_000)
    await requeueLost(ports)
  }
  assert.equal(attempts, 12)
  const failed = await ports.generations.find(queued)
  assert.deepEqual(failed?.outcome, { status: 'FAILED', reason: 'MODEL_ERROR' })
  assert.equal(bench.account.available, 100)
})

test('hands the source image to the model, and fails when it was deleted before the work began', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, provider } = bench
  const { id } = await queue(ports)
  await workOnce(ports)
  const imageId = `${id}-0`
  const sources: unknown[] = []
  const curious = {
    ...provider,
    draw(...[request, options]: Parameters<typeof provider.draw>) {
      sources.push(request.source && { ...request.source, picture: request.source.picture.toString() })
      return provider.draw(request, options)
    },
  }
  const source = { imageId, strength: 0.7 }
  await queue(ports, { source })
  await workOnce({ ...ports, provider: curious })
  const bytes = Buffer.from('original 7').join(',')
  assert.deepEqual(sources, [{ strength: 0.7, picture: bytes }])

  const late = await queue(ports, { source })
  await deleteImage(ports, { workspaceId: 'studio', id: imageId }, asking)
  await workOnce(ports)
  const failed = await ports.generations.find(late)
  assert.deepEqual(failed?.outcome, { status: 'FAILED', reason: 'SOURCE_MISSING' })
})

test('a failing bucket is no failure of the model: the lease ends and another attempt succeeds', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const queued = await queue(ports)
  const bucket = { ...ports.bucket, put: () => Promise.reject(new Error('the disk is full')) }
  const job = await takeNext(ports, ports.provider)
  assert.ok(job)
  await assert.rejects(runGeneration({ ...ports, bucket }, job, newRun()), /the disk is full/)
  bench.advance(11_000)
  await requeueLost(ports)
  await workOnce(ports)
  const generation = await ports.generations.find(queued)
  assert.equal(generation?.phase, 'SUCCEEDED')
  assert.equal(generation.failures, 0)
})
