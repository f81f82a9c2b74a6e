import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigurationError, readEnv } from '../../../platform/env.ts'
import { modelsOffered, readProviders } from './provider-settings.ts'

const idsOf = (env: Record<string, string>) => modelsOffered(readEnv(env, readProviders).providers).map(({ id }) => id)

test('without a key or an address there is the embedded model and no other', () => {
  assert.deepEqual(idsOf({}), ['embedded-sketch'])
  assert.deepEqual(idsOf({ OPENAI_API_KEY: '', SDWEBUI_URL: ' ', STABILITY_MODELS: 'core' }), ['embedded-sketch'])
})

test('each provider that is configured brings its models', () => {
  const env = {
    OPENAI_API_KEY: 'k',
    OPENAI_MODELS: 'pictures-1, pictures-2',
    SDWEBUI_URL: 'http://gpu-1:7860, http://name:word@gpu-2:7860/',
    COMFYUI_URL: 'http://gpu:8188',
    COMFYUI_MODELS: 'toons.safetensors',
    REPLICATE_API_TOKEN: 't',
    STABILITY_API_KEY: 'k',
    STABILITY_MODELS: 'core,sd3.5-large',
  }
  assert.deepEqual(idsOf(env).slice(1), [
    'openai:pictures-1',
    'openai:pictures-2',
    'sdwebui:default',
    'comfyui:toons.safetensors',
    'replicate:black-forest-labs/flux-schnell',
    'stability:core',
    'stability:sd3.5-large',
  ])
})

test('several servers of one kind draw the same models', () => {
  const { providers } = readEnv({ SDWEBUI_URL: 'http://gpu-1:7860, http://name:word@gpu-2:7860/' }, readProviders)
  assert.deepEqual(
    providers.sdWebUi.map(({ url }) => url),
    ['http://gpu-1:7860', 'http://name:word@gpu-2:7860'],
  )
})

test('a server that speaks the protocol of OpenAI needs no key', () => {
  assert.deepEqual(idsOf({ OPENAI_BASE_URL: 'http://gpu:8080/v1', OPENAI_MODELS: 'own' }).slice(1), ['openai:own'])
})

test('every fault is named at once, and no key with it', () => {
  const env = {
    OPENAI_API_KEY: 'secret',
    OPENAI_SIZES: 'large',
    COMFYUI_URL: 'http://gpu:8188',
    SDWEBUI_URL: 'http://gpu:7860, gpu-2',
    STABILITY_API_KEY: 'secret',
    STABILITY_MODELS: 'corn',
  }
  assert.throws(
    () => idsOf(env),
    (error) =>
      error instanceof ConfigurationError &&
      ['OPENAI_SIZES', 'SDWEBUI_URL', 'COMFYUI_MODELS', 'STABILITY_MODELS'].every((name, index) =>
        error.faults[index]?.startsWith(name),
      ) &&
      !error.message.includes('secret'),
  )
})
