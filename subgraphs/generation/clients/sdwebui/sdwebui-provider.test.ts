import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { eventually } from '../../../../tests/support/eventually.ts'
import type { DrawRequest } from '../../domain/ports.ts'
import { proveProvider } from '../provider-conformance.ts'
import { startFakeSdWebUi } from './fake-sdwebui.ts'
import { openSdWebUi } from './sdwebui-provider.ts'

const PASSWORD = 'a-password-that-must-not-be-seen'
const sizes = ['96x64', '64x64']
const options = { pause: 10 }

proveProvider('Stable Diffusion WebUI', async () => {
  const fake = await startFakeSdWebUi({ name: 'ada', password: PASSWORD })
  const url = fake.url.replace('//', `//ada:${PASSWORD}@`)
  return {
    fake,
    secret: PASSWORD,
    open: async ({ stall }) => openSdWebUi({ url, models: ['default'], sizes }, { ...options, stall }),
    cancelBound: 5_000,
    faults: {
      stall: { kind: 'unavailable', repeatable: true },
      halfImage: { kind: 'unavailable', repeatable: true },
      busy: { kind: 'busy', retryAfter: 7 },
      down: { kind: 'unavailable', repeatable: true },
      reset: { kind: 'unavailable', repeatable: true },
      unauthorized: { kind: 'misconfigured' },
      invalid: { kind: 'invalidRequest' },
      garbage: { kind: 'invalidRequest' },
    },
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  }
})

const request: DrawRequest = {
  modelId: 'sdwebui:default',
  prompt: 'a lighthouse',
  negativePrompt: 'fog',
  seed: 1,
  width: 96,
  height: 64,
  steps: 4,
  guidance: 7,
  source: null,
}
const onStep = async () => {}

test('canceling a drawing that waits behind another person’s leaves that one alone', async () => {
  await using fake = await startFakeSdWebUi()
  await using opened = openSdWebUi({ url: fake.url, models: ['default'], sizes }, options)
  const [provider] = opened.providers
  assert.ok(provider)
  fake.fault = 'slow'
  const first = provider.draw(request, { onStep, signal: new AbortController().signal })
  await eventually(async () => assert.equal(fake.running(), 1), 5_000)
  fake.fault = undefined
  const canceling = new AbortController()
  const second = provider.draw(request, { onStep, signal: canceling.signal })
  await eventually(async () => assert.equal(fake.running(), 2), 5_000)
  canceling.abort()
  await assert.rejects(second)
  assert.deepEqual(fake.interrupted, [])
  assert.ok(await first)
})

test('canceling a drawing under way interrupts it at the server', async () => {
  await using fake = await startFakeSdWebUi()
  await using opened = openSdWebUi({ url: fake.url, models: ['default'], sizes }, options)
  fake.fault = 'slow'
  const canceling = new AbortController()
  const drawing = opened.providers[0]?.draw(request, {
    onStep: async () => canceling.abort(),
    signal: canceling.signal,
  })
  await assert.rejects(async () => drawing)
  assert.equal(fake.interrupted.length, 1)
})

test('a mask goes along with its source, white where it is drawn anew', async () => {
  await using fake = await startFakeSdWebUi()
  await using opened = openSdWebUi({ url: fake.url, models: ['default'], sizes }, options)
  const plain = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer()
  const source = { picture: await plain('#123'), strength: 1, mask: await plain('#fff') }
  await opened.providers[0]?.draw({ ...request, source }, { onStep, signal: new AbortController().signal })
  const asked = fake.requests.find(({ path }) => path === '/sdapi/v1/img2img')?.json()
  const { channels } = await sharp(Buffer.from(String(asked?.mask), 'base64')).stats()
  assert.equal(asked?.denoising_strength, 1)
  assert.ok(channels.every(({ min }) => min === 255))
})

test('a named checkpoint is asked for by name, the loaded one is left as it is', async () => {
  await using fake = await startFakeSdWebUi()
  await using opened = openSdWebUi({ url: fake.url, models: ['default', 'toons.safetensors'], sizes }, options)
  for (const provider of opened.providers)
    await provider.draw(request, { onStep, signal: new AbortController().signal })
  const asked = fake.requests.filter(({ path }) => path === '/sdapi/v1/txt2img').map((one) => one.json())
  assert.deepEqual(
    asked.map(({ override_settings }) => override_settings),
    [undefined, { sd_model_checkpoint: 'toons.safetensors' }],
  )
  assert.equal(asked[0]?.negative_prompt, 'fog')
})
