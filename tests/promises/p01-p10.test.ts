import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createApiClient, signUp } from '../support/api-client.ts'
import { tokenIn } from '../support/test-mail.ts'
import { openWorld } from './open-world.ts'

const world = await openWorld({ OPENAI_API_KEY: 'sk-of-a-test', EDGE_PROVIDER: 'edge.example' })
after(() => world[Symbol.asyncDispose]())
const ada = await signUp(world.url, 'Ada')
const anybody = createApiClient(world.url)

test('P1: of an account there is name, address and hashes: neither password nor token is anywhere', async () => {
  const { client } = ada
  const { viewer } = await client.execute<{ viewer: object }>('{ viewer { name email } }')
  assert.deepEqual(viewer, { name: 'Ada', email: ada.email })
  assert.ok((await world.filesWith(ada.email)).length > 0, 'what is there is found')
  assert.deepEqual(await world.filesWith(ada.password, ada.refreshToken, ada.accessToken), [])
})

test('P2: prompt and picture are in the history of their person, and go when they say so', async () => {
  const { client } = ada
  const prompt = 'a lighthouse of prompts'
  const { id } = await world.draw(ada, prompt)
  const list = async () =>
    (await client.execute<{ generations: { nodes: { prompt: string }[] } }>('{ generations { nodes { prompt } } }'))
      .generations.nodes
  assert.deepEqual(await list(), [{ prompt }])
  await client.execute('mutation ($id: ID!) { deleteGeneration(input: { id: $id }) { __typename } }', { id })
  assert.deepEqual(await list(), [])
})

test('P4: address and browser of each session and act are shown to the person they are of', async () => {
  interface Records {
    viewer: {
      sessions: { ipAddress: string; userAgent: string }[]
      activity: { nodes: { action: string; ipAddress: string }[] }
    }
  }
  const { viewer } = await ada.client.execute<Records>(
    '{ viewer { sessions { ipAddress userAgent } activity { nodes { action ipAddress } } } }',
  )
  assert.deepEqual(viewer.sessions, [{ ipAddress: '127.0.0.1', userAgent: 'node' }])
  const signedUp = viewer.activity.nodes.find(({ action }) => action === 'SIGNED_UP')
  assert.equal(signedUp?.ipAddress, '127.0.0.1')
})

test('P5: what is known lies with the service that needs it: people, credits and pictures each in a database of their own', async () => {
  await world.draw(ada)
  for (const name of ['billing', 'generation'] as const) {
    const collections = await world.database(name).collections()
    const documents = await Promise.all(collections.map((collection) => collection.find().toArray()))
    const text = JSON.stringify(documents)
    assert.ok(text.includes(ada.workspaceId), `${name} works for the workspace`)
    assert.ok(!text.includes(ada.email) && !text.includes('"Ada"'), `${name} does not know whose it is`)
  }
})

test('P6: what belongs to a workspace is not there for anybody else', async () => {
  const { id, images } = await world.draw(ada)
  const mallory = await signUp(world.url, 'Mallory')
  const GENERATION = 'query ($id: ID!) { generation(id: $id) { id } }'
  for (const stranger of [mallory.client, anybody])
    assert.equal(
      (await stranger.send<{ generation: object | null }>(GENERATION, { id })).data?.generation ?? null,
      null,
    )
  const [image] = images
  assert.ok(image)
  assert.equal((await fetch(image.url)).status, 200)
  assert.notEqual((await fetch(image.url.replace(ada.workspaceId, mallory.workspaceId))).status, 200)
})

test('P7: the tools work: a prompt becomes a picture', async () => {
  const { images } = await world.draw(ada)
  const bytes = Buffer.from(await (await fetch(images[0]?.url ?? '')).arrayBuffer())
  assert.match(bytes.subarray(0, 12).toString('latin1'), /PNG|WEBP/)
})

test('P8: from one person nothing is learnt, however much they draw', async () => {
  for (let times = 0; times < 3; times++) await world.draw(ada)
  // The worker may have measured itself meanwhile, with a picture of nobody's.
  const others = { _id: { $ne: 'embedded-sketch' as never } }
  assert.equal(await world.database('generation').collection('speeds').countDocuments(others), 0)
})

test('P9: mails come in the person’s language; what is not essential stops by one click, also without a session', async () => {
  const { client, email, userId } = await signUp(world.url, 'Hanako')
  const verification = await world.mail(email, 'Confirm your e-mail address')
  await anybody.execute(`mutation { verifyEmail(input: { token: "${tokenIn(verification)}" }) { __typename } }`)
  await client.execute('mutation { updateProfile(input: { locale: "ja" }) { __typename } }')
  await anybody.execute(`mutation { requestPasswordReset(input: { email: "${email}" }) { __typename } }`)
  await world.mail(email, '新しいパスワードの設定')

  const letter = {
    kind: 'productUpdate',
    userId,
    subject: { en: 'News', ja: 'お知らせ' },
    paragraphs: { en: ['New.'], ja: ['新しい機能です。'] },
  }
  const now = new Date()
  const queued = {
    group: 'news',
    letter,
    queuedAt: now,
    dueAt: now,
    attempts: 0,
    expiresAt: new Date(now.getTime() + 60_000),
  }
  await world
    .database('users')
    .collection('letters')
    .insertOne({ _id: 'news' as never, ...queued })
  const news = await world.mail(email, 'お知らせ')
  const [, path] =
    /<https?:\/\/[^/]+(\/unsubscribe\?token=[\w-]+)>/.exec(
      news.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '',
    ) ?? []
  const answer = await fetch(`${world.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  assert.equal(answer.status, 200)
  const { viewer } = await client.execute<{ viewer: { mailChoices: object[] } }>(
    '{ viewer { mailChoices { topic wanted } } }',
  )
  assert.deepEqual(viewer.mailChoices[0], { topic: 'PRODUCT_UPDATES', wanted: false })
})

test('P10: everybody can read which hosts get data, and it is those of the configuration', async () => {
  const { outboundRegister } = await anybody.execute<{ outboundRegister: Record<string, object[]> }>(
    '{ outboundRegister { users { category host } billing { category host } generation { category host } } }',
  )
  const database = { category: 'DATABASE', host: null }
  assert.deepEqual(outboundRegister, {
    users: [database, { category: 'MAIL', host: null }, { category: 'EDGE', host: 'edge.example' }],
    billing: [database, { category: 'PAYMENT', host: null }],
    generation: [database, { category: 'IMAGE_PROVIDER', host: 'api.openai.com' }],
  })
})
