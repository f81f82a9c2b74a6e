import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { deletionReceipt, verifyDeletionReceipt } from './domain/deletion-receipt.ts'
import { guessLimit } from './domain/guess-limit.ts'
import { cancelAccountDeletion, deleteAccount, deleteWorkspace } from './domain/plan-deletion.ts'
import { codeSubject } from './domain/second-factor.ts'
import { signIn } from './domain/sign-in.ts'
import { holdings } from './store/holdings.ts'
import { openDeletionHouse } from './test-deletions.ts'
import { device, oldSession, password, signUpAs } from './test-ports.ts'

const house = await openDeletionHouse()
after(() => house[Symbol.asyncDispose]())
beforeEach(() => house.reset())
const { ports, records, planned, carryOut, findIn } = house
const DAY = 24 * 60 * 60_000

/** A team that the first person owns, with the others in it. */
async function teamOf(owner: string, ...others: [string, 'ADMIN' | 'MEMBER' | 'OWNER'][]): Promise<string> {
  const id = ports.newId()
  await records.Workspaces.create({ _id: id, name: 'Team', kind: 'TEAM', createdAt: new Date() })
  const joinedAt = new Date()
  await records.Memberships.create({ workspaceId: id, userId: owner, role: 'OWNER', joinedAt })
  for (const [userId, role] of others) await records.Memberships.create({ workspaceId: id, userId, role, joinedAt })
  return id
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

test('says of every collection what becomes of it', async () => {
  const names = (await records.Users.db.listCollections()).map(({ name }) => name)
  const classified = Object.keys(holdings).map((name) => records[name as keyof typeof holdings].collection.name)
  assert.deepEqual(names.sort(), classified.sort())
})
