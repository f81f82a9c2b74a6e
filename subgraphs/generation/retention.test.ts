import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { checkReceipt } from './domain/check-receipt.ts'
import { deleteGeneration, deleteImage } from './domain/delete-generation.ts'
import { sweepExpired } from './domain/maintain.ts'
import { saveGeneration, unsaveGeneration } from './domain/save-generation.ts'
import { asking, type Bench, filesIn, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

const MONTH = 30 * 86_400_000

async function finished({ ports }: Bench, count = 1) {
  const queued = await queue(ports, { count })
  await workOnce(ports)
  return queued
}

test('erases a finished generation with files, events and record, and gives a receipt of hashes', async () => {
  await using bench = await openBench(mongo.uri)
  const other = await finished(bench)
  const generation = await finished(bench, 2)
  const result = await deleteGeneration(bench.ports, generation, asking)
  assert.equal(result.kind, 'deleted')
  const kinds = result.receipt.objects.map(({ kind, count }) => `${kind} ${count}`)
  assert.deepEqual(
    Object.fromEntries(Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, all]) => [kind, all?.length])),
    { 'GENERATION 1': 1, 'IMAGE 1': 2, 'FILE 1': 6, 'EVENTS 7': 1 },
  )
  assert.equal(await bench.ports.generations.find(generation), undefined)
  assert.equal((await filesIn(bench.ports)).length, 3, 'the other one stays')
  assert.equal((await bench.ports.generations.find(other))?.phase, 'SUCCEEDED')
  assert.equal(JSON.stringify(result.receipt).includes(generation.id), false, 'the receipt names hashes only')
  assert.equal((await checkReceipt(bench.ports, result.receipt.id))?.remaining, 0)
  await bench.ports.bucket.put(`studio/${generation.id}/${generation.id}-0/webp`, Buffer.from('back again'))
  assert.equal((await checkReceipt(bench.ports, result.receipt.id))?.remaining, 1)
  await bench.ports.bucket.delete(`studio/${generation.id}/${generation.id}-0/webp`)
  assert.deepEqual(await deleteGeneration(bench.ports, generation, asking), { kind: 'unknown' })
})

test('erases files that no record knows of, left by a worker that died', async () => {
  await using bench = await openBench(mongo.uri)
  const generation = await finished(bench)
  await bench.ports.bucket.put(`studio/${generation.id}/${generation.id}-9/webp`, Buffer.from('stray'))
  const result = await deleteGeneration(bench.ports, generation, asking)
  assert.deepEqual(await filesIn(bench.ports), [])
  assert.equal(result.kind, 'deleted')
  assert.equal(result.receipt.objects.filter(({ kind }) => kind === 'FILE').length, 4)
})

test('a deletion that a person asked for gets to the audit log, one by time does not', async () => {
  await using bench = await openBench(mongo.uri)
  const generation = await finished(bench, 2)
  const imageId = `${generation.id}-0`
  await finished(bench)
  assert.equal((await deleteImage(bench.ports, { workspaceId: 'studio', id: imageId }, asking)).kind, 'deleted')
  assert.equal((await deleteGeneration(bench.ports, generation, asking)).kind, 'deleted')
  assert.equal((await deleteGeneration(bench.ports, generation, asking)).kind, 'unknown')
  bench.advance(MONTH)
  await sweepExpired(bench.ports)
  assert.deepEqual(await filesIn(bench.ports), [])

  const calls = await bench.records.Calls.find().sort({ queuedAt: 1 }).lean()
  const entries = calls.map(({ input }) => input as { action: string; subject: { id: string }; actorId: string })
  assert.deepEqual(
    entries.map(({ action, subject, actorId }) => [action, subject.id, actorId]),
    [
      ['IMAGE_DELETED', imageId, 'ada'],
      ['GENERATION_DELETED', generation.id, 'ada'],
    ],
  )
})

test('deletes nothing that is not finished or belongs to another workspace', async () => {
  await using bench = await openBench(mongo.uri)
  const generation = await finished(bench)
  const open = await queue(bench.ports)
  assert.equal((await deleteGeneration(bench.ports, open, asking)).kind, 'notFinished')
  const foreign = { id: generation.id, workspaceId: 'elsewhere' }
  assert.equal((await deleteGeneration(bench.ports, foreign, asking)).kind, 'unknown')
  assert.equal((await deleteImage(bench.ports, { ...foreign, id: `${generation.id}-0` }, asking)).kind, 'unknown')
  assert.equal((await filesIn(bench.ports)).length, 3)
})

test('erases one image in all its variants and leaves the others', async () => {
  await using bench = await openBench(mongo.uri)
  const generation = await finished(bench, 2)
  const reference = { workspaceId: 'studio', id: `${generation.id}-0` }
  const result = await deleteImage(bench.ports, reference, asking)
  assert.equal(result.kind === 'deleted' && result.receipt.objects.length, 4)
  const left = await bench.ports.generations.find(generation)
  assert.deepEqual(
    left?.images.map(({ seed }) => seed),
    [8],
  )
  assert.equal((await filesIn(bench.ports)).length, 3)
  assert.equal((await deleteImage(bench.ports, reference, asking)).kind, 'unknown')
})

test('sweeps what nobody keeps 30 days after its end, neither sooner nor later', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const [swept, kept, released] = [await finished(bench), await finished(bench), await finished(bench)]
  const open = await queue(ports)
  await saveGeneration(ports, kept)
  await saveGeneration(ports, released)
  bench.advance(MONTH - 60_000)
  await unsaveGeneration(ports, released)
  await sweepExpired(ports)
  assert.ok(await ports.generations.find(swept))
  bench.advance(60_000)
  await sweepExpired(ports)
  assert.equal(await ports.generations.find(swept), undefined)
  for (const generation of [kept, released, open]) assert.ok(await ports.generations.find(generation))
  bench.advance(MONTH)
  await sweepExpired(ports)
  assert.equal(await ports.generations.find(released), undefined)
  assert.ok(await ports.generations.find(kept))
  assert.equal((await filesIn(ports)).length, 3)
})

test('saving and sweeping at the same moment ends with one of them, never with half', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  for (let round = 0; round < 5; round++) {
    const generation = await finished(bench)
    bench.advance(MONTH + 1_000)
    const [saved] = await Promise.all([saveGeneration(ports, generation), sweepExpired(ports)])
    const left = await ports.generations.find(generation)
    assert.equal(left !== undefined, saved.kind === 'done')
    assert.equal(
      (await filesIn(ports)).some((key) => key.includes(generation.id)),
      left !== undefined,
    )
  }
})

test('keeps only what is finished', async () => {
  await using bench = await openBench(mongo.uri)
  const open = await queue(bench.ports)
  assert.equal((await saveGeneration(bench.ports, open)).kind, 'notFinished')
  const unsaved = await unsaveGeneration(bench.ports, open)
  assert.equal(unsaved.kind === 'done' && unsaved.generation.expiresAt, null)
})
