import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { amendedPolicy, foundingPolicy } from '../../web/src/pages/privacy/founding-policy.ts'
import { en } from '../../web/src/words/catalogues/en.ts'
import { ja } from '../../web/src/words/catalogues/ja.ts'
import { policyEn } from '../../web/src/words/policy/en.ts'
import { policyJa } from '../../web/src/words/policy/ja.ts'
import { createApiClient, signUp } from '../support/api-client.ts'
import { startBrowser } from '../support/browser.ts'
import { findChromium } from '../support/chromium.ts'
import { eventually } from '../support/eventually.ts'
import { openWorld } from './open-world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const chromium = findChromium()
const skip = chromium === undefined && 'there is no Chromium here'
const browser = chromium === undefined ? undefined : await startBrowser(chromium)
after(() => browser?.close())

const ada = await signUp(world.url, 'Ada')
const anybody = createApiClient(world.url)
const filesInBucket = async () =>
  (await readdir(join(world.dataDir, 'bucket'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** A page of a visitor with a language, and cookies or none. */
async function browse(path: string, locale: string) {
  assert.ok(browser)
  const context = await browser.newContext({ baseURL: world.url, locale })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(path)
  return { page, context, [Symbol.asyncDispose]: () => context.close() }
}

test('P11: pictures stay in the history, the latest first, kept ones apart on wish', async () => {
  const [first, second] = [await world.draw(ada, 'a fox'), await world.draw(ada, 'a whale')]
  await ada.client.execute('mutation ($id: ID!) { saveGeneration(input: { id: $id }) { __typename } }', {
    id: first.id,
  })
  interface History {
    all: { nodes: { id: string }[] }
    kept: { nodes: { id: string }[] }
  }
  const history = await ada.client.execute<History>(
    '{ all: generations { nodes { id } } kept: generations(filter: { saved: true }) { nodes { id } } }',
  )
  assert.deepEqual(
    history.all.nodes.map(({ id }) => id),
    [second.id, first.id],
  )
  assert.deepEqual(history.kept.nodes, [{ id: first.id }])
})

test('P12: a picture is gone everywhere when the answer comes, and the receipt can be checked later', async () => {
  const { id, images } = await world.draw(ada)
  assert.ok((await filesInBucket()).some((path) => path.includes(id)))
  interface Deleted {
    deleteGeneration: { receipt: { token: string; objects: { kind: string }[] } }
  }
  const { deleteGeneration } = await ada.client.execute<Deleted>(
    `mutation ($id: ID!) { deleteGeneration(input: { id: $id }) {
      ... on DeleteGenerationSuccess { receipt { token objects { kind } } }
    } }`,
    { id },
  )
  assert.deepEqual(
    (await filesInBucket()).filter((path) => path.includes(id)),
    [],
  )
  assert.equal((await fetch(images[0]?.url ?? '')).status, 404)
  const { token, objects } = deleteGeneration.receipt
  assert.ok(objects.filter(({ kind }) => kind === 'FILE').length >= 3)
  const { verifyDeletionReceipt } = await anybody.execute<{ verifyDeletionReceipt: object }>(
    'query ($input: VerifyDeletionReceiptInput!) { verifyDeletionReceipt(input: $input) { genuine remaining erased } }',
    { input: { token } },
  )
  assert.deepEqual(verifyDeletionReceipt, { genuine: true, remaining: 0, erased: true })
})

test('P13: what is not kept says when it is erased, 30 days after its end', async () => {
  const { expiresAt, finishedAt } = await world.draw(ada)
  assert.equal(Date.parse(expiresAt ?? '') - Date.parse(finishedAt), 30 * 86_400_000)
})

test('P14: without an operator’s tag no page can load anything of others', async () => {
  assert.deepEqual(await (await fetch(`${world.url}/site.json`)).json(), { googleTag: null })
  const page = await fetch(`${world.url}/`, { headers: { accept: 'text/html' } })
  assert.doesNotMatch(page.headers.get('content-security-policy') ?? 'https:', /https?:/)
  assert.equal(page.headers.get('set-cookie'), null)
})

test('P15: programs work without cookies, and the sign-in page says what people lose without them', {
  skip,
}, async () => {
  const { viewer } = await ada.client.execute<{ viewer: object }>('{ viewer { name } }')
  assert.deepEqual(viewer, { name: 'Ada' })
  await using visitor = await browse('/sign-in', 'en-US')
  await visitor.page.getByText(en.enter.cookies).waitFor()
  assert.deepEqual(await visitor.context.cookies(), [])
})

test('P16: a question reaches support and stays in sight, and the console is closed to everybody else', async () => {
  const input = { topic: 'PRIVACY', message: 'How is my telemetry encrypted?' }
  const { requestSupport } = await ada.client.execute<{ requestSupport: { __typename: string } }>(
    'mutation ($input: RequestSupportInput!) { requestSupport(input: $input) { __typename } }',
    { input },
  )
  assert.equal(requestSupport.__typename, 'RequestSupportSuccess')
  const { viewer } = await ada.client.execute<{ viewer: { supportRequests: { nodes: object[] } } }>(
    '{ viewer { supportRequests { nodes { topic status } } } }',
  )
  assert.deepEqual(viewer.supportRequests.nodes, [{ topic: 'PRIVACY', status: 'OPEN' }])
  const { errors } = await ada.client.send('{ console { supportRequests { nodes { id } } } }')
  assert.equal(errors[0]?.extensions?.code, 'FORBIDDEN')
})

test('P17: people correct what is known of them and restrict what is done with it, at once, and take that back', async () => {
  const { client } = await signUp(world.url, 'Ava')
  const { privacyTexts } = await anybody.execute<{ privacyTexts: { version: string } }>('{ privacyTexts { version } }')
  const restrict = (processing: boolean) =>
    client.execute(
      'mutation ($input: UpdatePrivacyChoicesInput!) { updatePrivacyChoices(input: $input) { __typename } }',
      { input: { processing, textVersion: privacyTexts.version } },
    )
  const generate = async () =>
    (
      await client.execute<{ generate: { __typename: string } }>(
        'mutation { generate(input: { prompt: "a fox" }) { __typename } }',
      )
    ).generate.__typename
  await client.execute('mutation { updateProfile(input: { name: "Eva" }) { __typename } }')
  assert.deepEqual(await client.execute('{ viewer { name } }'), { viewer: { name: 'Eva' } })
  await restrict(false)
  assert.equal(await generate(), 'ProcessingRestricted')
  await restrict(true)
  assert.equal(await generate(), 'GenerateSuccess')
})

test('P18: an account goes with all its data, and a receipt says so to whoever has its token', async () => {
  const marker = 'zyxwvut'
  const person = await signUp(world.url, marker)
  const { id } = await world.draw(person, `an apple for ${marker}`)
  const { deleteAccount } = await person.client.execute<{ deleteAccount: { receiptToken: string } }>(
    `mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) {
      __typename ... on DeleteAccountSuccess { receiptToken }
    } }`,
    { input: { password: person.password, immediately: true } },
  )
  const token = deleteAccount.receiptToken
  await eventually(async () => {
    const { deletionReceipt } = await anybody.execute<{ deletionReceipt: { finishedAt: string | null } }>(
      'query ($token: String!) { deletionReceipt(token: $token) { finishedAt } }',
      { token },
    )
    assert.ok(deletionReceipt.finishedAt)
  }, 30_000)
  assert.deepEqual(
    (await filesInBucket()).filter((path) => path.includes(id)),
    [],
  )
  const people = await world
    .database('users')
    .collection('users')
    .find({ _id: person.userId as never })
    .toArray()
  assert.deepEqual(people, [])
  const { errors } = await person.client.send('{ viewer { name } }')
  assert.equal(errors[0]?.extensions?.code, 'UNAUTHENTICATED')
})

for (const [locale, words, policy] of [
  ['en-US', en, policyEn],
  ['ja-JP', ja, policyJa],
] as const)
  test(`P19, P20: ${locale}: each legal page names an address for questions and says that English prevails`, {
    skip,
  }, async () => {
    await using visitor = await browse('/privacy', locale)
    const { page } = visitor
    for (const title of [policy.title, policy.cookies.title]) {
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.getByText(policy.prevails).waitFor()
      await page.getByRole('link', { name: 'support@imaginprompt.com' }).waitFor()
      await page.getByRole('contentinfo').getByRole('link', { name: words.frame.cookies }).click()
    }
  })

test('P20: the English sentences stand under every translation, word for word', { skip }, async () => {
  await using visitor = await browse('/privacy', 'ja-JP')
  const { page } = visitor
  await page.getByText(policyJa.original).first().waitFor()
  for (const summary of await page.getByText(policyJa.original).all()) await summary.click()
  for (const sentence of Object.values({ ...foundingPolicy, ...amendedPolicy }).flat())
    assert.ok(await page.getByText(sentence, { exact: true }).isVisible(), sentence)
})
