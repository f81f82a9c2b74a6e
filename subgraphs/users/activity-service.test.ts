import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Viewer } from '../../platform/viewer.ts'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { serviceKeys, startUsers } from './test-service.ts'

const service = await startUsers()
after(() => service[Symbol.asyncDispose]())

const OWN = `query ($first: Int, $after: String) {
  viewer { activity(first: $first, after: $after) { nodes { action ipAddress actor { kind user { name } } } pageInfo { hasNextPage endCursor } } }
}`
const OF_WORKSPACE = `query ($id: ID!) { workspace(id: $id) { activity { nodes { action subject { id name } workspace { id } } } } }`
const OF_PERSON = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { activity { nodes { id } } } } }`
const RECORD = `mutation ($activities: [RecordedActivityInput!]!) {
  recordActivities(input: { activities: $activities }) { ... on RecordActivitiesSuccess { recorded } }
}`
const billing = createSubgraphClient({
  url: service.url,
  audience: 'users',
  key: serviceKeys.billing,
  caller: 'billing',
})

interface Own {
  viewer: {
    activity: {
      nodes: { action: string; ipAddress: string | null; actor: { kind: string; user: { name: string } | null } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
}

test('a person reads their own activity page by page, and nobody else’s', async () => {
  const { viewer: ada } = await service.signUp('Ada')
  const { viewer: eve } = await service.signUp('Eve')
  await service.users.execute('mutation { updateProfile(input: { name: "Augusta" }) { __typename } }', { viewer: ada })
  const first = await service.users.execute<Own>(OWN, { viewer: ada, variables: { first: 1 } })
  const { nodes, pageInfo } = first.viewer.activity
  assert.deepEqual(nodes, [
    { action: 'PROFILE_CHANGED', ipAddress: '127.0.0.1', actor: { kind: 'PERSON', user: { name: 'Augusta' } } },
  ])
  assert.equal(pageInfo.hasNextPage, true)
  const second = await service.users.execute<Own>(OWN, { viewer: ada, variables: { after: pageInfo.endCursor } })
  assert.deepEqual(
    second.viewer.activity.nodes.map(({ action }) => action),
    ['SIGNED_UP'],
  )

  const representations = [{ __typename: 'User', id: ada.userId }]
  const foreign = await service.users.send(OF_PERSON, { viewer: eve, variables: { representations } })
  assert.deepEqual(foreign.data, { _entities: [null] })
  const nobody = await service.users.send(OF_PERSON, { variables: { representations } })
  assert.deepEqual(nobody.data, { _entities: [null] })
})

test('owners read all that happens in a workspace, members what concerns themselves, strangers nothing', async () => {
  const { viewer: ann } = await service.signUp('Ann')
  const { viewer: bob } = await service.signUp('Bob')
  const { viewer: mallory } = await service.signUp('Mallory')
  const id = ann.personalWorkspaceId
  const at = new Date().toISOString()
  const entry = { workspaceId: id, action: 'IMAGE_DELETED', at }
  const activities = [
    { ...entry, key: 'a', actorId: ann.userId, subject: { id: 'image-1' } },
    { ...entry, key: 'b', actorId: bob.userId, apiKeyId: 'key', subject: { id: 'image-2', name: 'a fox' } },
  ]
  for (let repeated = 0; repeated < 2; repeated++) await billing.execute(RECORD, { variables: { activities } })

  const seenBy = async (viewer: Viewer) => {
    type Data = { workspace: { activity: { nodes: { subject: { id: string; name: string | null } }[] } } | null }
    const { workspace } = await service.users.execute<Data>(OF_WORKSPACE, { viewer, variables: { id } })
    return workspace?.activity.nodes.map(({ subject }) => subject).sort((a, b) => a.id.localeCompare(b.id))
  }
  const one = { id: 'image-1', name: null }
  const two = { id: 'image-2', name: 'a fox' }
  assert.deepEqual(await seenBy(ann), [one, two])
  assert.deepEqual(await seenBy({ ...bob, roles: { ...bob.roles, [id]: 'MEMBER' } }), [two])
  assert.deepEqual(await seenBy({ ...bob, roles: { ...bob.roles, [id]: 'ADMIN' } }), [one, two])
  assert.equal(await seenBy(mallory), undefined)
})

test('only services add entries, for who is there', async () => {
  const { viewer } = await service.signUp('Zoe')
  const activities = [{ key: 'z', actorId: viewer.userId, action: 'IMAGE_DELETED', at: new Date().toISOString() }]
  for (const caller of [undefined, viewer]) {
    const { errors } = await service.users.send(RECORD, { viewer: caller, variables: { activities } })
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
  }
  const gone = [
    { ...activities[0], key: 'y', actorId: 'nobody' },
    { ...activities[0], key: 'x', workspaceId: 'nowhere' },
  ]
  const kept = await billing.execute(RECORD, { variables: { activities: [...activities, ...gone] } })
  assert.deepEqual(kept, { recordActivities: { recorded: 1 } }, 'not for people and workspaces that are gone')

  const many = Array.from({ length: 101 }, (_, index) => ({ ...activities[0], key: String(index) }))
  const { errors } = await billing.send(RECORD, { variables: { activities: many } })
  assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT')
})
