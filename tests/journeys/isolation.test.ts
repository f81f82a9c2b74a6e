import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { buildSchema, OperationTypeNode } from 'graphql'
import { createApiClient, signUp } from '../support/api-client.ts'
import { type ApiOperation, operationsOf } from '../support/api-operations.ts'
import { startTestPlatform } from '../support/test-platform.ts'
import { teamwork } from '../support/test-team.ts'
import { uploadPicture } from '../support/test-upload.ts'

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))
const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())

const ada = await signUp(platform.url, `Ada ${randomUUID()}`)
const mallory = await signUp(platform.url, 'Mallory')
const attackers = { 'another account': mallory.client, nobody: createApiClient(platform.url) }

const GENERATE = `mutation ($input: GenerateInput!) {
  generate(input: $input) { __typename ... on GenerateSuccess { generation { id } } }
}`
const PROGRESS = `subscription ($id: ID!) {
  generationProgress(id: $id) { cursor generation { images { id url } } }
}`

interface Finished {
  generationProgress: { cursor: string; generation: { images: { id: string; url: string }[] } }
}

/** Has a picture drawn and waits until it is there; `cursor` is that of its first event. */
async function draw({ client }: typeof ada, input: object = {}) {
  const { generate } = await client.execute<{ generate: { generation: { id: string } } }>(GENERATE, {
    input: { prompt: 'a red apple', steps: 1, ...input },
  })
  const { id } = generate.generation
  await using progress = client.subscribe<Finished>(PROGRESS, { id })
  const events = await Array.fromAsync(progress.results)
  const cursor = events[0]?.generationProgress.cursor
  const [image] = events.at(-1)?.generationProgress.generation.images ?? []
  assert.ok(image && cursor)
  return { id, cursor, image }
}

interface Started {
  startDataImport: { import: { id: string; url: string } }
}
/** Makes room for an archive in an account that is empty yet. */
async function startImport({ client }: typeof ada) {
  const start =
    'mutation { startDataImport(input: { bytes: 8 }) { ... on StartDataImportSuccess { import { id url } } } }'
  return (await client.execute<Started>(start)).startDataImport.import
}

const imports = new Map([
  [ada, await startImport(ada)],
  [mallory, await startImport(mallory)],
])
const importId = imports.get(ada)?.id ?? assert.fail()
const secretWord = randomUUID()
const idempotencyKey = randomUUID()
const drawn = await draw(ada, { negativePrompt: secretWord, idempotencyKey })
const uploadId = await uploadPicture(ada.client, ada.workspaceId)
const { createPreset } = await ada.client.execute<{ createPreset: { preset: { id: string } } }>(
  'mutation ($name: String!) { createPreset(input: { name: $name }) { ... on CreatePresetSuccess { preset { id } } } }',
  { name: secretWord },
)
const { viewer } = await ada.client.execute<{ viewer: { sessions: { id: string }[] } }>(
  '{ viewer { sessions { id } } }',
)
const exportId = await teamwork(platform).requestExport(ada, ada.workspaceId)
const ids = [
  ada.workspaceId,
  ada.userId,
  drawn.id,
  drawn.image.id,
  uploadId,
  createPreset.preset.id,
  exportId,
  importId,
  ...viewer.sessions.map(({ id }) => id),
]
const secrets = [...ids, ada.name, ada.email, secretWord]

/** What an answer gives away of Ada, apart from the id that the caller knew already. */
const revealed = (answer: unknown, known?: string) => {
  const text = JSON.stringify(answer)
  return secrets.filter((secret) => !known?.includes(secret) && text.includes(secret))
}

/** Has a subscription tell what is past, where it does so only when asked. */
const pastOf = (field: string) => (field === 'generationActivity' ? { after: drawn.cursor } : {})

/** Every way to hand one of Ada's ids to an operation. */
const callsOf = ({ idPaths, variables }: ApiOperation) =>
  idPaths.flatMap((path) => ids.map((id) => ({ id, variables: variables(path, id) })))

