import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SignUpRequest, signUp } from './domain/sign-up.ts'
import { device, openTestPorts, password, signUpAs } from './test-ports.ts'

const ada: SignUpRequest = { name: ' Ada ', email: 'Ada@Example.com', password, locale: 'ja' }

test('an account comes with a workspace of its own and a session', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const outcome = await signUp(ports, ada, device)
  assert.ok(outcome.kind === 'signedUp')
  const { user, session, roles } = outcome.signedIn

  const [stored] = await ports.accounts.users([user.id])
  assert.deepEqual(stored, user)
  assert.deepEqual([user.name, user.email, user.locale, user.emailVerified], ['Ada', 'ada@example.com', 'ja', false])
  const [workspace] = await ports.workspaces.workspaces([user.personalWorkspaceId])
  assert.deepEqual([workspace?.name, workspace?.kind], ['Adaのスタジオ', 'PERSONAL'])
  assert.deepEqual(roles, { [user.personalWorkspaceId]: 'OWNER' })
  assert.deepEqual(await ports.sessions.ofUser(user.id, ports.now()), [session])
})

test('of many who take one address at once exactly one gets it, and the others leave nothing behind', async () => {
  await using test = await openTestPorts()
  const spellings = ['ada@example.com', 'ADA@example.com', ' ada@EXAMPLE.com', 'ａｄａ@example.com']
  const requests = [...spellings, ...spellings].map((email) => signUp(test.ports, { ...ada, email }, device))
  const outcomes = await Promise.all(requests)

  assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), [...Array<string>(7).fill('emailTaken'), 'signedUp'])
  const { Users, Workspaces, Memberships, Sessions, RefreshTokens } = test.records
  for (const model of [Users, Workspaces, Memberships, Sessions, RefreshTokens]) {
    assert.equal(await model.countDocuments(), 1, model.modelName)
  }
})

test('an account that can not be written whole is not written at all', async () => {
  await using test = await openTestPorts()
  const { ports, records } = test
  const { session } = await signUpAs(ports, 'bob')
  const failing = { ...ports, newId: cycle([ports.newId(), ports.newId(), session.id]) }

  await assert.rejects(signUp(failing, ada, device), { code: 11_000 })
  assert.equal(await records.Users.countDocuments(), 1)
  assert.equal(await records.Workspaces.countDocuments(), 1)
  assert.equal(await records.Memberships.countDocuments(), 1)
  assert.equal((await signUp(ports, ada, device)).kind, 'signedUp')
})

test('what can not be taken is named by its field', async () => {
  await using test = await openTestPorts()
  for (const [field, value] of Object.entries({ name: ' ', email: 'ada', locale: 'fr', password: 'x'.repeat(201) })) {
    assert.deepEqual(await signUp(test.ports, { ...ada, [field]: value }, device), { kind: 'invalidInput', field })
  }
  const weak = await signUp(test.ports, { ...ada, password: 'ada@example.com' }, device)
  assert.deepEqual(weak, { kind: 'weakPassword', weakness: 'personal' })
  assert.equal(await test.records.Users.countDocuments(), 0)
})

test('neither password nor refresh token is kept as it is', async () => {
  await using test = await openTestPorts()
  const hashing = { ...test.ports, passwords: { ...test.ports.passwords, hash: async () => 'a hash' } }
  const outcome = await signUp(hashing, ada, device)
  assert.ok(outcome.kind === 'signedUp')

  const { collections } = test.records.Users.db
  const kept = await Promise.all(Object.values(collections).map((collection) => collection.find().toArray()))
  const text = JSON.stringify(kept)
  assert.match(text, /a hash/)
  for (const secret of [password, outcome.signedIn.refreshToken, outcome.signedIn.accessToken])
    assert.ok(!text.includes(secret))
})

const cycle = (values: string[]) => () => {
  const value = values.shift()
  if (value === undefined) throw new Error('More ids than the test has')
  return value
}
