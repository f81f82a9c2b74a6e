import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type Stripe from 'stripe'
import { chooseFreePorts } from '../../local/free-ports.ts'
import { cardFields, eventually, startTestStripe, submit } from '../../local/stripe/test-stripe.ts'
import { newId } from '../../platform/ids.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { syncPrices } from './clients/sync-prices.ts'
import { readConfig } from './config.ts'
import { startService } from './service.ts'

const key = 'gateway-to-billing-key-of-32-chars!'
const generationKey = 'generation-to-billing-key-32-chars'
const usersKey = 'between-users-and-billing-of-32-chars'
const webhookSecret = 'whsec_of_the_test'
const resources = new AsyncDisposableStack()
after(() => resources.disposeAsync())

const mongo = resources.use(await startTestMongo())
const [port = 0] = await chooseFreePorts(1)
const { client: stripe, stripe: server } = resources.use(
  await startTestStripe({ webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`, webhookSecret }),
)
const { url } = resources.use(
  await startService(
    readConfig({
      PORT: String(port),
      MONGODB_URI: mongo.uri,
      CALLER_KEYS: `gateway=${key},generation=${generationKey},users=${usersKey}`,
      USERS_URL: 'http://127.0.0.1:9/graphql',
      SERVICE_KEYS: `users=${usersKey}`,
      DELETION_REGISTER: '/dev/null',
      LOG_LEVEL: 'silent',
      STRIPE_SECRET_KEY: server.apiKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_URL: server.url,
      STRIPE_PRICES: 'on-start',
      RECONCILE_SECONDS: '1',
    }),
  ),
)
const gateway = createSubgraphClient({ url, audience: 'billing', key })
const generation = createSubgraphClient({ url, audience: 'billing', key: generationKey, caller: 'generation' })
await eventually(async () => (await stripe.prices.list({ lookup_keys: ['pack_large'] })).data.length > 0)

function newViewer(): Viewer {
  const [userId, workspaceId] = [newId(), newId()]
  const roles = { [workspaceId]: 'OWNER' } as const
  return {
    userId,
    sessionId: newId(),
    personalWorkspaceId: workspaceId,
    roles,
    apiKey: null,
    staff: false,
    expiresAt: Date.now() + 300_000,
  }
}

interface BillingData {
  plan: { id: string }
  subscription: { status: string; cancelAtPeriodEnd: boolean; plan: { id: string } } | null
  credits: { available: number }
  owedCredits: number
  ledger: { nodes: { kind: string; credits: number }[] }
  invoices: { nodes: { status: string; total: { currency: string; amount: number } }[] }
}

const BILLING = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Workspace { billing {
  plan { id } subscription { status cancelAtPeriodEnd plan { id } } credits { available } owedCredits
  ledger { nodes { kind credits } } invoices { nodes { status total { currency amount } } }
} } } }`
const CHECKOUT = `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) {
  __typename ... on StartCheckoutSuccess { url }
} }`
const end = (name: string) =>
  `mutation { ${name}(input: {}) { __typename ... on ${name[0]?.toUpperCase()}${name.slice(1)}Success { subscription { cancelAtPeriodEnd } } } }`

async function billingOf(viewer: Viewer): Promise<BillingData> {
  const variables = { of: [{ __typename: 'Workspace', id: viewer.personalWorkspaceId }] }
  const { _entities } = await gateway.execute<{ _entities: { billing: BillingData }[] }>(BILLING, { viewer, variables })
  return _entities[0]?.billing ?? assert.fail('no billing')
}

const billingWhen = (viewer: Viewer, check: (billing: BillingData) => boolean) =>
  eventually(async () => {
    const billing = await billingOf(viewer)
    return check(billing) && billing
  })

async function checkout(viewer: Viewer, input: object) {
  const variables = { input: { returnUrl: 'http://localhost/account', ...input } }
  const { startCheckout } = await gateway.execute<{ startCheckout: { __typename: string; url?: string } }>(CHECKOUT, {
    viewer,
    variables,
  })
  return startCheckout
}

async function buy(viewer: Viewer, input: object, card = '4242 4242 4242 4242') {
  const { url = '' } = await checkout(viewer, input)
  return submit(url, cardFields(card))
}

async function paymentOf({ personalWorkspaceId }: Viewer): Promise<Stripe.PaymentIntent> {
  const customers = await stripe.customers.list({ limit: 100 })
  const customer = customers.data.find(({ metadata }) => metadata.workspaceId === personalWorkspaceId)
  const { data } = await stripe.paymentIntents.list({ customer: customer?.id ?? '' })
  return data[0] ?? assert.fail('nothing was paid')
}

/** A generation that was drawn and charged. */
async function spend({ personalWorkspaceId: workspaceId }: Viewer, credits: number) {
  const hold = { workspaceId, generationId: newId() }
  const reserve = 'mutation ($input: ReserveCreditsInput!) { reserveCredits(input: $input) { __typename } }'
  const capture = 'mutation ($input: SettleHoldInput!) { captureCredits(input: $input) { state } }'
  await generation.execute(reserve, { variables: { input: { ...hold, personal: true, credits } } })
  await generation.execute(capture, { variables: { input: hold } })
}

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
  assert.equal(answer.headers.get('location'), 'http://localhost/account?checkout=done')
  await billingWhen(viewer, ({ credits }) => credits.available === 300)

  const payment = await paymentOf(viewer)
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
  const payment = await paymentOf(viewer)
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
  await buy(viewer, { planId: 'creator' })
  const billing = await billingWhen(
    viewer,
    ({ credits, subscription }) => credits.available === 1_100 && subscription?.status === 'ACTIVE',
  )
  assert.equal(billing.plan.id, 'creator')
  assert.deepEqual(billing.invoices.nodes, [{ status: 'PAID', total: { currency: 'USD', amount: 900 } }])
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
  const subscriptions = await stripe.subscriptions.list({ customer: String((await paymentOf(viewer)).customer) })
  await stripe.subscriptions.cancel(subscriptions.data[0]?.id ?? '')

  const { subscription, credits } = await billingWhen(viewer, ({ plan }) => plan.id === 'free')
  assert.deepEqual([subscription, credits.available], [null, 48_100])
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
})

test('only people who may spend the money of a workspace can buy for it, and lead back to a web page', async () => {
  const [ada, mallory] = [newViewer(), newViewer()]
  const member = { ...mallory, roles: { ...mallory.roles, [ada.personalWorkspaceId]: 'MEMBER' as const } }
  for (const viewer of [mallory, member]) {
    const input = { workspaceId: ada.personalWorkspaceId, creditPackId: 'small', returnUrl: 'http://localhost/' }
    const { errors } = await gateway.send(CHECKOUT, { viewer, variables: { input } })
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
  }
  for (const wrong of [{ returnUrl: 'javascript:alert(1)' }, { creditPackId: 'huge' }, { planId: 'free' }]) {
    const input = { returnUrl: 'http://localhost/', ...('planId' in wrong ? {} : { creditPackId: 'small' }), ...wrong }
    const { errors } = await gateway.send(CHECKOUT, { viewer: ada, variables: { input } })
    assert.deepEqual(errors[0]?.extensions, { code: 'BAD_USER_INPUT', field: Object.keys(wrong)[0] })
  }
})
