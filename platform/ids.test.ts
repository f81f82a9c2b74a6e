import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from './ids.ts'

test('ids are 24 hexadecimal digits, and no two are the same', () => {
  const ids = Array.from({ length: 2_000 }, newId)
  for (const id of ids) assert.match(id, /^[0-9a-f]{24}$/)
  assert.equal(new Set(ids).size, ids.length)
})
