import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Model } from './model.ts'
import { canonicalForm, MAX_PROMPT, type Request, readPrompts, readSettings } from './read-request.ts'

const model: Model = {
  id: 'model',
  name: 'Model',
  description: { en: '', ja: '' },
  embedded: true,
  features: ['STEPS', 'GUIDANCE', 'SEED', 'NEGATIVE_PROMPT', 'SOURCE', 'MASK', 'PREVIEWS'],
  sizes: [
    { width: 512, height: 512 },
    { width: 768, height: 512 },
  ],
  defaultSteps: 8,
  maxSteps: 30,
  defaultGuidance: 1.5,
  maxGuidance: 10,
  maxCount: 4,
  creditsPerArea: 1,
  secondsPerPass: 0.025,
}
const settings = (request: Partial<Request>) => readSettings({ prompt: 'x', ...request }, model, () => 7)

test('fills in what is left out with the defaults of the model', () => {
  assert.deepEqual(settings({}), {
    modelId: 'model',
    width: 512,
    height: 512,
    count: 1,
    steps: 8,
    guidance: 1.5,
    seed: 7,
    source: null,
  })
  assert.deepEqual(settings({ source: { imageId: 'i' } }), {
    ...settings({}),
    source: { imageId: 'i', strength: 0.4 },
  })
})

test('a mask means to draw anew what lies under it, where the model knows masks', () => {
  const source = { imageId: 'i', maskImageId: 'm' }
  assert.deepEqual(settings({ source }), { ...settings({}), source: { ...source, strength: 1 } })
  const plain = { ...model, features: model.features.filter((feature) => feature !== 'MASK') }
  const refused = { field: 'source', problem: 'notSupported' }
  assert.deepEqual(
    readSettings({ prompt: 'x', source }, plain, () => 7),
    refused,
  )
})

test('takes both limits of every number and nothing beyond them', () => {
  const limits = { count: [1, 4], steps: [1, 30], guidance: [1, 10], seed: [0, 2 ** 31 - 1] } as const
  for (const [field, [least, most]] of Object.entries(limits)) {
    for (const value of [least, most]) assert.ok(!('problem' in settings({ [field]: value })), `${field} ${value}`)
    for (const value of [least - 1, most + 1, Number.NaN])
      assert.deepEqual(settings({ [field]: value }), { field, problem: 'outOfRange', least, most })
  }
  const strong = settings({ source: { imageId: 'i', strength: 1.1 } })
  assert.deepEqual(strong, { field: 'source', problem: 'outOfRange', least: 0, most: 1 })
})

test('takes a size that the model offers, also when only one side is named', () => {
  assert.equal('problem' in settings({ width: 768, height: 512 }), false)
  const wide = settings({ width: 768 })
  assert.equal('height' in wide && wide.height, 512)
  const choices = ['512×512', '768×512']
  assert.deepEqual(settings({ width: 300 }), { field: 'width', problem: 'notOffered', choices })
  assert.deepEqual(settings({ width: 768, height: 768 }), { field: 'height', problem: 'notOffered', choices })
})

test('counts characters as people do, trims, and refuses an empty prompt', () => {
  const read = (prompt: string, negativePrompt?: string) => readPrompts({ prompt, negativePrompt })
  assert.deepEqual(read('  a fox \n', '  '), { prompt: 'a fox', negativePrompt: null })
  assert.deepEqual(read(' \t\n'), { field: 'prompt', problem: 'empty' })
  assert.ok(!('problem' in read('🦊'.repeat(MAX_PROMPT))))
  assert.deepEqual(read('🦊'.repeat(MAX_PROMPT + 1)), { field: 'prompt', problem: 'tooLong', most: MAX_PROMPT })
  assert.equal('field' in read('x', 'x'.repeat(MAX_PROMPT + 1)), true)
})

test('whatever is accepted as a prompt is well-formed and without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (prompt) => {
      const read = readPrompts({ prompt })
      if ('problem' in read) return
      assert.ok(read.prompt.isWellFormed())
      assert.doesNotMatch(read.prompt, /(?![\n\t])\p{Cc}/u)
    }),
  )
})

test('the canonical form tells requests apart, but not what is left out from null', () => {
  const request = { prompt: 'x', seed: null, source: { imageId: 'i' } }
  assert.equal(canonicalForm(request), canonicalForm({ prompt: 'x', source: { imageId: 'i', strength: null } }))
  const others = [{ prompt: 'y' }, { prompt: 'x', seed: 1 }, { prompt: 'x', count: 1 }, { prompt: 'x', steps: 1 }]
  const masked = { ...request, source: { imageId: 'i', maskImageId: 'm' } }
  assert.equal(new Set([request, masked, ...others].map(canonicalForm)).size, 6)
})
