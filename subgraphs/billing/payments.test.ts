import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cardFields, submit } from '../../local/stripe/test-stripe.ts'
import { newId } from '../../platform/ids.ts'
import { newViewer, startTestShop, webhookSecret } from '../../tests/support/test-shop.ts'
import { syncPrices } from './clients/sync-prices.ts'

const shop = await startTestShop({}, { RETURN_ORIGINS: 'https://partner.example' })
after(() => shop[Symbol.asyncDispose]())
const { url, stripe, gateway, billingOf, billingWhen, checkout, buy, spend } = shop

const CHECKOUT = 'mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { __typename } }'
const end = (name: string) =>
  `mutation { ${name}(input: {}) { __typename ... on ${name[0]?.toUpperCase()}${name.slice(1)}Success { subscription { cancelAtPeriodEnd } } } }`

test('the price list is at Stripe in three currencies, and putting it there again changes nothing', async () => {
  assert.deepEqual(await syncPrices(stripe), [])
  const { data } = await stripe.prices.list({
    lookup_keys: ['plan_studio_year'],
    expand: ['data.currency_options'],
  })
  assert.equal(data[0]?.currency_options?.jpy?.unit_amount, 43_000)
  assert.deepEqual(data[0]?.metadata, { planId: 'studio', credits: '48000' })

  await stripe.prices.update(data[0]?.id ?? '', { metadata: { credits: '1' } })
  assert.deepEqual(await syncPrices(stripe), ['plan_studio_year'])
})

test('a pack that is paid is granted once, and a part that is refunded is taken back', async () => {
  const viewer = newViewer()
  const answer = await buy(viewer, { creditPackId: 'small', currency: 'EUR' })
  assert.equal(answer.headers.get('location'), 'http://localhost:4000/credits?checkout=done')
  await billingWhen(viewer, ({ credits }) => credits.available === 300)

  const payment = await shop.paymentOf(viewer)
  assert.deepEqual([payment.currency, payment.amount], ['eur', 400])
  await stripe.refunds.create({ payment_intent: payment.id, amount: 100 })
  const { ledger, owedCredits } = await billingWhen(viewer, ({ credits }) => credits.available === 250)
  assert.deepEqual(ledger.nodes, [
    { kind: 'REFUND', credits: -50 },
    { kind: 'PURCHASE', credits: 200 },
    { kind: 'WELCOME_GRANT', credits: 100 },
  ])
  assert.equal(owedCredits, 0)
})

test('what was spent of a pack before its refund stays owed, and is taken from what is bought next', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' })
  await billingWhen(viewer, ({ credits }) => credits.available === 300)
  const payment = await shop.paymentOf(viewer)
  await spend(viewer, 250)

  await stripe.refunds.create({ payment_intent: payment.id })
  const owing = await billingWhen(viewer, ({ owedCredits }) => owedCredits > 0)
  assert.deepEqual([owing.credits.available, owing.owedCredits], [0, 150])
  await buy(viewer, { creditPackId: 'small' })
  const { owedCredits } = await billingWhen(viewer, ({ credits }) => credits.available === 50)
  assert.equal(owedCredits, 0)
})

test('a card that is declined grants nothing', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' }, '4000 0000 0000 0002')
  assert.equal((await billingOf(viewer)).credits.available, 100)
})

test('a plan is paid, grants its credits, can be ended and resumed, and no second one is sold', async () => {
  const viewer = newViewer()
  await buy(viewer, { planId: 'studio' })
  const billing = await billingWhen(
    viewer,
    ({ credits, subscription }) => credits.available === 4_100 && subscription?.status === 'ACTIVE',
  )
  assert.equal(billing.plan.id, 'studio')
  const paid = billing.invoices.nodes.map(({ status, total }) => ({ status, total }))
  assert.deepEqual(paid, [{ status: 'PAID', total: { currency: 'USD', amount: 2_900 } }])
  assert.equal((await checkout(viewer, { planId: 'studio' })).__typename, 'AlreadySubscribed')

  assert.deepEqual(await gateway.execute(end('cancelSubscription'), { viewer }), {
    cancelSubscription: { __typename: 'CancelSubscriptionSuccess', subscription: { cancelAtPeriodEnd: true } },
  })
  assert.deepEqual(await gateway.execute(end('resumeSubscription'), { viewer }), {
    resumeSubscription: { __typename: 'ResumeSubscriptionSuccess', subscription: { cancelAtPeriodEnd: false } },
  })
})

test('a subscription that Stripe ended leaves the workspace on the free plan with its credits', async () => {
  const viewer = newViewer()
  await buy(viewer, { planId: 'studio', interval: 'YEAR' })
  await billingWhen(viewer, ({ credits, plan }) => credits.available === 48_100 && plan.id === 'studio')
  const subscriptions = await stripe.subscriptions.list({ customer: String((await shop.paymentOf(viewer)).customer) })
  await stripe.subscriptions.cancel(subscriptions.data[0]?.id ?? '')

  const { subscription, credits } = await billingWhen(viewer, ({ plan }) => plan.id === 'free')
  assert.deepEqual([subscription, credits.available], [null, 48_100])
})

