import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { carryOutDeletion } from './domain/carry-out-deletion.ts'
import type { Ports } from './domain/ports.ts'
import { reapplyDeletions } from './domain/reapply-deletions.ts'
import { openDeletionHouse } from './test-deletions.ts'
import { signUpAs } from './test-ports.ts'

const house = await openDeletionHouse()
after(() => house[Symbol.asyncDispose]())
beforeEach(() => house.reset())
const { ports, records, planned, carryOut, findIn } = house
const DAY = 24 * 60 * 60_000

test('a mail server that takes nothing keeps the address for a day and no longer', async () => {
  const { user } = await signUpAs(ports, 'ada')
  const { id } = await planned(user.id)
  house.deliverAs({ kind: 'failed', reason: 'ECONNECTION' })
  for (let step = 0; step < 20; step++) {
    await carryOutDeletion(ports)
    house.advance(1_000)
  }
  assert.deepEqual(await findIn('ada@'), ['Deletions'])
  house.advance(DAY)
  await carryOut()
  assert.deepEqual(await findIn('ada@'), [])
  assert.ok((await ports.deletions.find(id))?.finishedAt)
})

test('copies of mails go after the last letter; where they are kept is asked until it answers, by address for a day', async () => {
  const { user } = await signUpAs(ports, 'ada')
  const { id } = await planned(user.id)
  const late = (await ports.deletions.find(id))?.requestedAt ?? assert.fail()
  house.answerErasures(false)
  for (let step = 0; step < 20; step++) {
    await carryOutDeletion(ports)
    house.advance(1_000)
  }
  assert.equal(house.mails.at(-1)?.letter.kind, 'accountDeleted')
  assert.deepEqual(house.mailErasures.at(-1), { account: user.id, address: 'ada@example.com' })
  assert.equal((await ports.deletions.find(id))?.finishedAt, null, 'it is not over yet')

  house.advance(DAY)
  for (let step = 0; step < 3; step++) {
    await carryOutDeletion(ports)
    house.advance(11 * 60_000)
  }
  assert.deepEqual(house.mailErasures.at(-1), { account: user.id, address: null })
  assert.deepEqual(await findIn('ada@'), [])
  house.answerErasures(true)
  await carryOut()
  const finishedAt = (await ports.deletions.find(id))?.finishedAt
  assert.ok(finishedAt && finishedAt.getTime() > late.getTime() + DAY)
  assert.equal(house.mails.filter(({ letter }) => letter.kind === 'accountDeleted').length, 1)
})

test('what a restored backup brings back is erased anew from the register, and what was only planned in it too', async () => {
  const [ada, bob] = [await signUpAs(ports, 'ada'), await signUpAs(ports, 'bob')]
  await planned(bob.user.id, false)
  const backup = await Promise.all(
    Object.values(records).map(async ({ collection }) => [collection, await collection.find().toArray()] as const),
  )
  await planned(ada.user.id)
  house.advance(7 * DAY)
  await carryOut()
  for (const [collection, documents] of backup) {
    await collection.deleteMany({})
    if (documents.length > 0) await collection.insertMany(documents)
  }
  assert.deepEqual((await findIn('ada@')).length > 0, true)

  assert.equal(await reapplyDeletions(ports, house.registered), 2)
  assert.deepEqual(await ports.accounts.users([ada.user.id, bob.user.id]), [])
  await carryOut()
  for (const name of ['ada@', 'bob@']) assert.deepEqual(await findIn(name), [])
  assert.equal(await reapplyDeletions(ports, house.registered), 0)
})

/** Ports of a process that dies at the call number `at`, before or after it has had its effect. */
function dyingPorts({ at, late }: { at: number; late: boolean }): Ports {
  let calls = 0
  const dying = <T extends object>(object: T): T =>
    new Proxy(object, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (typeof value === 'object' && value !== null && value.constructor === Object) return dying(value)
        if (typeof value !== 'function' || name === 'now' || name === 'newId') return value
        return async (...args: unknown[]) => {
          calls += 1
          if (calls > at || (calls === at && !late)) throw new Error('The process is dead')
          const result = await value.apply(target, args)
          if (calls >= at) throw new Error('The process is dead')
          return result
        }
      },
    })
  const { deletions, belongings, register, erasers, workspaces, atomically, deliver, ...rest } = ports
  const {
    deletions: d,
    belongings: b,
    register: r,
    erasers: e,
    workspaces: w,
    ...top
  } = dying({
    deletions,
    belongings,
    register,
    erasers,
    workspaces,
    atomically,
    deliver,
  })
  return { ...rest, ...top, deletions: d, belongings: b, register: r, erasers: e, workspaces: w }
}

test('a process that dies at any call leaves a deletion that the next one finishes, with the same receipt', async () => {
  let finished = 0
  const scenario = async (deaths: { at: number; late: boolean }[]) => {
    const { user } = await signUpAs(ports, 'ada')
    const { id } = await planned(user.id)
    for (const death of deaths) {
      const doomed = dyingPorts(death)
      for (let step = 0; step < 12; step++) {
        await carryOutDeletion(doomed).catch(() => undefined)
        house.advance(300)
      }
      house.advance(91_000)
    }
    await carryOut()
    assert.deepEqual(await findIn('ada@'), [])
    const deletion = await ports.deletions.find(id)
    assert.ok(deletion?.finishedAt)
    const counts = Object.groupBy(deletion.objects, ({ kind }) => kind)
    assert.equal(counts.ACCOUNT?.length, 1)
    assert.equal(counts.GENERATION?.length, 2, 'one of each of the others')
    finished += 1
  }
  for (let at = 1; at <= 40; at++) for (const late of [false, true]) await scenario([{ at, late }])
  const death = fc.record({ at: fc.integer({ min: 1, max: 30 }), late: fc.boolean() })
  await fc.assert(fc.asyncProperty(fc.array(death, { minLength: 2, maxLength: 4 }), scenario), { numRuns: 25 })
  assert.equal(finished, 105)
})
