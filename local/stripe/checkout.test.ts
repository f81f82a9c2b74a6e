import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type Stripe from 'stripe'
import {
  cardFields,
  createPlan,
  eventually,
  startReceiver,
  startTestStripe,
  submit,
  type TestStripe,
} from './test-stripe.ts'

const SUCCESS = 'https://shop.example/done?session={CHECKOUT_SESSION_ID}'

async function packSession(client: Stripe, extra: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return client.checkout.sessions.create({
    mode: 'payment',
    success_url: SUCCESS,
    line_items: [{ quantity: 2, price_data: { currency: 'eur', unit_amount: 500, product_data: { name: 'Pack' } } }],
    ...extra,
  })
}

async function pageOf(session: Stripe.Checkout.Session): Promise<string> {
  return (await fetch(session.url ?? '')).text()
}

const typesOf = async ({ client }: TestStripe) =>
  (await client.events.list({ limit: 100 })).data.map(({ type }) => type).reverse()

test('a paid session leads back with its id and is complete', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const session = await packSession(client, {
    metadata: { pack: 'small' },
    payment_intent_data: { metadata: { pack: 'small' } },
  })
  const page = await pageOf(session)
  assert.match(page, /Test mode/)
  assert.match(page, /€10\.00/)
  const answer = await submit(session.url ?? '', cardFields('4242 4242 4242 4242'))
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), SUCCESS.replace('{CHECKOUT_SESSION_ID}', session.id))
  const paid = await client.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge', 'line_items'],
  })
  const intent = paid.payment_intent as Stripe.PaymentIntent
  const charge = intent.latest_charge as Stripe.Charge
  assert.deepEqual(
    [
      paid.status,
      paid.payment_status,
      paid.amount_total,
      intent.metadata.pack,
      charge.payment_method_details?.card?.last4,
    ],
    ['complete', 'paid', 1000, 'small', '4242'],
  )
  assert.equal(paid.line_items?.data[0]?.quantity, 2)
  assert.equal(paid.customer_details?.email, 'ada@example.com')
  assert.ok((await typesOf(world)).includes('checkout.session.completed'))
  assert.deepEqual(world.bugs, [])
})

test('a declined card leaves the session open and says why', async () => {
  await using world = await startTestStripe()
  const session = await packSession(world.client)
  const answer = await submit(session.url ?? '', cardFields('4000000000009995'))
  assert.equal(answer.status, 402)
  assert.match(await answer.text(), /insufficient funds/)
  assert.equal((await world.client.checkout.sessions.retrieve(session.id)).status, 'open')
  assert.ok((await typesOf(world)).includes('payment_intent.payment_failed'))
  assert.equal((await submit(session.url ?? '', cardFields('4242424242424242'))).status, 303)
  assert.equal((await world.client.paymentIntents.list()).data.length, 1)
})

test('a live card is refused', async () => {
  await using world = await startTestStripe()
  const session = await packSession(world.client)
  const answer = await submit(session.url ?? '', cardFields('4539 1488 0343 6467'))
  assert.match(await answer.text(), /used a non test card/)
})

for (const number of ['4000002500003155', '4000000000003220']) {
  test(`${number} asks to confirm, and pays only then`, async () => {
    await using world = await startTestStripe()
    const session = await packSession(world.client)
    const url = session.url ?? ''
    assert.match(await (await submit(url, cardFields(number))).text(), /Your bank asks/)
    assert.equal((await world.client.checkout.sessions.retrieve(session.id)).status, 'open')
    assert.match(await (await submit(`${url}/confirm`, { outcome: 'refuse' })).text(), /unable to authenticate/)
    await submit(url, cardFields(number))
    assert.equal((await submit(`${url}/confirm`, { outcome: 'confirm' })).status, 303)
    assert.equal((await world.client.checkout.sessions.retrieve(session.id)).payment_status, 'paid')
  })
}

test('a subscription session makes a customer, a subscription with its metadata and a paid invoice', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const price = await createPlan(client, 2000)
  const session = await client.checkout.sessions.create({
    mode: 'subscription',
    success_url: SUCCESS,
    line_items: [{ price: price.id, quantity: 1 }],
    subscription_data: { metadata: { workspace: 'w1' } },
  })
  assert.equal((await submit(session.url ?? '', cardFields('4242424242424242'))).status, 303)
  const done = await client.checkout.sessions.retrieve(session.id, { expand: ['subscription', 'invoice', 'customer'] })
  const subscription = done.subscription as Stripe.Subscription
  const invoice = done.invoice as Stripe.Invoice
  assert.deepEqual([subscription.status, subscription.metadata.workspace], ['active', 'w1'])
  assert.deepEqual([invoice.status, invoice.amount_paid, invoice.billing_reason], ['paid', 2000, 'subscription_create'])
  assert.equal(invoice.parent?.subscription_details?.metadata?.workspace, 'w1')
  assert.equal((done.customer as Stripe.Customer).email, 'ada@example.com')
  assert.deepEqual(world.bugs, [])
})

