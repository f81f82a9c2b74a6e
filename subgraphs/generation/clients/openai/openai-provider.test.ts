import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import type { DrawRequest, Step } from '../../domain/ports.ts'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { proveProvider } from '../provider-conformance.ts'
import { type OpenAiFlavour, startFakeOpenAi } from './fake-openai.ts'
import { openOpenAi } from './openai-provider.ts'

const KEY = 'sk-a-key-that-must-not-be-seen'
const settingsAt = (baseUrl: string) => ({ apiKey: KEY, baseUrl, models: ['pictures-1'], sizes: ['96x64', '64x64'] })

proveProvider('OpenAI', async () => {
  const fake = await startFakeOpenAi(KEY)
  return {
    fake,
    secret: KEY,
    open: async ({ stall }) => openOpenAi(settingsAt(fake.url), { stall }),
    cancelBound: 5_000,
    faults: {
      stall: { kind: 'unavailable', repeatable: false },
      halfImage: { kind: 'unavailable', repeatable: false },
      busy: { kind: 'busy', retryAfter: 7 },
      down: { kind: 'unavailable', repeatable: true },
      blocked: { kind: 'contentBlocked' },
      reset: { kind: 'unavailable', repeatable: false },
      unauthorized: { kind: 'misconfigured' },
      invalid: { kind: 'invalidRequest' },
      garbage: { kind: 'invalidRequest' },
    },
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  }
})

const request: DrawRequest = {
  modelId: 'openai:pictures-1',
  prompt: 'a lighthouse',
  negativePrompt: null,
  seed: 1,
  width: 64,
  height: 64,
  steps: 1,
  guidance: 1,
  source: null,
}

async function openFlavour(flavour: OpenAiFlavour) {
  await using opening = new AsyncDisposableStack()
  const fake = opening.use(await startFakeOpenAi(KEY, flavour))
  const { providers } = opening.use(openOpenAi(settingsAt(fake.url)))
  const open = opening.move()
  const draw = async (changes: Partial<DrawRequest> = {}) => {
    const steps: Step[] = []
    const onStep = async (step: Step) => void steps.push(step)
    const picture = await providers[0]?.draw(
      { ...request, ...changes },
      { onStep, signal: new AbortController().signal },
    )
    return { picture, steps }
  }
  return { fake, draw, [Symbol.asyncDispose]: () => open.disposeAsync() }
}

test('a server that knows no streaming is found out once and then asked in its own way', async () => {
  await using server = await openFlavour({ fields: ['model', 'prompt', 'n', 'size', 'response_format'] })
  const { picture, steps } = await server.draw()
  assert.equal(picture?.rgb.length, 64 * 64 * 3)
  assert.equal(steps.length, 1)
  assert.equal(server.fake.requests.length, 2)
  await server.draw()
  assert.equal(server.fake.requests.length, 3)
})

test('a server that answers with addresses of its own is asked for the file', async () => {
  await using server = await openFlavour({ fields: ['model', 'prompt', 'n', 'size'], hasUrls: true })
  const { picture } = await server.draw()
  assert.equal(picture?.rgb.length, 64 * 64 * 3)
  assert.match(server.fake.requests.at(-1)?.path ?? '', /^\/files\//)
})

test('an address of another host is not asked for anything', async () => {
  await using stranger = await startFakeOpenAi(KEY)
  const fileOrigin = new URL(stranger.url).origin
  await using server = await openFlavour({ fields: ['model', 'prompt', 'n', 'size'], hasUrls: true, fileOrigin })
  await assert.rejects(
    server.draw(),
    (error) => error instanceof ProviderFailure && error.fault.kind === 'invalidRequest',
  )
  assert.equal(stranger.requests.length, 0)
})

test('a source picture goes as a form to edits, in the size that is drawn', async () => {
  await using server = await openFlavour({})
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  await server.draw({ source: { picture, strength: 0.5 } })
  const [asked] = server.fake.requests
  assert.equal(asked?.path, '/v1/images/edits')
  const form = await asked?.form()
  assert.equal(form?.get('size'), '64x64')
  assert.ok(form?.get('image') instanceof Blob)
  assert.equal(form?.get('mask'), null)
})

test('a mask goes along, transparent where it is drawn anew', async () => {
  await using server = await openFlavour({})
  const plain = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer()
  await server.draw({ source: { picture: await plain('#123'), strength: 1, mask: await plain('#fff') } })
  const mask = (await server.fake.requests[0]?.form())?.get('mask')
  assert.ok(mask instanceof Blob)
  const { channels } = await sharp(Buffer.from(await mask.arrayBuffer())).stats()
  assert.deepEqual([channels.length, channels[3]?.max], [4, 0])
})
