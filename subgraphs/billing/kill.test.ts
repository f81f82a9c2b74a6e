import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { after, test } from 'node:test'
import mongoose from 'mongoose'
import { chooseFreePorts } from '../../local/free-ports.ts'
import { eventually, startTestStripe } from '../../local/stripe/test-stripe.ts'
import { newId } from '../../platform/ids.ts'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { newViewer, startTestUsers } from '../../tests/support/test-shop.ts'

const KILLS = 4
const WORKSPACES = 4
const webhookSecret = 'whsec_of_the_test'
const key = 'between-services-a-key-of-32-chars'

const resources = new AsyncDisposableStack()
after(() => resources.disposeAsync())
const mongo = resources.use(await startTestMongo())
const [port = 0] = await chooseFreePorts(1)
const url = `http://127.0.0.1:${port}`
const world = resources.use(
  await startTestStripe({
    webhookUrl: `${url}/webhooks/stripe`,
    webhookSecret,
    faults: { seed: 7, webhooks: { duplicate: 0.3, drop: 0.3, reorder: 0.3, badSignature: 0.1 } },
  }),
)
const { client: stripe } = world
const users = resources.use(await startTestUsers())
const connection = mongoose.createConnection(mongo.uri, { dbName: 'imaginprompt_billing' })
resources.defer(() => connection.destroy(true))

let child: ChildProcess | undefined
resources.defer(() => void child?.kill('SIGKILL'))

/** Billing as a process of its own, as it is deployed; resolves once it answers. */
async function startBilling() {
  child = spawn(process.execPath, [resolve(import.meta.dirname, 'main.ts')], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      MONGODB_URI: mongo.uri,
      DELETION_REGISTER: '/dev/null',
      CALLER_KEYS: `gateway=${key},generation=${key},users=${key}`,
      USERS_URL: users.url,
      SERVICE_KEYS: `users=${key}`,
      STRIPE_SECRET_KEY: world.stripe.apiKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_URL: world.stripe.url,
      RECONCILE_SECONDS: '1',
    },
  })
  await eventually(() =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
}

async function killBilling() {
  const ended = child && once(child, 'exit')
  child?.kill('SIGKILL')
  await ended
}

/** Pays a pack, as a checkout does; sometimes half of it is given back. */
async function pay(customer: string, half: boolean) {
  const payment = await stripe.paymentIntents.create({
    amount: 400,
    currency: 'usd',
    customer,
    payment_method: 'pm_card_visa',
    confirm: true,
    metadata: { creditPackId: 'small', credits: '200' },
  })
  if (half) await stripe.refunds.create({ payment_intent: payment.id, amount: 200 })
  return half ? 100 : 200
}

test('a process that is killed again and again, with webhooks lost, doubled and forged, grants what was paid, once', async () => {
  await startBilling()
  const customers = connection.collection<{ _id: string; customerId: string }>('customers')
  const sold = new Map<string, number>()
  for (let one = 0; one < WORKSPACES; one++) {
    const workspaceId = newId()
    const { id: customerId } = await stripe.customers.create({ metadata: { workspaceId } })
    await customers.insertOne({ _id: workspaceId, customerId })
  }
  for (let round = 0; round < KILLS; round++) {
    for (const { _id, customerId } of await customers.find().toArray())
      sold.set(_id, (sold.get(_id) ?? 0) + (await pay(customerId, round % 2 === 0)))
    await killBilling()
    await startBilling()
  }

  const balances = connection.collection<{ _id: string; available: number }>('balances')
  await eventually(async () => {
    const found = await balances.find({ _id: { $in: [...sold.keys()] } }).toArray()
    return found.length === sold.size && found.every(({ _id, available }) => available === sold.get(_id))
  })
  // What a killed process was at may wait for its lease to end; it will find its effect done.
  const dead = await connection.collection('payment_events').countDocuments({ state: 'DEAD' })
  const transfers = await connection.collection('transfers').countDocuments({ kind: 'PURCHASE' })
  assert.deepEqual([dead, transfers], [0, KILLS * WORKSPACES])
  await killBilling()
})

const SET = 'mutation ($input: SetAutoTopUpInput!) { setAutoTopUp(input: $input) { __typename } }'
const RESERVE = 'mutation ($input: ReserveCreditsInput!) { reserveCredits(input: $input) { __typename } }'
const autoTopUp = { creditPackId: 'small', currency: 'USD', below: 100_000, monthlyCap: 50 }

test('a process that is killed while it tops up buys one pack for each order, however often it is taken up again', async () => {
  await startBilling()
  const as = (caller: 'gateway' | 'generation') => createSubgraphClient({ url, audience: 'billing', key, caller })
  const viewer = newViewer()
  const { personalWorkspaceId: workspaceId } = viewer
  const { id: customer } = await stripe.customers.create({ metadata: { workspaceId } })
  await stripe.paymentMethods.attach('pm_card_visa', { customer })
  await connection
    .collection<{ _id: string; customerId: string }>('customers')
    .insertOne({ _id: workspaceId, customerId: customer })
  await as('gateway').execute(SET, { viewer, variables: { input: { autoTopUp } } })

  const records = connection.collection<{ _id: string; orders: number; order: { id: string } | null }>('auto_top_ups')
  const recordOf = async () => (await records.findOne({ _id: workspaceId })) ?? assert.fail('no record')
  const isPaid = async (id?: string) => (await payments()).some(({ metadata }) => metadata.topUpOrder === id)
  const payments = async () => (await stripe.paymentIntents.list({ customer, limit: 100 })).data
  for (let round = 0; round < KILLS; round++) {
    const hold = {
      workspaceId,
      generationId: newId(),
      credits: 1,
      personal: true,
      userId: viewer.userId,
      apiKeyId: null,
    }
    await as('generation').execute(RESERVE, { variables: { input: hold } })
    const { order } = await recordOf()
    // Killed once before anything is paid, and then as soon as the payment is made.
    if (round > 0) await eventually(() => isPaid(order?.id))
    await killBilling()
    // The lease of the dead process is over.
    await records.updateOne({ _id: workspaceId, order: { $ne: null } }, { $set: { 'order.dueAt': new Date(0) } })
    await startBilling()
    await eventually(async () => (await recordOf()).order === null)
  }

  const paid = await payments()
  assert.equal((await recordOf()).orders, KILLS)
  assert.deepEqual(
    paid.map(({ status }) => status),
    Array(KILLS).fill('succeeded'),
  )
  const balance = await connection
    .collection<{ _id: string; available: number }>('balances')
    .findOne({ _id: workspaceId })
  assert.equal(balance?.available, 100 + KILLS * 200 - KILLS)
  await killBilling()
})
