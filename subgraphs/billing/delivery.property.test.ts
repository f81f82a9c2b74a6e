import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../platform/ids.ts'
import type { TopUpOrder } from './domain/auto-top-up.ts'
import { captureCredits } from './domain/capture-credits.ts'
import { expireHolds } from './domain/expire-holds.ts'
import { payTopUps, type TopUpPayment, type TopUpPorts } from './domain/pay-top-ups.ts'
import type { PaymentEvent, PaymentPorts, Payments, Subject } from './domain/payment-ports.ts'
import { processEvents } from './domain/process-events.ts'
import { readBalances } from './domain/read-balances.ts'
import { readLedger } from './domain/read-ledger.ts'
import { reconcile } from './domain/reconcile.ts'
import { releaseCredits } from './domain/release-credits.ts'
import { reserveCredits } from './domain/reserve-credits.ts'
import { setAutoTopUp } from './domain/set-auto-top-up.ts'
import type { Sale } from './domain/settle-sale.ts'
import { monthOf } from './domain/spending.ts'
import { verifyLedger } from './domain/verify-ledger.ts'
import { openCustomers } from './store/customer-store.ts'
import { openInbox } from './store/event-inbox.ts'
import { openPaymentRecords } from './store/payment-records.ts'
import { openRecords } from './store/records.ts'
import { anAct, HOLD_LIFETIME, openTestBooks } from './test-books.ts'
import { Killed, killable } from './test-killable.ts'

/** More of them with `PROPERTY_RUNS=2000`; docs/billing.md has the figures. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 25)
const CREDITS = 60
const receipt = { invoiceNumber: 'I-1', currency: 'USD', paidAt: new Date(0) }
const AMOUNT = 400
/** Packs that are bought by themselves in a month, at most. */
const CAP = 2
/** Longer than any lease or pause between attempts. */
const LATER = 7 * 3_600_000

const books = await openTestBooks()
after(() => books[Symbol.asyncDispose]())
const records = await openPaymentRecords(books.connection)
const [customers, inbox] = [openCustomers({ ...openRecords(books.connection), ...records }), openInbox(records)]

const which = fc.nat(2)
/** The call at which the process is killed, and whether that still had its effect. */
const killWithin = (max: number) =>
  fc.option(fc.record({ at: fc.integer({ min: 1, max }), moment: fc.constantFrom('before', 'after') }))
const kill = killWithin(30)
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('pay', 'refund', 'dispute', 'reverse'), which }),
  // The webhook of an event: any, at any time, as often as it likes; those that never come are the ones that are lost.
  fc.record({ do: fc.constant('deliver'), which: fc.nat(30) }),
  fc.record({ do: fc.constantFrom('work', 'reconcile'), which, kill }),
  fc.record({ do: fc.constantFrom('reserve', 'capture', 'release'), which, kill }),
  { arbitrary: fc.record({ do: fc.constant('topUp'), which, kill: killWithin(12) }), weight: 3 },
  fc.record({ do: fc.constant('switch'), which, kill }),
  // What the bank says of the saved card from now on, and whether its owner permits anything.
  fc.record({ do: fc.constantFrom('card', 'permit'), which }),
)

interface Step {
  do: string
  which: number
  kill?: { at: number; moment: string } | null
}

let killed = 0
let topUps = 0

/** Stripe, as far as it matters: payments with what was taken back of them, and word of each change. */
function createStripe(customerId: string) {
  const sales: (Omit<Sale, 'workspaceId'> & { customerId: string })[] = []
  const events: PaymentEvent[] = []
  const topUps: { order: TopUpOrder; payment: TopUpPayment; sale?: (typeof sales)[number] }[] = []
  const owner = { permits: true, card: 'good' }
  const changed = (sale: Sale | (typeof sales)[number], type: string) => {
    const subjects: Subject[] = [{ kind: sale.kind === 'PURCHASE' ? 'payment' : 'invoice', id: sale.reference }]
    events.push({ id: newId(), type, at: books.ports.now(), subjects })
  }
  return {
    events,
    topUps,
    owner,
    act({ do: what, which }: Step) {
      if (what === 'card') owner.card = ['good', 'declined', 'authenticated'][which] ?? 'good'
      if (what === 'permit') owner.permits = which > 0
      const sale = sales[which]
      if (what === 'pay' && !sale) {
        const kind = which === 0 ? 'PLAN_GRANT' : 'PURCHASE'
        const made = {
          customerId,
          kind,
          reference: newId(),
          credits: CREDITS,
          amount: AMOUNT,
          receipt,
          withdrawals: [],
          topUpOrder: null,
        } as const
        sales[which] = { ...made, withdrawals: [] }
        changed(sales[which], 'paid')
      }
      if (!sale) return
      if ((what === 'refund' || what === 'dispute') && sale.withdrawals.length < 2) {
        const kind = what === 'refund' ? 'REFUND' : 'DISPUTE'
        sale.withdrawals.push({ id: newId(), kind, amount: AMOUNT / 2, reversed: false })
        changed(sale, what)
      }
      if (what === 'reverse' && sale.withdrawals[0] && !sale.withdrawals[0].reversed) {
        sale.withdrawals[0].reversed = true
        changed(sale, 'reversed')
      }
    },
    payments: {
      sale: async ({ id }) => {
        const known = [...sales, ...topUps.map(({ sale }) => sale)]
        return structuredClone(known.find((sale) => sale?.reference === id) ?? null)
      },
      savedCard: async () => 'card',
      topUpPayment: async (_customer, { id }) => topUps.find(({ order }) => order.id === id)?.payment ?? null,
      // It has no memory for keys: what pays once does so by asking first.
      async payTopUp(_customer, order) {
        assert.ok(owner.permits, 'nothing is sold to somebody who restricts that')
        const reason = owner.card === 'declined' ? 'DECLINED' : 'AUTHENTICATION_REQUIRED'
        if (owner.card !== 'good') {
          topUps.push({ order, payment: { kind: 'failed', reason } })
          return { kind: 'failed', reason }
        }
        const [reference, payment] = [newId(), { kind: 'paid' as const, paymentId: '' }]
        payment.paymentId = reference
        const { amount, pack, id: topUpOrder } = order
        const sold = { customerId, reference, amount, topUpOrder, credits: pack.credits, receipt, withdrawals: [] }
        const sale = { ...sold, kind: 'PURCHASE' as const }
        topUps.push({ order, payment, sale })
        changed(sale, 'paid')
        return payment
      },
      async *events(since) {
        for (const event of events.toReversed()) if (event.at >= since) yield event
      },
    } satisfies Pick<Payments, 'sale' | 'events' | 'savedCard' | 'topUpPayment' | 'payTopUp'>,
    /** Credits that were sold for good. */
    sold: () =>
      sales.reduce(
        (sum, { withdrawals }) =>
          sum + CREDITS - (CREDITS / 2) * withdrawals.filter(({ reversed }) => !reversed).length,
        topUps.reduce((sum, { sale }) => sum + (sale?.credits ?? 0), 0),
      ),
  }
}

