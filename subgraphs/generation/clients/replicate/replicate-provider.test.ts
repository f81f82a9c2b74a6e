import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DrawRequest } from '../../domain/ports.ts'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { proveProvider } from '../provider-conformance.ts'
import { startFakeReplicate } from './fake-replicate.ts'
import { type ReplicateModelName, replicateModelFacts } from './replicate-models.ts'
import { openReplicate } from './replicate-provider.ts'

const TOKEN = 'r8-a-token-that-must-not-be-seen'
const names = Object.keys(replicateModelFacts) as ReplicateModelName[]
const options = { pause: 5 }
const settingsAt = (url: string, models = names) => ({
  apiToken: TOKEN,
  baseUrl: url,
  models,
  fileHosts: [new URL(url).host],
})

for (const name of names)
  proveProvider(`Replicate ${name}`, async () => {
    const fake = await startFakeReplicate(TOKEN)
    return {
      fake,
      secret: TOKEN,
      open: async ({ stall }) => openReplicate(settingsAt(fake.url, [name]), { ...options, stall }),
      cancelBound: 5_000,
      faults: {
        stall: { kind: 'unavailable', repeatable: false },
        halfImage: { kind: 'unavailable', repeatable: false },
        busy: { kind: 'busy', retryAfter: 7 },
        down: { kind: 'unavailable', repeatable: true },
        blocked: { kind: 'contentBlocked' },
        crash: { kind: 'unavailable', repeatable: false },
        reset: { kind: 'unavailable', repeatable: false },
        unauthorized: { kind: 'misconfigured' },
        invalid: { kind: 'invalidRequest' },
        garbage: { kind: 'invalidRequest' },
      },
      [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
    }
  })

const request: DrawRequest = {
  modelId: 'replicate:black-forest-labs/flux-schnell',
  prompt: 'a lighthouse',
  negativePrompt: null,
  seed: 1,
  width: 1024,
  height: 1024,
  steps: 4,
  guidance: 1,
  source: null,
}
const drawing = { onStep: async () => {}, signal: new AbortController().signal }
const isFault = (kind: string) => (error: unknown) => error instanceof ProviderFailure && error.fault.kind === kind

test('answers that are lost on the way are asked for again, and nothing is drawn twice', async () => {
  await using fake = await startFakeReplicate(TOKEN)
  await using opened = openReplicate(settingsAt(fake.url), options)
  fake.lostAnswers = 3
  assert.ok(await opened.providers[0]?.draw(request, drawing))
  assert.equal(fake.requests.filter(({ path }) => path.endsWith('/flux-schnell/predictions')).length, 1)
})

test('a prediction out of sight is canceled and not begun again', async () => {
  await using fake = await startFakeReplicate(TOKEN)
  await using opened = openReplicate(settingsAt(fake.url), options)
  fake.fault = 'slow'
  fake.lostAnswers = 100
  await assert.rejects(
    async () => opened.providers[0]?.draw(request, drawing),
    (error) => error instanceof ProviderFailure && error.fault.kind === 'unavailable' && !error.fault.repeatable,
  )
  assert.equal(fake.canceled.length, 1)
})

test('files are fetched without the token, and from known hosts only', async () => {
  await using fake = await startFakeReplicate(TOKEN)
  await using opened = openReplicate(settingsAt(fake.url), options)
  await opened.providers[0]?.draw(request, drawing)
  assert.deepEqual(fake.fileTokens, [undefined])

  await using stranger = await startFakeReplicate(TOKEN)
  await using misled = await startFakeReplicate(TOKEN, { fileOrigin: new URL(stranger.url).origin })
  await using trusting = openReplicate(settingsAt(misled.url), options)
  await assert.rejects(async () => trusting.providers[0]?.draw(request, drawing), isFault('invalidRequest'))
  assert.equal(stranger.requests.length, 0)
})
