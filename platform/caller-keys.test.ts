import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCallerKeys } from './caller-keys.ts'
import { ConfigurationError, readEnv } from './env.ts'

const read = (CALLER_KEYS: string) =>
  readEnv({ CALLER_KEYS }, (reader) => readCallerKeys(reader, ['gateway', 'generation']))

const [one, other] = ['a'.repeat(32), 'b'.repeat(32)]

test('each caller has a key of its own', () => {
  assert.deepEqual(read(`gateway=${one},generation=${other}`), { gateway: one, generation: other })
})

test('a key that is missing, short, or of a stranger is named without being shown', () => {
  assert.throws(
    () => read('generation=short,web=whatever'),
    new ConfigurationError([
      'CALLER_KEYS must hold a key for gateway.',
      'CALLER_KEYS: the key for generation is too short: at least 32 characters.',
      'CALLER_KEYS: web does not call this service.',
    ]),
  )
})
