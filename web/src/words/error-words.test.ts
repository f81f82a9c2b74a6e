import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { ConnectionLost } from '../api/connection-errors.ts'
import { en } from './catalogues/en.ts'
import { errorWords } from './error-words.ts'

const coded = (code?: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'secret detail', ...(code ? { extensions: { code } } : {}) }] })

test('each code of the API has its own words', () => {
  const said = [
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'NOT_FOUND',
    'BAD_USER_INPUT',
    'RATE_LIMITED',
    'UPSTREAM_UNAVAILABLE',
  ].map((code) => errorWords(coded(code), en, true))
  assert.equal(new Set(said).size, 6)
})

test('a failure on the network says whether it is the own connection', () => {
  assert.equal(errorWords(new TypeError('Failed to fetch'), en, false), en.errors.offline)
  assert.equal(errorWords(new TypeError('Failed to fetch'), en, true), en.errors.unreachable)
})

test('a connection closed for want of a session asks to sign in again', () => {
  assert.equal(errorWords(new ConnectionLost(4403, 'Forbidden'), en, true), en.errors.sessionEnded)
})

test('an unknown code says nothing of what the server wrote', () => {
  assert.equal(errorWords(coded('INTERNAL_SERVER_ERROR'), en, true), en.errors.unexpected)
})
