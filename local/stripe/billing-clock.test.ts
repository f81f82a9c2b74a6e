import assert from 'node:assert/strict'
import { test } from 'node:test'
import type Stripe from 'stripe'
import { createPlan, eventually, startTestStripe, type TestStripe } from './test-stripe.ts'

const DAY = 86_400
const START = Date.UTC(2027, 0, 31) / 1_000
const at = (year: number, month: number, day: number, hour = 0) => Date.UTC(year, month - 1, day, hour) / 1_000

async function customerOnClock({ client }: TestStripe, payment_method = 'pm_card_visa') {
  const clock = await client.testHelpers.testClocks.create({ frozen_time: START })
  const customer = await client.customers.create({ email: 'ada@example.com', test_clock: clock.id })
  const method = await client.paymentMethods.attach(payment_method, { customer: customer.id })
  await client.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } })
  return { clock: clock.id, customer: customer.id }
}

async function advance({ client }: TestStripe, clock: string, frozen_time: number): Promise<void> {
  await client.testHelpers.testClocks.advance(clock, { frozen_time })
  await eventually(async () => (await client.testHelpers.testClocks.retrieve(clock)).status === 'ready')
}

const periodOf = ({ items }: Stripe.Subscription) => [
  items.data[0]?.current_period_start,
  items.data[0]?.current_period_end,
]

async function payWith({ client }: TestStripe, subscription: Stripe.Subscription, token: string): Promise<void> {
  const customer = subscription.customer as string
  const method = await client.paymentMethods.attach(token, { customer })
  await client.subscriptions.update(subscription.id, { default_payment_method: method.id })
}

async function invoicesOf({ client }: TestStripe, subscription: Stripe.Subscription) {
  const invoices = await client.invoices.list({ subscription: subscription.id })
  return invoices.data.map((invoice) => [invoice.billing_reason, invoice.status, invoice.total]).reverse()
}

test('two renewals, then a payment that fails until the subscription is canceled', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const { clock, customer } = await customerOnClock(world)
  const price = await createPlan(client, 1500)
  const subscription = await client.subscriptions.create({ customer, items: [{ price: price.id }] })
  assert.equal(subscription.status, 'active')
  assert.deepEqual(periodOf(subscription), [START, at(2027, 2, 28)])

  await advance(world, clock, at(2027, 3, 1))
  assert.deepEqual(periodOf(await client.subscriptions.retrieve(subscription.id)), [at(2027, 2, 28), at(2027, 3, 31)])
  await advance(world, clock, at(2027, 4, 1))
  assert.deepEqual(await invoicesOf(world, subscription), [
    ['subscription_create', 'paid', 1500],
    ['subscription_cycle', 'paid', 1500],
    ['subscription_cycle', 'paid', 1500],
  ])

  await payWith(world, subscription, 'pm_card_chargeCustomerFail')
  await advance(world, clock, at(2027, 4, 30, 2))
  assert.equal((await client.subscriptions.retrieve(subscription.id)).status, 'past_due')
  assert.equal(((await client.customers.retrieve(customer)) as Stripe.Customer).delinquent, true)
  const [failed] = (await client.invoices.list({ subscription: subscription.id, status: 'open' })).data
  assert.deepEqual([failed?.attempt_count, failed?.next_payment_attempt], [1, at(2027, 5, 3, 1)])

  await advance(world, clock, at(2027, 5, 20))
  const ended = await client.subscriptions.retrieve(subscription.id)
  assert.deepEqual([ended.status, ended.cancellation_details?.reason], ['canceled', 'payment_failed'])
  assert.equal((await client.invoices.retrieve(failed?.id ?? '')).attempt_count, 4)
  const types = (await client.events.list({ limit: 100 })).data.map(({ type }) => type)
  assert.equal(types.filter((type) => type === 'invoice.payment_failed').length, 4)
  assert.equal(types.filter((type) => type === 'invoice.paid').length, 3)
  assert.equal(types.filter((type) => type === 'customer.subscription.deleted').length, 1)
  assert.deepEqual(world.bugs, [])
})

