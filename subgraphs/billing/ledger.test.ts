import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../platform/ids.ts'
import { captureCredits } from './domain/capture-credits.ts'
import { expireHolds } from './domain/expire-holds.ts'
import { readBalances } from './domain/read-balances.ts'
import { readLedger } from './domain/read-ledger.ts'
import { releaseCredits } from './domain/release-credits.ts'
import { reserveCredits } from './domain/reserve-credits.ts'
import { verifyLedger } from './domain/verify-ledger.ts'
import { HOLD_LIFETIME, openTestBooks } from './test-books.ts'

const books = await openTestBooks()
after(() => books[Symbol.asyncDispose]())
const { ports } = books

/** A workspace that nobody has seen yet, and what can be asked of it. */
function newWorkspace({ personal = true } = {}) {
  const id = newId()
  const key = (generationId: string) => ({ workspaceId: id, generationId })
  return {
    id,
    async balance() {
      const [balance] = await readBalances(ports, [{ id, personal }])
      return balance && [balance.available, balance.held]
    },
    kinds: async () =>
      (await readLedger(ports, { id, personal }, { before: null, limit: 100 })).map(({ kind }) => kind).reverse(),
    reserve: (generationId: string, credits: number) =>
      reserveCredits(ports, { ...key(generationId), credits, personal, userId: 'ada', apiKeyId: null }),
    capture: (generationId: string) => captureCredits(ports, key(generationId)),
    release: (generationId: string) => releaseCredits(ports, key(generationId)),
    verify: () => verifyLedger(ports, id),
  }
}

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

test('a personal workspace opens with 100 credits, once, however many look at it at the same time', async () => {
  const workspace = newWorkspace()
  await Promise.all([times(6, () => workspace.balance()), times(6, (index) => workspace.reserve(`g${index}`, 1))])

  assert.deepEqual(await workspace.balance(), [94, 6])
  assert.equal((await workspace.kinds()).filter((kind) => kind === 'WELCOME_GRANT').length, 1)
  assert.deepEqual(await workspace.verify(), [])
})

test('a workspace of several people opens empty and can hold nothing', async () => {
  const workspace = newWorkspace({ personal: false })
  assert.deepEqual(await workspace.balance(), [0, 0])
  assert.deepEqual(await workspace.reserve('g', 1), { kind: 'insufficientBalance', required: 1, available: 0 })
  assert.deepEqual(await workspace.kinds(), [])
})

test('of concurrent reservations exactly as many win as the balance covers', async () => {
  const workspace = newWorkspace()
  const outcomes = await times(24, (index) => workspace.reserve(`g${index}`, 7))

  assert.equal(outcomes.filter(({ kind }) => kind === 'held').length, Math.floor(100 / 7))
  assert.equal(outcomes.filter(({ kind }) => kind === 'insufficientBalance').length, 24 - Math.floor(100 / 7))
  assert.deepEqual(await workspace.balance(), [2, 98])
  assert.deepEqual(await workspace.verify(), [])
})

test('a reservation that is repeated answers as the first one did and holds nothing more', async () => {
  const workspace = newWorkspace()
  const first = await workspace.reserve('g1', 10)
  assert.equal(first.kind, 'held')
  await workspace.reserve('g2', 20)

  assert.deepEqual(await workspace.reserve('g1', 10), first)
  assert.deepEqual(await workspace.balance(), [70, 30])
})

test('the same reservation sent many times at once holds its credits once', async () => {
  const workspace = newWorkspace()
  const outcomes = await times(10, () => workspace.reserve('g', 60))
  for (const outcome of outcomes) assert.deepEqual(outcome, outcomes[0])
  assert.deepEqual(await workspace.balance(), [40, 60])
})

test('a key can not be used for another amount', async () => {
  const workspace = newWorkspace()
  await workspace.reserve('g', 10)
  assert.deepEqual(await workspace.reserve('g', 11), { kind: 'otherAmount', credits: 10 })
  assert.deepEqual(await workspace.balance(), [90, 10])
})

test('a capture charges the hold, once, and no release takes it back', async () => {
  const workspace = newWorkspace()
  await workspace.reserve('g', 10)
  const captured = await workspace.capture('g')
  assert.equal(captured?.state, 'CAPTURED')

  assert.deepEqual(await workspace.capture('g'), captured)
  assert.deepEqual(await workspace.release('g'), captured)
  assert.deepEqual(await workspace.reserve('g', 10), { kind: 'resolved', state: 'CAPTURED' })
  assert.deepEqual(await workspace.balance(), [90, 0])
  assert.deepEqual(await workspace.kinds(), ['WELCOME_GRANT', 'HOLD', 'CAPTURE'])
})

