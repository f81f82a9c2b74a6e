import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { type ApiClient, signUp } from '../support/api-client.ts'
import { startTestPlatform } from '../support/test-platform.ts'

const PROMPT = 'a red apple on a table'
const STEPS = 6

/** Every event with fields of users (name), billing (credits) and generation (the rest) in one selection. */
const PROGRESS = `subscription Progress($id: ID!, $after: Int) {
  generationProgress(id: $id, after: $after) {
    __typename
    sequence
    generation {
      status
      prompt
      owner { name }
      workspace { name billing { credits { available held } } }
      images { url webp: url(variant: WEBP) width height bytes mimeType seed }
    }
    ... on GenerationStepped { step steps preview }
  }
}`

interface Progress {
  generationProgress: {
    __typename: string
    sequence: number
    generation: {
      status: string
      prompt: string
      owner: { name: string }
      workspace: { name: string; billing: { credits: { available: number; held: number } } }
      images: { url: string; webp: string; width: number; height: number; bytes: number; seed: number }[]
    }
    step?: number
    preview?: string
  }
}
type Event = Progress['generationProgress']

const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())

test('a prompt becomes a picture before the eyes of its owner, for exactly its price', async () => {
  const { client, name } = await signUp(platform.url, 'Ada')
  const before = await balance(client)
  const { id, credits, seed } = await generate(client)

  const events = await follow(client, id)
  assert.deepEqual(
    events.map(({ sequence }) => sequence),
    events.map((_event, index) => index + 1),
  )
  assert.deepEqual(
    events.map(({ __typename }) => __typename),
    ['GenerationQueued', 'GenerationStarted', ...Array(STEPS).fill('GenerationStepped'), 'GenerationSucceeded'],
  )
  for (const { generation } of events) {
    assert.equal(generation.prompt, PROMPT)
    assert.equal(generation.owner.name, name)
    assert.ok(generation.workspace.name.includes(name))
  }
  await assertPreviewsSharpen(events)

  const last = events.at(-1)?.generation
  assert.equal(last?.status, 'SUCCEEDED')
  assert.deepEqual(last.workspace.billing.credits, { available: before.available - credits, held: 0 })
  assert.deepEqual(await balance(client), { available: before.available - credits, held: 0 })
  assert.equal(last.images.length, 1)
  const [image] = last.images
  assert.ok(image)
  assert.equal(image.seed, seed)
  await assertPng(image)
  assert.equal((await sharp(await download(image.webp)).metadata()).format, 'webp')
})

test('a socket that drops in the middle is resumed with `after`, and every event comes once', async () => {
  const { client } = await signUp(platform.url)
  const { id } = await generate(client)
  const seen: Event[] = []

  const first = client.subscribe<Progress>(PROGRESS, { id })
  for (let events = 0; events < 4; events++) {
    const { value } = await first.results.next()
    if (value) seen.push(value.generationProgress)
  }
  first.drop()
  await assert.rejects(async () => {
    for await (const _late of first.results);
  })

  const { sequence } = seen.at(-1) ?? assert.fail('saw nothing')
  assert.equal(sequence, 4)
  seen.push(...(await follow(client, id, sequence)))
  const whole = await follow(client, id)
  assert.equal(whole.at(-1)?.__typename, 'GenerationSucceeded')
  assert.deepEqual(
    seen.map(({ __typename, sequence }) => ({ __typename, sequence })),
    whole.map(({ __typename, sequence }) => ({ __typename, sequence })),
  )
})

test('a request that is sent twice under one key is made and charged once', async () => {
  const { client } = await signUp(platform.url)
  const before = await balance(client)
  const [one, other] = await Promise.all([generate(client, 'twice'), generate(client, 'twice')])

  assert.deepEqual(one, other)
  await follow(client, one.id)
  assert.deepEqual(await balance(client), { available: before.available - one.credits, held: 0 })
})

async function generate(client: ApiClient, idempotencyKey?: string) {
  const input = { prompt: PROMPT, steps: STEPS, seed: 7, ...(idempotencyKey && { idempotencyKey }) }
  const { generate } = await client.execute<{
    generate: { __typename: string; generation: { id: string; credits: number; seed: number } }
  }>(
    `mutation Generate($input: GenerateInput!) {
      generate(input: $input) {
        __typename
        ... on GenerateSuccess { generation { id credits seed } }
        ... on Problem { message }
      }
    }`,
    { input },
  )
  assert.equal(generate.__typename, 'GenerateSuccess', JSON.stringify(generate))
  return generate.generation
}

async function balance(client: ApiClient) {
  const { viewer } = await client.execute<{
    viewer: { personalWorkspace: { billing: { credits: { available: number; held: number } } } }
  }>('{ viewer { personalWorkspace { billing { credits { available held } } } } }')
  return viewer.personalWorkspace.billing.credits
}

/** Events from behind `after` to the end, which the server marks by completing the subscription. */
async function follow(client: ApiClient, id: string, after = 0): Promise<Event[]> {
  await using subscription = client.subscribe<Progress>(PROGRESS, { id, after })
  const events: Event[] = []
  for await (const { generationProgress } of subscription.results) events.push(generationProgress)
  return events
}

/** Denoising takes detail away from noise: the last preview is far smaller to compress than the first. */
async function assertPreviewsSharpen(events: Event[]) {
  const previews = events.flatMap(({ preview }) => (preview === undefined ? [] : [preview]))
  assert.equal(new Set(previews).size, STEPS)
  const sizes = await Promise.all(previews.map(pngSizeOf))
  assert.ok((sizes.at(-1) ?? 0) < (sizes[0] ?? 0), `sizes of the previews: ${sizes.join(', ')}`)
}

async function pngSizeOf(preview: string): Promise<number> {
  assert.match(preview, /^data:image\/webp;base64,/)
  const webp = Buffer.from(preview.slice(preview.indexOf(',') + 1), 'base64')
  return (await sharp(webp).png().toBuffer()).length
}

/** The original is a whole PNG that names its recipe, and can be fetched in parts. */
async function assertPng(image: Event['generation']['images'][number]) {
  const png = await download(image.url)
  const { format, width, height, comments } = await sharp(png).metadata()
  assert.deepEqual(
    { format, width, height, bytes: png.length },
    { format: 'png', width: image.width, height: image.height, bytes: image.bytes },
  )
  const recipe = comments?.find(({ keyword }) => keyword === 'parameters')?.text ?? ''
  assert.ok(recipe.startsWith(PROMPT), recipe)
  assert.match(recipe, new RegExp(`Steps: ${STEPS},.*Seed: ${image.seed}`, 's'))

  const part = await fetch(image.url, { headers: { range: 'bytes=1-3' } })
  assert.equal(part.status, 206)
  assert.equal(part.headers.get('content-range'), `bytes 1-3/${png.length}`)
  assert.equal(await part.text(), 'PNG')
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url)
  assert.equal(response.status, 200)
  return Buffer.from(await response.arrayBuffer())
}
