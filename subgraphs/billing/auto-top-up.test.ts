import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eventually } from '../../local/stripe/test-stripe.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { newViewer, startTestShop } from '../../tests/support/test-shop.ts'
import { closeBooks } from './domain/erase-workspace.ts'
import { openLedger } from './store/ledger-store.ts'

const shop = await startTestShop()
after(() => shop[Symbol.asyncDispose]())
const { stripe, gateway, users, buy, spend, billingWhen, billingOf, customerOf, letters } = shop

interface State {
  active: boolean
  stopped: string | null
  boughtThisMonth: number
  monthlyCap: number
}
const STATE = 'autoTopUp { active stopped boughtThisMonth monthlyCap }'
const SET = `mutation ($input: SetAutoTopUpInput!) { setAutoTopUp(input: $input) {
  __typename ... on SetAutoTopUpSuccess { billing { ${STATE} } } ... on Problem { message }
} }`
const READ = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Workspace { billing { ${STATE} } } } }`
const terms = { creditPackId: 'small', currency: 'USD', below: 250, monthlyCap: 3 }

async function set(viewer: Viewer, autoTopUp: object | null = terms) {
  type Answer = { setAutoTopUp: { __typename: string; billing?: { autoTopUp: State | null } } }
  return (await gateway.execute<Answer>(SET, { viewer, variables: { input: { autoTopUp } } })).setAutoTopUp
}

async function stateOf(viewer: Viewer): Promise<State | null> {
  const variables = { of: [{ __typename: 'Workspace', id: viewer.personalWorkspaceId }] }
  type Answer = { _entities: { billing: { autoTopUp: State | null } }[] }
  return (await gateway.execute<Answer>(READ, { viewer, variables }))._entities[0]?.billing.autoTopUp ?? null
}

/** Somebody with 300 credits and a saved card. */
async function newBuyer(): Promise<Viewer> {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' })
  await billingWhen(viewer, ({ credits }) => credits.available === 300)
  return viewer
}

/** Makes another of Stripe's test cards the one that is charged. */
async function useCard(viewer: Viewer, card: string) {
  const customer = await customerOf(viewer)
  const method = await stripe.paymentMethods.attach(card, { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } })
}

const paymentsOf = async (viewer: Viewer) =>
  (await stripe.paymentIntents.list({ customer: await customerOf(viewer) })).data.filter(
    ({ metadata }) => metadata.topUpOrder,
  )
const lettersTo = ({ personalWorkspaceId }: Viewer, kind: string) =>
  letters.filter(({ workspaceId, notice }) => workspaceId === personalWorkspaceId && kind in notice)

test('a pack is bought with the saved card when the line is crossed, and up to the cap of the month', async () => {
  const viewer = await newBuyer()
  assert.deepEqual((await set(viewer)).billing?.autoTopUp, {
    active: true,
    stopped: null,
    boughtThisMonth: 0,
    monthlyCap: 3,
  })
  await spend(viewer, 50)
  assert.equal((await billingOf(viewer)).credits.available, 250, 'on the line nothing is bought')
  await spend(viewer, 1)
  await billingWhen(viewer, ({ credits }) => credits.available === 449)
  const [payment, ...more] = await paymentsOf(viewer)
  assert.deepEqual([payment?.amount, payment?.currency, payment?.status, more.length], [400, 'usd', 'succeeded', 0])
  assert.equal((await stateOf(viewer))?.boughtThisMonth, 1)

  await set(viewer, { ...terms, monthlyCap: 2, below: 100_000 })
  await spend(viewer, 1)
  await billingWhen(viewer, ({ credits }) => credits.available === 648)
  await spend(viewer, 1)
  assert.equal((await stateOf(viewer))?.boughtThisMonth, 2)
  assert.equal((await paymentsOf(viewer)).length, 2, 'the cap holds')
  await eventually(() => lettersTo(viewer, 'paymentReceipt').length === 3)
})

test('without a saved card it can’t be switched on', async () => {
  assert.equal((await set(newViewer())).__typename, 'NoSavedCard')
})

for (const [card, reason] of [
  ['pm_card_chargeCustomerFail', 'DECLINED'],
  ['pm_card_authenticationRequired', 'AUTHENTICATION_REQUIRED'],
] as const)
  test(`it switches itself off with a letter, and nothing is charged later: ${reason}`, async () => {
    const viewer = await newBuyer()
    await set(viewer)
    await useCard(viewer, card)
    await spend(viewer, 60)
    await eventually(async () => (await stateOf(viewer))?.stopped === reason)
    assert.deepEqual(await stateOf(viewer), { active: false, stopped: reason, boughtThisMonth: 0, monthlyCap: 3 })
    const [letter] = await eventually(
      () => lettersTo(viewer, 'autoTopUpStopped').length > 0 && lettersTo(viewer, 'autoTopUpStopped'),
    )
    assert.deepEqual(letter?.notice, { autoTopUpStopped: { reason } })
    await spend(viewer, 1)
    const payments = await paymentsOf(viewer)
    assert.deepEqual(
      payments.map(({ status }) => status),
      ['canceled'],
    )

    await useCard(viewer, 'pm_card_visa')
    await set(viewer)
    await spend(viewer, 1)
    await billingWhen(viewer, ({ credits }) => credits.available === 438)
    assert.equal((await stateOf(viewer))?.stopped, null)
  })

test('a card that is no longer saved switches it off', async () => {
  const viewer = await newBuyer()
  await set(viewer)
  const { data } = await stripe.paymentMethods.list({ customer: await customerOf(viewer) })
  for (const { id } of data) await stripe.paymentMethods.detach(id)
  await spend(viewer, 60)
  await eventually(async () => (await stateOf(viewer))?.stopped === 'NO_CARD')
  assert.deepEqual(await paymentsOf(viewer), [])
})

test('nothing is bought for somebody who restricts the processing of their data, and they may switch it off', async () => {
  const viewer = await newBuyer()
  await set(viewer)
  shop.restrict(viewer)
  await spend(viewer, 60)
  await eventually(async () => (await stateOf(viewer))?.boughtThisMonth === 0 && (await orderOf(viewer)) === null)
  assert.deepEqual(await paymentsOf(viewer), [])
  assert.equal((await set(viewer)).__typename, 'ProcessingRestricted')
  assert.equal((await set(viewer, null)).billing?.autoTopUp?.active, false)
})

const orderOf = async ({ personalWorkspaceId: _id }: Viewer) => {
  const found = await shop.connection.collection<{ _id: string }>('auto_top_ups').findOne({ _id })
  return found && 'order' in found ? found.order : undefined
}

test('what is erased buys nothing more, and nothing of it stays', async () => {
  const viewer = await newBuyer()
  const { personalWorkspaceId: workspaceId } = viewer
  await set(viewer)
  const ledger = await openLedger(shop.connection)
  await closeBooks({ ledger, now: () => new Date() }, workspaceId)
  assert.equal((await ledger.autoTopUps([workspaceId]))[0]?.active, false)

  const erase = 'mutation ($input: EraseWorkspaceInput!) { eraseWorkspace(input: $input) { objects { kind count } } }'
  type Erased = { eraseWorkspace: { objects: { kind: string; count: number }[] } }
  const { eraseWorkspace } = await users.execute<Erased>(erase, { variables: { input: { workspaceId } } })
  assert.ok(eraseWorkspace.objects.some(({ kind, count }) => kind === 'AUTO_TOP_UP' && count === 1))
  assert.deepEqual(await ledger.autoTopUps([workspaceId]), [])
})

test('only those who may spend the money set it, within bounds', async () => {
  const [ada, mallory] = [newViewer(), newViewer()]
  const { personalWorkspaceId: workspaceId } = ada
  const member = { ...mallory, roles: { ...mallory.roles, [workspaceId]: 'MEMBER' as const } }
  for (const viewer of [mallory, member]) {
    const variables = { input: { workspaceId, autoTopUp: terms } }
    const { errors } = await gateway.send(SET, { viewer, variables })
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
  }
  for (const wrong of [{ creditPackId: 'huge' }, { below: 0 }, { monthlyCap: 51 }]) {
    const variables = { input: { autoTopUp: { ...terms, ...wrong } } }
    const { errors } = await gateway.send(SET, { viewer: ada, variables })
    assert.deepEqual(errors[0]?.extensions, { code: 'BAD_USER_INPUT', field: Object.keys(wrong)[0] })
  }
})
