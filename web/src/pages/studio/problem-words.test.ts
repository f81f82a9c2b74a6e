import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../words/catalogues/en.ts'
import { ja } from '../../words/catalogues/ja.ts'
import { problemWords } from './problem-words.ts'

const message = 'From the service.'

test('too few credits are told with the price and what there is, in both languages', () => {
  const problem = { __typename: 'InsufficientCredits', message, required: 1200, available: 1 } as const
  for (const words of [en, ja]) {
    const { field, text } = problemWords(problem, words)
    assert.equal(field, 'form')
    assert.match(text, /1,200/)
    assert.match(text, /\b1\b|は1です/)
  }
})

test('a budget that does not reach is told with the budget, what is spent and the day it begins anew, in both languages', () => {
  const resetsAt = '2026-12-01T00:00:00.000Z'
  const problem = { __typename: 'BudgetExceeded', message, budget: 1500, spent: 1499, resetsAt } as const
  for (const words of [en, ja]) {
    const { field, text } = problemWords(problem, words)
    assert.equal(field, 'form')
    assert.match(text, /1,500.*1,499.*(Dec|2026\/12)/)
  }
})

test('a refused prompt is told beside the prompt, without repeating it', () => {
  const problem = { __typename: 'PromptRejected', message, reason: 'VIOLENCE' } as const
  assert.deepEqual(problemWords(problem, en), { field: 'prompt', text: en.studio.rejected.VIOLENCE })
})

test('a value that was refused is told beside its field, a nested one beside the outer', () => {
  const invalid = (field: string) => problemWords({ __typename: 'InvalidInput', message, field }, en)
  assert.deepEqual(invalid('steps'), { field: 'steps', text: message })
  assert.equal(invalid('source.strength').field, 'source')
  assert.equal(invalid('workspaceId').field, 'form')
})
