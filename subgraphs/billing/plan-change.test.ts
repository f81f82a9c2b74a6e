import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eventually } from '../../local/stripe/test-stripe.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { newViewer, startTestShop } from '../../tests/support/test-shop.ts'

const shop = await startTestShop()
after(() => shop[Symbol.asyncDispose]())
const { stripe, gateway, billingOf, billingWhen, buy, checkout } = shop

interface Preview {
  __typename: string
  reason?: string
  timing: string
  asOf: string
  amountDue: { currency: string; amount: number }
  credits: number
  nextAmount: { amount: number }
}

const PREVIEW = `query ($input: PreviewPlanChangeInput!) { previewPlanChange(input: $input) { __typename
  ... on PlanChangeRefused { reason }
  ... on PlanChangePreview { timing asOf amountDue { currency amount } credits nextAmount { amount } } } }`
const CHANGE = `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { __typename
  ... on PlanChangeRefused { reason } ... on ChangePlanSuccess { subscription { plan { id } nextPlan { id } } } } }`

async function preview(viewer: Viewer, input: object) {
  const { previewPlanChange } = await gateway.execute<{ previewPlanChange: Preview }>(PREVIEW, {
    viewer,
    variables: { input },
  })
  return previewPlanChange
}

type Changed = { changePlan: { __typename: string; subscription?: { plan: object; nextPlan: object | null } } }
const change = async (viewer: Viewer, input: object) =>
  (await gateway.execute<Changed>(CHANGE, { viewer, variables: { input } })).changePlan

/** Somebody on a plan whose time is a test clock's, in the middle of the first month. */
async function subscriber(input: object, days = 10) {
  const viewer = newViewer()
  const clock = await shop.onTestClock(viewer)
  await buy(viewer, input)
  await billingWhen(viewer, ({ subscription, credits }) => subscription !== null && credits.available > 100)
  await shop.passDays(clock, days)
  return { viewer, clock }
}

test('an upgrade costs and grants at once what its preview says, also when it is sent twice', async () => {
  const { viewer } = await subscriber({ planId: 'creator', interval: 'MONTH', currency: 'JPY' }, 17)
  const before = await billingWhen(viewer, ({ credits }) => credits.available === 1_200)
  const wanted = { planId: 'studio', interval: 'MONTH' }
  const seen = await preview(viewer, wanted)
  assert.deepEqual([seen.timing, seen.amountDue.currency, seen.nextAmount.amount], ['AT_ONCE', 'JPY', 4_300])
  assert.ok(seen.amountDue.amount > 0 && seen.amountDue.amount < 3_000 && seen.credits > 0, JSON.stringify(seen))

  const input = { ...wanted, asOf: seen.asOf }
  const answers = await Promise.all([change(viewer, input), change(viewer, input)])
  assert.ok(answers.some(({ __typename }) => __typename === 'ChangePlanSuccess'))
  const now = await billingOf(viewer)
  assert.equal(now.plan.id, 'studio')
  assert.equal(now.credits.available, before.credits.available + seen.credits)
  assert.deepEqual(now.invoices.nodes[0]?.total, seen.amountDue)
  assert.match(now.invoices.nodes[0]?.pdfUrl ?? '', /^http/)
  assert.equal((await fetch(now.invoices.nodes[0]?.pdfUrl ?? '')).headers.get('content-type'), 'application/pdf')
})

test('a month becomes a year at once, less what is not used of the month', async () => {
  const { viewer } = await subscriber({ planId: 'studio', currency: 'EUR' })
  const before = await billingOf(viewer)
  const seen = await preview(viewer, { planId: 'studio', interval: 'YEAR' })
  assert.ok(seen.amountDue.amount < 29_000 && seen.amountDue.amount > 26_100, JSON.stringify(seen))
  await change(viewer, { planId: 'studio', interval: 'YEAR', asOf: seen.asOf })
  const { credits, invoices } = await billingOf(viewer)
  assert.equal(credits.available, before.credits.available + seen.credits)
  assert.equal(invoices.nodes[0]?.total.amount, seen.amountDue.amount)
})