test('queries tell Ada about herself, and nobody else anything about her', async () => {
  const telling = new Set<string>()
  for (const operation of operationsOf(schema, OperationTypeNode.QUERY))
    for (const { id, variables } of callsOf(operation)) {
      const own = await ada.client.send(operation.document, variables)
      if (revealed(own, id).length > 0) telling.add(operation.field)
      for (const [name, client] of Object.entries(attackers)) {
        const answer = await client.send(operation.document, variables)
        assert.deepEqual(revealed(answer, id), [], `${operation.field} to ${name}`)
      }
    }
  assert.deepEqual([...telling].toSorted(), ['dataExport', 'generation', 'generations', 'upload', 'workspace'])
})

test("what others see of themselves has nothing of Ada's in it", async () => {
  for (const { field, document, idPaths } of operationsOf(schema, OperationTypeNode.QUERY)) {
    if (idPaths.length > 0 && field !== 'generations') continue
    assert.deepEqual(revealed(await mallory.client.send(document)), [], field)
  }
})

test('subscriptions open for nobody else, by any of her ids', async () => {
  for (const operation of operationsOf(schema, OperationTypeNode.SUBSCRIPTION))
    for (const { id, variables } of callsOf(operation))
      for (const [name, client] of Object.entries(attackers)) {
        await using attempt = client.subscribe(operation.document, variables)
        await assert.rejects(attempt.results.next(), ({ message }: Error) => {
          assert.match(message, /"code":"(FORBIDDEN|NOT_FOUND|UNAUTHENTICATED)"/, `${operation.field} to ${name}`)
          assert.deepEqual(revealed(message, id), [])
          return true
        })
      }
})

test('the same subscriptions open for Ada and tell her of her pictures', async () => {
  for (const { field, document, variables, idPaths } of operationsOf(schema, OperationTypeNode.SUBSCRIPTION)) {
    const subjects: Record<string, string> = {
      generationProgress: drawn.id,
      dataExportProgress: exportId,
      dataImportProgress: importId,
    }
    const id = subjects[field] ?? ada.workspaceId
    await using own = ada.client.subscribe(document, { ...variables(idPaths[0] ?? [], id), ...pastOf(field) })
    assert.notDeepEqual(revealed(await own.results.next()), [], field)
  }
})

test("what happens to Ada's pictures does not reach the subscriptions of others", async () => {
  const operations = operationsOf(schema, OperationTypeNode.SUBSCRIPTION).filter(
    ({ field }) => !['generationProgress', 'dataExportProgress', 'dataImportProgress'].includes(field),
  )
  const opened = operations.map(({ field, document, variables, idPaths }) => {
    const subscription = mallory.client.subscribe(document, variables(idPaths[0] ?? [], mallory.workspaceId))
    return { field, subscription, first: subscription.results.next() }
  })
  await draw(ada)
  const own = await draw(mallory)
  for (const { field, subscription, first } of opened) {
    await using _ = subscription
    const seen = JSON.stringify([await first, await subscription.results.next()])
    assert.deepEqual(revealed(seen), [], field)
    assert.match(seen, new RegExp(field === 'creditsChanged' ? mallory.workspaceId : own.id))
  }
})

test("a cursor out of Ada's lists leads nobody else into them", async () => {
  const activity = operationsOf(schema, OperationTypeNode.SUBSCRIPTION).find(
    ({ field }) => field === 'generationActivity',
  )
  assert.ok(activity)
  const own = await draw(mallory)
  await using replayed = mallory.client.subscribe(activity.document, pastOf('generationActivity'))
  const first = JSON.stringify(await replayed.results.next())
  assert.deepEqual(revealed(first), [])
  assert.match(first, new RegExp(`${own.id}|${mallory.workspaceId}`))
})

test("Ada's idempotency key means nothing in another account", async () => {
  const { id } = await draw(mallory, { idempotencyKey })
  assert.notEqual(id, drawn.id)
})

type Person = typeof ada