test('a declined subscription leaves nothing of itself', async () => {
  await using world = await startTestStripe()
  const price = await createPlan(world.client, 2000)
  const session = await world.client.checkout.sessions.create({
    mode: 'subscription',
    success_url: SUCCESS,
    line_items: [{ price: price.id, quantity: 1 }],
  })
  for (const number of ['4000000000000002', '4000000000000341']) {
    assert.equal((await submit(session.url ?? '', cardFields(number))).status, 402)
    assert.deepEqual((await world.client.subscriptions.list({ status: 'all' })).data, [])
    assert.deepEqual((await world.client.customers.list()).data, [])
  }
})

test('a trial costs nothing today', async () => {
  await using world = await startTestStripe()
  const price = await createPlan(world.client, 2000)
  const session = await world.client.checkout.sessions.create({
    mode: 'subscription',
    success_url: SUCCESS,
    line_items: [{ price: price.id, quantity: 1 }],
    subscription_data: { trial_period_days: 7 },
  })
  await submit(session.url ?? '', cardFields('4242424242424242'))
  const done = await world.client.checkout.sessions.retrieve(session.id, { expand: ['subscription'] })
  assert.equal((done.subscription as Stripe.Subscription).status, 'trialing')
  assert.deepEqual([done.amount_total, done.payment_status], [0, 'no_payment_required'])
})

test('a bank debit completes the session unpaid and pays or fails later', async () => {
  await using world = await startTestStripe({ billing: { settleAfter: 0 } })
  const outcome = async (iban: string, type: Stripe.Event.Type) => {
    const session = await packSession(world.client, { allowed_payment_method_types: ['sepa_debit'] })
    await submit(session.url ?? '', { email: 'ada@example.com', name: 'Ada', iban })
    const completed = (await world.client.events.list({ type: 'checkout.session.completed', limit: 1 })).data[0]
    assert.ok(completed?.type === 'checkout.session.completed')
    assert.equal(completed.data.object.payment_status, 'unpaid')
    await eventually(async () => (await world.client.events.list({ type })).data[0])
    return (await world.client.checkout.sessions.retrieve(session.id)).payment_status
  }
  assert.equal(await outcome('AT611904300234573201', 'checkout.session.async_payment_succeeded'), 'paid')
  assert.equal(await outcome('AT861904300235473202', 'checkout.session.async_payment_failed'), 'unpaid')
})

test('an expired session takes no payment', async () => {
  await using world = await startTestStripe()
  const session = await packSession(world.client)
  assert.equal((await world.client.checkout.sessions.expire(session.id)).status, 'expired')
  assert.equal((await submit(session.url ?? '', cardFields('4242424242424242'))).status, 410)
  await assert.rejects(world.client.checkout.sessions.expire(session.id), /status of expired/)
})

test('a promotion code typed on the page lowers what is paid', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const coupon = await client.coupons.create({ percent_off: 25, duration: 'once' })
  await client.promotionCodes.create({ code: 'AUTUMN', promotion: { type: 'coupon', coupon: coupon.id } })
  const session = await packSession(client, { allow_promotion_codes: true })
  assert.equal((await submit(`${session.url}/promotion`, { code: 'WINTER' })).status, 400)
  assert.equal((await submit(`${session.url}/promotion`, { code: 'AUTUMN' })).status, 303)
  await submit(session.url ?? '', cardFields('4242424242424242'))
  const [intent] = (await client.paymentIntents.list()).data
  assert.equal(intent?.amount_received, 750)
  assert.equal((await client.coupons.retrieve(coupon.id)).times_redeemed, 1)
})

test('no card number or security code is written anywhere', async () => {
  const lines: string[] = []
  const note = (fields: object, event: string) => void lines.push(JSON.stringify({ fields, event }))
  await using receiver = await startReceiver()
  await using world = await startTestStripe({
    logger: { warn: note, error: note },
    webhookUrl: receiver.url,
    webhookSecret: 'whsec_test',
  })
  const numbers = ['4242424242424242', '4000000000000002', '4000002500003155', '4539148803436467']
  for (const number of numbers) {
    const session = await packSession(world.client)
    await submit(session.url ?? '', { ...cardFields(number), cardCvc: '937' })
    await submit(`${session.url}/confirm`, { outcome: 'confirm' })
  }
  await eventually(() => receiver.events().some(({ type }) => type === 'checkout.session.completed'))
  const files = await readdir(world.dataDir)
  const written = await Promise.all(files.map((file) => readFile(join(world.dataDir, file), 'latin1')))
  const everything = [...written, ...lines, ...receiver.received.map(({ body }) => body)].join('\n')
  assert.match(everything, /"last4":\s?"4242"/)
  for (const number of numbers) assert.ok(!everything.includes(number), `${number} was kept`)
  assert.ok(!/"937"/.test(everything))
})
