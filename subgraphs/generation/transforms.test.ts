import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { openEmbeddedProvider } from './clients/embedded-provider.ts'
import { encodeImage } from './clients/encode-image.ts'
import { findBackground } from './clients/find-background.ts'
import { estimateRequest } from './domain/estimate-request.ts'
import { bucketKey } from './domain/image-id.ts'
import { readAll } from './domain/read-all.ts'
import type { Request } from './domain/read-request.ts'
import { requestGeneration } from './domain/request-generation.ts'
import { ada, type Bench, openBench, queue, workOnce } from './test-bench.ts'

const resources = new AsyncDisposableStack()
let mongo: Awaited<ReturnType<typeof startTestMongo>>
let provider: Awaited<ReturnType<typeof openEmbeddedProvider>>
before(async () => {
  mongo = resources.use(await startTestMongo())
  provider = resources.use(await openEmbeddedProvider())
})
after(() => resources.disposeAsync())

/** The bench with the embedded model itself, and an image that it drew. */
async function openHouse(prompt: string) {
  const bench = await openBench(mongo.uri)
  Object.assign(bench.ports, { provider, encode: encodeImage })
  const { image } = await make(bench, { prompt, seed: 3, steps: 6 })
  return { bench, image, [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() }
}

async function make({ ports }: Bench, request: Partial<Request>) {
  const queued = await queue(ports, request)
  await workOnce(ports)
  const generation = await ports.generations.find(queued)
  const image = generation?.images[0]
  assert.ok(image, JSON.stringify(generation?.outcome))
  const file = await ports.bucket.get(bucketKey(image.workspaceId, image.id, 'original'))
  assert.ok(file)
  return { image, generation, file: await readAll(file) }
}

test('an upscale is the same picture with more pixels, for the price of what it enlarges', async () => {
  await using house = await openHouse('a red apple')
  const { bench, image } = house
  const source = { imageId: image.id }
  const before = bench.account.charged
  const { file, generation } = await make(bench, { kind: 'UPSCALE', factor: 4, source })
  const { width, height, hasAlpha } = await sharp(file).metadata()
  assert.deepEqual({ width, height, hasAlpha }, { width: 1024, height: 1024, hasAlpha: false })
  assert.equal(bench.account.charged - before, 1)
  assert.equal(generation.credits, 1)

  const original = await bench.ports.bucket.get(bucketKey(image.workspaceId, image.id, 'original'))
  assert.ok(original)
  const small = (picture: Uint8Array) => sharp(picture).resize(64, 64, { kernel: 'linear' }).raw().toBuffer()
  const [one, other] = [await small(file), await small(await readAll(original))]
  const mean = one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? 0)), 0) / one.length
  assert.ok(mean < 3, `${mean} of 255 apart on average`)
})

test('a plain background becomes transparent, and the thing on it stays', async () => {
  await using house = await openHouse('a red apple')
  const { file, generation, image } = await make(house.bench, {
    kind: 'BACKGROUND_REMOVAL',
    source: { imageId: house.image.id },
  })
  assert.deepEqual(generation.notes, [])
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  assert.equal(info.channels, 4)
  const alpha = (x: number, y: number) => data[(y * info.width + x) * 4 + 3]
  assert.deepEqual([alpha(2, 2), alpha(253, 253), alpha(128, 140)], [0, 0, 255])

  const enlarged = await make(house.bench, { kind: 'UPSCALE', source: { imageId: image.id } })
  const large = await sharp(enlarged.file).raw().toBuffer({ resolveWithObject: true })
  assert.deepEqual([large.info.width, large.info.channels, large.data[3]], [512, 4, 0])
})

test('a picture that is all background stays as it is, and a note says so', async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#39c' } })
    .png()
    .toBuffer()
  const steps: number[] = []
  const recipe = { modelId: provider.model.id, prompt: 'sky', negativePrompt: null, seed: 0, steps: 1, guidance: 1 }
  const drawn = await provider.draw(
    { ...recipe, kind: 'BACKGROUND_REMOVAL', width: 40, height: 30, source: { picture, strength: 0 } },
    { onStep: async ({ step }) => void steps.push(step), signal: new AbortController().signal },
  )
  assert.deepEqual([drawn.alpha, drawn.notes.map(({ kind }) => kind), steps], [undefined, ['NO_BACKGROUND'], [1]])
})

test('a background is reached around corners but not through what encloses it, nor from a figure that touches the edge', () => {
  const rows = ['......', '.####.', '.#..#.', '.####.', '......', '..##..']
  const rgb = Uint8Array.from(
    rows.flatMap((row) => [...row].flatMap((cell) => (cell === '#' ? [200, 0, 0] : [9, 9, 9]))),
  )
  const figure = findBackground(rgb, 6, 6)
  const shown = rows.map((_, y) => [...figure.subarray(y * 6, y * 6 + 6)].map((value) => (value ? '#' : '.')).join(''))
  assert.deepEqual(shown, ['......', '.####.', '.####.', '.####.', '......', '..##..'])
})

test('says what is wrong with a request, and what a good one costs, before anything is queued', async () => {
  await using house = await openHouse('a red apple')
  const { ports } = house.bench
  const source = { imageId: house.image.id }
  const faults: [Partial<Request>, string, string][] = [
    [{ kind: 'UPSCALE' }, 'source', 'notOne'],
    [{ kind: 'UPSCALE', source: { imageId: 'none-0' } }, 'source', 'missing'],
    [{ kind: 'UPSCALE', source, factor: 3 }, 'factor', 'notOffered'],
    [{ kind: 'BACKGROUND_REMOVAL', source: { ...source, maskImageId: house.image.id } }, 'source', 'notSupported'],
  ]
  for (const [request, field, problem] of faults) {
    const asked = await requestGeneration(ports, ada, { prompt: 'x', ...request })
    const estimated = await estimateRequest(ports, ada.workspaceId, { prompt: 'x', ...request })
    for (const result of [asked, estimated])
      assert.ok(result.kind === 'invalid' && result.fault.field === field && result.fault.problem === problem, field)
  }
  const estimate = await estimateRequest(ports, ada.workspaceId, { prompt: 'x', kind: 'UPSCALE', source })
  assert.ok(estimate.kind === 'estimate' && estimate.credits === 1 && estimate.seconds > 0)
  const elsewhere = await estimateRequest(ports, 'another workspace', { prompt: 'x', kind: 'UPSCALE', source })
  assert.equal(elsewhere.kind, 'invalid')
})

test('an image that would become too large is refused, and one of a model without the skill too', async () => {
  await using house = await openHouse('a red apple')
  const { bench, image } = house
  const { image: large } = await make(bench, { kind: 'UPSCALE', factor: 4, source: { imageId: image.id } })
  const tooLarge = await requestGeneration(bench.ports, ada, {
    prompt: 'x',
    kind: 'UPSCALE',
    factor: 4,
    source: { imageId: large.id },
  })
  assert.deepEqual(tooLarge, { kind: 'invalid', fault: { field: 'factor', problem: 'tooLarge', most: 2_048 } })
  const models = bench.ports.models.map((model) => ({ ...model, features: [] }))
  const source = { imageId: image.id }
  const unable = await requestGeneration({ ...bench.ports, models }, ada, { prompt: 'x', kind: 'UPSCALE', source })
  assert.deepEqual(unable, { kind: 'invalid', fault: { field: 'kind', problem: 'notSupported' } })
})
