import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Viewer } from '../../platform/viewer.ts'
import { eventually } from '../../tests/support/eventually.ts'
import { readConfig } from './config.ts'
import { newViewer, startTestService } from './test-service.ts'

const service = await startTestService()
after(() => service[Symbol.asyncDispose]())
const { api, account, script } = service

const GENERATE = `mutation ($input: GenerateInput!) { generate(input: $input) {
  __typename
  ... on GenerateSuccess { generation { id status queuePosition credits owner { id } workspace { id } seed width steps guidance } }
  ... on InsufficientCredits { message required available }
  ... on PromptRejected { message reason }
  ... on InvalidInput { message field }
  ... on IdempotencyConflict { message }
} }`
const READ = `query ($id: ID!) { generation(id: $id) {
  status progress failureReason modelVersion finishedAt expiresAt savedAt queuePosition
  images { id url seed mimeType bytes thumbhash } model { id embedded } source { strength image { id } }
} }`
const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Generation { prompt } ... on Image { seed } } }`

const asViewer = (viewer: Viewer, input: object, locale: 'en' | 'ja' = 'en') =>
  ({ viewer, variables: { input }, identity: { locale } }) as const

// biome-ignore lint/suspicious/noExplicitAny: answers are checked by what is asserted of them
type Any = any

async function generate(viewer: Viewer, input: object = {}): Promise<Any> {
  const request = { prompt: 'a lighthouse', width: 256, steps: 2, ...input }
  const { generate: result } = await api.execute<Any>(GENERATE, asViewer(viewer, request))
  return result.generation ?? result
}

const read = async (viewer: Viewer, id: string) =>
  (await api.execute<Any>(READ, { viewer, variables: { id } })).generation

const finished = (viewer: Viewer, id: string) =>
  eventually(async () => {
    const generation = await read(viewer, id)
    assert.ok(generation.finishedAt)
    return generation
  })

const codes = async (viewer: Viewer | undefined, query: string, variables: Record<string, unknown> = {}) =>
  (await api.send<Any>(query, { viewer, variables })).errors.map(({ extensions }) => extensions.code)

test('draws what is asked for, from the request to the picture', async () => {
  const ada = newViewer()
  const queued = await generate(ada, { seed: 5, count: 2 })
  assert.deepEqual(queued.owner, { id: ada.userId })
  assert.deepEqual(queued.workspace, { id: ada.personalWorkspaceId })
  assert.equal(queued.credits, 2)
  const { images, ...generation } = await finished(ada, queued.id)
  assert.equal(generation.status, 'SUCCEEDED')
  assert.equal(generation.progress, 1)
  assert.deepEqual(generation.model, { id: 'embedded-sketch', embedded: true })
  assert.deepEqual(
    images.map(({ seed }: Any) => seed),
    [5, 6],
  )
  const picture = await fetch(images[0].url.replace('http://localhost:4000', service.url))
  assert.equal(picture.status, 200)
  assert.equal((await picture.bytes()).length, images[0].bytes)
})

test('answers problems that a person can act on, in their language', async () => {
  const viewer = newViewer()
  const ask = async (input: object, locale: 'en' | 'ja' = 'en') => {
    const request = { prompt: 'a lighthouse', ...input }
    return (await api.execute<Any>(GENERATE, asViewer(viewer, request, locale))).generate
  }
  assert.deepEqual(await ask({ prompt: ' ' }), {
    __typename: 'InvalidInput',
    message: 'Describe what you want to see.',
    field: 'prompt',
  })
  assert.equal((await ask({ width: 300 }, 'ja')).message.includes('512×512'), true)
  for (const [field, value] of Object.entries({
    count: 5,
    steps: 31,
    guidance: 0.5,
    seed: -1,
    negativePrompt: 'x'.repeat(2_001),
  }))
    assert.equal((await ask({ [field]: value })).field, field)
  assert.equal((await ask({ prompt: '拷問' }, 'ja')).reason, 'VIOLENCE')
  assert.equal((await ask({ idempotencyKey: 'one' })).__typename, 'GenerateSuccess')
  assert.equal((await ask({ idempotencyKey: 'one', seed: 1 })).__typename, 'IdempotencyConflict')
})

test('names price and balance when credits run short', async () => {
  const { available } = account
  account.available = 3
  const result = await generate(newViewer(), { count: 4 })
  account.available = available
  assert.deepEqual(result, {
    __typename: 'InsufficientCredits',
    message: 'This costs 4 credits and you have 3.',
    required: 4,
    available: 3,
  })
})

test('refuses what no person can correct by a code', async () => {
  const viewer = newViewer()
  const input = { prompt: 'a lighthouse' }
  assert.deepEqual(await codes(viewer, GENERATE, { input: { ...input, modelId: 'none' } }), ['BAD_USER_INPUT'])
  assert.deepEqual(await codes(viewer, GENERATE, { input: { ...input, idempotencyKey: '' } }), ['BAD_USER_INPUT'])
  assert.deepEqual(await codes(undefined, GENERATE, { input }), ['UNAUTHENTICATED'])
  assert.deepEqual(await codes(viewer, '{ estimate(input: { prompt: "", steps: 99 }) { credits } }'), [
    'BAD_USER_INPUT',
  ])
  assert.deepEqual(await codes(viewer, '{ generations(after: "x") { nodes { id } } }'), ['BAD_USER_INPUT'])
  const SEARCH = 'query ($text: String!) { generations(filter: { text: $text }) { nodes { id } } }'
  assert.deepEqual(await codes(viewer, SEARCH, { text: 'x'.repeat(201) }), ['BAD_USER_INPUT'])
})

test('says that billing is out of reach, and the repetition of the request succeeds later', async () => {
  const viewer = newViewer()
  const input = { prompt: 'a lighthouse', idempotencyKey: 'later' }
  service.billing.isUp = false
  assert.deepEqual(await codes(viewer, GENERATE, { input }), ['UPSTREAM_UNAVAILABLE'])
  service.billing.isUp = true
  const { id } = await generate(viewer, { ...input, width: undefined, steps: undefined })
  assert.equal((await finished(viewer, id)).status, 'SUCCEEDED')
})

test('estimates price and seconds of a request whose prompt is still empty', async () => {
  const query =
    '{ estimate(input: { prompt: "", count: 2, width: 1024 }) { credits seconds } models { id description } }'
  const english = await api.execute<Any>(query, { viewer: newViewer() })
  assert.equal(english.estimate.credits, 8)
  assert.ok(english.estimate.seconds > 0)
  const japanese = await api.execute<Any>(query, { viewer: newViewer(), identity: { locale: 'ja' } })
  assert.match(japanese.models[0].description, /小さなモデル/)
})

test('shows nothing of a workspace to people who do not belong to it', async () => {
  const [ada, eve] = [newViewer(), newViewer()]
  const { id } = await generate(ada)
  const { images } = await finished(ada, id)
  assert.equal(await read(eve, id), null)
  const of = [
    { __typename: 'Generation', id },
    { __typename: 'Image', id: images[0].id },
  ]
  const entities = (viewer: Viewer) => api.execute<Any>(ENTITIES, { viewer, variables: { of } })
  assert.deepEqual((await entities(eve))._entities, [null, null])
  assert.equal((await entities(ada))._entities[0].prompt, 'a lighthouse')
  const workspace = ada.personalWorkspaceId
  assert.deepEqual(
    await codes(eve, 'query ($w: ID!) { generations(workspaceId: $w) { nodes { id } } }', { w: workspace }),
    ['FORBIDDEN'],
  )
  assert.deepEqual(await codes(eve, GENERATE, { input: { prompt: 'x', workspaceId: workspace } }), ['FORBIDDEN'])
  for (const name of ['cancelGeneration', 'saveGeneration', 'unsaveGeneration', 'deleteGeneration'])
    assert.deepEqual(await codes(eve, `mutation ($id: ID!) { ${name}(input: { id: $id }) { __typename } }`, { id }), [
      'NOT_FOUND',
    ])
  const remove = 'mutation ($id: ID!) { deleteImage(input: { id: $id }) { __typename } }'
  assert.deepEqual(await codes(eve, remove, { id: images[0].id }), ['NOT_FOUND'])
  const stolen = await api.execute<Any>(GENERATE, asViewer(eve, { prompt: 'x', source: { imageId: images[0].id } }))
  assert.equal(stolen.generate.field, 'source')
})

test('lets those who may only look see everything and change nothing', async () => {
  const ada = newViewer()
  const guest = newViewer({ [ada.personalWorkspaceId]: 'VIEWER' })
  const { id } = await generate(ada)
  await finished(ada, id)
  assert.equal((await read(guest, id)).status, 'SUCCEEDED')
  const save = 'mutation ($id: ID!) { saveGeneration(input: { id: $id }) { __typename } }'
  assert.deepEqual(await codes(guest, save, { id }), ['FORBIDDEN'])
  const input = { prompt: 'x', workspaceId: ada.personalWorkspaceId }
  assert.deepEqual(await codes(guest, GENERATE, { input }), ['FORBIDDEN'])
})

test('keeps, frees and erases a generation', async () => {
  const viewer = newViewer()
  const { id } = await generate(viewer)
  await finished(viewer, id)
  const change = async (name: string, selection: string) => {
    const query = `mutation ($id: ID!) { result: ${name}(input: { id: $id }) { __typename ${selection} } }`
    return (await api.execute<Any>(query, { viewer, variables: { id } })).result
  }
  const dates = '{ generation { savedAt expiresAt } }'
  const saved = (await change('saveGeneration', `... on SaveGenerationSuccess ${dates}`)).generation
  assert.ok(saved.savedAt && saved.expiresAt === null)
  const freed = (await change('unsaveGeneration', `... on UnsaveGenerationSuccess ${dates}`)).generation
  assert.ok(freed.savedAt === null && Date.parse(freed.expiresAt) > Date.now() + 29 * 86_400_000)
  assert.equal((await change('cancelGeneration', '')).__typename, 'GenerationFinished')
  const { receipt } = await change(
    'deleteGeneration',
    '... on DeleteGenerationSuccess { receipt { id objects { kind } } }',
  )
  assert.equal(receipt.objects.length, 6)
  assert.equal(await read(viewer, id), null)
})

test('cancels a generation that is being drawn within a fraction of a second', async () => {
  const viewer = newViewer()
  const begun = Promise.withResolvers<void>()
  script.step = (_step, _seed, signal) => {
    begun.resolve()
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  }
  const { id } = await generate(viewer)
  await begun.promise
  script.step = () => {}
  const canceledAt = performance.now()
  await api.execute('mutation ($id: ID!) { cancelGeneration(input: { id: $id }) { __typename } }', {
    viewer,
    variables: { id },
  })
  assert.equal((await finished(viewer, id)).status, 'CANCELED')
  assert.ok(performance.now() - canceledAt < 1_500)
})

test('answers nobody without a genuine identity', async () => {
  for (const query of ['{ models { id } }', '{ _service { sdl } }']) {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    assert.equal(response.status, 401)
  }
})

test('the service and its worker say that they are well', async () => {
  for (const { url } of [service, ...service.workers]) assert.equal((await fetch(`${url}/health`)).status, 200)
})

test('names every fault of the configuration at once', () => {
  const faults = /MONGODB_URI[\s\S]*BUCKET_URL[\s\S]*BILLING_URL[\s\S]*SERVICE_KEYS[\s\S]*URL_SIGNING_KEY/
  assert.throws(() => readConfig({ BUCKET_URL: 'ftp://pictures', SERVICE_KEYS: 'users=key' }), faults)
})
