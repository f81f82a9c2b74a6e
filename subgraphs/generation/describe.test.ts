import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { createDescribe } from './clients/describe/describe-picture.ts'
import { openEmbeddedProvider } from './clients/embedded-provider.ts'
import { goodPng } from './clients/reencode/bad-pictures.ts'
import { createReencode } from './clients/reencode/reencode.ts'
import { createUpload } from './domain/create-upload.ts'
import { deleteImage } from './domain/delete-generation.ts'
import { describeImage } from './domain/describe-image.ts'
import { receiveUpload } from './domain/receive-upload.ts'
import { ada, asking, type Bench, openBench, queue, workOnce } from './test-bench.ts'

const describe = createDescribe()
const resources = new AsyncDisposableStack()
let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = resources.use(await startTestMongo())
})
after(() => resources.disposeAsync())

const png = (rgb: Uint8Array, width: number, height: number) =>
  sharp(rgb, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()

test('names what the model drew: the thing, an unusual colour, the background', async () => {
  await using provider = await openEmbeddedProvider()
  const drawn = ['a fox', 'a purple butterfly', 'a cat on a blue background', 'a pizza', 'a green frog', 'an owl']
  for (const prompt of drawn) {
    const recipe = { modelId: provider.model.id, prompt, negativePrompt: null, seed: 3, steps: 8, guidance: 1.5 }
    const { rgb } = await provider.draw(
      { ...recipe, width: 512, height: 512, source: null },
      { onStep: async () => {}, signal: new AbortController().signal },
    )
    assert.deepEqual(await describe(await png(rgb, 512, 512)), { prompt, isCertain: true })
  }
})

test('of what it does not know it names the colours, and says that it is not certain', async () => {
  const edge = 64
  const noise = Uint8Array.from({ length: edge * edge * 3 }, (_, i) => (i % 3 === 0 ? 200 : (i * 7919) % 60))
  assert.equal((await describe(await png(noise, edge, edge))).isCertain, false)
  const sky = await png(new Uint8Array(edge * edge * 3).fill(250), edge, edge)
  assert.deepEqual(await describe(sky), { prompt: 'a white background', isCertain: false })
})

async function uploaded({ ports }: Bench) {
  const created = await createUpload(ports, ada, { mimeType: 'image/png', bytes: goodPng.length })
  assert.equal(created.kind, 'created')
  const content = (async function* () {
    yield goodPng
  })()
  const received = await receiveUpload({ ...ports, reencode: createReencode() }, created.upload, 0, content)
  assert.ok(received.kind === 'received' && received.upload.image)
  return received.upload.image
}

test('the words are kept with the picture, drawn or uploaded, and go with it', async () => {
  await using bench = await openBench(mongo.uri)
  const ports = { ...bench.ports, describe: async () => ({ prompt: 'a red apple', isCertain: true }) }
  const generation = await queue(ports)
  await workOnce(ports)
  const drawn = `${generation.id}-0`
  const { id: sent } = await uploaded(bench)
  for (const id of [drawn, sent]) {
    const result = await describeImage(ports, ada, { workspaceId: ada.workspaceId, id })
    assert.ok(result.kind === 'described' && result.image.description === 'a red apple')
  }
  assert.equal((await ports.generations.find(generation))?.images[0]?.description, 'a red apple')
  assert.equal((await ports.uploads.list(ada.workspaceId, 1))[0]?.image?.description, 'a red apple')
  for (const id of [drawn, sent]) await deleteImage(ports, { workspaceId: ada.workspaceId, id }, asking)
  const left = await Promise.all(Object.values(bench.records).map((model) => model.collection.find().toArray()))
  assert.ok(!JSON.stringify(left).includes('a red apple'))
})

test('a picture of another workspace is not described, nor any of a person who restricted the processing', async () => {
  await using bench = await openBench(mongo.uri)
  const looked: Uint8Array[] = []
  const ports = {
    ...bench.ports,
    describe: async (file: Uint8Array) => {
      looked.push(file)
      return { prompt: 'x', isCertain: true }
    },
  }
  const { id } = await uploaded(bench)
  assert.equal((await describeImage(ports, ada, { workspaceId: 'another', id })).kind, 'unknown')
  bench.permission.processing = false
  const reference = { workspaceId: ada.workspaceId, id }
  assert.equal((await describeImage(ports, ada, reference)).kind, 'processingRestricted')
  assert.deepEqual(looked, [])
})
