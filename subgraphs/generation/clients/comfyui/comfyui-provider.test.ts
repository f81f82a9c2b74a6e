import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually } from '../../../../tests/support/eventually.ts'
import type { DrawRequest } from '../../domain/ports.ts'
import { proveProvider } from '../provider-conformance.ts'
import { openComfyUi } from './comfyui-provider.ts'
import { startFakeComfyUi } from './fake-comfyui.ts'

const models = ['toons.safetensors']
const sizes = ['96x64', '64x64']

for (const isOld of [false, true])
  proveProvider(isOld ? 'ComfyUI of 2023' : 'ComfyUI', async () => {
    const fake = await startFakeComfyUi({ isOld })
    return {
      fake,
      open: async ({ stall }) => openComfyUi({ url: fake.url, models, sizes }, { stall }),
      cancelBound: 5_000,
      faults: {
        stall: { kind: 'unavailable', repeatable: true },
        halfImage: { kind: 'unavailable', repeatable: true },
        busy: { kind: 'busy', retryAfter: 7 },
        down: { kind: 'unavailable', repeatable: true },
        crash: { kind: 'unavailable', repeatable: true },
        reset: { kind: 'unavailable', repeatable: true },
        unauthorized: { kind: 'misconfigured' },
        invalid: { kind: 'invalidRequest' },
        garbage: { kind: 'invalidRequest' },
      },
      [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
    }
  })

const request: DrawRequest = {
  modelId: 'comfyui:toons.safetensors',
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
const never = new AbortController().signal

for (const isOld of [false, true])
  test(`canceling a prompt that waits takes it out of the queue and interrupts nobody${isOld ? ', at an old server too' : ''}`, async () => {
    await using fake = await startFakeComfyUi({ isOld })
    await using opened = openComfyUi({ url: fake.url, models, sizes })
    const [provider] = opened.providers
    assert.ok(provider)
    fake.fault = 'slow'
    const first = provider.draw({ ...request, steps: 6 }, { onStep, signal: never })
    await eventually(async () => assert.equal(fake.running(), 1), 5_000)
    const canceling = new AbortController()
    const second = provider.draw(request, { onStep, signal: canceling.signal })
    await eventually(async () => assert.equal(fake.running(), 2), 5_000)
    canceling.abort()
    await assert.rejects(second)
    assert.equal(fake.running(), 1)
    assert.deepEqual(fake.interrupted, [])
    assert.ok(await first)
  })

test('nothing of a prompt stays in the history of the server', async () => {
  await using fake = await startFakeComfyUi()
  await using opened = openComfyUi({ url: fake.url, models, sizes })
  await opened.providers[0]?.draw(request, { onStep, signal: never })
  assert.deepEqual(fake.history(), [])
})
