import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../platform/ids.ts'
import { eraseWorkspace } from './domain/erase-workspace.ts'
import { payTopUps, type TopUpPayment } from './domain/pay-top-ups.ts'
import type { Payments } from './domain/payment-ports.ts'
import { reserveCredits } from './domain/reserve-credits.ts'
import { setAutoTopUp } from './domain/set-auto-top-up.ts'
import { openClosures } from './store/closure-store.ts'
import { openCustomers } from './store/customer-store.ts'
import { openPaymentRecords } from './store/payment-records.ts'
import { openRecords } from './store/records.ts'
import { anAct, openTestBooks } from './test-books.ts'

const books = await openTestBooks()
after(() => books[Symbol.asyncDispose]())
const records = await openPaymentRecords(books.connection)
const all = { ...openRecords(books.connection), ...records }
const closures = openClosures(books.connection, all)
const customers = openCustomers(all)

const sale = {
  kind: 'PURCHASE',
  credits: 200,
  amount: 400,
  withdrawals: [],
  topUpOrder: null,
  receipt: { invoiceNumber: 'I-1', currency: 'USD', paidAt: new Date(0) },
} as const

/** A workspace that has ordered a pack, at a Stripe where something happens while it is paid. */
async function openOrder(meanwhile: (workspaceId: string) => Promise<unknown>) {
  const [workspaceId, customerId] = [newId(), newId()]
  await customers.add(workspaceId, customerId)
  const atStripe = { paid: [] as string[], givenBack: [] as string[], customers: [customerId] }
  const payments = {
    savedCard: async () => 'card',
    topUpPayment: async () => atStripe.paid.map((paymentId): TopUpPayment => ({ kind: 'paid', paymentId }))[0] ?? null,
    async payTopUp() {
      await meanwhile(workspaceId)
      atStripe.paid.push(customerId)
      return { kind: 'paid', paymentId: customerId } as const
    },
    sale: async ({ id }: { id: string }) => ({ ...sale, reference: id, customerId }),
    giveBack: async ({ id }: { id: string }) => void atStripe.givenBack.push(id),
    removeCustomer: async (id: string) => void atStripe.customers.splice(atStripe.customers.indexOf(id), 1),
  }
  const ports = {
    ...books.ports,
    customers,
    closures,
    payments: payments as typeof payments & Payments,
    mayProcess: async (id: string) => !(await closures.isClosed(id)) || assert.fail('users do not know it any more'),
  }
  const terms = { packId: 'small', currency: 'USD', below: 100, monthlyCap: 1 } as const
  await setAutoTopUp(ports, anAct(), workspaceId, terms)
  const hold = { workspaceId, generationId: newId(), credits: 1, personal: true, userId: 'ada', apiKeyId: null }
  await reserveCredits(ports, hold)
  return { workspaceId, ports, atStripe }
}

test('what is charged while its workspace is erased is given back, and the customer goes after that', async () => {
  let duringIt: boolean | undefined
  const { workspaceId, ports, atStripe } = await openOrder(async (id) => {
    duringIt = (await eraseWorkspace(ports, id)).finished
    assert.equal(atStripe.customers.length, 1)
  })
  assert.equal(await payTopUps(ports), 0)
  assert.equal(duringIt, false)
  assert.equal(atStripe.paid.length, 1)
  assert.deepEqual(atStripe.givenBack, atStripe.paid)
  assert.equal((await eraseWorkspace(ports, workspaceId)).finished, true)
  assert.deepEqual(atStripe.customers, [])
  assert.deepEqual(await ports.ledger.autoTopUps([workspaceId]), [])
})

test('an order that nobody has begun to pay does not keep its workspace from being erased, and is never paid', async () => {
  const { workspaceId, ports, atStripe } = await openOrder(async () => {})
  assert.equal((await eraseWorkspace(ports, workspaceId)).finished, true)
  assert.equal(await payTopUps(ports), 0)
  assert.deepEqual(atStripe, { paid: [], givenBack: [], customers: [] })
})
