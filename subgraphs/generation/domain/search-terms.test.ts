import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { searchTermsFor, searchTermsOf } from './search-terms.ts'

const finds = (words: string, text: string) => {
  const terms = new Set(searchTermsOf(text))
  return searchTermsFor(words).every((term) => terms.has(term))
}

const findings: [words: string, text: string, found: boolean][] = [
  ['light', 'A Lighthouse on a cliff', true],
  ['CLIFF light', 'A Lighthouse on a cliff', true],
  ['house', 'A Lighthouse on a cliff', false],
  ['light sea', 'A Lighthouse on a cliff', false],
  ['猫', '白い猫と花', true],
  ['白い猫', '白い猫と花', true],
  ['白猫', '白い猫と花', false],
  ['ｃａｔ', 'Catと猫', true],
  ['ﾈｺ', 'ネコ', true],
  ['猫 cat', 'catの猫', true],
  ['extraordinarily', 'extraordinary', true],
  ['42', 'seed 421', true],
]
for (const [words, text, found] of findings)
  test(`“${words}” ${found ? 'finds' : 'does not find'} “${text}”`, () => assert.equal(finds(words, text), found))

test('a text is found by itself, by any of its words and by any part that has no spaces in Japanese', () => {
  const word = fc.stringMatching(/^[a-z]{1,20}$/)
  const japanese = fc.stringMatching(/^[あ-んァ-ン一-龠]{1,12}$/)
  fc.assert(
    fc.property(fc.array(fc.oneof(word, japanese), { minLength: 1 }), fc.nat(), fc.nat(), fc.nat(), (parts, ...at) => {
      const text = parts.join(' ')
      const part = parts[at[0] % parts.length] ?? ''
      const from = /^[a-z]/.test(part) ? 0 : at[1] % part.length
      const shown = part.slice(from, from + 1 + (at[2] % part.length))
      return finds(text, text) && finds(shown, text)
    }),
  )
})

test('signs alone name nothing to look for', () => assert.deepEqual(searchTermsFor(' …!? 、。'), []))
