import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { en } from '../../web/src/words/catalogues/en.ts'
import { ja } from '../../web/src/words/catalogues/ja.ts'
import { signUp } from '../support/api-client.ts'
import { eventually } from '../support/eventually.ts'
import { startTestPlatform } from '../support/test-platform.ts'
import { unzip } from '../support/unzip.ts'

const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())

const GENERATE = `mutation { generate(input: {prompt: "a red apple", steps: 2, count: 2}) {
  ... on GenerateSuccess { generation { id } }
} }`
const REQUEST = `mutation ($workspaceId: ID) { requestDataExport(input: {workspaceId: $workspaceId}) {
  ... on RequestDataExportSuccess { export { id status } }
} }`
const PROGRESS = 'subscription ($id: ID!) { dataExportProgress(id: $id) { status progress bytes url } }'

interface Progress {
  dataExportProgress: { status: string; progress: number; bytes: number | null; url: string | null }
}

/** A person with two pictures and the archive of all that. */
async function exported() {
  const ada = await signUp(platform.url)
  const { generate } = await ada.client.execute<{ generate: { generation: { id: string } } }>(GENERATE)
  await eventually(async () => {
    const query = 'query ($id: ID!) { generation(id: $id) { status } }'
    const { generation } = await ada.client.execute<{ generation: { status: string } }>(query, generate.generation)
    assert.equal(generation.status, 'SUCCEEDED')
  })
  const { requestDataExport } = await ada.client.execute<{ requestDataExport: { export: { id: string } } }>(REQUEST)
  const { id } = requestDataExport.export
  await using progress = ada.client.subscribe<Progress>(PROGRESS, { id })
  const seen = (await Array.fromAsync(progress.results)).map(({ dataExportProgress }) => dataExportProgress)
  return { ada, id, generationId: generate.generation.id, seen }
}

const { ada, id, generationId, seen } = await exported()
const { url, bytes } = seen.at(-1) ?? assert.fail('no word of the export')

test('an export tells how far it is, and ends with an archive to fetch', () => {
  const progress = seen.map((word) => word.progress)
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
  )
  assert.equal(seen.at(-1)?.status, 'SUCCEEDED')
  assert.equal(progress.at(-1), 1)
})

test('the archive has what every service holds, all files, and the hash of each', async () => {
  const response = await fetch(url ?? assert.fail('no address'))
  assert.equal(response.status, 200)
  const zip = Buffer.from(await response.arrayBuffer())
  assert.equal(zip.length, bytes)
  const files = await unzip(zip)
  const manifest = JSON.parse(String(files.get('manifest.json')))
  assert.deepEqual(manifest.workspaceId, ada.workspaceId)
  assert.deepEqual(
    manifest.entries.map(({ path, bytes, sha256 }: { path: string; bytes: number; sha256: string }) => {
      const content = files.get(path) ?? assert.fail(path)
      assert.deepEqual([content.length, createHash('sha256').update(content).digest('hex')], [bytes, sha256], path)
      return path
    }),
    [...files.keys()].filter((path) => path !== 'manifest.json'),
  )
  const json = (path: string) => JSON.parse(String(files.get(path) ?? assert.fail(path)))
  assert.equal(json('users/profile.json')[0].email, ada.email)
  assert.equal(json('users/sessions.json').length, 1)
  assert.equal(json('generation/generations.json')[0].prompt, 'a red apple')
  assert.ok(json('generation/generations.json')[0].events.length > 4)
  assert.deepEqual(
    json('billing/ledger.json').map(({ kind }: { kind: string }) => kind),
    ['WELCOME_GRANT', 'HOLD', 'CAPTURE'],
  )
  for (const index of [0, 1])
    for (const name of ['image.png', 'image.webp', 'thumbnail.webp'])
      assert.ok(files.has(`images/${generationId}-${index}/${name}`))
  for (const secret of ['passwordHash', 'argon2', 'fingerprint']) assert.ok(!zip.includes(secret), secret)
})

test('a download that was cut off goes on where it stopped', async () => {
  const address = url ?? assert.fail('no address')
  const whole = Buffer.from(await (await fetch(address)).arrayBuffer())
  const part = await fetch(address, { headers: { range: 'bytes=100-' } })
  assert.equal(part.status, 206)
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), whole.subarray(100))
  const { status, headers } = await fetch(address, { method: 'HEAD' })
  assert.deepEqual([status, headers.get('content-length')], [200, String(whole.length)])
})

test('nobody else gets at an export, and no address is good without its signature', async () => {
  const eve = await signUp(platform.url, 'Eve')
  const { data } = await eve.client.send<{ dataExport: null }>('query ($id: ID!) { dataExport(id: $id) { url } }', {
    id,
  })
  assert.equal(data?.dataExport, null)
  const foreign = await eve.client.send(REQUEST, { workspaceId: ada.workspaceId })
  assert.equal(foreign.errors[0]?.extensions?.code, 'FORBIDDEN')
  await using progress = eve.client.subscribe(PROGRESS, { id })
  await assert.rejects(Array.fromAsync(progress.results), /There is no export with this id/)
  const bare = new URL(url ?? '')
  bare.searchParams.set('expires', String(Number(bare.searchParams.get('expires')) + 3_600))
  assert.equal((await fetch(bare)).status, 403)
})

test('a person sees what is held of them, sort by sort, in words of theirs', async () => {
  const { viewer } = await ada.client.execute<{
    viewer: { heldData: { service: string; category: string; count: number }[] }
  }>('{ viewer { heldData { service category count } } }')
  const counts = new Map(viewer.heldData.map(({ service, category, count }) => [`${service}/${category}`, count]))
  assert.equal(counts.get('users/profile'), 1)
  assert.equal(counts.get('generation/generations'), 1)
  assert.equal(counts.get('billing/ledger'), 3)
  for (const { privacyCentre } of [en, ja])
    assert.deepEqual(
      [...counts.keys()].filter((sort) => !(sort in privacyCentre.held)),
      [],
    )
})
