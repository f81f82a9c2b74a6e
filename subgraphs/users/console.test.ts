import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { parse } from 'graphql'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/viewer.ts'
import { readAccess } from '../../schema/access.ts'
import { carryOutAppointment } from './appoint-staff.ts'
import { startUsers } from './test-service.ts'

const service = await startUsers()
after(() => service[Symbol.asyncDispose]())

/** Every way into the console: a query or mutation for each field that needs staff. */
const ways: Record<string, string> = {
  'Query.console': '{ console { __typename } }',
  'Mutation.answerSupport': 'mutation { answerSupport(input: { id: "x", message: "Hello" }) { __typename } }',
  'Mutation.settleSupportRequest': 'mutation { settleSupportRequest(input: { id: "x" }) { __typename } }',
  'Mutation.lookUp': 'mutation { lookUp(input: { addressOrId: "x", reason: "Only to try it out" }) { __typename } }',
  'Mutation.lookAtPictures':
    'mutation { lookAtPictures(input: { supportRequestId: "x", reason: "Only to try it out" }) { __typename } }',
  'Console.supportRequests': '{ console { supportRequests { nodes { id } } } }',
  'Console.supportRequest': '{ console { supportRequest(id: "x") { id } } }',
  'Console.staffActs': '{ console { staffActs { nodes { id staffName } } } }',
  'Console.deadLetters': '{ console { deadLetters { service kind } } }',
  'Console.services': '{ console { services { name failing } } }',
}

/** A new member of the staff, in a session that was entered with a passkey as the gateway would say. */
async function hire(name: string): Promise<Viewer> {
  const { viewer } = await service.signUp(name)
  await carryOutAppointment(service.mongo.uri, ['add', `${name.toLowerCase()}@example.com`])
  return { ...viewer, staff: true }
}

