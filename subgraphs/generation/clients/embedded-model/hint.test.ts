import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type HintLevel, hintLevel, hintOf } from './hint.ts'

const plane = 32 * 32
const plain = (rgb: number[]) => Float32Array.from({ length: 64 * 64 * 3 }, (_, i) => rgb[i % 3] as number)

test('shows less of the sketch the more creativity is asked for', () => {
  const levels = [0, 0.19, 0.2, 0.44, 0.45, 0.69, 0.7, 0.89, 0.9, 1].map(hintLevel)
  assert.deepEqual(levels, [4, 4, 3, 3, 2, 2, 1, 1, 0, 0])
})

test('keeps a plain colour plain at every level and tells the level in the last plane', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  const level = fc.constantFrom<HintLevel>(1, 2, 3, 4)

  fc.assert(
    fc.property(fc.tuple(byte, byte, byte), level, (rgb, level) => {
      const hint = hintOf(plain(rgb), level)
      const expected = [...rgb.map((value) => value / 127.5 - 1), level / 3]
      for (const [i, value] of hint.entries()) {
        assert.ok(Math.abs(value - (expected[Math.floor(i / plane)] as number)) < 1e-6)
      }
    }),
    { numRuns: 20 },
  )
})

test('shows nothing at level 0', () => {
  assert.ok(hintOf(plain([255, 0, 9]), 0).every((value) => value === 0))
})
