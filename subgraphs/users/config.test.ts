import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { ConfigurationError } from '../../platform/env.ts'
import { readConfig } from './config.ts'

test('a missing database, missing keys and a signing key of the wrong kind are named together', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export({ type: 'pkcs8', format: 'der' })
  assert.throws(
    () => readConfig({ TOKEN_SIGNING_KEY: rsa.toString('base64') }),
    (error) => {
      assert.ok(error instanceof ConfigurationError)
      assert.deepEqual(
        error.faults.map((fault) => fault.split(' ')[0]),
        ['MONGODB_URI', 'CALLER_KEYS', 'TOKEN_SIGNING_KEY'],
      )
      return true
    },
  )
})
