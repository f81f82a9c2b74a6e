import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { priceOf as priceAt } from './price.ts'

const priceOf = (recipe: Parameters<typeof priceAt>[0]) => priceAt(recipe, { creditsPerArea: 1 })
const usual = { width: 512, height: 512, steps: 8, count: 1 }

test('the usual image costs one credit', () => {
  assert.equal(priceOf(usual), 1)
  assert.equal(priceOf({ ...usual, width: 256, height: 256 }), 1)
})

test('every further 512 x 512 pixels, every further 15 steps and every further image cost the same again', () => {
  assert.equal(priceOf({ ...usual, width: 1024, height: 1024 }), 4)
  assert.equal(priceOf({ ...usual, steps: 15 }), 1)
  assert.equal(priceOf({ ...usual, steps: 16 }), 2)
  assert.equal(priceOf({ ...usual, count: 4 }), 4)
  assert.equal(priceOf({ width: 768, height: 768, steps: 30, count: 2 }), 12)
})

test('an upscale costs what the image that it enlarges has in pixels, whatever the factor', () => {
  const once = { steps: 1, count: 1 }
  assert.equal(priceOf({ ...once, factor: 4, width: 2048, height: 2048 }), 1)
  assert.equal(priceOf({ ...once, factor: 2, width: 2048, height: 2048 }), 4)
})

test('a dearer model costs a multiple', () => {
  assert.equal(priceAt({ ...usual, width: 1024, height: 1024 }, { creditsPerArea: 3 }), 12)
})

test('asking for more never costs less, and nothing is free', () => {
  const size = fc.integer({ min: 64, max: 2_048 })
  const recipe = fc.record({
    width: size,
    height: size,
    steps: fc.integer({ min: 1, max: 60 }),
    count: fc.integer({ min: 1, max: 8 }),
  })
  fc.assert(
    fc.property(recipe, fc.constantFrom('width', 'height', 'steps', 'count'), fc.nat(100), (less, what, more) => {
      assert.ok(priceOf(less) >= 1)
      assert.ok(priceOf({ ...less, [what]: less[what] + more }) >= priceOf(less))
    }),
  )
})
