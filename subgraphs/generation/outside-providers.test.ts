import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eventually } from '../../tests/support/eventually.ts'
import { startFakeOpenAi } from './clients/openai/fake-openai.ts'
import { openOpenAi } from './clients/openai/openai-provider.ts'
import { startFakeSdWebUi } from './clients/sdwebui/fake-sdwebui.ts'
import { openSdWebUi } from './clients/sdwebui/sdwebui-provider.ts'
import { newViewer, startTestService } from './test-service.ts'
import type { WorkerConfig } from './worker/config.ts'

const resources = new AsyncDisposableStack()
after(() => resources.disposeAsync())
const KEY = 'sk-a-key'
const openai = resources.use(await startFakeOpenAi(KEY))
/** Two servers that draw the same model. */
const webUis = [resources.use(await startFakeSdWebUi()), resources.use(await startFakeSdWebUi())] as const
const service = resources.use(
  await startTestService({
    workers: 0,
    env: {
      OPENAI_API_KEY: KEY,
      OPENAI_BASE_URL: openai.url,
      OPENAI_MODELS: 'pictures',
      OPENAI_SIZES: '96x64',
      SDWEBUI_URL: webUis.map(({ url }) => url).join(),
      SDWEBUI_SIZES: '64x96',
    },
  }),
)
/** A worker with the services that are configured, without the embedded model. */
async function open({ providers: { openai: first, sdWebUi } }: WorkerConfig) {
  assert.ok(first)
  const opened = [openOpenAi(first), ...sdWebUi.map((server) => openSdWebUi(server, { pause: 10 }))]
  return {
    providers: opened.flatMap(({ providers }) => providers),
    async [Symbol.asyncDispose]() {
      for (const one of opened) await one[Symbol.asyncDispose]()
    },
  }
}
resources.use(await service.openWorker({ open }))
const { api, account, url } = service
const viewer = newViewer()

interface Generation {
  id: string
  status: string
  credits: number
  failureReason: string | null
  model: { id: string; features: string[] }
  images: { width: number; height: number; url: string }[]
}
const FIELDS = 'id status credits failureReason model { id features } images { width height url }'

async function generate(input: object): Promise<string> {
  const query =
    'mutation ($input: GenerateInput!) { generate(input: $input) { ... on GenerateSuccess { generation { id } } } }'
  const variables = { input: { prompt: 'a lighthouse', ...input } }
  const result = await api.execute<{ generate: { generation: { id: string } } }>(query, { viewer, variables })
  return result.generate.generation.id
}

const atEnd = (id: string) =>
  eventually(async () => {
    const query = `query ($id: ID!) { generation(id: $id) { ${FIELDS} finishedAt } }`
    const { generation } = await api.execute<{ generation: Generation & { finishedAt: string | null } }>(query, {
      viewer,
      variables: { id },
    })
    assert.ok(generation.finishedAt)
    return generation
  }, 20_000)

test('models of the services that are configured are on offer beside the embedded one', async () => {
  const { models } = await api.execute<{ models: { id: string; embedded: boolean }[] }>('{ models { id embedded } }', {
    viewer,
  })
  assert.deepEqual(models, [
    { id: 'embedded-sketch', embedded: true },
    { id: 'openai:pictures', embedded: false },
    { id: 'sdwebui:default', embedded: false },
  ])
})

test('each generation is drawn by the service of its model, kept, and charged at its price', async () => {
  const before = account.charged
  const [fromOpenAi, fromWebUi] = await Promise.all([
    generate({ modelId: 'openai:pictures', count: 2 }),
    generate({ modelId: 'sdwebui:default', steps: 4 }),
  ])
  const first = await atEnd(fromOpenAi)
  const second = await atEnd(fromWebUi)
  for (const { status } of [first, second]) assert.equal(status, 'SUCCEEDED')
  assert.deepEqual(
    first.images.map(({ width, height }) => [width, height]),
    [
      [96, 64],
      [96, 64],
    ],
  )
  assert.deepEqual([second.images[0]?.width, second.images[0]?.height], [64, 96])
  assert.deepEqual(first.model.features, ['SOURCE', 'MASK', 'PREVIEWS'])
  assert.equal(account.charged - before, first.credits + second.credits)
  const path = new URL(first.images[0]?.url ?? '').pathname + new URL(first.images[0]?.url ?? '').search
  const file = await fetch(url.replace(/\/graphql$/, '') + path)
  assert.equal(file.headers.get('content-type'), 'image/png')
})

test('what a service refuses to draw ends with its reason, and the credits return', async () => {
  const before = account.available
  openai.fault = 'blocked'
  const { status, failureReason, images } = await atEnd(await generate({ modelId: 'openai:pictures' }))
  openai.fault = undefined
  assert.deepEqual([status, failureReason, images], ['FAILED', 'CONTENT_BLOCKED', []])
  assert.equal(account.available, before)
  assert.equal(account.open(), 0)
})

test('canceling reaches the service that draws', async () => {
  for (const webUi of webUis) webUi.fault = 'slow'
  const running = () => webUis.reduce((sum, webUi) => sum + webUi.running(), 0)
  const id = await generate({ modelId: 'sdwebui:default', steps: 20 })
  await eventually(async () => assert.equal(running(), 1), 20_000)
  const query =
    'mutation ($input: CancelGenerationInput!) { cancelGeneration(input: $input) { ... on CancelGenerationSuccess { generation { id } } } }'
  await api.execute(query, { viewer, variables: { input: { id } } })
  assert.equal((await atEnd(id)).status, 'CANCELED')
  for (const webUi of webUis) webUi.fault = undefined
  await eventually(async () => assert.equal(running(), 0), 5_000)
  assert.equal(webUis.flatMap(({ interrupted }) => interrupted).length, 1)
})

test('what one server breaks off another one of the same model draws, and it is charged once', async () => {
  const [broken, well] = webUis
  const before = account.charged
  const drawn = (webUi: typeof broken) => webUi.requests.filter(({ path }) => path === '/sdapi/v1/txt2img').length
  const [askedBefore, drawnBefore] = [drawn(broken), drawn(well)]
  broken.fault = 'reset'
  const ids = await Promise.all([1, 2, 3].map((seed) => generate({ modelId: 'sdwebui:default', steps: 4, seed })))
  const ended = await Promise.all(ids.map(atEnd))
  broken.fault = undefined
  assert.deepEqual(
    ended.map(({ status }) => status),
    ['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED'],
  )
  assert.ok(drawn(broken) > askedBefore)
  assert.equal(drawn(well) - drawnBefore, 3)
  assert.equal(account.charged - before, 3 * (ended[0]?.credits ?? 0))
})
