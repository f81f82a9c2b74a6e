import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Decision, holding, readDecisions, withDecision } from './decision.ts'

const yes: Decision = { version: 'v1', analytics: true, advertising: true, at: '2026-11-23T10:00:00.000Z' }
const no: Decision = { ...yes, analytics: false, advertising: false }
const account = (allowed: boolean, decidedAt: string | null) =>
  ['ANALYTICS', 'ADVERTISING'].map((topic) => ({ topic, allowed, decidedAt }))

test('whoever never decided has to be asked', () => {
  assert.equal(holding('v1', undefined, []), undefined)
  assert.equal(holding('v1', undefined, account(false, null)), undefined)
})

test('a consent holds for the wording that it was given to, a refusal for any', () => {
  assert.equal(holding('v1', yes, []), yes)
  assert.equal(holding('v2', yes, []), undefined)
  assert.equal(holding('v2', no, []), no)
})

test('of browser and account the later decision holds', () => {
  assert.equal(holding('v1', yes, account(false, '2026-11-23T11:00:00.000Z'))?.advertising, false)
  assert.equal(holding('v1', yes, account(false, '2026-11-23T09:00:00.000Z')), yes)
})

test('decisions are kept with the latest first, and what was tampered with counts as none', () => {
  const kept = withDecision(readDecisions(withDecision([], yes)), no)
  assert.deepEqual(readDecisions(kept), [no, yes])
  for (const stored of [null, '', '{}', '[1]', '[{"analytics":true}]', 'null'])
    assert.deepEqual(readDecisions(stored), [])
  let stored: string | null = null
  for (let time = 0; time < 30; time++) stored = withDecision(readDecisions(stored), yes)
  assert.equal(readDecisions(stored).length, 20)
})
