import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { justifiedRows, neighbourInRow } from './justified-rows.ts'

const aspects = fc.array(fc.double({ min: 0.3, max: 3, noNaN: true }), { maxLength: 60 })
const sheets = fc.record({
  width: fc.integer({ min: 320, max: 2000 }),
  rowHeight: fc.integer({ min: 80, max: 300 }),
  gap: fc.integer({ min: 0, max: 16 }),
})
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

test('every item stands once, in order, at its own aspect ratio', () => {
  fc.assert(
    fc.property(aspects, sheets, (items, sheet) => {
      const laid = justifiedRows(items, sheet).flatMap(({ widths, height }) => widths.map((width) => width / height))
      assert.equal(laid.length, items.length)
      for (const [index, aspect] of laid.entries()) assert.ok(Math.abs(aspect - (items[index] ?? 0)) < 1e-9)
    }),
  )
})

test('rows fill the width; the last one may be shorter, and none is higher than wished', () => {
  fc.assert(
    fc.property(aspects, sheets, (items, sheet) => {
      for (const [index, { widths, height }] of justifiedRows(items, sheet).entries()) {
        const used = sum(widths) + sheet.gap * (widths.length - 1)
        const last = index === justifiedRows(items, sheet).length - 1
        assert.ok(last ? used <= sheet.width + 1e-6 : Math.abs(used - sheet.width) < 1e-6)
        assert.ok(height <= sheet.rowHeight + 1e-9)
      }
    }),
    { numRuns: 50 },
  )
})

test('up and down lead to the item above and below, and stay at the edges', () => {
  const rows = justifiedRows([1, 1, 1, 1, 1], { width: 300, rowHeight: 150, gap: 0 })
  assert.deepEqual(
    rows.map(({ first, widths }) => [first, widths.length]),
    [
      [0, 2],
      [2, 2],
      [4, 1],
    ],
  )
  assert.equal(neighbourInRow(rows, 1, 1), 3)
  assert.equal(neighbourInRow(rows, 3, 1), 4)
  assert.equal(neighbourInRow(rows, 4, 1), 4)
  assert.equal(neighbourInRow(rows, 2, -1), 0)
  assert.equal(neighbourInRow(rows, 0, -1), 0)
})
