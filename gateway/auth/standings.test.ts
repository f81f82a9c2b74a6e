import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newApiKey } from '../../platform/api-key.ts'
import { type CallerError, upstreamUnavailable } from '../../platform/errors.ts'
import type { Role, Viewer } from '../../platform/viewer.ts'
import { createBearers } from './bearers.ts'
import { createStandings } from './standings.ts'

const viewer: Viewer = {
  userId: 'ada',
  sessionId: 'session',
  personalWorkspaceId: 'own',
  roles: { own: 'OWNER', team: 'OWNER' },
  apiKey: null,
  staff: true,
  expiresAt: Date.now() + 300_000,
}
const bearer = {
  id: 'k',
  userId: 'ada',
  personalWorkspaceId: 'own',
  workspaceId: 'team',
  role: 'MEMBER',
  scopes: ['READ'],
}

/** Bearers over a users subgraph that is played: what it says can be changed, and how often it was asked is counted. */
function open() {
  let now = 1
  const users = {
    asked: 0,
    variables: {} as Record<string, unknown>,
    session: { roles: [{ workspaceId: 'team', role: 'VIEWER' as Role }], staff: false } as object | null,
    apiKey: { retryAfter: 0, key: { ...bearer, expiresAt: null } as object | null },
    down: false,
    async process({ request }: { request: { variables?: Record<string, unknown> } }) {
      users.asked++
      users.variables = request.variables ?? {}
      if (users.down) throw upstreamUnavailable('down')
      return { data: { sessionStanding: users.session, apiKeyStanding: users.apiKey } }
    },
  }
  const standings = createStandings(users as never, { now: () => now })
  const tokens = { verify: async () => ({ kind: 'viewer', viewer }) as const, [Symbol.dispose]() {} }
  return { users, advance: (by: number) => (now += by), bearers: createBearers(tokens, () => standings) }
}

const rolesOf = async ({ bearers }: ReturnType<typeof open>, token = 'token') => {
  const credentials = await bearers.identify(token, null)
  return credentials.kind === 'viewer' ? credentials.viewer.roles : credentials.kind
}

test('roles are what the users subgraph says, not what the token said when it was signed', async () => {
  const gateway = open()
  const credentials = await gateway.bearers.identify('token', null)
  assert.deepEqual(credentials, { kind: 'viewer', viewer: { ...viewer, roles: { team: 'VIEWER' }, staff: false } })
})

test('an answer is believed for a second, by all who ask at once, and forgotten when something changes', async () => {
  const gateway = open()
  const { users, bearers, advance } = gateway
  await Promise.all([rolesOf(gateway), rolesOf(gateway), rolesOf(gateway)])
  users.session = { roles: [], staff: false }
  advance(999)
  assert.deepEqual(await rolesOf(gateway), { team: 'VIEWER' })
  assert.equal(users.asked, 1)
  advance(2)
  assert.deepEqual(await rolesOf(gateway), {})
  users.session = null
  bearers.forget()
  assert.equal(await rolesOf(gateway), 'invalid')
  assert.equal(users.asked, 3)
})

test('while the users subgraph does not answer, an access token is believed and a key is not', async () => {
  const gateway = open()
  gateway.users.down = true
  assert.deepEqual(await rolesOf(gateway), viewer.roles)
  await assert.rejects(
    rolesOf(gateway, newApiKey()),
    (error: CallerError) => error.extensions.code === 'UPSTREAM_UNAVAILABLE',
  )
  gateway.users.down = false
  assert.deepEqual(await rolesOf(gateway), { team: 'VIEWER' }, 'a failure is not kept')
})

test('a key speaks for its maker in its own workspace only, and never leaves the gateway', async () => {
  const gateway = open()
  const key = newApiKey()
  const credentials = await gateway.bearers.identify(key, '192.0.2.1')
  assert.ok(credentials.kind === 'viewer')
  assert.deepEqual(credentials.viewer, {
    userId: 'ada',
    sessionId: null,
    personalWorkspaceId: 'own',
    roles: { team: 'MEMBER' },
    apiKey: { id: 'k', workspaceId: 'team', scopes: ['READ'] },
    staff: false,
    expiresAt: Number.MAX_SAFE_INTEGER,
  })
  assert.doesNotMatch(JSON.stringify(gateway.users.variables), /ip_live_/)
})

test('a key that is over, unknown or mistyped is invalid; a mistyped one is not even asked about', async () => {
  const gateway = open()
  const { users, bearers } = gateway
  users.apiKey.key = { ...bearer, expiresAt: new Date(Date.now() - 1).toISOString() }
  assert.equal(await rolesOf(gateway, newApiKey()), 'invalid')
  users.apiKey.key = null
  assert.equal(await rolesOf(gateway, newApiKey()), 'invalid')
  const { asked } = users
  const key = newApiKey()
  assert.equal(await rolesOf(gateway, `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`), 'invalid')
  assert.equal(users.asked, asked)

  users.apiKey = { key: null, retryAfter: 60 }
  await assert.rejects(
    bearers.identify(newApiKey(), null),
    (error: CallerError) => error.extensions.code === 'RATE_LIMITED' && error.extensions.retryAfter === 60,
  )
})
