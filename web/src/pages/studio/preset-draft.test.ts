import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyDraft } from './draft.ts'
import { applyPreset, type PresetOptions, presetInput } from './preset-draft.ts'

const open: PresetOptions = {
  style: null,
  negativePrompt: null,
  model: null,
  width: null,
  height: null,
  count: null,
  steps: null,
  guidance: null,
}
const models = [
  { id: 'small', features: ['SOURCE', 'MASK', 'SEED', 'NEGATIVE_PROMPT'] },
  { id: 'large', features: [] },
]
const draft = { ...emptyDraft, prompt: 'a fox' }

test('a preset that is kept and chosen again brings the same options back', () => {
  const made = { ...draft, negativePrompt: 'text', modelId: 'small', size: { width: 256, height: 256 }, steps: 12 }
  const { modelId, ...options } = presetInput(made)
  const preset = { ...open, ...options, model: modelId ? { id: modelId } : null }
  assert.deepEqual({ ...draft, ...applyPreset(draft, preset, undefined, models) }, made)
})

test('its style goes to the end of the prompt once, and makes way for that of the next', () => {
  const [cartoon, clay] = [
    { ...open, style: 'cartoon' },
    { ...open, style: 'clay' },
  ]
  const first = { ...draft, ...applyPreset(draft, cartoon, undefined, models) }
  assert.equal(first.prompt, 'a fox, cartoon')
  assert.equal(applyPreset(first, cartoon, cartoon, models).prompt, 'a fox, cartoon')
  assert.equal(applyPreset(first, clay, cartoon, models).prompt, 'a fox, clay')
  assert.equal(applyPreset({ ...draft, prompt: ' ' }, clay, undefined, models).prompt, 'clay')
})

test('what its model lacks is left out of the draft, and a model that is gone gives way to the default', () => {
  const withSource = { ...draft, seed: 3, source: { imageId: 'i', strength: 0.4 } }
  const large = applyPreset(withSource, { ...open, model: { id: 'large' }, negativePrompt: 'text' }, undefined, models)
  assert.deepEqual([large.modelId, large.source, large.seed, large.negativePrompt], ['large', null, null, ''])
  assert.equal(applyPreset(draft, { ...open, model: { id: 'gone' } }, undefined, models).modelId, null)
})
