import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eventually } from '../../local/stripe/test-stripe.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { newViewer, type RecordedActivity, startTestShop } from '../../tests/support/test-shop.ts'

const shop = await startTestShop()
after(() => shop[Symbol.asyncDispose]())
const { stripe, gateway, activities, buy, spend, billingWhen, customerOf } = shop

/** Waits for so many entries of the workspace; each with who did it. */
async function entriesOf({ personalWorkspaceId, userId }: Viewer, count: number) {
  const found = () => activities.filter(({ workspaceId }) => workspaceId === personalWorkspaceId)
  await eventually(() => found().length >= count)
  const who = ({ actorId }: RecordedActivity) => (actorId === userId ? 'viewer' : actorId)
  return found().map((entry) => [entry.action, entry.subject.name, who(entry)])
}

test('a purchase and what becomes of its money are recorded once each, however often Stripe tells of them', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small', currency: 'JPY' })
  await billingWhen(viewer, ({ credits }) => credits.available === 300)
  const payment = await shop.paymentOf(viewer)
  await stripe.refunds.create({ payment_intent: payment.id, amount: 300 })
  await billingWhen(viewer, ({ credits }) => credits.available === 200)
  const disputed = newViewer()
  await buy(disputed, { creditPackId: 'small' }, '4000 0000 0000 0259')

  assert.deepEqual(await entriesOf(viewer, 3), [
    ['CHECKOUT_STARTED', 'small', 'viewer'],
    ['PAYMENT_RECEIVED', 'JPY 600', null],
    ['PAYMENT_REFUNDED', 'JPY 300', null],
  ])
  assert.deepEqual((await entriesOf(disputed, 3)).at(-1), ['PAYMENT_DISPUTED', 'USD 4.00', null])
  const [started] = activities.filter(({ workspaceId }) => workspaceId === viewer.personalWorkspaceId)
  assert.equal(started?.ipAddress, '127.0.0.1')
  const keys = activities.map(({ key }) => key)
  assert.equal(new Set(keys).size, keys.length)
})

test('a plan that is changed, ended and resumed is recorded with who did that', async () => {
  const viewer = newViewer()
  await buy(viewer, { planId: 'creator', interval: 'YEAR' })
  await billingWhen(viewer, ({ subscription }) => subscription?.status === 'ACTIVE')
  const input = { planId: 'studio', interval: 'YEAR', asOf: new Date().toISOString() }
  const change = 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { __typename } }'
  await gateway.execute(change, { viewer, variables: { input } })
  for (const what of ['cancelSubscription', 'resumeSubscription'])
    await gateway.execute(`mutation { ${what}(input: {}) { __typename } }`, { viewer })

  const entries = await entriesOf(viewer, 6)
  assert.deepEqual(
    entries.filter(([, , who]) => who === 'viewer'),
    [
      ['CHECKOUT_STARTED', 'creator', 'viewer'],
      ['PLAN_CHANGED', 'studio', 'viewer'],
      ['PLAN_CANCELED', 'studio', 'viewer'],
      ['PLAN_RESUMED', 'studio', 'viewer'],
    ],
  )
  assert.equal(entries.filter(([action]) => action === 'PAYMENT_RECEIVED').length, 2, 'the year and the difference')
})

test('what is set about spending is recorded, and that automatic top-up switched itself off', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' })
  await billingWhen(viewer, ({ credits }) => credits.available === 300)
  const set = (name: string, input: object) =>
    gateway.execute(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
      {
        viewer,
        variables: { input },
      },
    )
  const autoTopUp = { creditPackId: 'medium', currency: 'EUR', below: 290, monthlyCap: 1 }
  await set('setLowBalance', { credits: 40 })
  await set('setAutoTopUp', { autoTopUp })
  await set('setAutoTopUp', { autoTopUp: null })
  await set('setAutoTopUp', { autoTopUp })
  const customer = await customerOf(viewer)
  for (const { id } of (await stripe.paymentMethods.list({ customer })).data) await stripe.paymentMethods.detach(id)
  await spend(viewer, 60)

  assert.deepEqual((await entriesOf(viewer, 7)).slice(2), [
    ['LOW_BALANCE_SET', '40', 'viewer'],
    ['AUTO_TOP_UP_SET', 'medium', 'viewer'],
    ['AUTO_TOP_UP_ENDED', null, 'viewer'],
    ['AUTO_TOP_UP_SET', 'medium', 'viewer'],
    ['AUTO_TOP_UP_STOPPED', null, null],
  ])
})
