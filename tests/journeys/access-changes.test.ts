import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newApiKey } from '../../platform/api-key.ts'
import { type ApiClient, signUp } from '../support/api-client.ts'
import { eventually } from '../support/eventually.ts'
import { startTestPlatform } from '../support/test-platform.ts'
import { teamwork } from '../support/test-team.ts'

const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())
const { changeRole, confirmAddress, createTeam, joinTeam, withKey } = teamwork(platform)

const GENERATE = 'mutation ($input: GenerateInput!) { generate(input: $input) { __typename } }'
const CREDITS = 'subscription ($id: ID!) { creditsChanged(workspaceId: $id) { available } }'
const PICTURES = 'query ($id: ID) { generations(workspaceId: $id) { nodes { id } } }'

/** How asking for a picture ends: its answer's type, or the code of its error. */
async function generate(client: ApiClient, workspaceId?: string): Promise<string | undefined> {
  const input = { prompt: 'a red apple', steps: 1, ...(workspaceId && { workspaceId }) }
  const { data, errors } = await client.send<{ generate: { __typename: string } }>(GENERATE, { input })
  return data?.generate.__typename ?? errors[0]?.extensions?.code
}

test('a role holds from the very next request, upwards and downwards, with the token that was there before', async () => {
  const [ada, bob] = [await signUp(platform.url, 'Ada'), await signUp(platform.url, 'Bob')]
  await confirmAddress(ada)
  const team = await createTeam(ada, 'Lighthouse')
  assert.equal(await generate(bob.client, team), 'FORBIDDEN')
  await joinTeam(ada, team, bob, 'MEMBER')
  for (let round = 0; round < 5; round++) {
    assert.equal(await generate(bob.client, team), 'GenerateSuccess')
    await changeRole(ada, team, bob.userId, 'VIEWER')
    assert.equal(await generate(bob.client, team), 'FORBIDDEN')
    await changeRole(ada, team, bob.userId, 'MEMBER')
  }
  await ada.client.execute('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename } }', {
    input: { workspaceId: team, userId: bob.userId },
  })
  assert.equal((await bob.client.send(PICTURES, { id: team })).errors[0]?.extensions?.code, 'FORBIDDEN')
})

test('a name is the new one in the very next answer to anybody, and so is who left', async () => {
  const [ada, bob] = [await signUp(platform.url, 'Ada'), await signUp(platform.url, 'Bob')]
  await confirmAddress(ada)
  const team = await createTeam(ada, 'Lighthouse')
  await joinTeam(ada, team, bob, 'MEMBER')
  assert.equal(await generate(bob.client, team), 'GenerateSuccess')
  const owners = async () => {
    const query = 'query ($id: ID) { generations(workspaceId: $id) { nodes { owner { name former } } } }'
    const { generations } = await ada.client.execute<{ generations: { nodes: { owner: object }[] } }>(query, {
      id: team,
    })
    return generations.nodes.map(({ owner }) => owner)
  }
  assert.deepEqual(await owners(), [{ name: 'Bob', former: false }])
  for (const name of ['Robert', 'Bobby']) {
    await bob.client.execute('mutation ($name: String!) { updateProfile(input: { name: $name }) { __typename } }', {
      name,
    })
    for (let times = 0; times < 2; times++) assert.deepEqual(await owners(), [{ name, former: false }])
  }
  await ada.client.execute('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename } }', {
    input: { workspaceId: team, userId: bob.userId },
  })
  assert.deepEqual(await owners(), [{ name: 'Former member', former: true }])
})

test('a session that is signed out is over everywhere at once', async () => {
  const ada = await signUp(platform.url, 'Ada')
  await ada.client.execute(PICTURES)
  await ada.client.execute('mutation { signOut { __typename } }')
  assert.equal((await ada.client.send(PICTURES)).errors[0]?.extensions?.code, 'UNAUTHENTICATED')
})

test('who makes a team sees in the same answer what other services have of it: no gift of credits', async () => {
  const ada = await signUp(platform.url, 'Ada')
  const answer = await ada.client.execute(
    `mutation { createWorkspace(input: { name: "Lighthouse" }) { ... on CreateWorkspaceSuccess { workspace {
      name kind viewerRole billing { credits { available } }
    } } } }`,
  )
  const workspace = { name: 'Lighthouse', kind: 'TEAM', viewerRole: 'OWNER', billing: { credits: { available: 0 } } }
  assert.deepEqual(answer, { createWorkspace: { workspace } })
})

