import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MAX_SEED, seedOf } from './generation.ts'
import { bucketKey, filesOf, generationIdOf, imageIdOf, prefixOf } from './image-id.ts'
import { averaged, passesOf, secondsFor } from './speed.ts'

test('each image has the next seed, and behind the largest comes 0', () => {
  assert.deepEqual(
    [0, 1, 2].map((index) => seedOf({ seed: MAX_SEED - 1 }, index)),
    [MAX_SEED - 1, MAX_SEED, 0],
  )
})

test('the id of an image tells its generation and nothing else', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{24}$/), fc.integer({ min: 0, max: 99 }), (id, index) => {
      assert.equal(generationIdOf(imageIdOf(id, index)), id)
    }),
  )
  for (const foreign of ['', '-0', 'a', 'a-', 'a/b-0', '../x-0', 'a-0-', 'a-1234'])
    assert.equal(generationIdOf(foreign), undefined, foreign)
})

test('every file of an image lies under the prefix of its generation and workspace', () => {
  for (const key of filesOf('w', 'g-0')) assert.ok(key.startsWith(`${prefixOf('w', 'g')}g-0/`))
  assert.throws(() => bucketKey('w', '../../x', 'webp'))
})

test('guidance doubles the work, and what is ahead adds to it', () => {
  const recipe = { width: 512, height: 512, steps: 8, guidance: 1, count: 2 }
  assert.equal(passesOf(recipe), 16)
  assert.equal(passesOf({ ...recipe, guidance: 1.5 }), 32)
  assert.equal(secondsFor(16, 4, 0.5), 10)
})

test('an upscale takes a pass for each tile of what it enlarges', () => {
  const once = { steps: 1, guidance: 1, count: 1 }
  assert.equal(passesOf({ ...once, kind: 'UPSCALE', factor: 4, width: 2048, height: 1024 }), 8 * 4)
  assert.equal(passesOf({ ...once, kind: 'BACKGROUND_REMOVAL', factor: 1, width: 512, height: 512 }), 1)
})

test('the mean speed follows what is measured', () => {
  assert.equal(averaged(undefined, 3), 3)
  let mean = 10
  for (let index = 0; index < 50; index++) mean = averaged(mean, 1)
  assert.ok(Math.abs(mean - 1) < 0.01)
})
