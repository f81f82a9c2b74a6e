import assert from 'node:assert/strict'
import { test } from 'node:test'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/viewer.ts'
import type { SubgraphAnswer } from '../../tests/support/subgraph-client.ts'
import { createLoaders } from './loaders.ts'
import { openRecords } from './store/records.ts'
import { openTestPorts, signUpAs } from './test-ports.ts'
import { startUsers } from './test-service.ts'

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on User { id name workspaces { id } }
    ... on Workspace { id name kind members { role user { name } } }
  }
}`
const references = (__typename: string, ...ids: string[]) => ({
  representations: ids.map((id) => ({ __typename, id })),
})

/** Adds a team of these people and lets them sign in with their roles. */
async function formTeam(uri: string, ...members: Viewer[]): Promise<Viewer[]> {
  const connection = await mongoose.createConnection(uri, { dbName: 'imaginprompt_users' }).asPromise()
  try {
    const { Workspaces, Memberships } = await openRecords(connection)
    await Workspaces.create({ _id: 'team', name: 'Lighthouse', kind: 'TEAM', createdAt: new Date() })
    for (const { userId } of members)
      await Memberships.create({ workspaceId: 'team', userId, role: 'MEMBER', joinedAt: new Date() })
    return members.map((member) => ({ ...member, roles: { ...member.roles, team: 'MEMBER' } }))
  } finally {
    await connection.destroy(true)
  }
}

test('a stranger sees neither a person nor a workspace, just as if there were none', async () => {
  await using service = await startUsers()
  const [{ viewer: ada }, { viewer: eve }] = [await service.signUp('Ada'), await service.signUp('Eve')]
  const places = references('Workspace', ada.personalWorkspaceId, 'nowhere', '__proto__')
  const people = references('User', ada.userId, 'nobody', '__proto__')
  for (const [viewer, variables] of [
    [eve, places] as const,
    [undefined, places] as const,
    [undefined, people] as const,
  ]) {
    const answer = await service.users.execute(ENTITIES, { viewer, variables })
    assert.deepEqual(answer, { _entities: variables.representations.map(() => null) })
  }
  const foreign = await service.users.execute('query ($id: ID!) { workspace(id: $id) { name } }', {
    viewer: eve,
    variables: { id: ada.personalWorkspaceId },
  })
  assert.deepEqual(foreign, { workspace: null })
})

test('people of one team see each other there, and no more of each other', async () => {
  await using service = await startUsers()
  const [{ viewer: a }, { viewer: b }] = [await service.signUp('Ada'), await service.signUp('Bob')]
  const [ada, bob] = await formTeam(service.mongo.uri, a, b)
  assert.ok(ada && bob)

  assert.deepEqual(await service.users.execute(ENTITIES, { viewer: bob, variables: references('User', ada.userId) }), {
    _entities: [{ id: ada.userId, name: 'Ada', workspaces: [{ id: 'team' }] }],
  })
  const members = [
    { role: 'MEMBER', user: { name: 'Ada' } },
    { role: 'MEMBER', user: { name: 'Bob' } },
  ]
  assert.deepEqual(await service.users.execute(ENTITIES, { viewer: bob, variables: references('Workspace', 'team') }), {
    _entities: [{ id: 'team', name: 'Lighthouse', kind: 'TEAM', members }],
  })
  for (const field of ['email', 'sessions { id }', 'personalWorkspace { id }']) {
    const answer: SubgraphAnswer<object> = await service.users.send(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { ${field} } } }`,
      { viewer: bob, variables: references('User', ada.userId) },
    )
    assert.deepEqual([answer.data, answer.errors[0]?.extensions.code], [{ _entities: [null] }, 'FORBIDDEN'], field)
  }
})

const NAMES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on User { id name former } }
}`

test('whoever left is a former member to the others, of whom nothing else can be read, like somebody who never was', async () => {
  await using service = await startUsers()
  const [{ viewer: a }, { viewer: b }] = [await service.signUp('Ada'), await service.signUp('Bob')]
  const [ada, bob] = await formTeam(service.mongo.uri, a, b)
  assert.ok(ada && bob)
  const variables = references('User', ada.userId, bob.userId, 'nobody')
  const leave = 'mutation { leaveWorkspace(input: { workspaceId: "team" }) { __typename } }'
  assert.deepEqual(await service.users.execute(leave, { viewer: ada }), {
    leaveWorkspace: { __typename: 'LeaveWorkspaceSuccess' },
  })

  assert.deepEqual(await service.users.execute(NAMES, { viewer: bob, variables }), {
    _entities: [
      { id: ada.userId, name: 'Former member', former: true },
      { id: bob.userId, name: 'Bob', former: false },
      { id: 'nobody', name: 'Former member', former: true },
    ],
  })
  const japanese = await service.users.execute(NAMES, { viewer: bob, variables, identity: { locale: 'ja' } })
  assert.equal((japanese as { _entities: { name: string }[] })._entities[0]?.name, '元メンバー')

  for (const field of [
    'emailVerified',
    'locale',
    'createdAt',
    'workspaces { id }',
    'email',
    'personalWorkspace { id }',
  ])
    for (const id of [ada.userId, 'nobody']) {
      const answer: SubgraphAnswer<object> = await service.users.send(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { ${field} } } }`,
        { viewer: bob, variables: references('User', id) },
      )
      assert.deepEqual([answer.data, answer.errors[0]?.extensions.code], [{ _entities: [null] }, 'FORBIDDEN'], field)
    }
})

