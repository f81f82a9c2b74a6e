import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { goodPng } from './clients/reencode/bad-pictures.ts'
import { cancelGeneration } from './domain/cancel-generation.ts'
import { createUpload } from './domain/create-upload.ts'
import { deleteGeneration, deleteImage } from './domain/delete-generation.ts'
import { countRemains, eraseWorkspace } from './domain/erase-workspace.ts'
import { sweepUploads } from './domain/maintain.ts'
import type { Reencode } from './domain/ports.ts'
import { receiveUpload } from './domain/receive-upload.ts'
import { ada, asking, type Bench, filesIn, openBench, queue, workOnce } from './test-bench.ts'

const DAY = 86_400_000
const file = (name: string) => Buffer.from(name)
/** Encodes nothing: what is tried here is where things go. */
const reencode: Reencode = async () => ({
  kind: 'picture',
  width: 8,
  height: 8,
  encoded: { files: { original: file('o'), webp: file('w'), thumbnail: file('t') }, thumbhash: 'AAAA' },
})

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function sent({ ports }: Bench, share = 1) {
  const created = await createUpload(ports, ada, { mimeType: 'image/png', bytes: goodPng.length })
  assert.equal(created.kind, 'created')
  const bytes = goodPng.subarray(0, goodPng.length * share)
  const result = await receiveUpload({ ...ports, reencode }, created.upload, 0, once(bytes))
  assert.equal(result.kind, 'received')
  return result.upload
}

test('an upload that nothing starts from is gone after a day, to the millisecond, complete or not', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const uploads = [await sent(bench), await sent(bench, 0.5)]
  const latest = Math.max(...uploads.map(({ expiresAt }) => expiresAt.getTime()))
  const first = Math.min(...uploads.map(({ expiresAt }) => expiresAt.getTime()))
  await sweepUploads({ ...ports, now: () => new Date(first - 1) })
  assert.equal((await ports.uploads.list(ada.workspaceId, 10)).length, 2)
  await sweepUploads({ ...ports, now: () => new Date(latest) })
  assert.deepEqual(await ports.uploads.list(ada.workspaceId, 10), [])
  assert.deepEqual(await filesIn(ports), [])
})

test('an upload that a picture starts from stays as long as that', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, advance } = bench
  const upload = await sent(bench)
  await queue(ports, { source: { uploadId: upload.id } })
  advance(DAY)
  await sweepUploads(ports)
  const [kept] = await ports.uploads.list(ada.workspaceId, 10)
  assert.ok(kept && kept.expiresAt > ports.now())
  assert.equal((await filesIn(ports)).length, 3)
})

test('a mask stays as long as the picture that was drawn under it, and goes with it', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, advance } = bench
  const [source, mask] = [await sent(bench), await sent(bench)]
  assert.ok(mask.image)
  const generation = await queue(ports, { source: { uploadId: source.id, maskImageId: mask.image.id } })
  advance(DAY)
  await sweepUploads(ports)
  assert.equal((await ports.uploads.list(ada.workspaceId, 10)).length, 2)

  await cancelGeneration(ports, generation)
  assert.equal((await deleteGeneration(ports, generation, asking)).kind, 'deleted')
  assert.deepEqual(await ports.uploads.list(ada.workspaceId, 10), [])
  assert.deepEqual(await filesIn(ports), [])
})

test('a mask of nobody’s is refused, and one that is deleted ends the generation that waits for it', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const [source, mask] = [await sent(bench), await sent(bench)]
  assert.ok(mask.image)
  const under = (maskImageId: string) => ({ source: { uploadId: source.id, maskImageId } })
  await assert.rejects(queue(ports, under('none-0')), /missing/)
  const generation = await queue(ports, under(mask.image.id))
  await deleteImage(ports, { workspaceId: ada.workspaceId, id: mask.image.id }, asking)
  await workOnce(ports)
  assert.deepEqual((await ports.generations.find(generation))?.outcome, { status: 'FAILED', reason: 'SOURCE_MISSING' })
})

test('uploads go with their workspace and are counted in what was erased', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  await sent(bench)
  await sent(bench, 0.5)
  let progress = await eraseWorkspace(ports, ada.workspaceId)
  while (!progress.finished) progress = await eraseWorkspace(ports, ada.workspaceId)
  const counts = Object.fromEntries(progress.objects.map(({ kind, count }) => [kind, count]))
  assert.deepEqual(counts, { IMAGE: 2, FILE: 4 })
  assert.equal(await countRemains(ports, ada.workspaceId), 0)
  const again = await createUpload(ports, ada, { mimeType: 'image/png', bytes: 10 })
  assert.equal(again.kind, 'workspaceErased')
})

test('two senders of the same bytes make one picture and leave no second file', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const created = await createUpload(ports, ada, { mimeType: 'image/png', bytes: goodPng.length })
  assert.equal(created.kind, 'created')
  const results = await Promise.all(
    [1, 2, 3].map(() => receiveUpload({ ...ports, reencode }, created.upload, 0, once(goodPng))),
  )
  assert.equal(results.filter(({ kind }) => kind === 'received').length, 1)
  assert.equal((await ports.uploads.find(created.upload))?.status, 'READY')
  assert.equal((await filesIn(ports)).length, 3)
})

test('a completion that a crash interrupted is taken up by a sender that has nothing left to send', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const created = await createUpload(ports, ada, { mimeType: 'image/png', bytes: goodPng.length })
  assert.equal(created.kind, 'created')
  const crashing = async () => {
    throw new Error('the process is gone')
  }
  await assert.rejects(receiveUpload({ ...ports, reencode: crashing }, created.upload, 0, once(goodPng)))
  const result = await receiveUpload({ ...ports, reencode }, created.upload, goodPng.length, once(Buffer.alloc(0)))
  assert.equal(result.kind === 'received' && result.upload.status, 'READY')
})