test('there is a way into every field of the console here, so that none is forgotten below', () => {
  const sdl = parse(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'))
  const { table } = readAccess(sdl)
  const guarded = [...table].flatMap(([coordinate, needs]) => (needs === 'staff' ? [coordinate] : []))
  const fields = sdl.definitions.flatMap((type) =>
    type.kind === 'ObjectTypeDefinition' && type.name.value === 'Console'
      ? (type.fields ?? []).map(({ name }) => `Console.${name.value}`)
      : [],
  )
  const entrances = [...guarded.filter((coordinate) => coordinate.includes('.')), ...fields]
  assert.deepEqual([...new Set(entrances)].sort(), Object.keys(ways).sort())
})

test('no field of the console answers anybody but staff with a passkey who are still appointed', async () => {
  const { viewer: person } = await service.signUp('Ada')
  const sue = await hire('Sue')
  const former = await hire('Tom')
  await carryOutAppointment(service.mongo.uri, ['remove', 'tom@example.com'])
  const again = await service.users.execute<{ signIn: { viewer: { id: string } } }>(
    `mutation { signIn(input: { email: "tom@example.com", password: "lighthouse at dusk" }) { ... on SignInSuccess { viewer { id } } } }`,
  )
  assert.equal(again.signIn.viewer.id, former.userId)

  for (const [name, query] of Object.entries(ways)) {
    const outcome = async (viewer: Viewer | undefined) =>
      (await service.users.send(query, { viewer })).errors[0]?.extensions.code
    assert.equal(await outcome(undefined), 'UNAUTHENTICATED', name)
    assert.equal(await outcome(person), 'FORBIDDEN', `${name}: an ordinary person`)
    assert.equal(await outcome({ ...person, staff: true }), 'FORBIDDEN', `${name}: a claim without an appointment`)
    assert.equal(await outcome({ ...sue, staff: false }), 'FORBIDDEN', `${name}: staff without a passkey`)
    assert.equal(await outcome(former), 'UNAUTHENTICATED', `${name}: former staff in a session of before`)
    const key = { id: 'key', workspaceId: sue.personalWorkspaceId, scopes: ['READ', 'GENERATE'] } as const
    assert.equal(await outcome({ ...sue, sessionId: null, apiKey: key }), 'FORBIDDEN', `${name}: an API key of staff`)
    const own = await outcome(sue)
    assert.ok(own === undefined || own === 'NOT_FOUND', `${name}: staff, but ${own}`)
  }
})

test('from a question to its answer: queue, look, answer, and what the person reads of it', async () => {
  const { viewer: zoe } = await service.signUp('Zoe')
  const una = await hire('Una')
  const asked = await service.users.execute<{ requestSupport: { request: { id: string } } }>(
    `mutation { requestSupport(input: { topic: PRIVACY, message: "What do you know of me?" }) {
      ... on RequestSupportSuccess { request { id status requester { name } } } } }`,
    { viewer: zoe },
  )
  const { id } = asked.requestSupport.request

  type Queue = { console: { supportRequests: { nodes: { id: string; requester: { id: string; name: string } }[] } } }
  const queue = await service.users.execute<Queue>(
    '{ console { supportRequests { nodes { id requester { id name } messages { author text } } } } }',
    { viewer: una },
  )
  assert.deepEqual(
    queue.console.supportRequests.nodes.map((one) => one.requester),
    [{ id: zoe.userId, name: 'Zoe' }],
  )
  const look = await service.users.execute<{ lookUp: { person: object } }>(
    `mutation ($id: String!) { lookUp(input: { addressOrId: $id, reason: "Asked what we know of them" }) {
      ... on LookUpSuccess { person { name email emailVerified sessions memberships { role } } } } }`,
    { viewer: una, variables: { id: zoe.userId } },
  )
  assert.deepEqual(look.lookUp.person, {
    name: 'Zoe',
    email: 'zoe@example.com',
    emailVerified: false,
    sessions: 1,
    memberships: [{ role: 'OWNER' }],
  })
  await service.users.execute(
    `mutation ($id: ID!) { answerSupport(input: { id: $id, message: "All of it is in your privacy centre." }) { __typename } }`,
    { viewer: una, variables: { id } },
  )

  type Read = {
    viewer: {
      supportRequests: { nodes: { status: string; messages: { author: string; text: string }[] }[] }
      activity: { nodes: { action: string; reason: string | null; actor: { kind: string; user: unknown } }[] }
    }
  }
  const { viewer } = await service.users.execute<Read>(
    `{ viewer {
      supportRequests { nodes { status messages { author text } } }
      activity { nodes { action reason actor { kind user { name } } } }
    } }`,
    { viewer: zoe },
  )
  assert.equal(viewer.supportRequests.nodes[0]?.status, 'ANSWERED')
  assert.equal(viewer.supportRequests.nodes[0]?.messages[1]?.text, 'All of it is in your privacy centre.')
  assert.deepEqual(viewer.activity.nodes.slice(0, 2), [
    { action: 'SUPPORT_ANSWERED', reason: null, actor: { kind: 'SUPPORT', user: null } },
    { action: 'PERSON_LOOKED_UP', reason: 'Asked what we know of them', actor: { kind: 'SUPPORT', user: null } },
  ])
  const mail = await service.mail.arrived('zoe@example.com', 'Support has answered you')
  assert.match(mail.text ?? '', /https:\/\/imaginprompt\.test\/support$/m)

  type Acts = { console: { staffActs: { nodes: { action: string; staffName: string }[] } } }
  const { console } = await service.users.execute<Acts>('{ console { staffActs { nodes { action staffName } } } }', {
    viewer: una,
  })
  assert.deepEqual(console.staffActs.nodes.slice(0, 2), [
    { action: 'SUPPORT_ANSWERED', staffName: 'Una' },
    { action: 'PERSON_LOOKED_UP', staffName: 'Una' },
  ])
})

test('the console shows which services are away', async () => {
  const viewer = await hire('Ivy')
  const answer = await service.users.execute('{ console { services { name failing } } }', { viewer })
  const away = (name: string) => ({ name, failing: ['service'] })
  assert.deepEqual(answer, { console: { services: [away('generation'), away('billing')] } })
})

test('a request that refers to a generation is refused, and nothing kept, while generation can’t be asked', async () => {
  const { viewer } = await service.signUp('Kim')
  const { errors } = await service.users.send(
    `mutation { requestSupport(input: { topic: GENERATION, message: "It failed", generationId: "x" }) { __typename } }`,
    { viewer },
  )
  assert.equal(errors[0]?.extensions.code, 'UPSTREAM_UNAVAILABLE')
  const connection = await mongoose.createConnection(service.mongo.uri, { dbName: 'imaginprompt_users' }).asPromise()
  try {
    assert.equal(await connection.collection('supportRequests').countDocuments({ userId: viewer.userId }), 0)
  } finally {
    await connection.destroy(true)
  }
})

test('the operator’s command says what it did, and what it could not do', async () => {
  const { uri } = service.mongo
  await assert.rejects(carryOutAppointment(uri, ['add', 'nobody@example.com']), /no account/)
  for (const args of [[], ['add'], ['promote', 'ada@example.com'], ['add', 'ada']])
    await assert.rejects(carryOutAppointment(uri, args), /Say whom/)
})