async function openWorld() {
  const [workspaceId, customerId] = [newId(), newId()]
  const workspace = { id: workspaceId, personal: true }
  await readBalances(books.ports, [workspace])
  await customers.add(workspaceId, customerId)
  await records.Events.deleteMany({})
  await records.Reconciliations.deleteMany({})
  const stripe = createStripe(customerId)
  const alive = {
    ...books.ports,
    customers,
    inbox,
    payments: stripe.payments as Payments & typeof stripe.payments,
    mayProcess: async () => stripe.owner.permits,
  }
  const terms = { packId: 'small', currency: 'USD', below: 10_000, monthlyCap: CAP } as const
  await setAutoTopUp(alive, anAct(), workspaceId, terms)

  async function act({ do: what, which, kill }: Step) {
    const ports: typeof books.ports & PaymentPorts & TopUpPorts = kill
      ? killable(alive, kill.at, kill.moment as 'before' | 'after')
      : alive
    const key = { workspaceId, generationId: `g${which}` }
    const event = stripe.events[which]
    if (what === 'deliver' && event) await inbox.add(event, books.ports.now())
    if (what === 'work') await processEvents(ports)
    if (what === 'reconcile') await reconcile(ports)
    if (what === 'reserve')
      await reserveCredits(ports, { ...key, credits: 45, personal: true, userId: 'ada', apiKeyId: null })
    if (what === 'capture') await captureCredits(ports, key)
    if (what === 'release') await releaseCredits(ports, key)
    if (what === 'topUp') await payTopUps(ports)
    if (what === 'switch') await setAutoTopUp(ports, anAct(), workspaceId, which > 0 ? terms : null)
    stripe.act({ do: what, which })
  }
  return { workspace, stripe, alive, act }
}

test('whichever webhooks come twice, out of order or never, and wherever processes are killed, all accounts agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { workspace, stripe, alive, act } = await openWorld()
      for (const each of steps) {
        books.passTime(1_000 / 100)
        try {
          await act(each)
        } catch (error) {
          if (!(error instanceof Killed)) throw error
          killed++
          // Another process comes; what the dead one had taken is free again after a while.
          books.passTime(HOLD_LIFETIME / 10)
        }
      }
      for (let round = 0; round < 3; round++) {
        books.passTime(LATER)
        assert.equal(await payTopUps(alive), 0)
        await reconcile(alive)
        assert.equal(await processEvents(alive), 0)
        await expireHolds(alive)
      }
      assert.deepEqual(await inbox.waiting(), { pending: 0, dead: 0 })

      assert.deepEqual(await verifyLedger(alive, workspace.id), [])
      const [balance] = await readBalances(alive, [workspace])
      const ledger = await readLedger(alive, workspace, { before: null, limit: 100 })
      const spent = ledger.reduce((sum, { kind, credits }) => sum + (kind === 'CAPTURE' ? credits : 0), 0)
      const owed = (await alive.ledger.owed([workspace.id]))[0]?.credits ?? 0
      assert.equal(balance?.held, 0)
      assert.equal((balance?.available ?? 0) + spent - owed, 100 + stripe.sold())
      assert.ok(owed === 0 || balance?.available === 0)
      const orders = stripe.topUps.map(({ order }) => order.id)
      assert.equal(new Set(orders).size, orders.length, 'no order is tried to be paid twice')
      const months = Map.groupBy(
        stripe.topUps.filter(({ sale }) => sale),
        ({ order }) => monthOf(order.at),
      )
      assert.ok([...months.values()].every((paid) => paid.length <= CAP))
      assert.equal((await alive.ledger.autoTopUps([workspace.id]))[0]?.order, null)
      topUps += orders.length
    }),
    { numRuns },
  )
  assert.ok(killed > 0 && topUps > 0)
  if (process.env.PROPERTY_RUNS) process.stdout.write(`${numRuns} interleavings, ${killed} kills, ${topUps} top-ups\n`)
})