/** Ways to get a signed address of what is somebody's, and how it is used. */
const addresses: Record<string, { method: string; of: (person: Person) => Promise<string> }> = {
  'a picture': {
    method: 'GET',
    of: async (person) => (person === ada ? drawn : await draw(person)).image.url,
  },
  'an upload': {
    method: 'HEAD',
    async of({ client }) {
      const open = `mutation { createUpload(input: { mimeType: "image/png", bytes: 8 }) {
        ... on CreateUploadSuccess { url }
      } }`
      return (await client.execute<{ createUpload: { url: string } }>(open)).createUpload.url
    },
  },
  'an archive that is brought along': {
    method: 'HEAD',
    of: async (person) => imports.get(person)?.url ?? assert.fail('no import'),
  },
  'an archive': {
    method: 'GET',
    async of(person) {
      const id = person === ada ? exportId : await teamwork(platform).requestExport(person, person.workspaceId)
      const progress = 'subscription ($id: ID!) { dataExportProgress(id: $id) { url } }'
      await using made = person.client.subscribe<{ dataExportProgress: { url: string | null } }>(progress, { id })
      const words = await Array.fromAsync(made.results)
      return words.at(-1)?.dataExportProgress.url ?? assert.fail('no archive')
    },
  },
}

/** Addresses that somebody could make of one that they were given and one that they know of. */
function* forgeriesOf(hers: URL, his: URL): Generator<string> {
  yield hers.pathname
  yield hers.pathname + his.search
  const [her, own] = [hers.pathname.split('/'), his.pathname.split('/')]
  for (const [place, part] of her.entries()) {
    if (part === own[place]) continue
    yield her.with(place, own[place] ?? '').join('/') + hers.search
    yield own.with(place, part).join('/') + his.search
  }
  yield hers.pathname.replace(/[^/]+$/, 'image.webp') + hers.search
  const later = new URL(hers)
  later.searchParams.set('expires', String(Number(hers.searchParams.get('expires')) + 3_600))
  yield later.pathname + later.search
}

for (const [what, { method, of }] of Object.entries(addresses))
  test(`no address of ${what} but the one that Ada was given opens hers`, async () => {
    const [hers, his] = [new URL(await of(ada)), new URL(await of(mallory))]
    const open = (address: string | URL) =>
      fetch(new URL(address, platform.url), { method, headers: { authorization: `Bearer ${mallory.accessToken}` } })
    assert.equal((await open(hers)).status, 200)
    for (const address of forgeriesOf(hers, his)) {
      const answer = await open(address)
      assert.ok([403, 404].includes(answer.status), `${answer.status} for ${address}`)
      assert.doesNotMatch(answer.headers.get('content-type') ?? '', /image|zip/)
    }
  })

test('no mutation of others reaches what is hers, and the same calls work for her', async () => {
  const world = operationsOf(schema, OperationTypeNode.QUERY).filter(({ field }) =>
    ['viewer', 'generations'].includes(field),
  )
  const look = async () => {
    const answers = []
    for (const { document } of world) answers.push(await ada.client.execute(document))
    return answers
  }
  const before = await look()
  const mutations = operationsOf(schema, OperationTypeNode.MUTATION)
  for (const operation of mutations)
    for (const { id, variables } of callsOf(operation))
      for (const [name, client] of Object.entries(attackers)) {
        const answer = await client.send<Record<string, { __typename: string }>>(operation.document, variables)
        assert.doesNotMatch(
          answer.data?.[operation.field]?.__typename ?? '',
          /Success/,
          `${operation.field} by ${name}`,
        )
        assert.deepEqual(revealed(answer, id), [], `${operation.field} to ${name}`)
      }
  assert.deepEqual(await look(), before)

  const own = {
    saveGeneration: drawn.id,
    unsaveGeneration: drawn.id,
    deleteImage: drawn.image.id,
    deleteGeneration: drawn.id,
  }
  for (const [field, id] of Object.entries(own)) {
    const { document, variables } = mutations.find((operation) => operation.field === field) ?? assert.fail(field)
    const answer = await ada.client.execute<Record<string, { __typename: string }>>(
      document,
      variables(['input', 'id'], id),
    )
    assert.match(answer[field]?.__typename ?? '', /Success$/)
  }
})
