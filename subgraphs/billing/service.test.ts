import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { newId } from '../../platform/ids.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { createSubgraphSubscriber } from '../../tests/support/subgraph-subscriber.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { readConfig } from './config.ts'
import { startService } from './service.ts'

const keys = {
  gateway: 'gateway-to-billing-key-of-32-chars!',
  generation: 'generation-to-billing-key-32-chars',
  users: 'between-users-and-billing-of-32-chars',
}
const resources = new AsyncDisposableStack()
after(() => resources.disposeAsync())

const mongo = resources.use(await startTestMongo())
/** The users service, which knows every member and key but these. */
const gone = new Set<string>()
const users = createServer(async (request, response) => {
  const { variables } = (await json(request)) as { variables: { userId?: string; apiKeyId?: string } }
  const belongsToWorkspace = !gone.has(variables.userId ?? variables.apiKeyId ?? '')
  response.end(JSON.stringify({ data: { belongsToWorkspace } }))
}).listen(0, '127.0.0.1')
await once(users, 'listening')
resources.defer(() => {
  users.closeAllConnections()
  users.close()
})
const usersUrl = `http://127.0.0.1:${(users.address() as AddressInfo).port}/graphql`
const start = (holdLifetime: number) =>
  startService(
    readConfig({
      MONGODB_URI: mongo.uri,
      CALLER_KEYS: `gateway=${keys.gateway},generation=${keys.generation},users=${keys.users}`,
      USERS_URL: usersUrl,
      SERVICE_KEYS: `users=${keys.users}`,
      HOLD_LIFETIME_SECONDS: String(holdLifetime),
      DELETION_REGISTER: '/dev/null',
      LOG_LEVEL: 'silent',
    }),
  )
const { url } = resources.use(await start(86_400))
const gateway = createSubgraphClient({ url, audience: 'billing', key: keys.gateway })
const generation = createSubgraphClient({ url, audience: 'billing', key: keys.generation, caller: 'generation' })
const subscriber = resources.use(createSubgraphSubscriber({ url, audience: 'billing', key: keys.gateway }))

function newViewer(): Viewer {
  const [userId, workspaceId] = [newId(), newId()]
  const roles = { [workspaceId]: 'OWNER' } as const
  return {
    userId,
    sessionId: newId(),
    personalWorkspaceId: workspaceId,
    roles,
    apiKey: null,
    staff: false,
    expiresAt: Date.now() + 300_000,
  }
}

const BILLING = `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on Workspace {
  id billing {
    plan { id name welcomeCredits } credits { id available held }
    ledger(first: $first, after: $after) {
      nodes { kind credits heldCredits available held generationId } edges { cursor } pageInfo { hasNextPage endCursor }
    }
  }
} } }`
const RESERVE = `mutation ($input: ReserveCreditsInput!) { reserveCredits(input: $input) {
  __typename
  ... on ReserveCreditsSuccess { balance { available held } plan { id queueShare } expiresAt }
  ... on InsufficientBalance { message required available }
  ... on HoldResolved { message state }
} }`
const CAPTURE =
  'mutation ($input: SettleHoldInput!) { captureCredits(input: $input) { state credits balance { available held } } }'
const RELEASE = CAPTURE.replace('captureCredits', 'releaseCredits')
const CHANGES = 'subscription ($id: ID!) { creditsChanged(workspaceId: $id) { id available held } }'

