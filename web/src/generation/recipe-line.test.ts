import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recipeLine } from './recipe-line.ts'

const recipe = {
  prompt: 'a castle\n at sunset',
  negativePrompt: null,
  model: { name: 'Sketch' },
  modelVersion: null,
  width: 256,
  height: 256,
  steps: 8,
  guidance: 1.5,
}

test('a recipe is one line with all that the picture takes', () => {
  assert.equal(recipeLine(recipe, 41), 'a castle at sunset · Sketch · seed 41 · 8 steps · guidance 1.5 · 256×256')
})

test('what was left out and the version of the model belong to it', () => {
  const line = recipeLine({ ...recipe, negativePrompt: 'clouds', modelVersion: '1.0' }, 0)
  assert.equal(line, 'a castle at sunset · not: clouds · Sketch 1.0 · seed 0 · 8 steps · guidance 1.5 · 256×256')
})
