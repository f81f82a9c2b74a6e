import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../platform/ids.ts'
import { captureCredits } from './domain/capture-credits.ts'
import { readBalances } from './domain/read-balances.ts'
import { readLedger } from './domain/read-ledger.ts'
import { releaseCredits } from './domain/release-credits.ts'
import { reserveCredits } from './domain/reserve-credits.ts'
import { type Sale, settleSale, type Withdrawal } from './domain/settle-sale.ts'
import { verifyLedger } from './domain/verify-ledger.ts'
import { openTestBooks } from './test-books.ts'

const books = await openTestBooks()
after(() => books[Symbol.asyncDispose]())
const { ports } = books

/**
 * What happens at Stripe, when word of it arrives (again, late, or never), and what the workspace does meanwhile. Few sales
 * and prices near the balance, so that all of it meets.
 */
const number = fc.nat(2)
const steps = fc.oneof(
  fc.record({ do: fc.constantFrom('pay' as const, 'hear' as const), sale: number }),
  fc.record({ do: fc.constantFrom('refund' as const, 'dispute' as const, 'reverse' as const), sale: number }),
  fc.record({ do: fc.constantFrom('reserve' as const, 'capture' as const, 'release' as const), sale: number }),
)
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never

function createWorld() {
  const workspaceId = newId()
  const sales: Sale[] = []
  const hear = (sale: Sale | undefined) => sale && settleSale(ports, structuredClone(sale))

  async function atStripe(step: Step) {
    const sale = sales[step.sale]
    if (step.do === 'pay' && !sale)
      sales[step.sale] = {
        workspaceId,
        kind: step.sale === 0 ? 'PLAN_GRANT' : 'PURCHASE',
        reference: `pay_${step.sale}`,
        credits: 60,
        amount: 400,
        withdrawals: [],
        topUpOrder: null,
        receipt: { invoiceNumber: 'I-1', currency: 'USD', paidAt: new Date(0) },
      }
    const kinds = { refund: 'REFUND', dispute: 'DISPUTE' } as const
    if (sale && (step.do === 'refund' || step.do === 'dispute') && sale.withdrawals.length < 2) {
      const back: Withdrawal = {
        id: `${workspaceId}_${step.sale}_${sale.withdrawals.length}`,
        kind: kinds[step.do],
        amount: 200,
        reversed: false,
      }
      sale.withdrawals.push(back)
    }
    if (step.do === 'reverse' && sale?.withdrawals[0]) sale.withdrawals[0].reversed = true
  }

  async function here(step: Step) {
    const key = { workspaceId, generationId: `g${step.sale}` }
    if (step.do === 'hear') await hear(sales[step.sale])
    if (step.do === 'reserve')
      await reserveCredits(ports, { ...key, credits: 45, personal: true, userId: 'ada', apiKeyId: null })
    if (step.do === 'capture') await captureCredits(ports, key)
    if (step.do === 'release') await releaseCredits(ports, key)
  }

  return {
    workspaceId,
    atStripe,
    here,
    /** Word of everything arrives in the end. */
    reconcile: async () => {
      for (const sale of sales) await hear(sale)
    },
    /** Credits that Stripe's records say were sold for good. */
    sold: () =>
      sales.reduce((sum, { withdrawals }) => sum + 60 - 30 * withdrawals.filter(({ reversed }) => !reversed).length, 0),
  }
}

/** Granted = spent + left - still owed, by the ledger and by Stripe alike. */
async function assertExact(world: ReturnType<typeof createWorld>) {
  const { workspaceId } = world
  assert.deepEqual(await verifyLedger(ports, workspaceId), [])
  const [balance] = await readBalances(ports, [{ id: workspaceId, personal: true }])
  const ledger = await readLedger(ports, { id: workspaceId, personal: true }, { before: null, limit: 100 })
  const spent = ledger.reduce((sum, { kind, credits }) => sum + (kind === 'CAPTURE' ? credits : 0), 0)
  const owed = (await ports.ledger.owed([workspaceId]))[0]?.credits ?? 0
  const { available = 0, held = 0 } = balance ?? {}
  assert.equal(available + held + spent - owed, 100 + world.sold())
  assert.ok(owed === 0 || available === 0, `owes ${owed} with ${available} to spend`)
}

test('whatever order word of Stripe comes in, however often or late, the ledger ends with what Stripe holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 25 }), async (sequence) => {
      const world = createWorld()
      await readBalances(ports, [{ id: world.workspaceId, personal: true }])
      for (const step of sequence) {
        await world.atStripe(step)
        await world.here(step)
      }
      await world.reconcile()
      await assertExact(world)

      const before = await ports.ledger.balances([world.workspaceId])
      await world.reconcile()
      assert.deepEqual(await ports.ledger.balances([world.workspaceId]), before)
    }),
    { numRuns: 30 },
  )
})

test('word that arrives several times at once has its effect once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(steps, { minLength: 2, maxLength: 5 }), { maxLength: 4 }), async (rounds) => {
      const world = createWorld()
      await readBalances(ports, [{ id: world.workspaceId, personal: true }])
      for (const round of rounds) {
        for (const step of round) await world.atStripe(step)
        await Promise.all([...round, ...round].map((step) => world.here(step)))
      }
      await Promise.all([world.reconcile(), world.reconcile()])
      await assertExact(world)
    }),
    { numRuns: 15 },
  )
})
