import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigurationError, type Env, type EnvReader, readEnv } from './env.ts'

const faultsOf = (env: Env, read: (reader: EnvReader) => unknown) => {
  try {
    readEnv(env, read)
  } catch (error) {
    assert.ok(error instanceof ConfigurationError)
    return error.faults
  }
  return []
}

test('all faults of a configuration are named at once', () => {
  const faults = faultsOf({ PORT: '70000', URL: 'here', KEY: 'short', MODE: 'fast', PAIRS: 'a=1,b' }, (env) => [
    env.port('PORT', 4000),
    env.url('URL', undefined),
    env.secret('KEY'),
    env.secret('OTHER_KEY'),
    env.oneOf('MODE', ['slow', 'steady'], 'slow'),
    env.pairs('PAIRS'),
    env.text('NAME'),
    env.parsed('JSON', JSON.parse, 'JSON'),
  ])
  assert.deepEqual(
    faults.map((fault) => fault.split(' ')[0]),
    ['PORT', 'URL', 'KEY', 'OTHER_KEY', 'MODE', 'PAIRS', 'NAME', 'JSON'],
  )
})

test('a fault never repeats the value, which may be a secret', () => {
  assert.doesNotMatch(faultsOf({ KEY: 'hunter2' }, (env) => env.secret('KEY')).join(), /hunter2/)
})

test('empty and missing values take the default', () => {
  const read = (env: EnvReader) => [
    env.port('PORT', 4000),
    env.url('URL', 'http://a'),
    env.optional('NAME', 'b'),
    env.pairs('PAIRS'),
  ]
  assert.deepEqual(readEnv({ PORT: '', URL: ' ' }, read), [4000, 'http://a', 'b', {}])
})

test('pairs keep what stands behind the first equals sign', () => {
  assert.deepEqual(
    readEnv({ PAIRS: 'a=x=y, b = z' }, (env) => env.pairs('PAIRS')),
    { a: 'x=y', b: 'z' },
  )
})
