import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byteRange } from './byte-range.ts'

test('reads the forms of RFC 9110', () => {
  assert.deepEqual(byteRange('bytes=0-499', 10_000), { start: 0, end: 499 })
  assert.deepEqual(byteRange('bytes=9500-', 10_000), { start: 9_500, end: 9_999 })
  assert.deepEqual(byteRange('bytes=-500', 10_000), { start: 9_500, end: 9_999 })
  assert.deepEqual(byteRange('bytes=-20000', 10_000), { start: 0, end: 9_999 })
  assert.equal(byteRange('bytes=10000-', 10_000), 'unsatisfiable')
  assert.equal(byteRange('bytes=-0', 10_000), 'unsatisfiable')
})

test('takes what it does not serve as no range', () => {
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=a-b'])
    assert.equal(byteRange(header, 100), undefined)
})

test('never leaves the file, whatever is asked for', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 1_000 }),
      fc.constantFrom(0, 1, 2),
      (a, b, length, form) => {
        const range = byteRange(`bytes=${[`${a}-${b}`, `${a}-`, `-${b}`][form]}`, length)
        if (range === undefined || range === 'unsatisfiable') return
        assert.ok(0 <= range.start && range.start <= range.end && range.end < length)
      },
    ),
  )
})
