import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeZip } from 'client-zip'
import { signUp } from '../support/api-client.ts'
import { eventually } from '../support/eventually.ts'
import { startTestPlatform } from '../support/test-platform.ts'
import { uploadPicture } from '../support/test-upload.ts'
import { unzip } from '../support/unzip.ts'

type Person = Awaited<ReturnType<typeof signUp>>
type Files = Map<string, Uint8Array>

const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())

async function generate({ client }: Person, input: object): Promise<{ id: string; imageIds: string[] }> {
  const { generate } = await client.execute<{ generate: { generation: { id: string } } }>(
    'mutation ($input: GenerateInput!) { generate(input: $input) { ... on GenerateSuccess { generation { id } } ... on InvalidInput { field message } } }',
    { input },
  )
  const { id } = generate.generation ?? assert.fail(JSON.stringify(generate))
  const images = await eventually(async () => {
    const query = 'query ($id: ID!) { generation(id: $id) { status images { id } } }'
    const { generation } = await client.execute<{ generation: { status: string; images: { id: string }[] } }>(query, {
      id,
    })
    assert.equal(generation.status, 'SUCCEEDED')
    return generation.images
  })
  return { id, imageIds: images.map((image) => image.id) }
}

const EXPORT = `mutation { requestDataExport(input: {}) { ... on RequestDataExportSuccess { export { id } } } }`
const EXPORTED = 'subscription ($id: ID!) { dataExportProgress(id: $id) { status url } }'
interface Exported {
  dataExportProgress: { status: string; url: string | null }
}

async function exportOf({ client }: Person): Promise<Buffer> {
  const { requestDataExport } = await client.execute<{ requestDataExport: { export: { id: string } } }>(EXPORT)
  await using progress = client.subscribe<Exported>(EXPORTED, requestDataExport.export)
  const last = (await Array.fromAsync(progress.results)).at(-1)?.dataExportProgress
  const response = await fetch(last?.url ?? assert.fail('no archive'))
  return Buffer.from(await response.arrayBuffer())
}

const START = `mutation ($bytes: Float!) { startDataImport(input: { bytes: $bytes }) {
  __typename
  ... on StartDataImportSuccess { import { id status url } }
  ... on Problem { message }
} }`
const IMPORTED =
  'subscription ($id: ID!) { dataImportProgress(id: $id) { status progress fault faultPath generations } }'
interface Started {
  startDataImport: { __typename: string; message?: string; import?: { id: string; status: string; url: string | null } }
}
interface Imported {
  dataImportProgress: {
    status: string
    progress: number
    fault: string | null
    faultPath: string | null
    generations: number
  }
}

const start = async ({ client }: Person, bytes: number) =>
  (await client.execute<Started>(START, { bytes })).startDataImport

function send(url: string, offset: number, body: Uint8Array) {
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  }
  return fetch(url, { method: 'PATCH', headers, body: Buffer.from(body) })
}

/** Brings an archive along, in two halves, and says what was told of it. */
async function bring(person: Person, archive: Buffer) {
  const { import: job } = await start(person, archive.length)
  const url = job?.url ?? assert.fail('no address')
  const half = archive.length >> 1
  assert.equal((await send(url, 0, archive.subarray(0, half))).headers.get('upload-offset'), String(half))
  assert.equal((await send(url, 0, archive)).status, 409, 'what is there is not sent again')
  const { headers } = await fetch(url, { method: 'HEAD' })
  assert.deepEqual([headers.get('upload-offset'), headers.get('upload-length')], [String(half), String(archive.length)])
  assert.equal((await start(person, archive.length)).import?.id, job?.id, 'whoever starts again goes on')
  assert.equal((await send(url, half, archive.subarray(half))).status, 204)
  await using progress = person.client.subscribe<Imported>(IMPORTED, { id: job?.id })
  return (await Array.fromAsync(progress.results)).map(({ dataImportProgress }) => dataImportProgress)
}

const ada = await signUp(platform.url)
await ada.client.execute('mutation { updateProfile(input: { name: "Ada of Ockham", locale: "ja" }) { __typename } }')
const apple = await generate(ada, { prompt: 'a red apple', steps: 2, count: 2 })
await generate(ada, { prompt: 'a green apple', steps: 2, source: { imageId: apple.imageIds[1], strength: 0.5 } })
await generate(ada, { kind: 'BACKGROUND_REMOVAL', prompt: 'a red apple', source: { imageId: apple.imageIds[0] } })
const own = `${await uploadPicture(ada.client, ada.workspaceId)}-0`
await generate(ada, { prompt: 'a blue apple', steps: 2, source: { imageId: own, strength: 0.5 } })
await ada.client.execute('mutation { createPreset(input: { name: "Oils", style: "in oil", steps: 4 }) { __typename } }')
await ada.client.execute('mutation ($id: ID!) { saveGeneration(input: { id: $id }) { __typename } }', { id: apple.id })
const adasArchive = await exportOf(ada)
const adasFiles = await unzip(adasArchive)
const bob = await signUp(platform.url, 'Bob')
const seen = await bring(bob, adasArchive)

test('an archive is brought along with live progress', () => {
  const progress = seen.map((word) => word.progress)
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
  )
  const { status, fault, generations } = seen.at(-1) ?? assert.fail('no word of the import')
  assert.deepEqual([status, fault, generations], ['SUCCEEDED', null, 4])
})

