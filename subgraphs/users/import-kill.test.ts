import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import mongoose from 'mongoose'
import { eventually } from '../../tests/support/eventually.ts'
import { openMortalUsers } from '../../tests/support/mortal-users.ts'
import { packArchive } from './test-archive.ts'
import { password, viewerOf } from './test-service.ts'

/** After how many messages of the service it is killed, counted from the answer to the last byte of the archive. */
const MOMENTS = [2, 9, 20, 32]

const RECORDS = ['a', 'b', 'c']
const pictureOf = (record: string) => Buffer.alloc(50_000, record)
const archive = await packArchive([
  ['users/profile.json', '[\n{"name":"Ada of before","locale":"ja"}\n]\n'],
  ['generation/generations.json', `[\n${RECORDS.map((id) => JSON.stringify({ id })).join(',\n')}\n]\n`],
  ...RECORDS.map((record): [string, Buffer] => [`images/${record}-0/image.png`, pictureOf(record)]),
])

/** What generation was sent, by workspace and record: files, and the records that it took up. */
const files = new Map<string, Buffer>()
const made = new Set<string>()

/** Generation wants a picture for each record, billing has nothing. */
async function playOthers(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'PUT') {
    files.set(request.url ?? '', await buffer(request))
    response.writeHead(204).end()
    return
  }
  const { query, variables } = JSON.parse(await text(request))
  const data = query.includes('importRecord') ? { importRecord: take(variables.input) } : { heldCategories: [] }
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
}

function take({ workspaceId, record, stage }: { workspaceId: string; record: string; stage: string }) {
  const { id } = JSON.parse(record)
  const address = `/taken/${workspaceId}/${id}`
  if (!files.has(address)) return { outcome: 'WANTED', wanted: [{ path: `images/${id}-0/image.png`, address }] }
  if (stage === 'RECORD') made.add(address)
  return { outcome: stage === 'RECORD' ? 'IMPORTED' : 'READY', wanted: [] }
}

const service = await openMortalUsers(playOthers)
after(() => service[Symbol.asyncDispose]())
const { users } = service

/** A new person who brings the archive along. */
async function bring(name: string) {
  const input = { name, email: `${name}@example.com`, password }
  const { signUp } = await users.execute<{ signUp: { accessToken: string } }>(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignUpSuccess { accessToken } } }',
    { variables: { input } },
  )
  const viewer = viewerOf(signUp.accessToken)
  const { startDataImport } = await users.execute<{ startDataImport: { import: { id: string; url: string } } }>(
    'mutation ($bytes: Float!) { startDataImport(input: { bytes: $bytes }) { ... on StartDataImportSuccess { import { id url } } } }',
    { viewer, variables: { bytes: archive.length } },
  )
  const { id, url } = startDataImport.import
  const { pathname, search } = new URL(url)
  const sent = await fetch(`${service.url}${pathname}${search}`, {
    method: 'PATCH',
    headers: { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(archive),
  })
  assert.equal(sent.status, 204)
  return { viewer, id }
}

async function endOf({ viewer, id }: Awaited<ReturnType<typeof bring>>) {
  type Data = {
    dataImport: { status: string; generations: number }
    viewer: { name: string; personalWorkspace: { id: string } }
  }
  const query =
    'query ($id: ID!) { dataImport(id: $id) { status generations } viewer { name personalWorkspace { id } } }'
  const { dataImport, ...data } = await users.execute<Data>(query, { viewer, variables: { id } })
  assert.equal(dataImport.status, 'SUCCEEDED')
  return { ...data.viewer, generations: dataImport.generations }
}

test('a service that is killed at any moment of an import leaves one that the next ends, with nothing missing, and notes it once', async () => {
  const brought: Awaited<ReturnType<typeof bring>>[] = []
  for (const moment of MOMENTS) {
    await service.start()
    brought.push(await bring(`message${moment}`))
    await service.dieAfter(moment)
  }
  const connection = await mongoose.createConnection(service.mongo.uri, { dbName: 'imaginprompt_users' }).asPromise()
  // The leases of the dead end, without a minute's wait.
  const leased = { dueAt: { $gt: new Date() } }
  const { modifiedCount } = await connection
    .collection('dataImports')
    .updateMany(leased, { $set: { dueAt: new Date() } })
  assert.ok(modifiedCount > 0, 'somebody who died had taken an import up')

  await service.start()
  for (const one of brought) {
    const { name, generations, personalWorkspace } = await eventually(() => endOf(one), 20_000)
    assert.deepEqual([name, generations], ['Ada of before', RECORDS.length])
    for (const record of RECORDS) {
      const address = `/taken/${personalWorkspace.id}/${record}`
      assert.ok(made.has(address))
      assert.deepEqual(files.get(address), pictureOf(record))
    }
    const noted = { action: 'DATA_IMPORTED', workspaceId: personalWorkspace.id }
    assert.equal(await connection.collection('activities').countDocuments(noted), 1)
  }
  await connection.destroy(true)
})
