import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../platform/ids.ts'
import { captureCredits } from './domain/capture-credits.ts'
import { expireHolds } from './domain/expire-holds.ts'
import type { HoldState } from './domain/hold.ts'
import { readBalances } from './domain/read-balances.ts'
import { readLedger } from './domain/read-ledger.ts'
import { releaseCredits } from './domain/release-credits.ts'
import { reserveCredits } from './domain/reserve-credits.ts'
import { verifyLedger } from './domain/verify-ledger.ts'
import { HOLD_LIFETIME, openTestBooks } from './test-books.ts'

const books = await openTestBooks()
after(() => books[Symbol.asyncDispose]())
const { ports } = books

type Step =
  | { do: 'reserve'; generation: number; credits: number }
  | { do: 'capture' | 'release'; generation: number }
  | { do: 'expire' }

/** Few generations and prices near the balance, so that calls meet: replays, races, and balances that run dry. */
const generation = fc.nat(4)
const steps = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('reserve' as const), generation, credits: fc.constantFrom(15, 40, 70) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('capture' as const, 'release' as const), generation }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
) satisfies fc.Arbitrary<Step>

/** What the step answers, cut down to what a model can foretell. */
async function take(step: Step, workspaceId: string) {
  if (step.do === 'expire') {
    books.passTime(HOLD_LIFETIME)
    await expireHolds(ports)
    return 'done'
  }
  const key = { workspaceId, generationId: `g${step.generation}` }
  if (step.do === 'reserve') {
    const outcome = await reserveCredits(ports, {
      ...key,
      credits: step.credits,
      personal: true,
      userId: 'ada',
      apiKeyId: null,
    })
    return outcome.kind === 'resolved' ? outcome.state : outcome.kind
  }
  const settle = step.do === 'capture' ? captureCredits : releaseCredits
  return (await settle(ports, key))?.state ?? 'none'
}

/** The ledger as one would write it on paper: a balance and a list of holds. */
function createModel() {
  const model = { available: 100, held: 0 }
  const holds = new Map<number, { credits: number; state: HoldState }>()

  function resolve(hold: { credits: number; state: HoldState }, state: HoldState) {
    if (hold.state !== 'OPEN') return
    hold.state = state
    model.held -= hold.credits
    if (state !== 'CAPTURED') model.available += hold.credits
  }

  function reserve(generation: number, credits: number) {
    const hold = holds.get(generation)
    if (hold && hold.state !== 'OPEN') return hold.state
    if (hold) return hold.credits === credits ? 'held' : 'otherAmount'
    if (credits > model.available) return 'insufficientBalance'
    holds.set(generation, { credits, state: 'OPEN' })
    model.available -= credits
    model.held += credits
    return 'held'
  }

  function settle(generation: number, state: 'CAPTURED' | 'RELEASED') {
    const hold = holds.get(generation)
    if (hold) resolve(hold, state)
    else if (state === 'RELEASED') holds.set(generation, { credits: 0, state })
    return holds.get(generation)?.state ?? 'none'
  }

  return {
    sums: model,
    take(step: Step) {
      if (step.do === 'reserve') return reserve(step.generation, step.credits)
      if (step.do === 'capture') return settle(step.generation, 'CAPTURED')
      if (step.do === 'release') return settle(step.generation, 'RELEASED')
      for (const hold of holds.values()) resolve(hold, 'EXPIRED')
      return 'done'
    },
  }
}

async function sumsOf(workspaceId: string) {
  const [balance] = await readBalances(ports, [{ id: workspaceId, personal: true }])
  return { available: balance?.available, held: balance?.held }
}

test('any sequence of calls answers and adds up as on paper', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 20 }), async (sequence) => {
      const workspaceId = newId()
      const model = createModel()
      for (const step of sequence) {
        assert.equal(await take(step, workspaceId), model.take(step))
        assert.deepEqual(await sumsOf(workspaceId), model.sums)
      }
      assert.deepEqual(await verifyLedger(ports, workspaceId), [])
    }),
    { numRuns: 25 },
  )
})

test('replaying every call of a sequence changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (sequence) => {
      const workspaceId = newId()
      for (const step of sequence) {
        await take(step, workspaceId)
        const before = await readLedger(ports, { id: workspaceId, personal: true }, { before: null, limit: 100 })
        await take(step, workspaceId)
        const afterwards = await readLedger(ports, { id: workspaceId, personal: true }, { before: null, limit: 100 })
        assert.deepEqual(afterwards, before)
      }
    }),
    { numRuns: 15 },
  )
})

test('calls that run at the same time never overspend and end every hold at most once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(steps, { minLength: 2, maxLength: 6 }), { maxLength: 4 }), async (rounds) => {
      const workspaceId = newId()
      for (const round of rounds) await Promise.all(round.map((step) => take(step, workspaceId)))

      assert.deepEqual(await verifyLedger(ports, workspaceId), [])
      const ledger = await readLedger(ports, { id: workspaceId, personal: true }, { before: null, limit: 100 })
      for (let name = 0; name <= 4; name++) {
        const kinds = ledger.filter(({ generationId }) => generationId === `g${name}`).map(({ kind }) => kind)
        assert.ok(kinds.filter((kind) => kind === 'HOLD').length <= 1, `held once: ${kinds}`)
        assert.ok(kinds.filter((kind) => kind !== 'HOLD').length <= 1, `ended once: ${kinds}`)
      }
      const charged = ledger.filter(({ kind }) => kind === 'CAPTURE').reduce((sum, { credits }) => sum + credits, 0)
      const { available = 0, held = 0 } = await sumsOf(workspaceId)
      assert.equal(available + held + charged, 100)
    }),
    { numRuns: 25 },
  )
})
