import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eventually } from '../../local/stripe/test-stripe.ts'
import { newId } from '../../platform/ids.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { newViewer, startTestShop } from '../../tests/support/test-shop.ts'

const shop = await startTestShop({}, { LEDGER_CHECK_SECONDS: '1' })
after(() => shop[Symbol.asyncDispose]())
const { stripe, gateway, billingWhen, buy, spend } = shop

interface Entry {
  kind: string
  payment: { kind: string; id: string; url: string | null } | null
}

const LEDGER = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Workspace { billing {
  ledger { nodes { kind payment { kind id url } } } ledgerCsv(after: $after) { csv pageInfo { hasNextPage endCursor } }
} } } }`

/** The gateway passes these on as they are. */
function atBilling(address: string | null | undefined): string {
  assert.match(address ?? '', /^http:\/\/localhost:4000\/payments\//)
  return (address ?? '').replace('http://localhost:4000', shop.url)
}

async function statementOf(viewer: Viewer, id = viewer.personalWorkspaceId) {
  type Billing = { ledger: { nodes: Entry[] }; ledgerCsv: { csv: string; pageInfo: object } }
  const variables = { of: [{ __typename: 'Workspace', id }] }
  const { _entities } = await gateway.execute<{ _entities: { billing: Billing }[] }>(LEDGER, { viewer, variables })
  return _entities[0]?.billing ?? assert.fail('no billing')
}

test('each movement leads to what it follows from, and the statement as CSV adds up', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' })
  await billingWhen(viewer, ({ credits }) => credits.available === 300)
  await spend(viewer, 30)
  const { id } = await shop.paymentOf(viewer)
  const refund = await stripe.refunds.create({ payment_intent: id, amount: 200 })
  await billingWhen(viewer, ({ credits }) => credits.available === 170)
  await buy(viewer, { planId: 'studio' })
  await billingWhen(viewer, ({ credits }) => credits.available === 4_170)

  const { ledger, ledgerCsv } = await statementOf(viewer)
  const payments = Object.fromEntries(ledger.nodes.map(({ kind, payment }) => [kind, payment]))
  assert.deepEqual([payments.WELCOME_GRANT, payments.HOLD, payments.CAPTURE], [null, null, null])
  assert.deepEqual(payments.REFUND, { kind: 'REFUND', id: refund.id, url: null })
  assert.equal(payments.PURCHASE?.id, id)
  for (const document of [payments.PURCHASE, payments.PLAN_GRANT]) {
    const led = await fetch(atBilling(document?.url), { redirect: 'manual' })
    const answer = await fetch(led.headers.get('location') ?? '')
    assert.deepEqual([led.status, answer.status, (await answer.text()).includes('No such')], [303, 200, false])
  }

  const [header = '', ...rows] = ledgerCsv.csv.trimEnd().split('\r\n')
  const records = rows.map((row) => {
    const cells = row.split(',')
    return Object.fromEntries(header.split(',').map((name, at) => [name, cells[at] ?? '']))
  })
  assert.deepEqual(
    records.map(({ kind }) => kind),
    ledger.nodes.map(({ kind }) => kind).reverse(),
  )
  let available = 0
  for (const record of records) {
    available += Number(record.available_change)
    assert.equal(Number(record.available), available)
  }
  assert.equal(available, 4_170)
  assert.deepEqual(ledgerCsv.pageInfo, { hasNextPage: false, endCursor: String(records.length) })
})

test('members see what was paid for, not the pages of payments', async () => {
  const owner = newViewer()
  await buy(owner, { creditPackId: 'small' })
  await billingWhen(owner, ({ credits }) => credits.available === 300)
  const { personalWorkspaceId: id } = owner
  const stranger = newViewer()
  const member = { ...stranger, roles: { ...stranger.roles, [id]: 'MEMBER' as const } }
  const { ledger } = await statementOf(member, id)
  assert.deepEqual([ledger.nodes[0]?.payment?.kind, ledger.nodes[0]?.payment?.url], ['PAYMENT', null])
})

test('an address of a document that was changed leads to the page that has good ones', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' })
  await billingWhen(viewer, ({ credits }) => credits.available === 300)
  const good = atBilling((await statementOf(viewer)).ledger.nodes[0]?.payment?.url)
  const other = (await stripe.paymentIntents.list()).data.find(({ id }) => !good.includes(id))
  const changed = [
    good.replace(/pi_\w+/, other?.id ?? assert.fail('there is no other')),
    good.replace('/receipts/', '/invoices/'),
    good.replace(/expires=\d/, 'expires=9'),
    good.replace(/\?.*/, ''),
  ]
  for (const wrong of changed) {
    const { status, headers } = await fetch(wrong, { redirect: 'manual' })
    assert.deepEqual([status, headers.get('location')], [303, '/credits'], wrong)
  }
})

test('the ledger does not need Stripe; a document says when Stripe does not answer', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' })
  await billingWhen(viewer, ({ credits }) => credits.available === 300)
  await shop.setFaults({ api: { rateLimit: 1 } })
  try {
    const { ledger } = await statementOf(viewer)
    assert.deepEqual(
      ledger.nodes.map(({ kind }) => kind),
      ['PURCHASE', 'WELCOME_GRANT'],
    )
    const answer = await fetch(atBilling(ledger.nodes[0]?.payment?.url), { redirect: 'manual' })
    assert.equal(answer.status, 503)
  } finally {
    await shop.setFaults({})
  }
})

test('a balance that does not follow from its movements shows in the metrics, until it is mended', async () => {
  const metric = async (name: string) => {
    const text = await (await fetch(`${shop.url}/metrics`)).text()
    return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? assert.fail(text))
  }
  await billingWhen(newViewer(), ({ credits }) => credits.available === 100)
  await eventually(async () => (await metric('billing_ledgers_round_ended_seconds')) > 0)
  assert.equal(await metric('billing_ledgers_faulty'), 0)
  const balances = shop.connection.collection<{ _id: string; available: number; held: number; sequence: number }>(
    'balances',
  )
  const _id = newId()
  await balances.insertOne({ _id, available: 1, held: 0, sequence: 0 })
  await eventually(async () => (await metric('billing_ledgers_faulty')) === 1)
  await balances.deleteOne({ _id })
  await eventually(async () => (await metric('billing_ledgers_faulty')) === 0)
  assert.equal(await metric('billing_payment_events_dead'), 0)
})
