import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { parseEnv } from 'node:util'
import { parse } from 'yaml'
import { readConfig as readGateway } from '../gateway/config.ts'
import { readConfig as readBilling } from '../subgraphs/billing/config.ts'
import { readConfig as readGeneration } from '../subgraphs/generation/config.ts'
import { readWorkerConfig } from '../subgraphs/generation/worker/config.ts'
import { readConfig as readUsers } from '../subgraphs/users/config.ts'

interface Service {
  command: string[]
  environment: Record<string, string>
  networks: string[]
  ports?: string[]
  read_only?: boolean
}

const root = resolve(import.meta.dirname, '..')
const file = readFileSync(resolve(root, 'docker-compose.yml'), 'utf8')
const secrets = parseEnv(
  execFileSync(process.execPath, [resolve(root, 'local/print-secrets.ts')], { encoding: 'utf8' }),
) as Record<string, string>
/** What an operator sets besides. */
const settings: Record<string, string> = {
  SMTP_URL: 'smtps://user:password@mail.example.com',
  MAIL_FROM: 'ImaginPrompt <no-reply@example.com>',
}

/**
 * What Compose makes of `${NAME:?reason}`, `${NAME:-default}`, `${NAME:+instead}` and `$$`, with no more set than the
 * secrets.
 */
const filledIn = file.replace(/\$\$|\$\{(\w+)(?::([?+-])([^}]*))?\}/g, (text, name, kind, rest) => {
  if (text === '$$') return '$'
  if (kind === '+') return secrets[name] ? rest : ''
  return secrets[name] ?? settings[name] ?? (kind === '-' ? rest : assert.fail(`npm run secrets prints no ${name}`))
})
const { services, networks } = parse(filledIn, { merge: true }) as {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean }>
}
const serviceOf = (name: string) => services[name] ?? assert.fail(`no service ${name}`)
/** As the image of Dockerfile completes it. */
const envOf = (name: string) => ({
  NODE_ENV: 'production',
  HOST: '0.0.0.0',
  PORT: '4000',
  ...serviceOf(name).environment,
})

test('each service starts with what it is told, and the programs are there', () => {
  assert.equal(readUsers(envOf('users')).port, 4000)
  assert.equal(readBilling(envOf('billing')).port, 4000)
  assert.equal(readGeneration(envOf('generation')).bucket.kind, 's3')
  assert.equal(readWorkerConfig(envOf('worker')).bucket.kind, 's3')
  assert.equal(readGateway(envOf('gateway')).production, true)
  for (const name of ['users', 'billing', 'generation', 'worker', 'gateway']) {
    const [program, main = ''] = serviceOf(name).command
    assert.equal(program, 'node')
    assert.match(readFileSync(resolve(root, main), 'utf8'), /runService/)
    assert.equal(serviceOf(name).read_only, true)
  }
})

test('every secret that is printed is used, and each service knows its own only', () => {
  const knownBy = (name: string) =>
    Object.entries(secrets).flatMap(([secret, value]) =>
      JSON.stringify(serviceOf(name).environment).includes(value) ? [secret] : [],
    )
  const bucket = ['BUCKET_ACCESS_KEY', 'BUCKET_SECRET_KEY']
  const known = Object.fromEntries(Object.keys(services).map((name) => [name, knownBy(name).toSorted()]))
  assert.deepEqual(known, {
    mongo: ['MONGO_KEY', 'MONGO_ROOT_PASSWORD'],
    'mongo-init': [
      'MONGO_BILLING_PASSWORD',
      'MONGO_GENERATION_PASSWORD',
      'MONGO_ROOT_PASSWORD',
      'MONGO_USERS_PASSWORD',
    ],
    bucket,
    users: [
      'BILLING_TO_USERS',
      'GATEWAY_TO_USERS',
      'GENERATION_TO_USERS',
      'MONGO_USERS_PASSWORD',
      'RECEIPT_KEY',
      'SECOND_FACTOR_KEY',
      'TOKEN_SIGNING_KEY',
      'USERS_TO_BILLING',
      'USERS_TO_GENERATION',
    ],
    billing: [
      'BILLING_TO_USERS',
      'GATEWAY_TO_BILLING',
      'GENERATION_TO_BILLING',
      'MONGO_BILLING_PASSWORD',
      'USERS_TO_BILLING',
    ],
    generation: [
      ...bucket,
      'GATEWAY_TO_GENERATION',
      'GENERATION_TO_BILLING',
      'GENERATION_TO_USERS',
      'MONGO_GENERATION_PASSWORD',
      'RECEIPT_KEY',
      'URL_SIGNING_KEY',
      'USERS_TO_GENERATION',
    ],
    worker: [...bucket, 'GENERATION_TO_BILLING', 'GENERATION_TO_USERS', 'MONGO_GENERATION_PASSWORD'],
    gateway: ['GATEWAY_TO_BILLING', 'GATEWAY_TO_GENERATION', 'GATEWAY_TO_USERS'],
  })
  assert.deepEqual(new Set(Object.values(known).flat()), new Set(Object.keys(secrets)))
})

test('nothing but the gateway can be reached from outside, and what has a way out has a reason', () => {
  const names = Object.keys(services)
  assert.deepEqual(
    names.filter((name) => serviceOf(name).ports),
    ['gateway'],
  )
  const open = Object.keys(networks).filter((name) => !networks[name]?.internal)
  const reaching = (network: string) => names.filter((name) => serviceOf(name).networks.includes(network))
  assert.deepEqual(
    open.map((network) => [network, reaching(network)]),
    [
      ['edge', ['gateway']],
      ['payments', ['billing']],
      ['outside', ['worker']],
      ['mail', ['users']],
    ],
    'billing sells by Stripe, the worker asks services that draw, users sends mail',
  )
  assert.deepEqual(serviceOf('users').networks, ['services', 'database', 'mail'])
})
