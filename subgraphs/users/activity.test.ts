import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ACTIVITY_LIFETIME, TRACE_LIFETIME } from './domain/activity.ts'
import { changePassword } from './domain/change-password.ts'
import { forgetActivity, readPersonActivity, readWorkspaceActivity } from './domain/read-activity.ts'
import { recordActivity } from './domain/record-activity.ts'
import { refreshSession } from './domain/refresh-session.ts'
import { resetPassword } from './domain/reset-password.ts'
import { revokeSession, signOutEverywhere } from './domain/revoke-session.ts'
import { signIn } from './domain/sign-in.ts'
import { signOut } from './domain/sign-out.ts'
import { openTestPorts, password, signUpAs } from './test-ports.ts'

const phone = {
  userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  ipAddress: '198.51.100.7',
}
const page = { after: null, limit: 100 }

test('what a person does to their account stands in their activity, with device and address', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  const { user, session } = await signUpAs(ports, 'ada')
  const enter = async () => {
    const outcome = await signIn(ports, { email: user.email, password }, phone)
    assert.ok(outcome.kind === 'signedIn')
    return outcome.signedIn
  }
  advance(1)
  const second = await enter()
  advance(1)
  await revokeSession(ports, user.id, second.session.id, phone)
  advance(1)
  const change = { currentPassword: password, newPassword: 'a harbour before dawn' }
  await changePassword(ports, session, change, phone)
  advance(1)
  await signOut(ports, { sessionId: session.id, refreshToken: undefined }, phone)
  advance(1)
  await signOutEverywhere(ports, user.id, phone)

  const found = await readPersonActivity(ports, user.id, page)
  assert.deepEqual(
    found.map(({ action, subject }) => [action, subject.id]),
    [
      ['SIGNED_OUT_EVERYWHERE', null],
      ['SIGNED_OUT', session.id],
      ['PASSWORD_CHANGED', null],
      ['SESSION_REVOKED', second.session.id],
      ['SIGNED_IN', second.session.id],
      ['SIGNED_UP', null],
    ],
  )
  assert.deepEqual(found[0]?.trace, { browser: 'Firefox', system: 'Android', ipAddress: '198.51.100.7' })
  assert.deepEqual(found[0]?.actor, { kind: 'PERSON', userId: user.id })
  assert.deepEqual(found[0]?.people, [user.id])
})

test('a session that two hold is ended by the service, which the person can read', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  const { user, session, refreshToken } = await signUpAs(ports, 'ada')
  await refreshSession(ports, refreshToken, phone)
  advance(60_000)
  await refreshSession(ports, refreshToken, phone)
  const [latest] = await readPersonActivity(ports, user.id, page)
  assert.deepEqual(
    [latest?.action, latest?.actor, latest?.subject.id],
    ['TOKEN_REUSED', { kind: 'SYSTEM' }, session.id],
  )
})

test('what failed or was refused is no activity', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user, session } = await signUpAs(ports, 'ada')
  const { user: bob } = await signUpAs(ports, 'bob')
  await signIn(ports, { email: user.email, password: 'a guess' }, phone)
  await revokeSession(ports, bob.id, session.id, phone)
  await resetPassword(ports, { token: 'no token', password: 'a harbour before dawn' }, phone)
  const undone = ports.atomically(async () => {
    await recordActivity(ports, {
      workspaceId: null,
      userId: user.id,
      actor: { kind: 'SYSTEM' },
      action: 'PASSWORD_CHANGED',
    })
    throw new Error('the cause did not happen')
  })
  await assert.rejects(undone)
  const actions = (await readPersonActivity(ports, user.id, page)).map(({ action }) => action)
  assert.deepEqual(actions, ['SIGNED_UP'])
})

test('an entry stands with who did it and with whom it concerns, but support staff do not read it as their own', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const entry = { workspaceId: 'team', userId: 'bob', action: 'PROFILE_CHANGED' } as const
  await recordActivity(ports, { ...entry, actor: { kind: 'PERSON', userId: 'ada' } })
  await recordActivity(ports, { ...entry, actor: { kind: 'API_KEY', userId: 'ada', apiKeyId: 'key' } })
  await recordActivity(ports, { ...entry, actor: { kind: 'SUPPORT', userId: 'sue' } })
  const seen = async (person: string) => (await readPersonActivity(ports, person, page)).length
  assert.deepEqual([await seen('ada'), await seen('bob'), await seen('sue')], [2, 3, 0])
  const inTeam = async (person: string | null, workspaceId = 'team') =>
    (await readWorkspaceActivity(ports, { workspaceId, person }, page)).length
  assert.deepEqual([await inTeam(null), await inTeam('ada'), await inTeam('eve')], [3, 2, 0])
  assert.equal(await inTeam('ada', 'another'), 0)
})

test('device and address are forgotten after 90 days, the entry after 365, before and after the sweep', async () => {
  await using test = await openTestPorts()
  const { ports, records, advance } = test
  const { user } = await signUpAs(ports, 'ada')
  const read = async () => (await readPersonActivity(ports, user.id, page)).map(({ trace }) => trace !== null)

  advance(TRACE_LIFETIME - 1)
  assert.deepEqual(await forgetActivity(ports), { removed: 0, blanked: 0 })
  assert.deepEqual(await read(), [true])
  advance(1)
  assert.deepEqual(await read(), [false])
  assert.deepEqual(await forgetActivity(ports), { removed: 0, blanked: 1 })
  assert.ok(!JSON.stringify(await records.Activities.find().lean()).includes('192.0.2.1'))
  assert.deepEqual(await read(), [false])

  advance(ACTIVITY_LIFETIME - TRACE_LIFETIME - 1)
  assert.deepEqual(await read(), [false])
  advance(1)
  assert.deepEqual(await read(), [])
  assert.deepEqual(await forgetActivity(ports), { removed: 1, blanked: 0 })
  assert.equal(await records.Activities.countDocuments(), 0)
})

test('what is recorded late does not bring back a trace that is forgotten', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const at = new Date(ports.now().getTime() - TRACE_LIFETIME)
  const actor = { kind: 'PERSON', userId: 'ada' } as const
  await recordActivity(ports, { workspaceId: null, userId: null, actor, action: 'IMAGE_DELETED', device: phone, at })
  assert.ok(!JSON.stringify(await test.records.Activities.find().lean()).includes(phone.ipAddress))
})

test('pages show each entry once and in order, however many share a moment', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  let run = 0
  const steps = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (moments, limit) => {
      const workspaceId = `workspace${run++}`
      for (const moment of moments) {
        const at = new Date(ports.now().getTime() - moment)
        await recordActivity(ports, { workspaceId, userId: null, actor: { kind: 'SYSTEM' }, action: 'SIGNED_UP', at })
      }
      const of = { workspaceId, person: null }
      const all = await readWorkspaceActivity(ports, of, page)
      const read: typeof all = []
      for (let after: (typeof all)[number] | null = null; ; ) {
        const next = await readWorkspaceActivity(ports, of, { after, limit })
        read.push(...next)
        after = next.at(-1) ?? null
        if (!after) break
      }
      assert.deepEqual(read, all)
      assert.equal(new Set(read.map(({ id }) => id)).size, moments.length)
    }),
    { numRuns: 25 },
  )
})
