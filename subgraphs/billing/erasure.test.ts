import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../platform/ids.ts'
import { newViewer, startTestShop } from '../../tests/support/test-shop.ts'
import { openCustomers } from './store/customer-store.ts'
import { openPaymentRecords } from './store/payment-records.ts'
import { openRecords } from './store/records.ts'

const shop = await startTestShop()
after(() => shop[Symbol.asyncDispose]())
const { stripe, users, generation, gateway, buy, billingWhen, customerOf, connection } = shop

const ERASE = `mutation ($input: EraseWorkspaceInput!) {
  eraseWorkspace(input: $input) { finished objects { kind count } }
}`
const RESERVE = 'mutation ($input: ReserveCreditsInput!) { reserveCredits(input: $input) { __typename } }'
const REMAINS = 'query ($workspaceId: ID!) { workspaceRemains(workspaceId: $workspaceId) }'

test('an erased workspace is canceled at Stripe, then forgotten; its ledger stays sound and closed', async () => {
  const viewer = newViewer()
  const { personalWorkspaceId: workspaceId } = viewer
  await buy(viewer, { planId: 'studio' })
  await billingWhen(viewer, ({ subscription }) => subscription?.status === 'ACTIVE')
  const customer = await customerOf(viewer)
  const hold = { workspaceId, generationId: newId(), credits: 3, personal: true, userId: 'ada', apiKeyId: null }
  await generation.execute(RESERVE, { variables: { input: hold } })

  const refused = await gateway.send(ERASE, { viewer, variables: { input: { workspaceId } } })
  assert.equal(refused.errors[0]?.extensions.code, 'FORBIDDEN', 'people may not')
  const erase = () => users.execute(ERASE, { variables: { input: { workspaceId } } })
  const erased = {
    eraseWorkspace: {
      finished: true,
      objects: [
        { kind: 'CUSTOMER', count: 1 },
        { kind: 'SUBSCRIPTION', count: 1 },
        { kind: 'BUDGET', count: 1 },
      ],
    },
  }
  assert.deepEqual(await erase(), erased)
  assert.deepEqual(await erase(), erased, 'a repetition answers the same')

  assert.equal((await stripe.customers.retrieve(customer)).deleted, true)
  const { data } = await stripe.subscriptions.list({ status: 'canceled', limit: 100 })
  assert.equal(data.length, 1)
  assert.deepEqual(await users.execute(REMAINS, { variables: { workspaceId } }), { workspaceRemains: 0 })
  const balance = await connection.collection<{ _id: string; held: number }>('balances').findOne({ _id: workspaceId })
  assert.equal(balance?.held, 0)
  const late = { ...hold, generationId: newId() }
  const { reserveCredits } = await generation.execute<{ reserveCredits: { __typename: string } }>(RESERVE, {
    variables: { input: late },
  })
  assert.equal(reserveCredits.__typename, 'InsufficientBalance')
})

test('late word of a subscription brings nothing of an erased workspace back', async () => {
  const viewer = newViewer()
  const { personalWorkspaceId: workspaceId } = viewer
  await buy(viewer, { planId: 'studio' })
  await billingWhen(viewer, ({ subscription }) => subscription?.status === 'ACTIVE')
  const records = await openPaymentRecords(connection)
  const customers = openCustomers({ ...openRecords(connection), ...records })
  const [known] = await customers.subscriptions([workspaceId])
  assert.ok(known)

  const input = { workspaceId }
  await users.execute(ERASE, { variables: { input } })
  await customers.saveSubscription({ ...known, asOf: new Date(Date.now() + 60_000) })
  assert.deepEqual(await customers.subscriptions([workspaceId]), [])
  assert.equal(await records.Subscriptions.countDocuments({ workspaceId }), 0)
})
