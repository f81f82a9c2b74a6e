import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { carryOutDeletion } from './domain/carry-out-deletion.ts'
import type { Deletion } from './domain/deletion.ts'
import { deletionReceipt, verifyDeletionReceipt } from './domain/deletion-receipt.ts'
import { guessLimit } from './domain/guess-limit.ts'
import { cancelAccountDeletion, deleteAccount, deleteWorkspace } from './domain/plan-deletion.ts'
import type { Ports } from './domain/ports.ts'
import { reapplyDeletions } from './domain/reapply-deletions.ts'
import { codeSubject } from './domain/second-factor.ts'
import { signIn } from './domain/sign-in.ts'
import { holdings } from './store/holdings.ts'
import { device, oldSession, openTestPorts, password, signUpAs } from './test-ports.ts'

const house = await openTestPorts()
after(() => house[Symbol.asyncDispose]())
const { ports, records } = house
const DAY = 24 * 60 * 60_000

beforeEach(async () => {
  for (const { collection } of Object.values(records)) await collection.deleteMany({})
  house.mails.length = 0
  house.registered.length = 0
  house.mailErasures.length = 0
  house.answerErasures(true)
  house.deliverAs({ kind: 'accepted' })
})

async function planned(userId: string, immediately = true): Promise<Deletion> {
  const outcome = await deleteAccount(ports, oldSession(userId), { password, immediately }, device)
  if (outcome.kind !== 'planned') throw new Error(`Not planned: ${JSON.stringify(outcome)}`)
  return outcome.deletion
}

/** Carries out what is due, and goes on for as long as somebody waits. */
async function carryOut(by: Ports = ports) {
  for (;;) {
    const progress = await carryOutDeletion(by)
    if (!progress) return
    if (progress.outcome !== 'done') house.advance(11_000)
  }
}

/** A team that the first person owns, with the others in it. */
async function teamOf(owner: string, ...others: [string, 'ADMIN' | 'MEMBER' | 'OWNER'][]): Promise<string> {
  const id = ports.newId()
  await records.Workspaces.create({ _id: id, name: 'Team', kind: 'TEAM', createdAt: new Date() })
  const joinedAt = new Date()
  await records.Memberships.create({ workspaceId: id, userId: owner, role: 'OWNER', joinedAt })
  for (const [userId, role] of others) await records.Memberships.create({ workspaceId: id, userId, role, joinedAt })
  return id
}

/** Everything in the database that holds a text, but for what may. */
async function findIn(text: string): Promise<string[]> {
  const found: string[] = []
  for (const [name, { collection }] of Object.entries(records))
    for await (const document of collection.find()) if (JSON.stringify(document).includes(text)) found.push(name)
  return found
}

test('an account goes at once where that is wished, with everything, and its address is free again', async () => {
  const { user } = await signUpAs(ports, 'ada')
  await signIn(ports, { email: 'ada@example.com', password: 'wrong' }, device)
  const other = await signUpAs(ports, 'bob')
  const deletion = await planned(user.id)
  await carryOut()

  assert.deepEqual(await findIn('ada'), [], 'neither name nor address is left')
  assert.deepEqual(await findIn(user.id), ['Deletions'])
  assert.equal((await ports.accounts.users([other.user.id])).length, 1)
  assert.deepEqual(
    house.mails.map(({ letter, to }) => [letter.kind, to]),
    [['accountDeleted', 'ada@example.com']],
  )
  assert.deepEqual(house.registered, [{ id: deletion.id, userId: user.id, workspaceIds: [user.personalWorkspaceId] }])
  assert.ok(house.pictures.forgotten.has(user.id))

  const receipt = await deletionReceipt(ports, ports.receipts.tokenOf(deletion.id))
  const counts = Object.fromEntries(receipt?.objects.map(({ kind, count }) => [kind, count]) ?? [])
  assert.equal(counts.ACCOUNT, 1)
  assert.equal(counts.SESSION, undefined, 'sessions ended when the deletion was asked for')
  assert.ok(receipt?.finishedAt)
  assert.equal((await signUpAs(ports, 'ada')).user.email, 'ada@example.com')
})

test('within seven days whoever signs in may keep the account; after them it goes', async () => {
  const { user } = await signUpAs(ports, 'ada')
  const deletion = await planned(user.id, false)
  assert.deepEqual(await ports.sessions.ofUser(user.id, ports.now()), [], 'all sessions end')
  assert.ok((await house.sendMails()).some(({ letter }) => letter.kind === 'deletionPlanned'))
  house.advance(7 * DAY - 60_000)
  await carryOut()
  assert.equal((await signIn(ports, { email: user.email, password }, device)).kind, 'signedIn')
  assert.equal((await ports.deletions.planned([user.id]))[0]?.id, deletion.id)
  assert.equal(await cancelAccountDeletion(ports, user.id, device), true)
  assert.equal(await cancelAccountDeletion(ports, user.id, device), false)
  house.advance(DAY)
  await carryOut()
  assert.equal((await ports.accounts.users([user.id])).length, 1)
  assert.equal(await deletionReceipt(ports, ports.receipts.tokenOf(deletion.id)), null)

  await planned(user.id, false)
  house.advance(7 * DAY)
  await carryOut()
  assert.equal((await ports.accounts.users([user.id])).length, 0)
})

