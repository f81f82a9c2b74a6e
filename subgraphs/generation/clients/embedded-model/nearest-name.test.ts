import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { indexSpellings, nearestName, typingErrors } from './nearest-name.ts'

const letters = fc.constantFrom(...'abcdefg')
const word = fc.array(letters, { minLength: 1, maxLength: 10 }).map((characters) => characters.join(''))

test('finds what comparing with every name would find', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (names, asked) => {
      const limit = asked.length < 5 ? 0 : asked.length > 7 ? 3 : 2
      const ranked = names.map((name) => ({ name, errors: typingErrors(asked, name) }))
      const near = ranked.filter(({ errors }) => errors < limit).toSorted((a, b) => a.errors - b.errors)
      assert.equal(nearestName(indexSpellings(names), asked), near[0]?.name ?? null)
    }),
  )
})

test('counts one error for each letter added, left out, changed, or swapped with its neighbour', () => {
  for (const mistyped of ['castel', 'casttle', 'cstle', 'caztle', 'acstle']) {
    assert.equal(typingErrors(mistyped, 'castle'), 1, mistyped)
  }
  assert.equal(typingErrors('castle', 'castle'), 0)
  assert.equal(typingErrors('csatel', 'castle'), 2)
  assert.equal(typingErrors('', 'fox'), 3)
})

test('forgives no error in short words and two in long ones', () => {
  const spellings = indexSpellings(['frog', 'strawberry', 'hot air balloon'])
  assert.equal(nearestName(spellings, 'frgo'), null)
  assert.equal(nearestName(spellings, 'strwabery'), 'strawberry')
  assert.equal(nearestName(spellings, 'strwabry'), null)
})