test('a new card ends dunning', async () => {
  await using world = await startTestStripe()
  const { clock, customer } = await customerOnClock(world, 'pm_card_chargeCustomerFail')
  const price = await createPlan(world.client, 1500)
  const subscription = await world.client.subscriptions.create({
    customer,
    items: [{ price: price.id }],
    trial_period_days: 7,
  })
  await advance(world, clock, START + 8 * DAY)
  assert.equal((await world.client.subscriptions.retrieve(subscription.id)).status, 'past_due')
  await payWith(world, subscription, 'pm_card_visa')
  await advance(world, clock, START + 11 * DAY)
  assert.equal((await world.client.subscriptions.retrieve(subscription.id)).status, 'active')
  const types = (await world.client.events.list({ limit: 100 })).data.map(({ type }) => type)
  assert.equal(types.filter((type) => type === 'customer.subscription.trial_will_end').length, 1)
})

test('a card that asks first renews once its owner has confirmed, and one that always asks does not', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const price = await createPlan(client, 1500)
  const outcomes: string[] = []
  for (const token of ['pm_card_authenticationRequiredOnSetup', 'pm_card_authenticationRequired']) {
    const { clock, customer } = await customerOnClock(world, token)
    const subscription = await client.subscriptions.create({
      customer,
      items: [{ price: price.id }],
      expand: ['latest_invoice'],
    })
    assert.equal(subscription.status, 'incomplete')
    const invoice = subscription.latest_invoice as Stripe.Invoice
    const [payment] = (await client.invoicePayments.list({ invoice: invoice.id })).data
    const intent = await client.paymentIntents.retrieve(payment?.payment.payment_intent as string)
    assert.equal(intent.status, 'requires_action')
    await fetch(intent.next_action?.redirect_to_url?.url ?? '', {
      method: 'POST',
      body: new URLSearchParams({ outcome: 'confirm' }),
      redirect: 'manual',
    })
    assert.equal((await client.subscriptions.retrieve(subscription.id)).status, 'active')
    await advance(world, clock, at(2027, 2, 28, 2))
    outcomes.push((await client.subscriptions.retrieve(subscription.id)).status)
  }
  assert.deepEqual(outcomes, ['active', 'past_due'])
})

test('an upgrade costs what its preview says, to the second', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const { clock, customer } = await customerOnClock(world)
  const [small, large] = [await createPlan(client, 1000), await createPlan(client, 3100)]
  const subscription = await client.subscriptions.create({ customer, items: [{ price: small.id }] })
  await advance(world, clock, START + 14 * DAY)
  const change = {
    items: [{ id: subscription.items.data[0]?.id ?? '', price: large.id }],
    proration_behavior: 'always_invoice' as const,
  }
  const before = (await client.events.list({ limit: 100 })).data.length
  const preview = await client.invoices.createPreview({ subscription: subscription.id, subscription_details: change })
  assert.equal((await client.events.list({ limit: 100 })).data.length, before, 'a preview changes nothing')
  assert.equal(preview.total, 1050)
  assert.deepEqual(
    preview.lines.data.map(({ amount }) => amount),
    [-500, 1550],
  )
  const changed = await client.subscriptions.update(subscription.id, { ...change, expand: ['latest_invoice'] })
  const invoice = changed.latest_invoice as Stripe.Invoice
  assert.deepEqual([invoice.total, invoice.status, invoice.billing_reason], [1050, 'paid', 'subscription_update'])
  assert.deepEqual(periodOf(changed), periodOf(subscription))
})