test('a downgrade costs nothing, begins with the next period, and can be taken back until then', async () => {
  const { viewer, clock } = await subscriber({ planId: 'studio' })
  const before = await billingOf(viewer)
  const seen = await preview(viewer, { planId: 'creator' })
  assert.deepEqual([seen.timing, seen.amountDue.amount, seen.credits], ['AT_PERIOD_END', 0, 0])
  const down = { planId: 'creator', asOf: seen.asOf }
  assert.deepEqual(await change(viewer, down), {
    __typename: 'ChangePlanSuccess',
    subscription: { plan: { id: 'studio' }, nextPlan: { id: 'creator' } },
  })
  assert.equal((await preview(viewer, { planId: 'creator', interval: 'YEAR' })).reason, 'CHANGE_PENDING')
  const back = await preview(viewer, { planId: 'studio' })
  assert.equal(back.timing, 'TAKE_BACK')
  const restored = await change(viewer, { planId: 'studio', asOf: back.asOf })
  assert.deepEqual(restored.subscription, { plan: { id: 'studio' }, nextPlan: null })

  const again = await preview(viewer, { planId: 'creator' })
  await change(viewer, { planId: 'creator', asOf: again.asOf })
  assert.deepEqual((await billingOf(viewer)).credits, before.credits)
  await shop.passDays(clock, 25)
  const { subscription, invoices } = await billingWhen(
    viewer,
    ({ credits, plan }) => plan.id === 'creator' && credits.available === before.credits.available + 1_000,
  )
  assert.deepEqual([subscription?.nextPlan, invoices.nodes[0]?.total.amount], [null, 900])
})

test('an upgrade whose payment is declined changes nothing', async () => {
  const { viewer } = await subscriber({ planId: 'creator', interval: 'YEAR' })
  const before = await billingOf(viewer)
  const customer = await shop.customerOf(viewer)
  const method = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
  const [running] = (await stripe.subscriptions.list({ customer })).data
  await stripe.subscriptions.update(running?.id ?? '', { default_payment_method: method.id })

  const wanted = { planId: 'studio', interval: 'YEAR' }
  const { asOf } = await preview(viewer, wanted)
  assert.equal((await change(viewer, { ...wanted, asOf })).__typename, 'PaymentFailed')
  const { plan, credits } = await billingOf(viewer)
  assert.deepEqual([plan.id, credits], ['creator', before.credits])
})

test('what can not be changed says why', async () => {
  const viewer = newViewer()
  assert.equal((await preview(viewer, { planId: 'studio' })).__typename, 'NotSubscribed')
  await buy(viewer, { planId: 'studio', interval: 'YEAR' })
  await billingWhen(viewer, ({ subscription }) => subscription?.status === 'ACTIVE')
  assert.equal((await preview(viewer, { planId: 'studio', interval: 'YEAR' })).reason, 'SAME_PLAN')
  assert.equal((await preview(viewer, { planId: 'studio', interval: 'MONTH' })).reason, 'SHORTER_INTERVAL')
  const asOf = new Date(Date.now() - 2 * 3_600_000).toISOString()
  const late = await change(viewer, { planId: 'creator', interval: 'YEAR', asOf })
  assert.equal(late.__typename, 'PreviewExpired')
  await gateway.execute('mutation { cancelSubscription(input: {}) { __typename } }', { viewer })
  assert.equal((await preview(viewer, { planId: 'creator', interval: 'YEAR' })).reason, 'ENDING')
})

