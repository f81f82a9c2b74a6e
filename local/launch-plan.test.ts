import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig as readGateway } from '../gateway/config.ts'
import { readConfig as readBilling } from '../subgraphs/billing/config.ts'
import { readConfig as readGeneration } from '../subgraphs/generation/config.ts'
import { readWorkerConfig } from '../subgraphs/generation/worker/config.ts'
import { readConfig as readUsers } from '../subgraphs/users/config.ts'
import { type PlanOptions, planPlatform, processNames } from './launch-plan.ts'
import { makeSecrets } from './secrets.ts'

const secrets = makeSecrets()
const options: PlanOptions = {
  env: { PATH: '/bin', HOME: '/home/ada', AWS_SECRET_ACCESS_KEY: 'not for us', PUBLIC_URL: 'https://example.com' },
  host: '0.0.0.0',
  ports: { mongo: 1, users: 2, billing: 3, generation: 4, worker: 5, mail: 6, smtp: 7, stripe: 8, gateway: 4000 },
  dataDir: '/data',
  webDir: '/web',
  secrets,
  mongo: { kind: 'built-in' },
}
const { services, gateway } = planPlatform(options)
const envOf = (name: string) => [...services, gateway].find((plan) => plan.name === name)?.env ?? {}

test('every process is told the secrets that its work needs and no others', () => {
  const secretsOf = (name: string) =>
    Object.entries(secrets).flatMap(([secret, value]) => (JSON.stringify(envOf(name)).includes(value) ? [secret] : []))
  assert.deepEqual(Object.fromEntries(processNames.map((name) => [name, secretsOf(name)])), {
    mongo: [],
    mail: [],
    users: [
      'gatewayToUsers',
      'usersToBilling',
      'usersToGeneration',
      'billingToUsers',
      'generationToUsers',
      'tokenSigningKey',
      'secondFactorKey',
      'receiptKey',
    ],
    stripe: ['stripeKey', 'stripeWebhooks'],
    billing: [
      'gatewayToBilling',
      'generationToBilling',
      'usersToBilling',
      'billingToUsers',
      'stripeKey',
      'stripeWebhooks',
    ],
    generation: [
      'gatewayToGeneration',
      'generationToBilling',
      'usersToGeneration',
      'generationToUsers',
      'urlSigningKey',
      'receiptKey',
    ],
    worker: ['generationToBilling', 'generationToUsers'],
    gateway: ['gatewayToUsers', 'gatewayToBilling', 'gatewayToGeneration'],
  })
})

test('of the launcher’s own environment a process learns what is meant for it', () => {
  for (const name of processNames) {
    assert.equal(envOf(name).PATH, '/bin')
    assert.equal(envOf(name).HOME, undefined)
    assert.equal(envOf(name).AWS_SECRET_ACCESS_KEY, undefined)
    assert.equal(envOf(name).PUBLIC_URL, ['gateway', 'users'].includes(name) ? 'https://example.com' : undefined)
  }
})

test('of services that draw the worker learns the keys, the subgraph only which there are', () => {
  const env = { STABILITY_API_KEY: 'sk-secret', STABILITY_MODELS: 'core', OPENAI_API_KEY: '' }
  const plan = planPlatform({ ...options, env })
  const told = (name: string) => plan.services.find((service) => service.name === name)?.env ?? {}
  assert.equal(readWorkerConfig(told('worker')).providers.stability?.apiKey, 'sk-secret')
  assert.deepEqual(
    readGeneration(told('generation')).models.map(({ id }) => id),
    ['embedded-sketch', 'stability:core'],
  )
  assert.ok(!JSON.stringify(told('generation')).includes('sk-secret'))
  assert.equal(told('billing').STABILITY_MODELS, undefined)
})

test('mail goes to the local server, or where SMTP_URL says; then there is no local one', () => {
  const local = planPlatform({ ...options, env: {} })
  assert.equal(local.mailUrl, 'http://localhost:6')
  assert.equal(local.services.find(({ name }) => name === 'mail')?.env.SMTP_PORT, '7')
  const { smtpUrl, mailErasureUrl, publicUrl } = readUsers(
    local.services.find(({ name }) => name === 'users')?.env ?? {},
  )
  assert.deepEqual(
    [smtpUrl, mailErasureUrl, publicUrl],
    ['smtp://127.0.0.1:7', 'http://127.0.0.1:6/erasures', 'http://localhost:4000'],
  )

  const elsewhere = planPlatform({ ...options, env: { SMTP_URL: 'smtps://mail.example.com' } })
  assert.equal(elsewhere.mailUrl, undefined)
  assert.ok(elsewhere.services.every(({ name }) => name !== 'mail'))
  const users = elsewhere.services.find(({ name }) => name === 'users')
  const told = readUsers(users?.env ?? {})
  assert.deepEqual([told.smtpUrl, told.mailErasureUrl], ['smtps://mail.example.com', undefined])
})

test('what the services are told satisfies them, in production too', () => {
  const production = (name: string) => ({ ...envOf(name), NODE_ENV: 'production' })
  assert.equal(readUsers(production('users')).port, 2)
  assert.equal(readBilling(production('billing')).port, 3)
  assert.equal(readGeneration(production('generation')).port, 4)
  assert.equal(readWorkerConfig(production('worker')).port, 5)
  const { host, port, subgraphs } = readGateway(production('gateway'))
  assert.deepEqual({ host, port }, { host: '0.0.0.0', port: 4000 })
  assert.deepEqual(subgraphs.map(({ name, url }) => [name, url]).toSorted(), [
    ['billing', 'http://127.0.0.1:3/graphql'],
    ['generation', 'http://127.0.0.1:4/graphql'],
    ['users', 'http://127.0.0.1:2/graphql'],
  ])
})

test('a database elsewhere is used as it is, and none is started', () => {
  const uri = 'mongodb://db.example.com/?replicaSet=rs0'
  const plan = planPlatform({ ...options, mongo: { kind: 'elsewhere', uri } })
  assert.deepEqual(
    plan.services.flatMap(({ name, env }) => (['mail', 'stripe'].includes(name) ? [] : [[name, env.MONGODB_URI]])),
    ['users', 'billing', 'generation', 'worker'].map((name) => [name, uri]),
  )
})

test('with a key of Stripe itself billing gets that, and nothing stands in for Stripe', () => {
  const env = { STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }
  const plan = planPlatform({ ...options, env })
  assert.ok(plan.services.every(({ name }) => name !== 'stripe'))
  const billing = plan.services.find(({ name }) => name === 'billing')
  assert.deepEqual(readBilling(billing?.env ?? {}).stripe, {
    secretKey: 'sk_live_1',
    webhookSecret: 'whsec_1',
    apiUrl: undefined,
    syncPrices: false,
  })
})
