import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { cardFields, createPlan, startTestStripe, submit, type TestStripe } from './test-stripe.ts'

type Loose = Record<string, unknown>

/** One object of each kind as Stripe publishes them, from https://github.com/stripe/openapi. */
const kept: Record<string, Loose> = JSON.parse(
  await readFile(new URL('../../tests/fixtures/stripe-objects.json', import.meta.url), 'utf8'),
)
/** A `fixtures3.json` from there, which may be newer than what is kept here. */
const file = process.env.STRIPE_FIXTURES
const published: Record<string, Loose> | undefined = file && JSON.parse(await readFile(file, 'utf8')).resources

/** Keys of the fixtures that the API has no more (the SDK's types do not have them either), and what is of any kind. */
const OTHERS = new Set(['invoice.subscription', 'event.data.object'])

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const isObject = (value: unknown): value is Loose => typeOf(value) === 'object'

/** Where an object lacks a key of the fixture, or has another type there. Null is of every type. */
function differences(fixture: Loose, object: Loose, path: string, known: ReadonlySet<string>): string[] {
  return Object.entries(fixture).flatMap(([key, expected]) => {
    const here = `${path}.${key}`
    if (known.has(here) || key === 'metadata') return []
    if (!(key in object)) return [`${here} is missing`]
    const value = object[key]
    const [wanted, found] = [typeOf(expected), typeOf(value)]
    if (wanted === 'null' || found === 'null') return []
    if (wanted !== found) return [`${here} is of type ${found}, not ${wanted}`]
    return isObject(expected) && isObject(value) ? differences(expected, value, here, known) : []
  })
}

/** A world in which there is one of everything. */
async function populate({ client }: TestStripe): Promise<void> {
  const price = await createPlan(client, 2000)
  const coupon = await client.coupons.create({ percent_off: 10, duration: 'forever' })
  await client.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id } })
  const clock = await client.testHelpers.testClocks.create({ frozen_time: 1_800_000_000 })
  const customer = await client.customers.create({ test_clock: clock.id, payment_method: 'pm_card_visa' })
  await client.customers.createTaxId(customer.id, { type: 'eu_vat', value: 'DE123456789' })
  await client.invoiceItems.create({ customer: customer.id, amount: 100, currency: 'usd' })
  const [method] = (await client.customers.listPaymentMethods(customer.id)).data
  await client.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    default_payment_method: method?.id ?? '',
    discounts: [{ coupon: coupon.id }],
  })
  const setup = await client.checkout.sessions.create({ mode: 'setup', success_url: 'https://shop.example/' })
  await submit(setup.url ?? '', cardFields('4242424242424242'))
  const intent = await client.paymentIntents.create({
    amount: 900,
    currency: 'usd',
    payment_method: 'pm_card_visa',
    confirm: true,
  })
  await client.refunds.create({ payment_intent: intent.id })
  await client.paymentIntents.create({
    amount: 900,
    currency: 'usd',
    payment_method: 'pm_card_createDispute',
    confirm: true,
  })
  await client.webhookEndpoints.create({ url: 'http://127.0.0.1:9/', enabled_events: ['price.updated'] })
  await client.billingPortal.sessions.create({ customer: customer.id })
}

test('every object has the keys of the published one, with their types, and so has all that is in it', async () => {
  await using world = await startTestStripe()
  await populate(world)
  const { client } = world
  const [subscription] = (await client.subscriptions.list({ expand: ['data.discounts'] })).data
  const [invoice] = (await client.invoices.list()).data
  const events = (await client.events.list({ limit: 100 })).data
  const ofType = (type: string) => events.find((event) => event.type === type)?.data.object
  const session = (await client.checkout.sessions.list({ expand: ['data.line_items'] })).data[0]
  const objects: Record<string, unknown> = {
    'billing_portal.configuration': (await client.billingPortal.configurations.list()).data[0],
    'billing_portal.session': ofType('billing_portal.session.created'),
    charge: (await client.charges.list({ expand: ['data.refunds'] })).data[0],
    'checkout.session': session,
    coupon: (await client.coupons.list()).data[0],
    customer: (await client.customers.list()).data.at(-1),
    discount: subscription?.discounts[0],
    dispute: (await client.disputes.list()).data[0],
    event: events[0],
    invoice,
    invoice_payment: (await client.invoicePayments.list()).data[0],
    invoiceitem: (await client.invoiceItems.list()).data[0],
    line_item: invoice?.lines.data[0],
    payment_intent: (await client.paymentIntents.list()).data[0],
    payment_method: (await client.paymentMethods.list()).data[0],
    price: (await client.prices.list()).data[0],
    product: (await client.products.list()).data[0],
    promotion_code: (await client.promotionCodes.list()).data[0],
    refund: (await client.refunds.list()).data[0],
    setup_intent: (await client.setupIntents.list()).data[0],
    subscription,
    subscription_item: subscription?.items.data[0],
    tax_id: ofType('customer.tax_id.created'),
    'test_helpers.test_clock': (await client.testHelpers.testClocks.list()).data[0],
    webhook_endpoint: (await client.webhookEndpoints.list()).data[0],
  }
  for (const fixtures of published ? [kept, published] : [kept]) {
    const found = Object.entries(objects).flatMap(([kind, object]) => {
      // As they are on the wire: the SDK makes decimals of texts.
      const wire: Loose = JSON.parse(JSON.stringify(object ?? {}))
      return differences(fixtures[kind] ?? assert.fail(`there is no fixture of ${kind}`), wire, kind, OTHERS)
    })
    assert.deepEqual(found, [])
  }
  assert.deepEqual(world.bugs, [])
})
