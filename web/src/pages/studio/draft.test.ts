import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emptyDraft, readDraft } from './draft.ts'
import { inputOf, toInput, variationOf } from './draft-input.ts'

const fox = {
  ...emptyDraft,
  prompt: 'a red fox',
  size: { width: 256, height: 256 },
  seed: 0,
  source: { imageId: 'i1', strength: 0.3 },
}

test('a draft survives being remembered', () => {
  assert.deepEqual(readDraft(JSON.stringify(fox)), fox)
})

test('whatever the browser remembers, a draft comes out that can be sent', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), fc.constant(null)), (remembered) => {
      const draft = readDraft(remembered)
      assert.deepEqual(Object.keys(draft).sort(), Object.keys(emptyDraft).sort())
      assert.equal(typeof toInput(draft).prompt, 'string')
    }),
  )
})

test('a part that is not sound is left empty, the others stay', () => {
  const remembered = { ...fox, count: 'four', size: { width: 256 }, source: null, unknown: 1 }
  assert.deepEqual(readDraft(JSON.stringify(remembered)), { ...fox, size: null, source: null })
})

test('seed 0 is a seed, and an empty negative prompt is none', () => {
  const input = toInput(fox)
  assert.equal(input.seed, 0)
  assert.equal(input.negativePrompt, null)
})

const recipe = {
  kind: 'PICTURE' as const,
  factor: null,
  prompt: 'a red fox',
  negativePrompt: null,
  model: { id: 'm' },
  width: 256,
  height: 256,
  count: 2,
  steps: 8,
  guidance: 1.5,
  seed: 41,
  source: { image: { id: 'i1' }, strength: 0.3, mask: { id: 'm1' } },
}

test('a finished generation asked for again gives the same request', () => {
  assert.deepEqual(inputOf(recipe), {
    prompt: 'a red fox',
    negativePrompt: null,
    modelId: 'm',
    width: 256,
    height: 256,
    count: 2,
    steps: 8,
    guidance: 1.5,
    seed: 41,
    source: { imageId: 'i1', strength: 0.3, maskImageId: 'm1' },
  })
})

test('an upscale asked for again names what it takes and nothing else', () => {
  const upscale = {
    ...recipe,
    kind: 'UPSCALE' as const,
    factor: 4,
    source: { image: { id: 'i1' }, strength: 0, mask: null },
  }
  const source = { imageId: 'i1', strength: 0 }
  assert.deepEqual(inputOf(upscale), { kind: 'UPSCALE', factor: 4, prompt: 'a red fox', modelId: 'm', source })
})

test('a variation starts from the picture with a new seed, or from the words where the model takes no picture', () => {
  const { source, seed, count } = variationOf(recipe, 'i9')
  assert.deepEqual({ source, seed, count }, { source: { imageId: 'i9', strength: 0.3 }, seed: null, count: 1 })
  assert.deepEqual(variationOf(recipe, undefined), { ...inputOf(recipe), seed: null })
})
