import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './catalogues/en.ts'
import { ja } from './catalogues/ja.ts'
import { missingKeys } from './missing-keys.ts'

test('the Japanese catalogue says all that the English one says, and nothing else', () => {
  assert.deepEqual(missingKeys(en, ja), [])
  assert.deepEqual(missingKeys(ja, en), [])
})

test('a missing message, a message of another kind and a missing group are named by their path', () => {
  const reference = { a: 'text', b: { c: (n: number) => `${n}`, d: ['x', 'y'] }, e: { f: 'text' } }
  assert.deepEqual(missingKeys(reference, { b: { c: 'text', d: ['x'] } }), ['a', 'b.c', 'b.d.1', 'e'])
})

test('no message is left untranslated', () => {
  const untranslated = (reference: unknown, other: unknown): unknown[] =>
    typeof reference === 'string'
      ? reference === other && /[a-z]{4}/.test(reference) && !/^[a-z]+\.csv$/.test(reference)
        ? [reference]
        : []
      : Object.entries(reference ?? {}).flatMap(([key, value]) =>
          untranslated(value, (other as Record<string, unknown>)[key]),
        )
  assert.deepEqual(untranslated(en, ja), [])
})
