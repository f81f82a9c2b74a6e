import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import Stripe from 'stripe'
import type { FaultSettings } from './faults/faults.ts'
import { eventually, startReceiver, startTestStripe } from './test-stripe.ts'

const SECRET = 'whsec_of_the_configuration'

async function start(faults: FaultSettings, answer?: (before: number) => number) {
  const receiver = await startReceiver(answer)
  const world = await startTestStripe({ faults, webhookUrl: receiver.url, webhookSecret: SECRET })
  return {
    ...world,
    receiver,
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]()
      await receiver[Symbol.asyncDispose]()
    },
  }
}

test('what is delivered passes the check of signatures and says who caused it', async () => {
  await using world = await start({})
  const customer = await world.client.customers.create({ name: 'Ada' }, { idempotencyKey: 'k1' })
  const delivered = await eventually(() => world.receiver.received[0])
  const { webhooks } = world.client
  const event = webhooks.constructEvent(delivered.body, delivered.signature, SECRET)
  assert.ok(event.type === 'customer.created')
  assert.deepEqual([event.data.object.id, event.request?.idempotency_key], [customer.id, 'k1'])
  assert.throws(() => webhooks.constructEvent(delivered.body, delivered.signature, 'whsec_other'), /signature/i)
  assert.throws(() => webhooks.constructEvent(`${delivered.body} `, delivered.signature, SECRET), /signature/i)
  await eventually(async () => (await world.client.events.retrieve(event.id)).pending_webhooks === 0)
})

test('an update says what was before', async () => {
  await using world = await start({})
  const { id } = await world.client.customers.create({ name: 'Ada' })
  await world.client.customers.update(id, { name: 'Ada L.' })
  const update = await eventually(() => world.receiver.events().find(({ type }) => type === 'customer.updated'))
  assert.deepEqual(update.data.previous_attributes, { name: 'Ada' })
})

test('an endpoint gets the types it asked for, signed with the secret it was told once', async () => {
  await using receiver = await startReceiver()
  await using world = await startTestStripe()
  const endpoint = await world.client.webhookEndpoints.create({
    url: receiver.url,
    enabled_events: ['product.created'],
  })
  assert.equal((await world.client.webhookEndpoints.retrieve(endpoint.id)).secret, undefined)
  await world.client.customers.create()
  await world.client.products.create({ name: 'Pack' })
  const delivered = await eventually(() => receiver.received[0])
  const event = world.client.webhooks.constructEvent(delivered.body, delivered.signature, endpoint.secret ?? '')
  assert.equal(event.type, 'product.created')
  await world.client.webhookEndpoints.del(endpoint.id)
  await world.client.products.create({ name: 'Other' })
  assert.equal(receiver.received.length, 1)
})

test('what is not taken is sent again until it is', async () => {
  await using world = await start({}, (before) => (before < 2 ? 500 : 200))
  await world.client.customers.create()
  await eventually(() => world.receiver.received.length === 3)
  assert.equal(new Set(world.receiver.events().map(({ id }) => id)).size, 1)
})

test('an endpoint that is only starting is waited for without a word, one that stays away is reported', async () => {
  const reported: unknown[] = []
  const logger = { warn: (fields: { attempts?: unknown }) => void reported.push(fields.attempts), error() {} }
  await using receiver = await startReceiver((before) => (before < 6 ? 503 : 200))
  await using world = await startTestStripe({ webhookUrl: receiver.url, webhookSecret: SECRET, logger })
  await world.client.customers.create()
  await eventually(() => receiver.received.length === 7)
  assert.deepEqual(reported, [5, 6])
})

test('a duplicate is the same event twice', async () => {
  await using world = await start({ webhooks: { duplicate: 1 } })
  await world.client.customers.create()
  await eventually(() => world.receiver.received.length === 2)
  assert.equal(new Set(world.receiver.events().map(({ id }) => id)).size, 1)
})

test('a dropped event is not sent, and is in the list of events', async () => {
  await using world = await start({ webhooks: { drop: { times: 1 } } })
  await world.client.customers.create()
  await world.client.products.create({ name: 'Pack' })
  await eventually(() => world.receiver.events().some(({ type }) => type === 'product.created'))
  assert.deepEqual(
    world.receiver.events().map(({ type }) => type),
    ['product.created'],
  )
  assert.equal((await world.client.events.list({ type: 'customer.created' })).data.length, 1)
})

test('a reordered event comes after one that happened later', async () => {
  await using world = await start({ webhooks: { reorder: { times: 1 } } })
  await world.client.customers.create()
  await world.client.products.create({ name: 'Pack' })
  await eventually(() => world.receiver.received.length === 2)
  assert.deepEqual(
    world.receiver.events().map(({ type }) => type),
    ['product.created', 'customer.created'],
  )
})

test('a delayed event comes no earlier than it is told to', async () => {
  await using world = await start({ webhooks: { delay: [150, 160] } })
  const began = performance.now()
  await world.client.customers.create()
  await eventually(() => world.receiver.received.length === 1)
  assert.ok(performance.now() - began >= 150)
})

test('a bad signature is followed by a good one', async () => {
  await using world = await start({ webhooks: { badSignature: { times: 1 } } })
  await world.client.customers.create()
  await eventually(() => world.receiver.received.length === 2)
  const verdicts = world.receiver.received.map(({ body, signature }) => {
    try {
      return world.client.webhooks.constructEvent(body, signature, SECRET).type
    } catch {
      return 'refused'
    }
  })
  assert.deepEqual(verdicts, ['refused', 'customer.created'])
})

test('what was acknowledged survives the end of the process, and waiting webhooks are sent by the next', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stripe-'))
  let taken = false
  await using receiver = await startReceiver(() => (taken ? 200 : 503))
  const apiKey = 'sk_test_of_this_test'
  const run = async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: dataDir,
        STRIPE_SECRET_KEY: apiKey,
        STRIPE_WEBHOOK_URL: receiver.url,
        STRIPE_WEBHOOK_SECRET: SECRET,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const line of createInterface(child.stdout)) {
      const { url } = JSON.parse(line)
      if (url)
        return { child, client: new Stripe(apiKey, { host: '127.0.0.1', port: new URL(url).port, protocol: 'http' }) }
    }
    throw new Error('it ended before it listened')
  }
  const first = await run()
  const customer = await first.client.customers.create({ name: 'Ada' })
  await eventually(() => receiver.received.length > 0)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  taken = true
  const before = receiver.received.length
  const second = await run()
  try {
    assert.equal(((await second.client.customers.retrieve(customer.id)) as Stripe.Customer).name, 'Ada')
    await eventually(() => receiver.received.length > before)
    assert.deepEqual(new Set(receiver.events().map(({ type }) => type)), new Set(['customer.created']))
  } finally {
    second.child.kill('SIGTERM')
    await once(second.child, 'exit')
    await rm(dataDir, { recursive: true, force: true })
  }
})
