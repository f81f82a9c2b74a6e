import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { consoleLine, tellingLine } from './console-lines.ts'

const plain = (line: object) => stripVTControlCharacters(consoleLine('users', JSON.stringify(line)) ?? '')
const time = '2026-11-23T19:02:11.000Z'

test('a warning is shown by its name, its fields and the message of its error', () => {
  const line = plain({
    level: 'warn',
    time,
    service: 'users',
    msg: 'mongodb-unreachable',
    attempt: 2,
    error: { type: 'Error', message: 'connection refused', stack: 'Error: connection refused\n    at net' },
  })
  assert.match(line, /^\d\d:02:11 {2}users {7}warn mongodb-unreachable attempt=2 error=connection refused$/)
})

test('what is only information, or no log line at all, stays in the log file', () => {
  assert.equal(plain({ level: 'info', time, msg: 'listening' }), '')
  assert.equal(consoleLine('users', 'plain text'), undefined)
  assert.equal(consoleLine('users', '{ broken'), undefined)
})

test('of the last words of a process the line of the error is the telling one', () => {
  const words = ['node:internal/modules:12', '  throw err', '  ^', '', 'TypeError: no such thing', '    at main']
  assert.equal(tellingLine(words), 'TypeError: no such thing')
  assert.equal(tellingLine(['The configuration has a fault', '- PORT']), 'The configuration has a fault')
  assert.equal(tellingLine([]), undefined)
})
