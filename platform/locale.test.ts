import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localeOf, locales } from './locale.ts'

test('the first language that the service speaks wins, by quality and then by place', () => {
  assert.equal(localeOf('fr, ja;q=0.5, en;q=0.4'), 'ja')
  assert.equal(localeOf('en;q=0.2, ja-JP'), 'ja')
  assert.equal(localeOf('en-GB,ja'), 'en')
  assert.equal(localeOf('ja;q=0, en'), 'en')
})

test('English where nothing fits, whatever the header holds', () => {
  assert.equal(localeOf(undefined), 'en')
  assert.equal(localeOf('fr, de'), 'en')
  fc.assert(fc.property(fc.string(), (header) => locales.includes(localeOf(header))))
})
