import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { estimateRequest } from './domain/estimate-request.ts'
import { takeNext } from './domain/queue.ts'
import { passesOf } from './domain/speed.ts'
import { type BenchPorts, lighthouse, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

const inAMinute = () => new Date(Date.now() + 60_000)
const MODEL = 'embedded-sketch'

async function estimate(ports: BenchPorts, workspaceId = 'studio') {
  const result = await estimateRequest(ports, workspaceId, lighthouse)
  if (result.kind !== 'estimate') throw new Error(result.kind)
  return result
}

test('what waits and what is being drawn is expected to end before something new begins', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  await ports.speeds.learn(MODEL, 2.5)
  assert.deepEqual(await estimate(ports), { kind: 'estimate', credits: 1, secondsUntilStart: 0, seconds: 20 })

  await queue(ports)
  await takeNext(ports, ports.provider)
  await queue(ports, { count: 2 })
  const { secondsUntilStart, seconds } = await estimate(ports)
  assert.deepEqual([secondsUntilStart, seconds], [20 + 40, 80])
  const last = await queue(ports)
  const [event] = await ports.events.afterSequence(last, 0, 1)
  assert.ok(event?.kind === 'queued' && event.expectedStartAt && event.expectedFinishAt)
  assert.equal(Math.round((event.expectedStartAt.getTime() - event.at.getTime()) / 1_000), 60)
  assert.equal(event.expectedFinishAt.getTime() - event.expectedStartAt.getTime(), 20_000)
})

test('an upscale is expected to take all of its tiles', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const picture = await queue(ports)
  await workOnce(ports)
  await ports.speeds.learn(MODEL, 2.5)
  const upscale = await queue(ports, {
    kind: 'UPSCALE',
    width: null,
    steps: null,
    source: { imageId: `${picture.id}-0` },
  })
  assert.ok(passesOf(upscale) > 10)
  assert.equal((await estimate(ports)).secondsUntilStart, passesOf(upscale) * 2.5)
})

test('more places shorten the wait, until their worker stops or dies', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  await ports.speeds.learn(MODEL, 2.5)
  for (let waiting = 0; waiting < 4; waiting++) await queue(ports)
  const wait = async () => (await estimate(ports)).secondsUntilStart
  assert.equal(await wait(), 80)
  await ports.places.announce('a', [{ modelId: MODEL, places: 3 }], inAMinute())
  await ports.places.announce(
    'b',
    [
      { modelId: MODEL, places: 1 },
      { modelId: 'other', places: 9 },
    ],
    inAMinute(),
  )
  assert.equal(await wait(), 20)
  await ports.places.withdraw('b')
  assert.equal(await wait(), 80 / 3)
  await ports.places.announce('a', [{ modelId: MODEL, places: 3 }], new Date(0))
  assert.equal(await wait(), 80)
})

test('whoever has queued much waits for that, and who comes new does not', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  await ports.speeds.learn(MODEL, 2.5)
  for (let waiting = 0; waiting < 5; waiting++) await queue(ports)
  assert.equal((await estimate(ports)).secondsUntilStart, 100)
  assert.equal((await estimate(ports, 'other')).secondsUntilStart, 20)
})
