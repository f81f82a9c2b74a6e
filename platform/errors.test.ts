import assert from 'node:assert/strict'
import { test } from 'node:test'
import { badUserInput, formatError, rateLimited } from './errors.ts'

test('errors for the caller pass with their details and without a stack', () => {
  const error = badUserInput('first must be from 1 to 100.', 'first').toJSON()
  const formatted = formatError({ ...error, extensions: { ...error.extensions, stacktrace: ['at home'] } }, 'r1')
  assert.deepEqual(formatted, {
    message: 'first must be from 1 to 100.',
    extensions: { code: 'BAD_USER_INPUT', field: 'first' },
  })
  assert.equal(rateLimited('Wait.', 9).extensions.retryAfter, 9)
})

test('a bug shows its place and the request id, nothing of itself', () => {
  const bug = {
    message: 'E11000 secret@example.com',
    path: ['viewer'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['x'] },
  }
  const formatted = formatError(bug, 'r1')
  assert.doesNotMatch(JSON.stringify(formatted), /E11000|stack/)
  assert.deepEqual(
    [formatted.path, formatted.extensions],
    [['viewer'], { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' }],
  )
})