test('a downgrade credits the balance, which the next invoice uses', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const { clock, customer } = await customerOnClock(world)
  const [small, large] = [await createPlan(client, 1000), await createPlan(client, 3000)]
  const subscription = await client.subscriptions.create({ customer, items: [{ price: large.id }] })
  await advance(world, clock, START + 14 * DAY)
  const item = subscription.items.data[0]?.id ?? ''
  await client.subscriptions.update(subscription.id, {
    items: [{ id: item, price: small.id }],
    proration_behavior: 'always_invoice',
  })
  assert.equal(((await client.customers.retrieve(customer)) as Stripe.Customer).balance, -1000)
  await advance(world, clock, at(2027, 3, 1))
  const [renewal] = (await client.invoices.list({ subscription: subscription.id, limit: 1 })).data
  assert.deepEqual([renewal?.total, renewal?.amount_due, renewal?.status], [1000, 0, 'paid'])
  assert.equal(((await client.customers.retrieve(customer)) as Stripe.Customer).balance, 0)
})

test('changing to a yearly price begins a year now and credits the rest of the month', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const { clock, customer } = await customerOnClock(world)
  const [month, year] = [await createPlan(client, 1000), await createPlan(client, 10_000, 'year')]
  const subscription = await client.subscriptions.create({ customer, items: [{ price: month.id }] })
  await advance(world, clock, START + 14 * DAY)
  const changed = await client.subscriptions.update(subscription.id, {
    items: [{ id: subscription.items.data[0]?.id ?? '', price: year.id }],
    expand: ['latest_invoice'],
  })
  assert.deepEqual(periodOf(changed), [START + 14 * DAY, at(2028, 2, 14)])
  assert.equal((changed.latest_invoice as Stripe.Invoice).total, 9_500)
})

test('cancelling at the end of the period can be taken back, and ends the subscription otherwise', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const { clock, customer } = await customerOnClock(world)
  const price = await createPlan(client, 1000)
  const { id } = await client.subscriptions.create({ customer, items: [{ price: price.id }] })
  const canceling = await client.subscriptions.update(id, { cancel_at_period_end: true })
  assert.deepEqual([canceling.cancel_at, canceling.status], [at(2027, 2, 28), 'active'])
  assert.equal((await client.subscriptions.update(id, { cancel_at_period_end: false })).cancel_at, null)
  await client.subscriptions.update(id, { cancel_at_period_end: true })
  await advance(world, clock, at(2027, 3, 1))
  assert.equal((await client.subscriptions.retrieve(id)).status, 'canceled')
  assert.equal((await client.invoices.list({ subscription: id })).data.length, 1)
})

test('a coupon for one invoice and one for some months end when they should', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const price = await createPlan(client, 1000)
  const totals: Record<string, number[]> = {}
  for (const duration of ['once', 'repeating'] as const) {
    const { clock, customer } = await customerOnClock(world)
    const coupon = await client.coupons.create({
      percent_off: 30,
      duration,
      ...(duration === 'repeating' && { duration_in_months: 2 }),
    })
    const { id } = await client.subscriptions.create({
      customer,
      items: [{ price: price.id }],
      discounts: [{ coupon: coupon.id }],
    })
    await advance(world, clock, at(2027, 3, 1))
    await advance(world, clock, at(2027, 4, 1))
    totals[duration] = (await client.invoices.list({ subscription: id })).data.map(({ total }) => total).reverse()
  }
  assert.deepEqual(totals, { once: [700, 1000, 1000], repeating: [700, 700, 1000] })
})

test('a clock on its way goes on after a restart', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const { clock, customer } = await customerOnClock(world)
  const price = await createPlan(client, 1000)
  const { id } = await client.subscriptions.create({ customer, items: [{ price: price.id }] })
  await client.testHelpers.testClocks.advance(clock, { frozen_time: at(2027, 3, 30) })
  await world.restart()
  await eventually(async () => (await client.testHelpers.testClocks.retrieve(clock)).status === 'ready')
  assert.equal((await client.invoices.list({ subscription: id, status: 'paid' })).data.length, 2)
})