test('a release returns the credits, and a capture that comes late charges nothing', async () => {
  const workspace = newWorkspace()
  await workspace.reserve('g', 10)
  assert.equal((await workspace.release('g')).state, 'RELEASED')
  assert.equal((await workspace.capture('g'))?.state, 'RELEASED')
  assert.deepEqual(await workspace.balance(), [100, 0])
  assert.deepEqual(await workspace.kinds(), ['WELCOME_GRANT', 'HOLD', 'RELEASE'])
})

test('a release that overtakes its reservation keeps it from holding anything', async () => {
  const workspace = newWorkspace()
  const released = await workspace.release('g')
  assert.deepEqual([released.state, released.credits], ['RELEASED', 0])
  assert.deepEqual(await workspace.reserve('g', 10), { kind: 'resolved', state: 'RELEASED' })
  assert.deepEqual(await workspace.balance(), [100, 0])
})

test('a release and a reservation that race leave nothing held', async () => {
  const workspace = newWorkspace()
  await times(8, async (index) => {
    await Promise.all([workspace.reserve(`g${index}`, 5), workspace.release(`g${index}`)])
    await workspace.release(`g${index}`)
  })
  assert.deepEqual(await workspace.balance(), [100, 0])
  assert.deepEqual(await workspace.verify(), [])
})

test('there is nothing to capture where nothing was reserved', async () => {
  assert.equal(await newWorkspace().capture('g'), null)
})

test('the same generation id in two workspaces names two holds', async () => {
  const [one, other] = [newWorkspace(), newWorkspace()]
  await Promise.all([one.reserve('g', 10), other.reserve('g', 20)])
  await one.capture('g')
  assert.deepEqual(
    [await one.balance(), await other.balance()],
    [
      [90, 0],
      [80, 20],
    ],
  )
})

test('a hold expires when its time is up, not before', async () => {
  const workspace = newWorkspace()
  await workspace.reserve('g', 10)
  books.passTime(HOLD_LIFETIME - 1)
  await expireHolds(ports)
  assert.deepEqual(await workspace.balance(), [90, 10])

  books.passTime(1)
  await expireHolds(ports)
  assert.deepEqual(await workspace.balance(), [100, 0])
  assert.equal((await workspace.capture('g'))?.state, 'EXPIRED')
  assert.deepEqual(await workspace.kinds(), ['WELCOME_GRANT', 'HOLD', 'EXPIRY'])
})

test('of an expiry and a capture that race exactly one wins', async () => {
  const workspace = newWorkspace()
  await times(6, (index) => workspace.reserve(`g${index}`, 10))
  books.passTime(HOLD_LIFETIME)
  const [, , ...settlements] = await Promise.all([
    expireHolds(ports),
    expireHolds(ports),
    ...Array.from({ length: 6 }, (_, index) => workspace.capture(`g${index}`)),
  ])

  const captured = settlements.filter((settlement) => settlement?.state === 'CAPTURED').length
  const expired = settlements.filter((settlement) => settlement?.state === 'EXPIRED').length
  assert.equal(captured + expired, 6)
  assert.deepEqual(await workspace.balance(), [100 - 10 * captured, 0])
  assert.deepEqual(await workspace.verify(), [])
})

test('a transaction that fails leaves no trace', async () => {
  const workspace = newWorkspace()
  await workspace.balance()
  const movement = {
    workspaceId: workspace.id,
    kind: 'HOLD',
    credits: 5,
    generationId: 'g',
    reference: null,
    at: ports.now(),
  } as const
  await assert.rejects(
    ports.ledger.transaction(async (written) => {
      await written.post(movement)
      throw new Error('power cut')
    }),
    /power cut/,
  )
  assert.deepEqual(await workspace.kinds(), ['WELCOME_GRANT'])
  assert.deepEqual(await workspace.verify(), [])
})

test('pages of the ledger neither skip nor repeat a transfer', async () => {
  const workspace = newWorkspace()
  for (let index = 0; index < 6; index++) await workspace.reserve(`g${index}`, 1)

  const sequences: number[] = []
  for (let before: number | null = null; ; ) {
    const page = await readLedger(ports, { id: workspace.id, personal: true }, { before, limit: 3 })
    sequences.push(...page.map(({ sequence }) => sequence))
    if (page.length < 3) break
    before = sequences.at(-1) ?? null
  }
  assert.deepEqual(sequences, [7, 6, 5, 4, 3, 2, 1])
})
