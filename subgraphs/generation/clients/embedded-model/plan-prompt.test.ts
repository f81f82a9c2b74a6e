import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeCaption } from './caption.ts'
import { readPlans } from './fixtures/plans.ts'
import { shippedModelDir } from './model-facts.ts'
import { planPrompt } from './plan-prompt.ts'
import { loadVocabulary } from './vocabulary.ts'

const vocabulary = await loadVocabulary(shippedModelDir)
const notesOf = (prompt: string) => planPrompt(vocabulary, prompt).notes

test('understands every prompt as the implementation that the model was published with', async () => {
  for (const { prompt, style, ...expected } of await readPlans()) {
    const plan = planPrompt(vocabulary, prompt, style)
    const found = {
      words: plan.words,
      objects: plan.objects.map(({ concept, icon, colour, count, size }) => [concept, icon, colour, count, size]),
      relations: plan.relations,
      background: plan.background,
      matched: plan.matched,
      notes: plan.notes.filter(({ kind }) => kind !== 'person'),
      ids: encodeCaption(vocabulary, plan.words).filter((id) => id !== 0),
    }
    const { words, objects, relations, background, matched, notes, ids } = expected
    assert.deepEqual(found, { words, objects, relations, background, matched, notes, ids }, prompt.slice(0, 80))
  }
})

test('makes a drawable plan of any text', () => {
  const fragments = [
    'red',
    'cat',
    'two',
    'and',
    'with',
    'snow',
    'background',
    'small',
    '猫',
    'の上の',
    'を食べる',
    '赤い',
    '🦊',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 12 }).map((parts) => parts.join(' ')),
  )

  fc.assert(
    fc.property(text, (prompt) => {
      const { objects, relations, background, words, matched, notes } = planPrompt(vocabulary, prompt)
      assert.ok(objects.length <= 3)
      assert.equal(relations.length, Math.max(0, objects.length - 1))
      assert.ok(objects.length > 0 || background)
      assert.ok(objects.every(({ icon }) => icon >= 0))
      assert.equal(encodeCaption(vocabulary, words).length, 20)
      assert.equal(
        notes.some(({ kind }) => kind === 'nothingKnown'),
        !matched,
      )
    }),
    { numRuns: 150 },
  )
})

test('says that a person becomes a smiling face, in the word of the prompt', () => {
  assert.deepEqual(notesOf('two children in the park'), [{ kind: 'person', word: 'children' }])
  assert.deepEqual(notesOf('女の子と犬'), [{ kind: 'person', word: '女の子' }])
  assert.deepEqual(notesOf('a smiling cat'), [])
})

test('reads words that are also properties of every object like any other', () => {
  assert.deepEqual(notesOf('constructor'), [{ kind: 'readAs', word: 'constructor', as: 'construction' }])
})

test('does not repeat a long unknown prompt in its notes', () => {
  const gibberish = Array.from({ length: 300 }, (_, i) => `zq${i}${'x'.repeat(40)}`).join(' ')
  const told = JSON.stringify(notesOf(gibberish))
  assert.ok(told.length < 500, `${told.length} characters`)
})