test('a person sees their workspaces with the personal one first', async () => {
  await using service = await startUsers()
  const [ada] = await formTeam(service.mongo.uri, (await service.signUp('Ada')).viewer)
  assert.ok(ada)
  const query = '{ viewer { workspaces { id } } }'
  assert.deepEqual(await service.users.execute(query, { viewer: ada }), {
    viewer: { workspaces: [{ id: ada.personalWorkspaceId }, { id: 'team' }] },
  })
})

test('a person reads what is held of them, sort by sort; a sort that there is none of is refused', async () => {
  await using service = await startUsers()
  const { viewer } = await service.signUp('Ada')
  const ask = (sort: string) =>
    `{ viewer { heldRecords(${sort}) { nodes { facts { name value } } pageInfo { hasNextPage } } } }`
  const profile = await service.users.execute<{ viewer: { heldRecords: { nodes: { facts: object[] }[] } } }>(
    ask('service: "users", category: "profile"'),
    { viewer },
  )
  const [record, ...others] = profile.viewer.heldRecords.nodes
  assert.deepEqual(record?.facts.slice(0, 3), [
    { name: 'NAME', value: 'Ada' },
    { name: 'EMAIL', value: 'ada@example.com' },
    { name: 'LANGUAGE', value: 'en' },
  ])
  assert.deepEqual(others, [])

  for (const [sort, code] of [
    ['service: "users", category: "passwords"', 'BAD_USER_INPUT'],
    ['service: "nobody", category: "profile"', 'BAD_USER_INPUT'],
    ['service: "users", category: "profile", after: "x"', 'BAD_USER_INPUT'],
    ['service: "users", category: "profile", first: 101', 'BAD_USER_INPUT'],
    ['service: "billing", category: "ledger"', 'UPSTREAM_UNAVAILABLE'],
  ] as const) {
    const { errors } = await service.users.send(ask(sort), { viewer })
    assert.deepEqual(
      errors.map(({ extensions }) => extensions.code),
      [code],
      sort,
    )
  }
})

test('a list of people or places takes one query, however long it is', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const people = []
  for (const name of ['ada', 'bob', 'cyd']) people.push((await signUpAs(ports, name)).user)
  const places = people.map(({ personalWorkspaceId }) => personalWorkspaceId)
  const [ada] = people
  assert.ok(ada)

  let queries = 0
  const counting = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        queries++
        return Reflect.get(target, name, receiver)
      },
    })
  const viewer: Viewer = {
    userId: ada.id,
    sessionId: 's',
    personalWorkspaceId: ada.personalWorkspaceId,
    roles: Object.fromEntries(places.map((id) => [id, 'VIEWER'])),
    apiKey: null,
    staff: false,
    expiresAt: 0,
  }
  const counted = { ...ports, accounts: counting(ports.accounts), workspaces: counting(ports.workspaces) }
  const loaders = createLoaders(counted, viewer)
  const queriesOf = async (read: Promise<unknown[]>) => {
    queries = 0
    assert.ok((await read).every((found) => found !== null))
    return queries
  }
  const ids = people.map(({ id }) => id)
  assert.equal(await queriesOf(loaders.workspace.loadMany(places)), 1)
  assert.equal(await queriesOf(loaders.membersOf.loadMany(places)), 1)
  assert.equal(await queriesOf(loaders.membershipsOf.loadMany(ids)), 1)
  assert.equal(await queriesOf(loaders.user.loadMany(ids)), 2, 'who is known, and who they are')
})

test('members of a foreign workspace are nobody, even where its record is at hand', async () => {
  await using test = await openTestPorts()
  const { session, roles, user } = await signUpAs(test.ports, 'eve')
  const { personalWorkspaceId } = (await signUpAs(test.ports, 'ada')).user
  const eve: Viewer = {
    userId: user.id,
    sessionId: session.id,
    personalWorkspaceId: user.personalWorkspaceId,
    roles,
    apiKey: null,
    staff: false,
    expiresAt: 0,
  }
  const loaders = createLoaders(test.ports, eve)
  assert.deepEqual(await loaders.membersOf.loadMany([personalWorkspaceId, '__proto__']), [[], []])
  assert.equal((await loaders.membersOf.load(user.personalWorkspaceId)).length, 1)
})
