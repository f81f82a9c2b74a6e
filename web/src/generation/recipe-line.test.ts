import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recipeLine } from './recipe-line.ts'

const recipe = {
  kind: 'PICTURE' as const,
  factor: null,
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

test('what was made of another picture is told without a seed', () => {
  const enlarged = recipeLine({ ...recipe, kind: 'UPSCALE', factor: 4, width: 1024, height: 1024 }, 0)
  assert.equal(enlarged, 'a castle at sunset · Sketch · enlarged 4 times · 1024×1024')
  const cut = recipeLine({ ...recipe, kind: 'BACKGROUND_REMOVAL' }, 0)
  assert.equal(cut, 'a castle at sunset · Sketch · background removed · 256×256')
})
