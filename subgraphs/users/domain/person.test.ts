import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLocale, readName } from './person.ts'

test('a name has 1 to 80 characters once the spaces around it are gone', () => {
  assert.equal(readName('  Ada Lovelace '), 'Ada Lovelace')
  assert.equal(readName('🦊'.repeat(80)), '🦊'.repeat(80))
  for (const text of ['', '   ', 'a'.repeat(81), '🦊'.repeat(81)]) assert.equal(readName(text), undefined)
})

test('a name has no control characters', () => {
  for (const text of ['Ada\u0000', 'Ada\nLovelace', 'Ada\u001b[31m', 'Ada\u0085x'])
    assert.equal(readName(text), undefined)
})

test('only the languages that the service speaks are taken', () => {
  assert.deepEqual(['en', 'ja', 'EN', 'fr', ''].map(readLocale), ['en', 'ja', undefined, undefined, undefined])
})
