import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { sweepExpired } from './domain/maintain.ts'
import { saveGeneration } from './domain/save-generation.ts'
import { warnOfSweep } from './domain/warn-of-sweep.ts'
import { type Bench, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

const HOUR = 3_600_000
const DAY = 24 * HOUR

async function finished({ ports }: Bench, count = 1) {
  const { id, workspaceId } = await queue(ports, { count })
  await workOnce(ports)
  return (await ports.generations.find({ id, workspaceId })) ?? assert.fail('It is not finished')
}

/** Moves on, so many hours at a time, warning and sweeping as a worker does; `notice`: hours before the first end of each warning. */
async function pass(bench: Bench, hours: number, step = 6) {
  const before = bench.warnings.length
  const notice: number[] = []
  for (let hour = 0; hour < hours; hour += step) {
    bench.advance(step * HOUR)
    const heard = bench.warnings.length
    await Promise.all([warnOfSweep(bench.ports), warnOfSweep(bench.ports)])
    await sweepExpired(bench.ports)
    const keys = new Set(bench.warnings.slice(heard).map(({ key }) => key))
    for (const key of keys) {
      const warning = bench.warnings.find((one) => one.key === key)
      if (warning) notice.push((warning.firstAt.getTime() - bench.ports.now().getTime()) / HOUR)
    }
  }
  return { warnings: bench.warnings.slice(before), notice }
}

test('owners are told once of what they do not keep, three to four days before it is erased', async () => {
  await using bench = await openBench(mongo.uri)
  const [fading, kept] = [await finished(bench, 2), await finished(bench)]
  await saveGeneration(bench.ports, kept)
  const { warnings, notice } = await pass(bench, 31 * 24, 1)
  const keys = new Set(warnings.map(({ key }) => key))
  assert.equal(keys.size, 1)
  assert.deepEqual(
    { ...warnings[0], key: '' },
    { workspaceId: fading.workspaceId, pictures: 2, firstAt: fading.expiresAt, key: '' },
  )
  const [hours = 0] = notice
  assert.ok(hours > 71 && hours <= 96, `${hours} hours before`)
  assert.equal(await bench.ports.generations.find(fading), undefined, 'it was erased')
})

test('a workspace gets one letter a day, and each picture is announced in one of them', async () => {
  await using bench = await openBench(mongo.uri)
  for (let picture = 0; picture < 6; picture++) {
    await finished(bench)
    bench.advance(8 * HOUR)
  }
  const { warnings } = await pass(bench, 32 * 24)
  const letters = new Map(warnings.map((warning) => [warning.key, warning]))
  assert.ok(letters.size >= 2 && letters.size <= 3, `${letters.size} letters for two days of pictures`)
  assert.equal(
    [...letters.values()].reduce((sum, { pictures }) => sum + pictures, 0),
    6,
  )
})

test('days that no worker saw are made up for, and what can not be told is told later', async () => {
  await using bench = await openBench(mongo.uri)
  await finished(bench)
  await warnOfSweep(bench.ports)
  bench.advance(29 * DAY)
  const silent = { ...bench.ports.sweepWarnings, warn: () => Promise.reject(new Error('users do not answer')) }
  await assert.rejects(warnOfSweep({ ...bench.ports, sweepWarnings: silent }), /do not answer/)
  await warnOfSweep(bench.ports)
  await warnOfSweep(bench.ports)
  assert.deepEqual(
    bench.warnings.map(({ pictures }) => pictures),
    [1],
  )
})

test('nothing is said of what has no picture', async () => {
  await using bench = await openBench(mongo.uri)
  bench.provider.script.step = () => Promise.reject(new Error('out of paper'))
  await queue(bench.ports)
  for (let attempt = 0; attempt < 3; attempt++) await workOnce(bench.ports)
  assert.deepEqual((await pass(bench, 31 * 24)).warnings, [])
})
