import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { ConfigurationError } from '../../platform/env.ts'
import { readConfig } from './config.ts'

test('what is missing, a signing key of the wrong kind and addresses that are none are named together', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export({ type: 'pkcs8', format: 'der' })
  assert.throws(
    () =>
      readConfig({ TOKEN_SIGNING_KEY: rsa.toString('base64'), SMTP_URL: 'https://a.example', PUBLIC_URL: 'a.example' }),
    (error) => {
      assert.ok(error instanceof ConfigurationError)
      assert.deepEqual(
        [...new Set(error.faults.map((fault) => fault.split(' ')[0]))],
        [
          'MONGODB_URI',
          'CALLER_KEYS',
          'BILLING_URL',
          'SERVICE_KEYS',
          'GENERATION_URL',
          'TOKEN_SIGNING_KEY',
          'EXPORTS_DIR',
          'DELETION_REGISTER',
          'RECEIPT_KEY',
          'SECOND_FACTOR_KEY',
          'SMTP_URL',
          'MAIL_FROM',
          'PUBLIC_URL',
        ],
      )
      return true
    },
  )
})
