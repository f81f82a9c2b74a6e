import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MAX_SEED, seedOf } from './generation.ts'
import { bucketKey, filesOf, generationIdOf, imageIdOf, prefixOf } from './image-id.ts'
import { averaged, expectedSeconds, passesOf, speedGroups } from './speed.ts'

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

test('guidance doubles the passes, and each image is finished', () => {
  const recipe = { width: 512, height: 512, steps: 8, guidance: 1, count: 2 }
  assert.equal(passesOf(recipe), 2 * (8 + 4))
  assert.equal(passesOf({ ...recipe, guidance: 1.5 }), 2 * (16 + 4))
})

test('an upscale takes a pass for each tile of what it enlarges', () => {
  const once = { steps: 1, guidance: 1, count: 1 }
  assert.equal(passesOf({ ...once, kind: 'UPSCALE', factor: 4, width: 2048, height: 1024 }), 8 * 4 + 4)
  assert.equal(passesOf({ ...once, kind: 'BACKGROUND_REMOVAL', factor: 1, width: 512, height: 512 }), 1 + 4)
})

test('work is expected to take as long as what is most like it, or else what its model is said to take', () => {
  const effort = { modelId: 'm', width: 512, height: 512, steps: 8, guidance: 1, count: 2, source: null }
  const model = { secondsPerPass: 4 }
  const [like = '', kind = '', all = ''] = speedGroups(effort)
  assert.equal(expectedSeconds(effort, new Map(), model), 96)
  assert.equal(expectedSeconds(effort, new Map([[all, 3]]), model), 72)
  assert.equal(
    expectedSeconds(
      effort,
      new Map([
        [all, 3],
        [kind, 2],
      ]),
      model,
    ),
    48,
  )
  assert.equal(
    expectedSeconds(
      effort,
      new Map([
        [kind, 2],
        [like, 1],
      ]),
      model,
    ),
    24,
  )
  assert.notEqual(speedGroups({ ...effort, kind: 'UPSCALE' })[1], kind)
})

test('the mean speed follows what is measured', () => {
  assert.equal(averaged(undefined, 3), 3)
  let mean = 10
  for (let index = 0; index < 50; index++) mean = averaged(mean, 1)
  assert.ok(Math.abs(mean - 1) < 0.01)
})