test('wrong passwords and codes that were counted go with the account, from wherever they were tried', async () => {
  const { user } = await signUpAs(ports, 'ada')
  for (const subject of [user.email, codeSubject(user.id)])
    for (const from of [device, { ...device, ipAddress: '198.51.100.7' }]) {
      const guesses = await guessLimit(ports, { subject, userId: user.id, device: from })
      await guesses.failed()
    }
  assert.equal(await records.FailedSignIns.countDocuments(), 4)
  await planned(user.id)
  await carryOut()
  assert.equal(await records.FailedSignIns.countDocuments(), 0)
})

test('nothing is deleted without the password', async () => {
  const { user } = await signUpAs(ports, 'ada')
  const wrong = await deleteAccount(ports, oldSession(user.id), { password: 'wrong', immediately: true }, device)
  assert.equal(wrong.kind, 'invalidCredentials')
  assert.deepEqual(await ports.deletions.planned([user.id]), [])
})

test('the last owner of a team hands it over or deletes it first', async () => {
  const [ada, bob] = [await signUpAs(ports, 'ada'), await signUpAs(ports, 'bob')]
  const team = await teamOf(ada.user.id, [bob.user.id, 'MEMBER'])
  const outcome = await deleteAccount(ports, oldSession(ada.user.id), { password, immediately: true }, device)
  assert.equal(outcome.kind, 'ownsTeamsAlone')
  assert.deepEqual(
    outcome.workspaces.map(({ id }) => id),
    [team],
  )

  const gone = await deleteWorkspace(ports, oldSession(ada.user.id), { workspaceId: team, password }, device)
  assert.equal(gone.kind, 'planned')
  const again = await deleteWorkspace(ports, oldSession(ada.user.id), { workspaceId: team, password }, device)
  assert.equal(again.kind === 'planned' && again.deletion.id, gone.kind === 'planned' && gone.deletion.id)
  await carryOut()
  assert.deepEqual(await ports.workspaces.workspaces([team]), [])
  assert.deepEqual(await ports.workspaces.membersOf([team]), [])
  assert.equal((await ports.accounts.users([ada.user.id])).length, 1)
  await planned(ada.user.id)
})

test('a team whose other owners leave during the seven days falls to who may do most in it', async () => {
  const [ada, bob, eve] = [await signUpAs(ports, 'ada'), await signUpAs(ports, 'bob'), await signUpAs(ports, 'eve')]
  const team = await teamOf(ada.user.id, [bob.user.id, 'MEMBER'], [eve.user.id, 'OWNER'])
  await planned(ada.user.id, false)
  await records.Memberships.updateOne({ workspaceId: team, userId: eve.user.id }, { $set: { role: 'ADMIN' } })
  house.advance(7 * DAY)
  await carryOut()
  const members = await ports.workspaces.membersOf([team])
  assert.deepEqual(members.map(({ userId, role }) => [userId, role]).sort(), [
    ...[
      [bob.user.id, 'MEMBER'],
      [eve.user.id, 'OWNER'],
    ].sort(),
  ])
})

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

test('a workspace takes no mails along', async () => {
  const { user } = await signUpAs(ports, 'ada')
  const workspaceId = await teamOf(user.id)
  await deleteWorkspace(ports, oldSession(user.id), { workspaceId, password }, device)
  await carryOut()
  assert.deepEqual(house.mailErasures, [])
})

test('a receipt is checked by token and by document, and tells when something came back', async () => {
  const { user } = await signUpAs(ports, 'ada')
  const { id } = await planned(user.id)
  const token = ports.receipts.tokenOf(id)
  const early = await verifyDeletionReceipt(ports, { token })
  assert.deepEqual([early.genuine, early.erased], [true, false])
  await carryOut()
  const { document } = (await deletionReceipt(ports, token)) ?? {}
  assert.ok(document)
  for (const given of [{ token }, { document }]) {
    const check = await verifyDeletionReceipt(ports, given)
    assert.deepEqual([check.genuine, check.erased, check.remaining], [true, true, 0])
  }
  for (const given of [{ token: `${token}x` }, { document: document.replace('"count": 1', '"count": 2') }])
    assert.equal((await verifyDeletionReceipt(ports, given)).genuine, false)

  await records.Devices.create({ _id: 'back', userId: user.id, expiresAt: new Date(Date.now() + DAY) })
  const check = await verifyDeletionReceipt(ports, { document })
  assert.deepEqual([check.genuine, check.erased, check.remaining], [true, false, 1])
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

test('says of every collection what becomes of it', async () => {
  const names = (await records.Users.db.listCollections()).map(({ name }) => name)
  const classified = Object.keys(holdings).map((name) => records[name as keyof typeof holdings].collection.name)
  assert.deepEqual(names.sort(), classified.sort())
})
