import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLanguage } from './choose-language.ts'

test('the own choice goes before the languages of the browser', () => {
  assert.equal(chooseLanguage(['ja', 'en-US', 'en'], ['en', 'ja']), 'ja')
})

test('a regional tag takes the catalogue of its language', () => {
  assert.equal(chooseLanguage([null, 'ja-JP'], ['en', 'ja']), 'ja')
})

test('languages without a catalogue are passed over', () => {
  assert.equal(chooseLanguage(['tlh', 'jam', 'ja'], ['en', 'ja']), 'ja')
})

test('English where nothing fits', () => {
  assert.equal(chooseLanguage([null, 'fr'], ['en', 'ja']), 'en')
})
