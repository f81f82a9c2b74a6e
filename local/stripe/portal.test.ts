import assert from 'node:assert/strict'
import { test } from 'node:test'
import type Stripe from 'stripe'
import { cardFields, createPlan, startTestStripe, submit, type TestStripe } from './test-stripe.ts'

async function subscriber({ client }: TestStripe) {
  const [small, large] = [await createPlan(client, 1000), await createPlan(client, 3000)]
  const customer = await client.customers.create({ email: 'ada@example.com', payment_method: 'pm_card_visa' })
  const [method] = (await client.customers.listPaymentMethods(customer.id)).data
  const subscription = await client.subscriptions.create({
    customer: customer.id,
    items: [{ price: small.id }],
    default_payment_method: method?.id ?? '',
  })
  const configuration = await client.billingPortal.configurations.create({
    features: {
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true },
      subscription_cancel: { enabled: true, mode: 'at_period_end' },
      subscription_update: {
        enabled: true,
        default_allowed_updates: ['price'],
        proration_behavior: 'always_invoice',
        products: [large, small].map(({ id, product }) => ({ product: product as string, prices: [id] })),
      },
    },
  })
  const session = await client.billingPortal.sessions.create({
    customer: customer.id,
    configuration: configuration.id,
    return_url: 'https://shop.example/account',
  })
  return { customer: customer.id, subscription: subscription.id, small, large, url: session.url }
}

test('the portal cancels, resumes, changes the plan and the card, and lists the invoices', async () => {
  await using world = await startTestStripe()
  const { subscriptions, invoices, paymentMethods } = world.client
  const { subscription, large, url, customer } = await subscriber(world)
  const page = await (await fetch(url)).text()
  for (const words of [
    'Test mode',
    'Plan 1000',
    'visa •••• 4242',
    'Switch to Plan 3000',
    '$10.00',
    'https://shop.example/account',
  ])
    assert.ok(page.includes(words), words)

  await submit(`${url}/cancel`, { subscription })
  assert.equal((await subscriptions.retrieve(subscription)).cancel_at_period_end, true)
  assert.match(await (await fetch(url)).text(), /Resume subscription/)
  await submit(`${url}/resume`, { subscription })
  assert.equal((await subscriptions.retrieve(subscription)).cancel_at_period_end, false)

  await submit(`${url}/plan`, { subscription, price: large.id })
  const changed = await subscriptions.retrieve(subscription)
  assert.equal(changed.items.data[0]?.price.id, large.id)
  assert.equal((await invoices.list({ customer, status: 'paid' })).data.length, 2)

  assert.equal((await submit(`${url}/method`, cardFields('4000000000000002'))).status, 402)
  await submit(`${url}/method`, cardFields('5555555555554444'))
  const method = (await subscriptions.retrieve(subscription)).default_payment_method as string
  assert.equal((await paymentMethods.retrieve(method)).card?.last4, '4444')
})

test('the portal of one customer does not touch the subscription of another, nor sell what is not offered', async () => {
  await using world = await startTestStripe()
  const [ada, eve] = [await subscriber(world), await subscriber(world)]
  const other = await createPlan(world.client, 1)
  await submit(`${eve.url}/cancel`, { subscription: ada.subscription })
  await submit(`${eve.url}/plan`, { subscription: eve.subscription, price: other.id })
  assert.equal((await world.client.subscriptions.retrieve(ada.subscription)).cancel_at_period_end, false)
  assert.equal((await world.client.subscriptions.retrieve(eve.subscription)).items.data[0]?.price.id, eve.small.id)
  assert.equal((await fetch(`${world.stripe.url}/portal/test_guess`)).status, 404)
})

test('an open invoice is paid on its page, which only its link opens', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const customer = await client.customers.create({ name: '<b>Ada</b>', email: 'ada@example.com' })
  await client.invoiceItems.create({ customer: customer.id, amount: 1234, currency: 'usd', description: 'Prints' })
  const draft = await client.invoices.create({ customer: customer.id, pending_invoice_items_behavior: 'include' })
  const invoice = await client.invoices.finalizeInvoice(draft.id)
  const url = invoice.hosted_invoice_url ?? ''
  const page = await (await fetch(url)).text()
  assert.match(page, /Prints/)
  assert.match(page, /\$12\.34/)
  assert.ok(!page.includes('<b>Ada</b>'))
  assert.equal((await fetch(`${world.stripe.url}/invoices/${invoice.id}/guess`)).status, 404)
  assert.match(await (await submit(url, cardFields('4000000000009995'))).text(), /insufficient funds/)
  await submit(url, cardFields('4242424242424242'))
  const paid: Stripe.Invoice = await client.invoices.retrieve(invoice.id, { expand: ['payments'] })
  assert.deepEqual([paid.status, paid.amount_paid, paid.payments?.data[0]?.status], ['paid', 1234, 'paid'])
  assert.deepEqual(world.bugs, [])
})

test('the portal keeps name, address and tax id of the customer for the invoices that follow', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const { customer } = await subscriber(world)
  const { url } = await client.billingPortal.sessions.create({ customer })
  const taxIds = async () =>
    (await client.customers.listTaxIds(customer)).data.map(({ type, value }) => ({ type, value }))
  const details = { name: 'Ada GmbH', line1: 'Weg 1', postalCode: '10115', city: 'Berlin', country: 'de' }
  const number = { taxIdType: 'eu_vat', taxId: 'de123456789' }

  const wrong = await submit(`${url}/details`, { ...details, taxIdType: 'us_ein', taxId: 'DE123456789' })
  assert.deepEqual([wrong.status, await taxIds()], [400, []])
  const { name: unchanged } = (await client.customers.retrieve(customer)) as Stripe.Customer
  assert.equal(unchanged, null, 'nothing of a form is kept that is refused')
  assert.equal((await submit(`${url}/details`, { ...details, country: 'Germany' })).status, 400)

  for (const _twice of [1, 2]) await submit(`${url}/details`, { ...details, ...number })
  assert.deepEqual(await taxIds(), [{ type: 'eu_vat', value: 'DE123456789' }])
  const { name, address } = (await client.customers.retrieve(customer)) as Stripe.Customer
  assert.deepEqual([name, address?.line1, address?.country], ['Ada GmbH', 'Weg 1', 'DE'])
  assert.match(await (await fetch(url)).text(), /Ada GmbH, Weg 1, Berlin, DE123456789/)

  await submit(`${url}/details`, { ...details, taxIdType: 'eu_vat', taxId: '' })
  assert.deepEqual(await taxIds(), [])
  assert.deepEqual(world.bugs, [])
})
