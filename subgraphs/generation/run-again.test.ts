import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { eventually } from '../../tests/support/eventually.ts'
import { openProviders } from './clients/open-providers.ts'
import { MAX_SEED } from './domain/generation.ts'
import { newViewer, startTestService } from './test-service.ts'

const resources = new AsyncDisposableStack()
after(() => resources.disposeAsync())
const service = resources.use(await startTestService({ workers: 0 }))
// Two, so that a repetition is not drawn by the thread that drew the first.
for (let worker = 0; worker < 2; worker++) resources.use(await service.openWorker({ open: openProviders }))
const viewer = newViewer()

interface Image {
  id: string
  seed: number
  url: string
}
interface Found {
  generation: { status: string; images: Image[] }
}

/** Draws with the embedded model; answers seeds and hashes of the images' files. */
async function draw(input: object) {
  const request = { prompt: 'a red fox in a forest', width: 256, steps: 3, ...input }
  const { generate } = await service.api.execute<{ generate: { generation: { id: string } } }>(
    'mutation ($input: GenerateInput!) { generate(input: $input) { ... on GenerateSuccess { generation { id } } } }',
    { viewer, variables: { input: request } },
  )
  const query = 'query ($id: ID!) { generation(id: $id) { status images { id seed url } } }'
  const { images } = await eventually(async () => {
    const { generation } = await service.api.execute<Found>(query, { viewer, variables: generate.generation })
    assert.equal(generation.status, 'SUCCEEDED')
    return generation
  }, 30_000)
  return Promise.all(images.map(async (image) => ({ ...image, sha256: await hashOf(image) })))
}

async function hashOf({ url }: Image) {
  const file = await fetch(url.replace('http://localhost:4000', service.url))
  return createHash('sha256')
    .update(await file.bytes())
    .digest('hex')
}

const hashes = (images: { sha256: string }[]) => images.map(({ sha256 }) => sha256)

test('several images at once, run again, are the same files, and so is each drawn alone by its own seed', async () => {
  const [first, again] = await Promise.all([draw({ seed: 41, count: 3 }), draw({ seed: 41, count: 3 })])
  assert.deepEqual(
    first.map(({ seed }) => seed),
    [41, 42, 43],
  )
  assert.equal(new Set(hashes(first)).size, 3)
  assert.deepEqual(hashes(again), hashes(first))
  const alone = await Promise.all(first.map(({ seed }) => draw({ seed })))
  assert.deepEqual(alone.flatMap(hashes), hashes(first))
})

test('whatever goes into a recipe, running it again gives the same file', async () => {
  const [fox] = await draw({ seed: 7 })
  const [light] = await draw({ seed: 7, prompt: 'a moon on a black background' })
  assert.ok(fox && light)
  const recipes = [
    { seed: 7, negativePrompt: 'green leaves', guidance: 3 },
    { seed: 7, source: { imageId: fox.id, strength: 0.3 } },
    { seed: 7, prompt: '赤い風船', source: { imageId: fox.id, maskImageId: light.id } },
    { kind: 'UPSCALE', factor: 2, source: { imageId: fox.id } },
    { kind: 'BACKGROUND_REMOVAL', source: { imageId: fox.id } },
  ]
  const drawn = new Set<string>()
  for (const recipe of recipes) {
    const [first, again] = await Promise.all([draw(recipe), draw(recipe)])
    assert.deepEqual(hashes(again), hashes(first))
    drawn.add(hashes(first).join())
  }
  assert.equal(drawn.size, recipes.length)
})

test('seeds of several images go on at 0 behind the largest', async () => {
  const images = await draw({ seed: MAX_SEED, count: 2 })
  assert.deepEqual(
    images.map(({ seed }) => seed),
    [MAX_SEED, 0],
  )
  assert.deepEqual(hashes(images.slice(1)), hashes(await draw({ seed: 0 })))
})