test('a tax id typed on the page of payment stands on the invoice and on its file', async () => {
  const viewer = newViewer()
  const { url: page = '' } = await checkout(viewer, { planId: 'studio' })
  const business = { ...cardFields('4242424242424242'), taxIdType: 'eu_vat' }
  assert.equal((await submit(page, { ...business, taxId: '12' })).status, 400)
  await submit(page, { ...business, taxId: 'DE123456789' })
  const { invoices } = await billingWhen(viewer, ({ credits }) => credits.available === 4_100)
  const { pdfUrl } = invoices.nodes[0] ?? assert.fail('there is no invoice')
  assert.match(await (await fetch(pdfUrl ?? '')).text(), /Tax id DE123456789/)
  const { data } = await stripe.customers.listTaxIds(await shop.customerOf(viewer))
  assert.deepEqual(
    data.map(({ type, value }) => [type, value]),
    [['eu_vat', 'DE123456789']],
  )
})

test('a dispute takes the credits of its payment, and they come again when it is won', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' }, '4000 0000 0000 0259')
  await billingWhen(viewer, ({ ledger }) => ledger.nodes[0]?.kind === 'DISPUTE')
  const [dispute] = (await stripe.disputes.list({ payment_intent: (await shop.paymentOf(viewer)).id })).data
  await stripe.disputes.update(dispute?.id ?? '', {
    evidence: { uncategorized_text: 'winning_evidence' },
    submit: true,
  })
  const { ledger } = await billingWhen(
    viewer,
    ({ ledger, credits }) => ledger.nodes[0]?.kind === 'REINSTATEMENT' && credits.available === 300,
  )
  assert.deepEqual(ledger.nodes.map(({ kind, credits }) => [kind, credits]).slice(0, 3), [
    ['REINSTATEMENT', 200],
    ['DISPUTE', -200],
    ['PURCHASE', 200],
  ])
})

test('a webhook whose signature does not hold is refused, and one of an unknown type is taken', async () => {
  const payload = JSON.stringify({
    id: `evt_${newId()}`,
    object: 'event',
    type: 'tomorrow.happened',
    created: 1,
    data: {},
  })
  const send = (signature: string) =>
    fetch(`${url}/webhooks/stripe`, {
      method: 'POST',
      body: payload,
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    })
  const signed = (secret: string) => stripe.webhooks.generateTestHeaderString({ payload, secret })
  assert.equal((await send(signed('whsec_of_somebody_else'))).status, 400)
  assert.equal((await send('')).status, 400)
  assert.equal((await send(signed(webhookSecret))).status, 200)
  assert.equal((await send(signed(webhookSecret))).status, 200)
  const kept = await shop.connection.collection('payment_events').find({ type: 'tomorrow.happened' }).toArray()
  assert.deepEqual(
    kept.map(({ state }) => state),
    ['UNKNOWN'],
  )
})

test('only people who may spend the money of a workspace can buy for it, of what is for sale', async () => {
  const [ada, mallory] = [newViewer(), newViewer()]
  const member = { ...mallory, roles: { ...mallory.roles, [ada.personalWorkspaceId]: 'MEMBER' as const } }
  for (const viewer of [mallory, member]) {
    const input = { workspaceId: ada.personalWorkspaceId, creditPackId: 'small', returnUrl: 'http://localhost:4000/' }
    const { errors } = await gateway.send(CHECKOUT, { viewer, variables: { input } })
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
  }
  for (const wrong of [
    { returnUrl: 'javascript:alert(1)' },
    { returnUrl: 'nowhere' },
    { creditPackId: 'huge' },
    { planId: 'free' },
  ]) {
    const input = {
      returnUrl: 'http://localhost:4000/',
      ...('planId' in wrong ? {} : { creditPackId: 'small' }),
      ...wrong,
    }
    const { errors } = await gateway.send(CHECKOUT, { viewer: ada, variables: { input } })
    assert.deepEqual(errors[0]?.extensions, { code: 'BAD_USER_INPUT', field: Object.keys(wrong)[0] })
  }
})

test('pages of payment lead back to our own client or to an origin that was let in by name, and nowhere else', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' })
  const PORTAL = `mutation ($input: OpenBillingPortalInput!) { openBillingPortal(input: $input) { __typename } }`
  const open = async (returnUrl: string) => [
    await gateway.send(CHECKOUT, { viewer, variables: { input: { creditPackId: 'small', returnUrl } } }),
    await gateway.send(PORTAL, { viewer, variables: { input: { returnUrl } } }),
  ]
  for (const returnUrl of ['http://localhost:4000/credits?from=mail', 'https://partner.example/back#top'])
    for (const { errors } of await open(returnUrl)) assert.deepEqual(errors, [])
  const foreign = [
    'https://localhost:4000/',
    'http://localhost/',
    'http://localhost:4000@elsewhere.example/',
    'https://partner.example.elsewhere.example/',
    'data:text/html,hello',
  ]
  for (const returnUrl of foreign)
    for (const { errors } of await open(returnUrl)) {
      assert.deepEqual(errors[0]?.extensions, { code: 'BAD_USER_INPUT', field: 'returnUrl' }, returnUrl)
      assert.match(errors[0]?.message ?? '', /an address of http:\/\/localhost:4000, https:\/\/partner\.example/)
    }
})
