import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../platform/ids.ts'
import { captureCredits } from './domain/capture-credits.ts'
import { releaseCredits } from './domain/release-credits.ts'
import { reserveCredits } from './domain/reserve-credits.ts'
import { setBudget } from './domain/set-budget.ts'
import { anAct, openTestBooks } from './test-books.ts'

const books = await openTestBooks()
after(() => books[Symbol.asyncDispose]())
const ports = { ...books.ports, belongs: async () => true }

const DAY = 86_400_000
const setUp = () => {
  const [workspaceId, userId, apiKeyId] = [newId(), newId(), newId()]
  return {
    workspaceId,
    userId,
    member: { workspaceId, kind: 'MEMBER', subjectId: userId } as const,
    key: { workspaceId, kind: 'API_KEY', subjectId: apiKeyId } as const,
    reserve: (generationId: string, credits: number, byKey = false) =>
      reserveCredits(ports, {
        workspaceId,
        generationId,
        credits,
        personal: true,
        userId,
        apiKeyId: byKey ? apiKeyId : null,
      }),
    async spent(kind: 'MEMBER' | 'API_KEY' = 'MEMBER') {
      const found = await ports.ledger.spendings(workspaceId)
      return found.find((spending) => spending.kind === kind)?.spent ?? 0
    },
  }
}

test('requests at the same time never pass a budget together, and what comes back can be spent again', async () => {
  const request = fc.record({ credits: fc.integer({ min: 1, max: 9 }), byKey: fc.boolean() })
  const rounds = fc.array(fc.array(request, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(rounds, fc.nat(20), fc.nat(12), async (all, forMember, forKey) => {
      const { member, key, reserve, spent, workspaceId } = setUp()
      await setBudget(ports, anAct(), member, forMember)
      await setBudget(ports, anAct(), key, forKey)
      let [byMember, byKey] = [0, 0]
      for (const [round, requests] of all.entries()) {
        const outcomes = await Promise.all(
          requests.map(async (one, index) => {
            const id = `${round}-${index}`
            return { id, ...one, held: (await reserve(id, one.credits, one.byKey)).kind === 'held' }
          }),
        )
        for (const { id, credits, byKey: withKey, held } of outcomes) {
          if (held && credits % 2 === 0) await releaseCredits(ports, { workspaceId, generationId: id })
          else if (held) {
            await captureCredits(ports, { workspaceId, generationId: id })
            byMember += credits
            byKey += withKey ? credits : 0
          }
        }
        const holdsTogether = outcomes.filter(({ held }) => held).reduce((sum, { credits }) => sum + credits, 0)
        assert.ok(holdsTogether <= forMember)
        assert.deepEqual([await spent(), await spent('API_KEY')], [byMember, byKey])
        assert.ok(byMember <= forMember && byKey <= forKey)
      }
    }),
    { numRuns: 15 },
  )
})

test('a budget counts what was spent before it was set, names what is left, and ends with the month', async () => {
  const { member, reserve, spent } = setUp()
  assert.equal((await reserve('a', 30)).kind, 'held')
  await setBudget(ports, anAct(), member, 40)
  assert.deepEqual(await reserve('b', 11), {
    kind: 'budgetExceeded',
    budget: 40,
    spent: 30,
    resetsAt: new Date(Date.UTC(2026, 11, 1)),
  })
  assert.equal((await reserve('c', 10)).kind, 'held')
  books.passTime(9 * DAY)
  assert.equal((await reserve('d', 40)).kind, 'held')
  assert.equal(await spent(), 40)
  await setBudget(ports, anAct(), member, null)
  assert.equal((await reserve('e', 20)).kind, 'held')
})

test('what comes back from a month that is over is not taken off the present one', async () => {
  const { member, reserve, spent, workspaceId } = setUp()
  await setBudget(ports, anAct(), member, 50)
  await reserve('before', 20)
  books.passTime(31 * DAY)
  await reserve('now', 5)
  await releaseCredits(ports, { workspaceId, generationId: 'before' })
  assert.equal(await spent(), 5)
})

test('a replay is not counted twice, and a person who is erased leaves only holds that name nobody', async () => {
  const { member, reserve, spent, userId, workspaceId } = setUp()
  await setBudget(ports, anAct(), member, 50)
  await reserve('once', 20)
  await reserve('once', 20)
  assert.equal(await spent(), 20)
  await ports.ledger.forgetSpender(userId)
  assert.deepEqual(await ports.ledger.spendings(workspaceId), [])
  const hold = await books.connection.collection('holds').findOne({ workspaceId })
  assert.ok(hold && !JSON.stringify(hold).includes(userId))
  assert.equal((await releaseCredits(ports, { workspaceId, generationId: 'once' })).state, 'RELEASED')
})