test('a key queries, changes and follows in its workspace, which is the one that is meant where none is named', async () => {
  const ada = await signUp(platform.url, 'Ada')
  const team = await createTeam(ada, 'Lighthouse', 7)
  const key = await withKey(ada, team, 'GENERATE', 'READ', 'BILLING_READ')
  assert.equal(await generate(key.client), 'GenerateSuccess')
  const { viewer } = await key.client.execute<{ viewer: { workspaces: { id: string }[] } }>(
    '{ viewer { workspaces { id } } }',
  )
  assert.deepEqual(viewer.workspaces, [{ id: team }])
  await using credits = key.client.subscribe<object>(CREDITS, { id: team })
  assert.ok((await credits.results.next()).value)
  assert.equal(await generate(key.client, ada.workspaceId), 'FORBIDDEN')
  assert.equal(await generate((await withKey(ada, team, 'READ')).client), 'FORBIDDEN')
})

test('a revoked key is refused from the next request, and its sockets hear nothing more', async () => {
  const ada = await signUp(platform.url, 'Ada')
  const team = await createTeam(ada, 'Lighthouse', 7)
  const key = await withKey(ada, team, 'GENERATE', 'BILLING_READ')
  await using credits = key.client.subscribe<object>(CREDITS, { id: team })
  assert.deepEqual((await credits.results.next()).value, { creditsChanged: { available: 7 } })

  await ada.client.execute('mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { __typename } }', { id: key.id })
  assert.equal(await generate(key.client), 'UNAUTHENTICATED')
  const closed = assert.rejects(credits.results.next(), { code: 4403 })
  assert.equal(await generate(ada.client, team), 'GenerateSuccess', 'which changes the credits')
  await closed
})

test('who loses a role loses the subscriptions that it opened', async () => {
  const [ada, bob] = [await signUp(platform.url, 'Ada'), await signUp(platform.url, 'Bob')]
  await confirmAddress(ada)
  const team = await createTeam(ada, 'Lighthouse', 7)
  await joinTeam(ada, team, bob, 'VIEWER')
  await using credits = bob.client.subscribe<object>(CREDITS, { id: team })
  assert.ok((await credits.results.next()).value)
  await bob.client.execute('mutation ($id: ID!) { leaveWorkspace(input: { workspaceId: $id }) { __typename } }', {
    id: team,
  })
  const closed = assert.rejects(credits.results.next(), { code: 4403 })
  assert.equal(await generate(ada.client, team), 'GenerateSuccess', 'which changes the credits')
  await closed
})

test('what a team keeps names whoever left as a former member, and so whoever deleted the account', async () => {
  const [ada, bob, cleo] = await Promise.all(['Ada', 'Bob', 'Cleo'].map((name) => signUp(platform.url, name)))
  assert.ok(ada && bob && cleo)
  await confirmAddress(ada)
  const team = await createTeam(ada, 'Lighthouse', 7)
  for (const person of [bob, cleo]) {
    await joinTeam(ada, team, person, 'MEMBER')
    assert.equal(await generate(person.client, team), 'GenerateSuccess')
  }
  const owners = async () => {
    const { generations } = await ada.client.execute<{ generations: { nodes: { owner: object }[] } }>(
      'query ($id: ID) { generations(workspaceId: $id) { nodes { owner { id name former } } } }',
      { id: team },
    )
    return generations.nodes.map(({ owner }) => owner)
  }
  const known = ({ userId }: { userId: string }, name: string) => ({ id: userId, name, former: false })
  assert.deepEqual(await owners(), [known(cleo, 'Cleo'), known(bob, 'Bob')])

  await bob.client.execute('mutation ($id: ID!) { leaveWorkspace(input: { workspaceId: $id }) { __typename } }', {
    id: team,
  })
  await cleo.client.execute('mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { __typename } }', {
    input: { password: cleo.password, immediately: true },
  })
  const nobody = { name: 'Former member', former: true }
  await eventually(async () =>
    assert.deepEqual(await owners(), [
      { id: 'former-member', ...nobody },
      { id: bob.userId, ...nobody },
    ]),
  )
})

test('wrong keys are invalid, and too many of them are told to wait while a good one goes on', async () => {
  const ada = await signUp(platform.url, 'Ada')
  const key = await withKey(ada, ada.workspaceId, 'READ')
  const attempt = async (secret: string) =>
    fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    })
  const statuses = new Set<number>()
  for (let count = 0; count < 102; count++) statuses.add((await attempt(newApiKey())).status)
  assert.deepEqual([...statuses], [200, 429])
  assert.ok(Number((await attempt(newApiKey())).headers.get('retry-after')) > 0)
  assert.deepEqual(await key.client.execute('{ viewer { name } }'), { viewer: { name: 'Ada' } })
})