interface BillingData {
  _entities: [
    {
      id: string
      billing: {
        plan: object
        credits: { id: string; available: number; held: number }
        ledger: { nodes: object[]; edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
      }
    } | null,
  ]
}

async function billingOf(
  viewer: Viewer,
  { id = viewer.personalWorkspaceId, first = 20, after = null as string | null } = {},
) {
  const variables = { of: [{ __typename: 'Workspace', id }], first, after }
  const { _entities } = await gateway.execute<BillingData>(BILLING, { viewer, variables })
  return _entities[0]?.billing ?? null
}

const reserve = (input: object) => generation.execute<{ reserveCredits: object }>(RESERVE, { variables: { input } })

test('a generation is paid: reserved, charged, and on the ledger with its running balance', async () => {
  const viewer = newViewer()
  const workspaceId = viewer.personalWorkspaceId
  const key = { workspaceId, generationId: 'g1' }
  const { reserveCredits } = await reserve({ ...key, credits: 4, personal: true, userId: 'ada', apiKeyId: null })
  assert.partialDeepStrictEqual(reserveCredits, {
    __typename: 'ReserveCreditsSuccess',
    balance: { available: 96, held: 4 },
    plan: { id: 'free', queueShare: 1 },
  })
  const { captureCredits } = await generation.execute<{ captureCredits: object }>(CAPTURE, {
    variables: { input: key },
  })
  assert.deepEqual(captureCredits, { state: 'CAPTURED', credits: 4, balance: { available: 96, held: 0 } })

  const billing = await billingOf(viewer)
  assert.deepEqual(billing?.plan, { id: 'free', name: 'Free', welcomeCredits: 100 })
  assert.deepEqual(billing?.credits, { id: workspaceId, available: 96, held: 0 })
  assert.deepEqual(billing?.ledger.nodes, [
    { kind: 'CAPTURE', credits: 0, heldCredits: -4, available: 96, held: 0, generationId: 'g1' },
    { kind: 'HOLD', credits: -4, heldCredits: 4, available: 96, held: 4, generationId: 'g1' },
    { kind: 'WELCOME_GRANT', credits: 100, heldCredits: 0, available: 100, held: 0, generationId: null },
  ])
})

test('the ledger is read in pages', async () => {
  const viewer = newViewer()
  for (const generationId of ['g1', 'g2'])
    await reserve({
      workspaceId: viewer.personalWorkspaceId,
      generationId,
      credits: 1,
      personal: true,
      userId: 'ada',
      apiKeyId: null,
    })

  const first = (await billingOf(viewer, { first: 2 }))?.ledger
  assert.equal(first?.pageInfo.hasNextPage, true)
  const second = (await billingOf(viewer, { first: 2, after: first.pageInfo.endCursor }))?.ledger
  assert.deepEqual([second?.nodes.length, second?.pageInfo.hasNextPage], [1, false])
})

test('a cursor that is not ours is refused', async () => {
  const viewer = newViewer()
  const variables = { of: [{ __typename: 'Workspace', id: viewer.personalWorkspaceId }] }
  for (const after of ['nonsense', Buffer.from('1:x').toString('base64url')]) {
    const { errors } = await gateway.send(BILLING, { viewer, variables: { ...variables, after } })
    assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT')
  }
})

test('messages and names come in the language of the caller', async () => {
  const { plans } = await gateway.execute<{ plans: object[] }>('{ plans { name } }', { identity: { locale: 'ja' } })
  assert.deepEqual(plans, [{ name: '無料' }, { name: 'クリエイター' }, { name: 'スタジオ' }])

  const input = { workspaceId: newId(), generationId: 'g', credits: 1, personal: false, userId: 'ada', apiKeyId: null }
  const call = { variables: { input }, identity: { locale: 'ja' } } as const
  assert.deepEqual(await generation.execute(RESERVE, call), {
    reserveCredits: {
      __typename: 'InsufficientBalance',
      message: '1クレジットが必要ですが、利用できるのは0クレジットです。',
      required: 1,
      available: 0,
    },
  })
})

test('a workspace of others does not show, and nothing is opened for it', async () => {
  const [ada, mallory] = [newViewer(), newViewer()]
  assert.equal(await billingOf(mallory, { id: ada.personalWorkspaceId }), null)
  assert.equal(await billingOf(mallory, { id: newId() }), null)
  assert.deepEqual((await billingOf(ada))?.credits.available, 100)

  const foreign = subscriber.subscribe(CHANGES, { variables: { id: ada.personalWorkspaceId }, viewer: mallory })
  await assert.rejects(foreign.next(), ([error]) => error.extensions.code === 'FORBIDDEN')
  await assert.rejects(
    subscriber.subscribe(CHANGES, { variables: { id: ada.personalWorkspaceId } }).next(),
    ([error]) => error.extensions.code === 'UNAUTHENTICATED',
  )
})

test('only the generation service moves credits', async () => {
  const viewer = newViewer()
  const key = { workspaceId: viewer.personalWorkspaceId, generationId: 'g' }
  const calls = [
    [RESERVE, { ...key, credits: 1, personal: true, userId: 'ada', apiKeyId: null }],
    [CAPTURE, key],
    [RELEASE, key],
  ] as const
  for (const [query, input] of calls) {
    const { errors } = await gateway.send(query, { viewer, variables: { input } })
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
  }
  assert.equal((await billingOf(viewer))?.ledger.nodes.length, 1)
})

test('values that make no sense are refused by name', async () => {
  const input = { workspaceId: newId(), generationId: 'g', credits: 1, personal: true, userId: 'ada', apiKeyId: null }
  for (const wrong of [
    { credits: 0 },
    { credits: -5 },
    { credits: 2_000_000 },
    { generationId: 'a/b' },
    { workspaceId: '' },
  ]) {
    const { errors } = await generation.send(RESERVE, { variables: { input: { ...input, ...wrong } } })
    assert.deepEqual(errors[0]?.extensions, { code: 'BAD_USER_INPUT', field: Object.keys(wrong)[0] })
  }
  const { errors } = await generation.send(CAPTURE, {
    variables: { input: { workspaceId: newId(), generationId: 'g' } },
  })
  assert.equal(errors[0]?.extensions.code, 'NOT_FOUND')
})

test('nobody without a key is answered', async () => {
  const forger = createSubgraphClient({ url, audience: 'billing', key: 'a key that billing does not know of' })
  for (const query of ['{ plans { id } }', '{ _service { sdl } }', BILLING]) {
    const { status, data } = await forger.send(query, { variables: { of: [] } })
    assert.deepEqual([status, data], [401, null])
  }
})

test('creditsChanged tells the balance at once and after each movement, whichever instance made it', async () => {
  const viewer = newViewer()
  const id = viewer.personalWorkspaceId
  const changes = subscriber.subscribe<{ creditsChanged: object }>(CHANGES, { variables: { id }, viewer })
  const next = async () => (await changes.next()).value?.creditsChanged

  assert.deepEqual(await next(), { id, available: 100, held: 0 })
  await reserve({ workspaceId: id, generationId: 'g1', credits: 4, personal: true, userId: 'ada', apiKeyId: null })
  await generation.execute(RELEASE, { variables: { input: { workspaceId: id, generationId: 'g1' } } })
  assert.deepEqual(await next(), { id, available: 96, held: 4 })
  assert.deepEqual(await next(), { id, available: 100, held: 0 })

  await using hasty = await start(1)
  const other = createSubgraphClient({ ...hasty, audience: 'billing', key: keys.generation, caller: 'generation' })
  await other.execute(RESERVE, {
    variables: {
      input: { workspaceId: id, generationId: 'g2', credits: 7, personal: true, userId: 'ada', apiKeyId: null },
    },
  })
  assert.deepEqual(await next(), { id, available: 93, held: 7 })
  assert.deepEqual(await next(), { id, available: 100, held: 0 })
  await changes.return(undefined)
})

const SET_BUDGET = `mutation ($input: SetBudgetInput!) {
  setBudget(input: $input) { ... on SetBudgetSuccess { budget { member { id } apiKeyId credits spent } } }
}`
const BUDGETS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Workspace { billing {
  budgets { member { id } apiKeyId credits spent }
} } } }`

test('owners give budgets, which stop reservations and are seen with what is spent; erasing the person ends theirs', async () => {
  const viewer = newViewer()
  const { personalWorkspaceId: workspaceId, userId } = viewer
  const setBudget = (input: object) => gateway.execute(SET_BUDGET, { viewer, variables: { input } })
  const hold = { workspaceId, credits: 4, personal: true, userId, apiKeyId: 'key' }
  await setBudget({ apiKeyId: 'key', credits: 5 })
  await reserve({ ...hold, generationId: 'g1' })
  const outcome = await generation.execute<{ reserveCredits: object }>(
    'mutation ($input: ReserveCreditsInput!) { reserveCredits(input: $input) { ... on BudgetPassed { budget spent } } }',
    { variables: { input: { ...hold, generationId: 'g2' } } },
  )
  assert.deepEqual(outcome.reserveCredits, { budget: 5, spent: 4 })
  await setBudget({ userId, credits: 50 })

  const budgets = async () => {
    const variables = { of: [{ __typename: 'Workspace', id: workspaceId }] }
    type Data = { _entities: [{ billing: { budgets: { apiKeyId: string | null }[] } }] }
    const found = (await gateway.execute<Data>(BUDGETS, { viewer, variables }))._entities[0].billing.budgets
    return found.toSorted((a, b) => Number(a.apiKeyId !== null) - Number(b.apiKeyId !== null))
  }
  const ofKey = { member: null, apiKeyId: 'key', credits: 5, spent: 4 }
  assert.deepEqual(await budgets(), [{ member: { id: userId }, apiKeyId: null, credits: 50, spent: 4 }, ofKey])

  const users = createSubgraphClient({ url, audience: 'billing', key: keys.users, caller: 'users' })
  const ERASE = 'mutation ($userId: ID!) { erasePerson(input: { userId: $userId }) { finished } }'
  await users.execute(ERASE, { variables: { userId } })
  assert.deepEqual(await budgets(), [ofKey])
})

test('of somebody who has left, or a key that is gone, a budget is lifted and no new one given', async () => {
  const viewer = newViewer()
  const send = (input: object) => gateway.send(SET_BUDGET, { viewer, variables: { input } })
  for (const [subject, name] of [
    [{ userId: 'leaver' }, 'leaver'],
    [{ apiKeyId: 'old-key' }, 'old-key'],
  ] as const) {
    await send({ ...subject, credits: 5 })
    gone.add(name)
    assert.equal((await send({ ...subject, credits: 6 })).errors[0]?.extensions.code, 'NOT_FOUND')
    const { data } = await send({ ...subject, credits: null })
    assert.deepEqual(data, {
      setBudget: { budget: { member: null, apiKeyId: null, ...memberOf(subject), credits: null, spent: 0 } },
    })
    assert.equal((await send({ ...subject, credits: null })).errors[0]?.extensions.code, 'NOT_FOUND', 'there is none')
  }
})

const memberOf = (subject: { userId: string } | { apiKeyId: string }) =>
  'userId' in subject ? { member: { id: subject.userId } } : subject

test('a budget that names nobody, two at once, or less than nothing is refused, and so are mere members', async () => {
  const viewer = newViewer()
  const member: Viewer = { ...viewer, roles: { [viewer.personalWorkspaceId]: 'MEMBER' } }
  const refusals = [
    [viewer, { credits: 5 }, 'BAD_USER_INPUT'],
    [viewer, { userId: 'a', apiKeyId: 'b', credits: 5 }, 'BAD_USER_INPUT'],
    [viewer, { userId: '$gt: 1', credits: 5 }, 'BAD_USER_INPUT'],
    [viewer, { userId: 'a', credits: -1 }, 'BAD_USER_INPUT'],
    [member, { userId: 'a', credits: 5 }, 'FORBIDDEN'],
  ] as const
  for (const [who, input, code] of refusals) {
    const { errors } = await gateway.send(SET_BUDGET, { viewer: who, variables: { input } })
    assert.equal(errors[0]?.extensions.code, code, JSON.stringify(input))
  }
})
