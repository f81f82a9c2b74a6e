import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transformInput } from './transform-input.ts'

const wish = { workspaceId: 'w', modelId: 'm', prompt: 'a fox' }
const factorOf = (width: number, height: number) =>
  transformInput({ ...wish, kind: 'UPSCALE', picture: { id: 'i', width, height } })?.factor

test('a picture is enlarged as far as the API goes, and one that is large enough not at all', () => {
  assert.deepEqual(
    [factorOf(512, 512), factorOf(1024, 100), factorOf(600, 600), factorOf(1025, 8)],
    [4, 2, 2, undefined],
  )
})

test('a background is removed at any size', () => {
  const picture = { id: 'i', width: 4000, height: 4000 }
  const expected = { ...wish, kind: 'BACKGROUND_REMOVAL', source: { imageId: 'i' } }
  assert.deepEqual(transformInput({ ...wish, kind: 'BACKGROUND_REMOVAL', picture }), expected)
})
