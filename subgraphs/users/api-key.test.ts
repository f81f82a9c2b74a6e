import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashApiKey, isApiKey } from '../../platform/api-key.ts'
import { changeMemberRole, removeMember } from './domain/change-members.ts'
import { createWorkspace } from './domain/create-workspace.ts'
import { createApiKey, revokeApiKey } from './domain/manage-api-keys.ts'
import type { Ports } from './domain/ports.ts'
import { standingOfApiKey, standingOfSession } from './domain/standing.ts'
import { device, openTestPorts, signUpAs } from './test-ports.ts'

/** A team of two owners, and a key that the second has made. */
async function teamWithKey(ports: Ports, request: { expiresAt?: Date } = {}) {
  const [{ user: ada, session }, { user: bob }] = [await signUpAs(ports, 'ada'), await signUpAs(ports, 'bob')]
  const made = await createWorkspace(ports, { userId: ada.id, device }, 'Lighthouse')
  assert.ok(made.kind === 'created')
  const { id: workspaceId } = made.workspace
  await ports.workspaces.addMember({ workspaceId, userId: bob.id, role: 'OWNER', joinedAt: ports.now() })
  const maker = { userId: bob.id, workspaceId, device }
  const created = await createApiKey(ports, maker, { name: 'Robot', scopes: ['READ', 'GENERATE', 'READ'], ...request })
  assert.ok(created.kind === 'created')
  const owner = { userId: ada.id, workspaceId, device }
  const standing = async () => (await standingOfApiKey(ports, hashApiKey(created.secret), '192.0.2.7')).key
  return { ada, bob, session, workspaceId, maker, owner, ...created, standing }
}

test('a key is shown once and kept as a hash', async () => {
  await using test = await openTestPorts()
  const { secret, apiKey } = await teamWithKey(test.ports)
  assert.ok(isApiKey(secret))
  assert.deepEqual([apiKey.hint, apiKey.scopes], [secret.slice(-4), ['READ', 'GENERATE']])
  const stored = JSON.stringify(await test.records.ApiKeys.find().lean())
  assert.ok(stored.includes(hashApiKey(secret)) && !stored.includes(secret))
})

test('a key has the present role of its maker, and dies with the membership or when it is revoked', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { bob, workspaceId, owner, apiKey, maker, standing } = await teamWithKey(ports)
  const { id, scopes } = apiKey
  const { personalWorkspaceId } = bob
  const before = { id, userId: bob.id, personalWorkspaceId, workspaceId, role: 'OWNER', scopes, expiresAt: null }
  assert.deepEqual(await standing(), before)
  await changeMemberRole(ports, owner, { userId: bob.id, role: 'VIEWER' })
  assert.equal((await standing())?.role, 'VIEWER')

  const second = await createApiKey(ports, maker, { name: 'Second', scopes: ['READ'] })
  assert.ok(second.kind === 'created')
  assert.equal(await revokeApiKey(ports, maker, apiKey), true)
  assert.equal(await revokeApiKey(ports, maker, apiKey), false)
  assert.equal(await standing(), null)

  await removeMember(ports, owner, bob.id)
  assert.equal((await standingOfApiKey(ports, second.apiKey.hash, null)).key, null)
  assert.deepEqual(await ports.apiKeys.ofWorkspaces([workspaceId]), [])
})

test('a key stops when it expires, and its use is noted once a minute', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const hour = 3_600_000
  const { apiKey, standing } = await teamWithKey(ports, { expiresAt: new Date(ports.now().getTime() + hour) })
  const lastUse = async () => (await ports.apiKeys.find(apiKey.id))?.lastUsedAt
  assert.equal(await lastUse(), null)
  const first = ports.now()
  await standing()
  test.advance(59_999)
  await standing()
  assert.deepEqual(await lastUse(), first)
  test.advance(1)
  await standing()
  assert.deepEqual(await lastUse(), ports.now())
  test.advance(hour - 60_001)
  assert.ok(await standing())
  test.advance(1)
  assert.equal(await standing(), null)
})

test('many wrong keys from one network wait; a key that holds does not, and neither do other networks', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { standing } = await teamWithKey(ports)
  const wrong = (ipAddress = '192.0.2.7') => standingOfApiKey(ports, 'x', ipAddress)
  for (let attempt = 0; attempt < 100; attempt++) assert.equal((await wrong()).retryAfter, 0)
  assert.equal((await wrong()).retryAfter, 600)
  assert.equal((await wrong('198.51.100.1')).retryAfter, 0)
  assert.ok(await standing())
  assert.equal(await test.records.FailedSignIns.countDocuments(), 101, 'what waits is not written down')
  test.advance(600_000)
  assert.equal((await wrong()).retryAfter, 0)
})

test('a key needs a name, a scope, and an end in the future; a workspace has fifty at most', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { maker, apiKey } = await teamWithKey(ports)
  const attempt = async (request: object) => {
    const outcome = await createApiKey(ports, maker, { name: 'Robot', scopes: ['READ'], ...request })
    return outcome.kind === 'invalidInput' ? outcome.field : outcome.kind
  }
  assert.equal(await attempt({ name: ' ' }), 'keyName')
  assert.equal(await attempt({ scopes: [] }), 'scopes')
  assert.equal(await attempt({ expiresAt: ports.now() }), 'expiresAt')
  const { id, ...record } = apiKey
  const more = Array.from({ length: 49 }, (_, at) => ({
    ...record,
    _id: `${id}${at}`,
    hash: `hash ${at}`,
    scopes: ['READ'],
  }))
  await test.records.ApiKeys.insertMany(more)
  assert.equal(await attempt({}), 'tooManyApiKeys')
})

test('the standing of a session is what its person may do now, and ends with it', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { ada, bob, session, owner, workspaceId } = await teamWithKey(ports)
  const standing = async () => {
    const found = await standingOfSession(ports, { userId: ada.id, sessionId: session.id })
    return found?.roles.find((place) => place.workspaceId === workspaceId)?.role
  }
  assert.equal(await standing(), 'OWNER')
  await changeMemberRole(ports, owner, { userId: ada.id, role: 'MEMBER' })
  assert.equal(await standing(), 'MEMBER')
  assert.equal(await standingOfSession(ports, { userId: bob.id, sessionId: session.id }), null)
  await ports.sessions.end(session.id)
  assert.equal(await standing(), undefined)
})
