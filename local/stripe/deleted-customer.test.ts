import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type Stripe from 'stripe'
import { createPlan, startTestStripe } from './test-stripe.ts'

test('nothing names a deleted customer, neither in what is left of the payments nor anywhere in the files', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const person = { email: 'zaphira@example.com', name: 'Zaphira Marked', phone: '+1 555 0100' }
  const others = await client.customers.create({ email: 'bob@example.com', name: 'Bob' })
  const customer = await client.customers.create(
    { ...person, payment_method: 'pm_card_visa', metadata: { workspaceId: 'w1' } },
    { idempotencyKey: 'made once' },
  )
  const [method] = (await client.customers.listPaymentMethods(customer.id)).data
  assert.ok(method)
  await client.paymentMethods.update(method.id, { billing_details: { email: person.email, name: person.name } })
  await client.customers.update(customer.id, { name: 'Zaphira the Second' })
  const options = { customer: customer.id, payment_method: method.id, confirm: true, receipt_email: person.email }
  const intent = await client.paymentIntents.create({ ...options, amount: 900, currency: 'usd', off_session: true })
  const files = async () => {
    const names = await readdir(world.dataDir, { recursive: true })
    return Promise.all(names.map((name) => readFile(join(world.dataDir, name)).catch(() => Buffer.alloc(0))))
  }
  const found = async () => (await files()).some((bytes) => bytes.toString('latin1').toLowerCase().includes('zaphira'))
  assert.ok(await found())

  await client.customers.del(customer.id)
  assert.equal(await found(), false)
  const [charge] = (await client.charges.list({ payment_intent: intent.id })).data
  assert.deepEqual([charge?.amount, charge?.receipt_email, charge?.billing_details.name], [900, null, null])
  const kept = await client.paymentMethods.retrieve(method.id)
  assert.deepEqual([kept.card?.last4, kept.billing_details.email], ['4242', null])
  assert.equal((await client.customers.retrieve(others.id)).id, others.id)
  assert.equal(((await client.customers.retrieve(others.id)) as Stripe.Customer).name, 'Bob')
  await world.restart()
  assert.equal(await found(), false)
})

test('a deleted customer leaves an id and no subscription', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const customer = await client.customers.create({ email: 'ada@example.com', payment_method: 'pm_card_visa' })
  const [method] = (await client.customers.listPaymentMethods(customer.id)).data
  const price = await createPlan(client, 900)
  await client.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    default_payment_method: method?.id ?? '',
  })
  await client.customers.del(customer.id)
  assert.deepEqual(
    { ...(await client.customers.retrieve(customer.id)) },
    { id: customer.id, object: 'customer', deleted: true },
  )
  const [subscription] = (await client.subscriptions.list({ status: 'all' })).data
  assert.equal(subscription?.status, 'canceled')
})