test('what is exported after an import is what was imported: records, story, pictures byte for byte', async () => {
  const bobsFiles = await unzip(await exportOf(bob))
  const pictures = (files: Files) => [...files.keys()].filter((path) => path.startsWith('images/')).toSorted()
  // Ids are new, because those of before may be in use; so is everything that names them.
  const newIds = new Map<string, string>()
  const [before, after] = [generationsOf(adasFiles), generationsOf(bobsFiles)]
  const [uploadsBefore, uploadsAfter] = [uploadsOf(adasFiles), uploadsOf(bobsFiles)]
  for (const [old, now] of [[before, after] as const, [uploadsBefore, uploadsAfter] as const])
    for (const [index, { id }] of old.entries()) newIds.set(id, now[index]?.id ?? assert.fail('one is missing'))
  newIds.set(ada.workspaceId, bob.workspaceId)
  newIds.set(before[0]?.ownerId ?? '', after[0]?.ownerId ?? '')
  const renamed = (text: string) => {
    let result = text
    for (const [old, id] of newIds) result = result.replaceAll(old, id)
    return result
  }
  assert.deepEqual(after.map(comparable), JSON.parse(renamed(JSON.stringify(before))).map(comparable))
  assert.deepEqual(uploadsAfter, JSON.parse(renamed(JSON.stringify(uploadsBefore))))
  assert.deepEqual(presetsOf(bobsFiles).map(named), presetsOf(adasFiles).map(named))
  assert.deepEqual(pictures(bobsFiles), pictures(adasFiles).map(renamed).toSorted())
  for (const path of pictures(adasFiles)) assert.deepEqual(bobsFiles.get(renamed(path)), adasFiles.get(path), path)
})

interface Exportable extends Record<string, unknown> {
  id: string
  ownerId: string
  events: { activity: number }[]
}
const uploadsOf = (files: Files): { id: string }[] => JSON.parse(String(files.get('generation/uploads.json')))
const presetsOf = (files: Files): Record<string, unknown>[] => JSON.parse(String(files.get('generation/presets.json')))
const named = ({ id, ownerId, workspaceId, ...preset }: Record<string, unknown>) => preset
const generationsOf = (files: Files): Exportable[] => JSON.parse(String(files.get('generation/generations.json')))
/** All but what belongs to the place rather than to the generation: where its events stand among those of the workspace. */
const comparable = ({ events, idempotencyKey, attempts, failures, ...generation }: Exportable) => ({
  ...generation,
  events: events.map(({ activity, ...event }) => event),
})

test('name and language come along; nothing is charged or given for it', async () => {
  const { viewer } = await bob.client.execute<{
    viewer: { name: string; locale: string; personalWorkspace: { billing: { credits: { available: number } } } }
  }>('{ viewer { name locale personalWorkspace { billing { credits { available } } } } }')
  assert.deepEqual([viewer.name, viewer.locale], ['Ada of Ockham', 'ja'])
  assert.equal(viewer.personalWorkspace.billing.credits.available, 100)
})

test('an account that has pictures takes none', async () => {
  const { __typename, message } = await start(bob, 1_000)
  assert.equal(__typename, 'AccountNotEmpty')
  assert.match(message ?? '', /There are pictures in your account already/)
})

test('a broken archive is refused by the name of its fault and leaves the account empty', async () => {
  const eve = await signUp(platform.url, 'Eve')
  const spoilt = new Map(adasFiles)
  const path = [...spoilt.keys()].find((name) => name.endsWith('image.png')) ?? assert.fail('no picture')
  spoilt.set(path, Buffer.alloc(spoilt.get(path)?.length ?? 0))
  const zip = makeZip([...spoilt].map(([name, input]) => ({ name, input: Buffer.from(input) })))
  const { status, fault, faultPath } =
    (await bring(eve, Buffer.from(await new Response(zip).arrayBuffer()))).at(-1) ?? {}
  assert.deepEqual([status, fault, faultPath], ['FAILED', 'CHANGED_FILE', path])
  const { generations } = await eve.client.execute<{ generations: { nodes: object[] } }>(
    '{ generations { nodes { id } } }',
  )
  assert.deepEqual(generations.nodes, [])
})

test('nobody else sees an import, and no address is good without its signature', async () => {
  const [mallory, trent] = [await signUp(platform.url, 'Mallory'), await signUp(platform.url, 'Trent')]
  const { import: job } = await start(trent, 1_000)
  const { data } = await mallory.client.send<{ dataImport: null }>('query ($id: ID!) { dataImport(id: $id) { url } }', {
    id: job?.id,
  })
  assert.equal(data?.dataImport, null)
  await using progress = mallory.client.subscribe(IMPORTED, { id: job?.id })
  await assert.rejects(Array.fromAsync(progress.results), /There is no import with this id/)
  const bare = new URL(job?.url ?? '')
  bare.searchParams.set('expires', String(Number(bare.searchParams.get('expires')) + 3_600))
  assert.equal((await send(String(bare), 0, Buffer.alloc(10))).status, 403)
  const more = await send(job?.url ?? '', 0, Buffer.alloc(1_001))
  assert.equal(more.status, 413)
})
