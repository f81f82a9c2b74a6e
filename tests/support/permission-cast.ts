import assert from 'node:assert/strict'
import { decodeJwt } from 'jose'
import type { Role, Scope, Viewer } from '../../platform/viewer.ts'
import { type ApiClient, createApiClient, signUp } from './api-client.ts'
import type { startTestPlatform } from './test-platform.ts'
import { type Person, teamwork } from './test-team.ts'

/** Somebody who asks: over the public API, and as a subgraph would see them. */
export interface Caller {
  name: string
  client: ApiClient
  viewer: Viewer | undefined
}

const scopes: Scope[] = ['GENERATE', 'READ', 'BILLING_READ', 'WEBHOOKS']

/** A team with somebody in each role, keys to it with each scope, somebody who lost a role, and others who have nothing to do with it. */
export async function castFor(platform: Awaited<ReturnType<typeof startTestPlatform>>) {
  const { confirmAddress, createTeam, joinTeam, withKey, changeRole } = teamwork(platform)
  const [owner, admin, member, viewer, demoted, mallory] = await Promise.all(
    ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Mallory'].map((name) => signUp(platform.url, name)),
  )
  assert.ok(owner && admin && member && viewer && demoted && mallory)
  await confirmAddress(owner)
  const team = await createTeam(owner, 'Lighthouse')
  const roles = { admin, member, viewer, demoted }
  for (const [role, person] of Object.entries(roles))
    await joinTeam(owner, team, person, role === 'demoted' ? 'ADMIN' : role.toUpperCase())
  const keys = await Promise.all(scopes.map((scope) => withKey(owner, team, scope)))
  const demotedKey = await withKey(demoted, team, ...scopes)
  await changeRole(owner, team, demoted.userId, 'VIEWER')
  const foreignKey = await withKey(mallory, mallory.workspaceId, ...scopes)

  const person = (name: string, account: Person, role?: Role): Caller => ({
    name,
    client: account.client,
    viewer: viewerOf(account, { [account.workspaceId]: 'OWNER', ...(role && { [team]: role }) }),
  })
  const callers: Caller[] = [
    person('the owner', owner, 'OWNER'),
    person('an admin', admin, 'ADMIN'),
    person('a member', member, 'MEMBER'),
    person('a viewer', viewer, 'VIEWER'),
    person('a stranger', mallory),
    { name: 'nobody', client: createApiClient(platform.url), viewer: undefined },
    ...keys.flatMap((key, at) => {
      const scope = scopes[at]
      const granted = { scopes: scope ? [scope] : [], role: 'OWNER', workspaceId: team } as const
      return scope ? [program(`a key to ${scope}`, key, owner, granted)] : []
    }),
    program('a full key of somebody who became a viewer', demotedKey, demoted, {
      scopes,
      role: 'VIEWER',
      workspaceId: team,
    }),
    program('a full key to another workspace', foreignKey, mallory, {
      scopes,
      role: 'OWNER',
      workspaceId: mallory.workspaceId,
    }),
  ]
  return { callers, team, owner, member, keys }
}

function program(
  name: string,
  { id, client }: { id: string; client: ApiClient },
  maker: Person,
  { scopes, role, workspaceId }: { scopes: readonly Scope[]; role: Role; workspaceId: string },
): Caller {
  const viewer = viewerOf(maker, { [workspaceId]: role })
  return { name, client, viewer: { ...viewer, sessionId: null, apiKey: { id, workspaceId, scopes: [...scopes] } } }
}

/** A person as the gateway describes them to a subgraph. */
function viewerOf({ userId, workspaceId, accessToken }: Person, roles: Record<string, Role>): Viewer {
  const { sid } = decodeJwt<{ sid: string }>(accessToken)
  const expiresAt = Date.now() + 300_000
  return { userId, sessionId: sid, personalWorkspaceId: workspaceId, roles, apiKey: null, staff: false, expiresAt }
}