test('a first plan may begin with a trial that grants its own credits once, and then is paid', async () => {
  const { viewer, clock } = await subscriber({ planId: 'creator' }, 0)
  const { subscription, credits } = await billingWhen(viewer, (billing) => billing.credits.available === 200)
  assert.deepEqual([subscription?.status, credits.available], ['TRIALING', 200])
  await shop.passDays(clock, 8)
  await billingWhen(viewer, (billing) => billing.credits.available === 1_200)

  const [running] = (await stripe.subscriptions.list({ customer: await shop.customerOf(viewer) })).data
  await stripe.subscriptions.cancel(running?.id ?? '')
  await billingWhen(viewer, ({ plan }) => plan.id === 'free')
  await buy(viewer, { planId: 'creator' })
  const again = await billingWhen(viewer, (billing) => billing.credits.available === 2_200)
  assert.equal(again.subscription?.status, 'ACTIVE')
})

test('a plan whose renewal is never paid ends, and its owners are told once; one that is ended by choice tells nothing', async () => {
  const [unpaid, chosen] = [await subscriber({ planId: 'studio' }), await subscriber({ planId: 'studio' })]
  const customer = await shop.customerOf(unpaid.viewer)
  const { id: failing } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
  const [running] = (await stripe.subscriptions.list({ customer })).data
  await stripe.subscriptions.update(running?.id ?? '', { default_payment_method: failing })
  await gateway.execute('mutation { cancelSubscription(input: {}) { __typename } }', { viewer: chosen.viewer })
  for (const { viewer, clock } of [chosen, unpaid]) {
    await shop.passDays(clock, 25 + 16)
    await billingWhen(viewer, ({ plan }) => plan.id === 'free')
  }
  const told = ({ personalWorkspaceId }: Viewer) =>
    shop.letters.filter(({ workspaceId, notice }) => workspaceId === personalWorkspaceId && notice.planEnded)
  await eventually(() => told(unpaid.viewer).length > 0)
  const { ended_at: end } = await stripe.subscriptions.retrieve(running?.id ?? '')
  const endedAt = new Date((end ?? 0) * 1_000).toISOString()
  assert.deepEqual(
    told(unpaid.viewer).map(({ notice }) => notice),
    [{ planEnded: { endedAt } }],
  )
  assert.deepEqual(told(chosen.viewer), [])
})

test('a renewal that fails is explained until it is paid, and an unpaid plan starts again with its payment', async () => {
  const { viewer, clock } = await subscriber({ planId: 'studio' })
  const customer = await shop.customerOf(viewer)
  const { id: failing } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
  const [running] = (await stripe.subscriptions.list({ customer })).data
  await stripe.subscriptions.update(running?.id ?? '', { default_payment_method: failing })
  await shop.passDays(clock, 25)
  const late = await billingWhen(viewer, ({ subscription }) => subscription?.status === 'PAST_DUE')
  assert.equal(late.plan.id, 'studio')
  assert.match(late.subscription?.due?.url ?? '', /^http/)
  const told = () =>
    shop.letters.filter(({ workspaceId, notice }) => workspaceId === viewer.personalWorkspaceId && notice.paymentFailed)
  const { retryAt } = late.subscription?.due ?? {}
  assert.ok(retryAt)
  const letter = await eventually(() => told().find(({ notice }) => notice.paymentFailed?.retryAt === retryAt))
  assert.deepEqual(letter.notice, { paymentFailed: { amount: 2_900, currency: 'USD', retryAt } })
  const before = told().length
  await shop.passDays(clock, 4)
  await eventually(() => told().length > before)
  assert.equal(new Set(told().map(({ key }) => key)).size, told().length)
  assert.equal((await preview(viewer, { planId: 'creator' })).reason, 'PAYMENT_DUE')
  assert.equal((await checkout(viewer, { planId: 'creator' })).__typename, 'AlreadySubscribed')

  const { id: good } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  const [open] = (await stripe.invoices.list({ customer, status: 'open' })).data
  await stripe.invoices.pay(open?.id ?? '', { payment_method: good })
  const paid = await billingWhen(viewer, ({ subscription }) => subscription?.status === 'ACTIVE')
  assert.equal(paid.subscription?.due, null)
  await billingWhen(viewer, ({ credits }) => credits.available === late.credits.available + 4_000)
})
