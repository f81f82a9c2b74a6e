import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { checkReceipt } from './domain/check-receipt.ts'
import { createUpload } from './domain/create-upload.ts'
import { deleteGeneration, deleteImage } from './domain/delete-generation.ts'
import type { Receipt } from './domain/deletion.ts'
import { eraseWorkspace } from './domain/erase-workspace.ts'
import { takeNext } from './domain/queue.ts'
import { reapplyDeletion } from './domain/reapply-deletion.ts'
import { runGeneration } from './domain/run-generation.ts'
import { uploadedImageId } from './domain/upload.ts'
import { reapplyDeletions } from './reapply-erasures.ts'
import { ada, asking, type Bench, filesIn, newRun, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

/** Copies database and bucket; what it returns puts the copy in the place of whatever is there then. */
async function backUp({ ports, records }: Bench) {
  const collections = await Promise.all(
    Object.values(records).map(async ({ collection }) => ({
      collection,
      documents: await collection.find().toArray(),
    })),
  )
  const files = await Promise.all(
    (await filesIn(ports)).map(async (key) => {
      const content = await ports.bucket.get(key)
      assert.ok(content)
      return { key, bytes: Buffer.concat(await Array.fromAsync(content)) }
    }),
  )
  return async () => {
    for (const { collection, documents } of collections) {
      await collection.deleteMany({})
      if (documents.length > 0) await collection.insertMany(documents)
    }
    for (const key of await filesIn(ports)) await ports.bucket.delete(key)
    for (const { key, bytes } of files) await ports.bucket.put(key, bytes)
  }
}

async function draw({ ports }: Bench, count = 1) {
  const queued = await queue(ports, { count })
  await workOnce(ports)
  return queued
}

function receiptOf(result: { kind: string; receipt?: Receipt }): Receipt {
  assert.ok(result.receipt, result.kind)
  return result.receipt
}

test('what was deleted after a backup is gone again when the backup is restored, and its receipts hold', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const [whole, part, kept] = [await draw(bench), await draw(bench, 2), await draw(bench)]
  const restore = await backUp(bench)
  const image = { workspaceId: 'studio', id: `${part.id}-0` }
  const receipts = [
    receiptOf(await deleteGeneration(ports, whole, asking)),
    receiptOf(await deleteImage(ports, image, asking)),
  ]
  const before = await filesIn(ports)

  await restore()
  assert.equal((await filesIn(ports)).length, 12, 'the backup brought everything back')
  await reapplyDeletions(ports)
  assert.deepEqual(await filesIn(ports), before)
  assert.equal(await ports.generations.find(whole), undefined)
  assert.deepEqual(
    (await ports.generations.find(part))?.images.map(({ id }) => id),
    [`${part.id}-1`],
  )
  assert.equal((await ports.generations.find(kept))?.images.length, 1)
  for (const { id, objects } of receipts) {
    const check = await checkReceipt(ports, id)
    assert.deepEqual([check?.remaining, check?.receipt.objects], [0, objects])
  }
})

test('a generation that was still drawn at the time of the backup does not come back either', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const queued = await queue(ports)
  const restore = await backUp(bench)
  await workOnce(ports)
  await deleteGeneration(ports, queued, asking)
  await restore()
  bench.account.isUp = false
  await reapplyDeletions(ports)
  assert.equal(await ports.generations.find(queued), undefined)
  await workOnce(ports)
  assert.deepEqual(await filesIn(ports), [])
})

test('one that a worker was at when the backup was made waits for its lease to end, and goes then', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const queued = await queue(ports)
  const job = await takeNext(ports, ports.provider)
  assert.ok(job)
  const restore = await backUp(bench)
  await runGeneration(ports, job, newRun())
  await deleteGeneration(ports, queued, asking)
  await restore()
  const [registered] = (await Array.fromAsync(ports.pictureRegister.days())).flat()
  assert.ok(registered)
  assert.equal(await reapplyDeletion(ports, registered), false, 'its worker may be alive')
  bench.advance(11_000)
  await reapplyDeletions(ports)
  assert.equal(await ports.generations.find(queued), undefined)
  assert.deepEqual(await filesIn(ports), [])
})

test('files of a picture that the restored database never knew are erased', async () => {
  await using bench = await openBench(mongo.uri)
  const restore = await backUp(bench)
  const generation = await draw(bench)
  const drawn = await filesIn(bench.ports)
  const { id } = receiptOf(await deleteGeneration(bench.ports, generation, asking))
  await restore()
  for (const key of drawn) await bench.ports.bucket.put(key, Buffer.from('from a later copy of the bucket'))
  await reapplyDeletions(bench.ports)
  assert.deepEqual(await filesIn(bench.ports), [])
  assert.equal((await checkReceipt(bench.ports, id))?.remaining, 0)
})

test('an upload that was deleted does not come back', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const created = await createUpload(ports, ada, { mimeType: 'image/png', bytes: 8 })
  assert.ok(created.kind === 'created')
  const restore = await backUp(bench)
  const image = { workspaceId: 'studio', id: uploadedImageId(created.upload.id) }
  const { id } = receiptOf(await deleteImage(ports, image, asking))
  await restore()
  await reapplyDeletions(ports)
  assert.equal(await ports.uploads.find(created.upload), undefined)
  assert.equal((await checkReceipt(ports, id))?.remaining, 0)
})

test('nothing is done where nothing was restored, nor for a workspace that was erased later', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  await deleteGeneration(ports, await draw(bench), asking)
  const other = await draw(bench)
  const looked: string[] = []
  function list(prefix: string) {
    looked.push(prefix)
    return ports.bucket.list(prefix)
  }
  const watched = { ...ports, bucket: { ...ports.bucket, list } }
  await reapplyDeletions(watched)
  while (!(await eraseWorkspace(ports, 'studio')).finished);
  await bench.records.Deletions.deleteMany({})
  await reapplyDeletions(watched)
  assert.deepEqual(looked, [])
  assert.equal(await ports.generations.find(other), undefined)
})

test('the register forgets what no backup can bring back, and holds ids only', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const files = () => readdir(bench.registerFolder)
  await deleteGeneration(ports, await draw(bench), asking)
  const [first] = await files()
  bench.advance(90 * 86_400_000)
  await deleteGeneration(ports, await draw(bench), asking)
  assert.equal((await files()).length, 2, 'a backup of ninety days ago may lack the first')
  bench.advance(86_400_000)
  const entries = (await Array.fromAsync(ports.pictureRegister.days())).flat()
  assert.deepEqual(
    entries.map((entry) => Object.keys(entry)),
    [['id', 'prefix', 'startedAt']],
  )
  assert.equal((await files()).includes(first ?? ''), false)
})
