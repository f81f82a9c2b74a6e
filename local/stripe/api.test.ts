import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import Stripe from 'stripe'
import { canonicalForm, readForm } from './http/form.ts'
import { connect, eventually, startTestStripe, type TestStripe } from './test-stripe.ts'

/** A request as it goes over the wire, for what the SDK does not let one send. */
async function raw({ stripe }: TestStripe, path: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${stripe.apiKey}`, ...init.headers }
  const response = await fetch(`${stripe.url}${path}`, { ...init, headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const failureOf = (work: Promise<unknown>): Promise<Stripe.errors.StripeError> =>
  work.then(
    () => assert.fail('it was not refused'),
    (error: unknown) => (error instanceof Stripe.errors.StripeError ? error : assert.fail(String(error))),
  )

test('nested brackets, lists and hashes are read as the SDK writes them', () => {
  assert.deepEqual(
    JSON.parse(
      JSON.stringify(readForm('items[0][price]=p&items[0][quantity]=2&metadata[a%5D]=x&expand[]=a&expand[]=b.c')),
    ),
    { items: { 0: { price: 'p', quantity: '2' } }, metadata: { 'a]': 'x' }, expand: { 0: 'a', 1: 'b.c' } },
  )
})

test('the order of parameters does not matter to their digest', () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}(\[[a-z0-9]{1,2}\])?$/), fc.string()), {
    selector: ([name]) => name.split('[')[0],
  })
  fc.assert(
    fc.property(pairs, (some) => {
      const form = (list: typeof some) => canonicalForm(readForm(new URLSearchParams(list).toString()))
      assert.equal(form(some), form(some.toReversed()))
    }),
  )
})

test('metadata is merged, cleared by key and cleared whole', async () => {
  await using world = await startTestStripe()
  const { customers } = world.client
  const { id } = await customers.create({ metadata: { a: '1', b: '2' } })
  assert.deepEqual((await customers.update(id, { metadata: { b: '', c: '3' } })).metadata, { a: '1', c: '3' })
  assert.deepEqual((await customers.update(id, { metadata: '' })).metadata, {})
})

test('references are expanded, through lists too, and other paths are refused', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const price = await client.prices.create({
    currency: 'usd',
    unit_amount: 500,
    currency_options: { eur: { unit_amount: 450 } },
    product_data: { name: 'Pack' },
  })
  assert.equal(price.currency_options, undefined)
  const whole = await client.prices.retrieve(price.id, { expand: ['product', 'currency_options'] })
  assert.equal((whole.product as Stripe.Product).name, 'Pack')
  assert.deepEqual(Object.keys(whole.currency_options ?? {}).toSorted(), ['eur', 'usd'])
  const listed = await client.prices.list({ expand: ['data.product'] })
  const [first] = listed.data
  assert.equal((first?.product as Stripe.Product | undefined)?.name, 'Pack')
  const customer = await client.customers.create({ expand: ['subscriptions', 'tax_ids'] })
  assert.deepEqual(customer.subscriptions?.data, [])
  const plain = await failureOf(client.prices.retrieve(price.id, { expand: ['currency'] }))
  assert.match(plain.message, /cannot be expanded \(currency\)/)
  const unknown = await failureOf(client.prices.retrieve(price.id, { expand: ['owner'] }))
  assert.match(unknown.message, /cannot be expanded \(owner\)/)
})

test('lists are walked by cursors in both directions', async () => {
  await using world = await startTestStripe()
  const { customers } = world.client
  const ids: string[] = []
  for (let count = 0; count < 7; count++) ids.unshift((await customers.create({ name: `c${count}` })).id)
  const walked: string[] = []
  for await (const { id } of customers.list({ limit: 2 })) walked.push(id)
  assert.deepEqual(walked, ids)
  const back = await customers.list({ limit: 2, ending_before: ids[4] ?? '' })
  assert.deepEqual([back.data.map(({ id }) => id), back.has_more], [ids.slice(2, 4), true])
  assert.equal((await failureOf(customers.list({ starting_after: 'cus_none' }))).param, 'starting_after')
})

test('prices are found by lookup key, which moves only when asked to', async () => {
  await using world = await startTestStripe()
  const { prices, products } = world.client
  const product = (await products.create({ name: 'Studio' })).id
  const first = await prices.create({ product, currency: 'usd', unit_amount: 100, lookup_key: 'studio' })
  const again = { product, currency: 'usd', unit_amount: 200, lookup_key: 'studio' }
  assert.match((await failureOf(prices.create(again))).message, /already uses that lookup key/)
  const second = await prices.create({ ...again, transfer_lookup_key: true })
  assert.deepEqual(
    (await prices.list({ lookup_keys: ['studio'] })).data.map(({ id }) => id),
    [second.id],
  )
  assert.equal((await prices.retrieve(first.id)).lookup_key, null)
})

test('errors have the classes, codes and parameters that the SDK knows', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const missing = await failureOf(client.customers.retrieve('cus_none'))
  assert.deepEqual(
    [missing.statusCode, missing.type, missing.code, missing.param],
    [404, 'StripeInvalidRequestError', 'resource_missing', 'id'],
  )
  assert.match(missing.requestId ?? '', /^req_/)
  const unknown = await failureOf(client.customers.create({ colour: 'red' } as Stripe.CustomerCreateParams))
  assert.deepEqual([unknown.statusCode, unknown.code, unknown.param], [400, 'parameter_unknown', 'colour'])
  const nested = await failureOf(client.subscriptions.create({ customer: 'x', items: [{ quantity: 1 }] }))
  assert.deepEqual([nested.code, nested.param], ['parameter_missing', 'items[0][price]'])
  const declined = await failureOf(
    client.paymentIntents.create({
      amount: 500,
      currency: 'usd',
      payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds',
      confirm: true,
    }),
  )
  assert.ok(declined instanceof Stripe.errors.StripeCardError)
  assert.deepEqual(
    [declined.statusCode, declined.code, declined.decline_code],
    [402, 'card_declined', 'insufficient_funds'],
  )
  const [charge] = (await client.charges.list()).data
  assert.deepEqual([charge?.id, charge?.status], [declined.charge, 'failed'])
  const stranger = new Stripe('sk_test_wrong', { host: '127.0.0.1', port: world.stripe.port, protocol: 'http' })
  assert.equal((await failureOf(stranger.customers.list())).type, 'StripeAuthenticationError')
  const other = await raw(world, '/v1/customers', { headers: { 'stripe-version': '2019-01-01' } })
  assert.deepEqual([other.status, other.headers.get('stripe-version')], [400, Stripe.API_VERSION])
  assert.equal((await raw(world, '/v1/payouts')).status, 404)
  assert.deepEqual(world.bugs, [])
})

test('whatever is sent again under its key is answered with the same bytes and done once', async () => {
  await using world = await startTestStripe()
  const body = (amount: number) =>
    new URLSearchParams({ amount: String(amount), currency: 'usd', payment_method: 'pm_card_visa', confirm: 'true' })
  const send = (key: string, amount: number) =>
    raw(world, '/v1/payment_intents', { method: 'POST', body: body(amount), headers: { 'idempotency-key': key } })
  let paid = 0
  await fc.assert(
    fc.asyncProperty(
      fc.uuid(),
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }),
      async (key, amounts) => {
        const [first = 0] = amounts
        const original = await send(key, first)
        if (original.status === 200) paid++
        for (const amount of amounts) {
          const again = await send(key, amount)
          if (amount === first) {
            assert.deepEqual([again.status, again.text], [original.status, original.text])
            assert.equal(again.headers.get('idempotent-replayed'), 'true')
            assert.equal(again.headers.get('request-id'), original.headers.get('request-id'))
          } else assert.match(again.text, /same parameters/)
        }
      },
    ),
    { numRuns: 25 },
  )
  const succeeded = []
  for await (const intent of world.client.paymentIntents.list({ limit: 100 })) succeeded.push(intent)
  assert.equal(succeeded.length, paid)
  assert.equal((await world.client.charges.list({ limit: 100 })).data.length, paid)
})

test('a key serves one path, a declined payment is replayed, and parameters that cannot be read use no key up', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const key = { idempotencyKey: 'k1' }
  assert.equal(
    (await failureOf(client.customers.create({ balance: 'many' as unknown as number }, key))).code,
    'parameter_invalid_integer',
  )
  await client.customers.create({ balance: 5 }, key)
  const misused = await failureOf(client.products.create({ name: 'x' }, key))
  assert.equal(misused.type, 'StripeIdempotencyError')
  const pay = () =>
    failureOf(
      client.paymentIntents.create(
        { amount: 500, currency: 'usd', payment_method: 'pm_card_visa_chargeDeclined', confirm: true },
        { idempotencyKey: 'k2' },
      ),
    )
  const first = (await pay()).charge
  assert.match(first ?? '', /^ch_/)
  assert.equal((await pay()).charge, first)
  assert.equal((await client.charges.list()).data.length, 1)
})

test('a request that was committed before its connection broke is done once by the retry', async () => {
  await using world = await startTestStripe({ faults: { api: { disconnectAfterCommit: { times: 1 } } } })
  const client = connect(world.stripe, 2)
  const customer = await client.customers.create({ name: 'Ada' })
  assert.deepEqual(
    (await client.customers.list()).data.map(({ id }) => id),
    [customer.id],
  )
})

test('limits and breakdowns come before anything is done, and can be set while it runs', async () => {
  await using world = await startTestStripe()
  const { client, stripe } = world
  const set = (faults: object) => fetch(`${stripe.url}/_faults`, { method: 'PUT', body: JSON.stringify(faults) })
  assert.equal((await set({ api: { rateLimit: { times: 1 } } })).status, 204)
  assert.equal((await failureOf(client.customers.create())).type, 'StripeRateLimitError')
  await set({ api: { serverError: { times: 1 } } })
  assert.equal((await failureOf(client.customers.create())).type, 'StripeAPIError')
  assert.equal((await client.customers.list()).data.length, 0)
  const refused = await set({ api: { flood: 1 } })
  assert.deepEqual([refused.status, (await refused.text()).includes('flood')], [400, true])
})

test('refunds are bounded by what is left, and one that fails leaves the charge as if it had not been', async () => {
  await using world = await startTestStripe({ billing: { settleAfter: 0 } })
  const { client } = world
  const pay = (payment_method: string) =>
    client.paymentIntents.create({ amount: 1000, currency: 'usd', payment_method, confirm: true })
  const intent = await pay('pm_card_visa')
  const refund = await client.refunds.create({ payment_intent: intent.id, amount: 300 })
  assert.equal(refund.status, 'succeeded')
  assert.match(
    (await failureOf(client.refunds.create({ payment_intent: intent.id, amount: 701 }))).message,
    /greater than unrefunded amount/,
  )
  await client.refunds.create({ payment_intent: intent.id })
  const charge = await client.charges.retrieve(intent.latest_charge as string, { expand: ['refunds'] })
  assert.deepEqual([charge.refunded, charge.amount_refunded, charge.refunds?.data.length], [true, 1000, 2])
  assert.equal((await failureOf(client.refunds.create({ payment_intent: intent.id }))).code, 'charge_already_refunded')

  const other = await pay('pm_card_refundFail')
  const { id } = await client.refunds.create({ payment_intent: other.id })
  await eventually(async () => (await client.refunds.retrieve(id)).status === 'failed')
  const left = await client.charges.retrieve(other.latest_charge as string)
  assert.deepEqual([left.refunded, left.amount_refunded], [false, 0])
})

test('a disputed payment cannot be refunded, and evidence decides it', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const intent = await client.paymentIntents.create({
    amount: 1000,
    currency: 'usd',
    payment_method: 'pm_card_createDispute',
    confirm: true,
  })
  const [dispute] = (await client.disputes.list({ payment_intent: intent.id })).data
  assert.deepEqual([dispute?.status, dispute?.amount, dispute?.reason], ['needs_response', 1000, 'fraudulent'])
  assert.equal((await failureOf(client.refunds.create({ payment_intent: intent.id }))).code, 'charge_disputed')
  const won = await client.disputes.update(dispute?.id ?? '', { evidence: { uncategorized_text: 'winning_evidence' } })
  assert.equal(won.status, 'won')
  const types = (
    await client.events.list({
      types: ['charge.dispute.closed', 'charge.dispute.created', 'charge.dispute.funds_reinstated'],
    })
  ).data
  assert.equal(types.length, 3)
})
