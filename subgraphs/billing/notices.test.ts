import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eventually } from '../../local/stripe/test-stripe.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { newViewer, startTestShop } from '../../tests/support/test-shop.ts'

const shop = await startTestShop()
after(() => shop[Symbol.asyncDispose]())
const { stripe, gateway, letters, billingWhen, checkout, buy, spend } = shop

const lettersTo = (workspaceId: string) => letters.filter((letter) => letter.workspaceId === workspaceId)

test('a payment is receipted by one letter, however often Stripe tells of it', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small', currency: 'JPY' })
  await billingWhen(viewer, ({ credits }) => credits.available === 300)
  const payment = await shop.paymentOf(viewer)
  await stripe.refunds.create({ payment_intent: payment.id, amount: 300 })
  await billingWhen(viewer, ({ credits }) => credits.available === 200)
  const [letter] = await eventually(
    () => lettersTo(viewer.personalWorkspaceId).length > 0 && lettersTo(viewer.personalWorkspaceId),
  )
  const { paidAt, ...receipt } = letter?.notice.paymentReceipt ?? {}
  assert.deepEqual(receipt, { invoiceNumber: payment.id, amount: 600, currency: 'JPY', credits: 200 })
  assert.ok(Date.parse(String(paidAt)) > Date.now() - 60_000)

  const plan = newViewer()
  await buy(plan, { planId: 'studio' })
  const [invoiced] = await eventually(
    () => lettersTo(plan.personalWorkspaceId).length > 0 && lettersTo(plan.personalWorkspaceId),
  )
  const number = (await stripe.invoices.list({ customer: await shop.customerOf(plan) })).data[0]?.number
  assert.deepEqual([invoiced?.notice.paymentReceipt?.invoiceNumber, number === null], [number, false])
  assert.equal(lettersTo(viewer.personalWorkspaceId).length, 1)
})

test('what could not be delivered is listed without its content: events laid aside, and calls that fail again and again', async () => {
  const at = new Date()
  const insert = (name: string, ...documents: { _id: string }[]) =>
    shop.connection.collection<{ _id: string }>(name).insertMany(documents)
  const later = new Date(at.getTime() + 3_600_000)
  const call = { workspaceId: null, input: { secret: 'a receipt' }, queuedAt: at, dueAt: later }
  for (const attempts of [12, 2])
    await insert(
      'calls',
      Object.assign({ _id: `queueLetter:${attempts}` }, { operation: 'queueLetter', attempts, ...call }),
    )
  const type = 'customer.subscription.updated'
  const dead = { _id: 'evt_dead', type, state: 'DEAD', reason: 'Error', attempts: 15 }
  await insert('payment_events', Object.assign(dead, { at, subjects: [], receivedAt: at, dueAt: at }))
  const { serviceDeadLetters } = await shop.users.execute<{ serviceDeadLetters: object[] }>(
    '{ serviceDeadLetters { kind reason attempts at } }',
  )
  assert.deepEqual(serviceDeadLetters, [
    { kind: type, reason: 'Error', attempts: 15, at: at.toISOString() },
    { kind: 'queueLetter', reason: null, attempts: 12, at: at.toISOString() },
  ])
})

test('credits that run low are told when they cross the line, once a day', async () => {
  const viewer = newViewer()
  await spend(viewer, 60)
  await spend(viewer, 21)
  await spend(viewer, 5)
  const [low] = await eventually(
    () => lettersTo(viewer.personalWorkspaceId).length > 0 && lettersTo(viewer.personalWorkspaceId),
  )
  assert.deepEqual(low?.notice, { lowBalance: { available: 19 } })
  assert.equal(lettersTo(viewer.personalWorkspaceId).length, 1)
})

test('owners say below how many credits they are told, and 0 for never', async () => {
  const set =
    'mutation ($input: SetLowBalanceInput!) { setLowBalance(input: $input) { ... on SetLowBalanceSuccess { billing { lowBalance credits { available } } } } }'
  const setTo = (viewer: Viewer, credits: number) => gateway.execute(set, { viewer, variables: { input: { credits } } })
  const [early, never] = [newViewer(), newViewer()]
  assert.deepEqual(await setTo(early, 90), {
    setLowBalance: { billing: { lowBalance: 90, credits: { available: 100 } } },
  })
  await setTo(never, 0)
  await spend(never, 99)
  await spend(early, 11)
  const [low] = await eventually(
    () => lettersTo(early.personalWorkspaceId).length > 0 && lettersTo(early.personalWorkspaceId),
  )
  assert.deepEqual(low?.notice, { lowBalance: { available: 89 } })
  assert.equal(lettersTo(never.personalWorkspaceId).length, 0)
})

test('while a person restricts the processing of their data nothing is sold to them', async () => {
  const viewer = newViewer()
  await buy(viewer, { planId: 'studio' })
  await billingWhen(viewer, ({ subscription }) => subscription?.status === 'ACTIVE')
  shop.restrict(viewer)
  assert.equal((await checkout(viewer, { creditPackId: 'small' })).__typename, 'ProcessingRestricted')
  const variables = { input: { planId: 'studio', interval: 'YEAR', asOf: new Date().toISOString() } }
  const change = 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { __typename } }'
  type Changed = { changePlan: { __typename: string } }
  const { changePlan } = await gateway.execute<Changed>(change, { viewer, variables })
  assert.equal(changePlan.__typename, 'ProcessingRestricted')
  // What ends a payment is no sale.
  const end = 'mutation { cancelSubscription(input: {}) { __typename } }'
  assert.deepEqual(await gateway.execute(end, { viewer }), {
    cancelSubscription: { __typename: 'CancelSubscriptionSuccess' },
  })
})
