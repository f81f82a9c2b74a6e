import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import mongoose from 'mongoose'
import { eventually } from '../../tests/support/eventually.ts'
import { openMortalUsers } from '../../tests/support/mortal-users.ts'
import { unzip } from '../../tests/support/unzip.ts'
import { password, viewerOf } from './test-service.ts'

/** After how many messages of the service it is killed, counted from the answer to who asked for the export. */
const MOMENTS = [1, 6, 12, 20, 30, 45, 60]
/** In the middle of which file that generation sends it is killed, counted from the first. */
const HALF_FILES = [0, 2]

const PICTURES = ['a', 'b', 'c']
const pictureOf = (name: string) => Buffer.alloc(300_000, name)

/** Files that are sent whole before one is not; that one ends with the service. */
let wholeFiles = Number.POSITIVE_INFINITY
let halfSent = () => {}

/** Generation has a record with three pictures, billing nothing. */
async function playOthers(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    const picture = pictureOf(request.url?.at(-1) ?? '')
    response.setHeader('content-length', picture.length)
    if (wholeFiles > 0) response.end(picture)
    else response.write(picture.subarray(0, 100_000), () => halfSent())
    wholeFiles -= 1
    return
  }
  const { query } = JSON.parse(await text(request)) as { query: string }
  const files = PICTURES.map((name) => ({ path: `images/${name}-0/image.png`, address: `/images/${name}` }))
  const data = query.includes('heldCategories')
    ? { heldCategories: request.url === '/generation' ? [{ name: 'generations', count: 1 }] : [] }
    : { heldRecords: { records: ['{"id":"g"}'], files, after: null } }
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
}

const service = await openMortalUsers(playOthers)
after(() => service[Symbol.asyncDispose]())
const { users } = service

/** A new person who asks for everything that is held of them. */
async function ask(name: string) {
  const input = { name, email: `${name}@example.com`, password }
  const { signUp } = await users.execute<{ signUp: { accessToken: string } }>(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignUpSuccess { accessToken } } }',
    { variables: { input } },
  )
  const viewer = viewerOf(signUp.accessToken)
  const { requestDataExport } = await users.execute<{ requestDataExport: { export: { id: string } } }>(
    'mutation { requestDataExport(input: {}) { ... on RequestDataExportSuccess { export { id } } } }',
    { viewer },
  )
  return { email: input.email, viewer, id: requestDataExport.export.id }
}

async function archiveOf({ id, viewer }: Awaited<ReturnType<typeof ask>>): Promise<Buffer> {
  const query = 'query ($id: ID!) { dataExport(id: $id) { status url bytes } }'
  const { dataExport } = await users.execute<{ dataExport: { status: string; url: string; bytes: number } }>(query, {
    viewer,
    variables: { id },
  })
  assert.equal(dataExport.status, 'SUCCEEDED')
  const { pathname, search } = new URL(dataExport.url)
  const response = await fetch(`${service.url}${pathname}${search}`)
  assert.equal(response.status, 200)
  const zip = Buffer.from(await response.arrayBuffer())
  assert.equal(zip.length, dataExport.bytes)
  return zip
}

test('a service that is killed at any moment of an export leaves one that the next makes whole', async () => {
  const asked: Awaited<ReturnType<typeof ask>>[] = []
  for (const moment of MOMENTS) {
    await service.start()
    asked.push(await ask(`message${moment}`))
    await service.dieAfter(moment)
  }
  for (const file of HALF_FILES) {
    await service.start()
    const half = Promise.withResolvers<void>()
    halfSent = half.resolve
    wholeFiles = file
    asked.push(await ask(`file${file}`))
    await half.promise
    await service.die()
    wholeFiles = Number.POSITIVE_INFINITY
  }
  assert.ok(
    (await readdir(service.exportsDir)).some((name) => name.includes('~')),
    'somebody died while they wrote',
  )

  const connection = await mongoose.createConnection(service.mongo.uri, { dbName: 'imaginprompt_users' }).asPromise()
  // The leases of the dead end, without half a minute's wait.
  const leased = { dueAt: { $gt: new Date() } }
  const { modifiedCount } = await connection
    .collection('dataExports')
    .updateMany(leased, { $set: { dueAt: new Date() } })
  await connection.destroy(true)
  assert.ok(modifiedCount >= HALF_FILES.length, 'who died had taken exports up')

  await service.start()
  for (const one of asked) {
    const contents = await unzip(await eventually(() => archiveOf(one), 20_000))
    const { entries } = JSON.parse(String(contents.get('manifest.json'))) as {
      entries: { path: string; bytes: number; sha256: string }[]
    }
    for (const { path, bytes, sha256 } of entries) {
      const content = contents.get(path) ?? assert.fail(path)
      assert.deepEqual([content.length, createHash('sha256').update(content).digest('hex')], [bytes, sha256], path)
    }
    for (const name of PICTURES) assert.deepEqual(contents.get(`images/${name}-0/image.png`), pictureOf(name))
    assert.equal(JSON.parse(String(contents.get('users/profile.json')))[0].email, one.email)
    assert.equal(entries.length, contents.size - 1)
  }
  const whole = asked.map(({ id }) => `${id}.zip`)
  const left = (await readdir(service.exportsDir, { withFileTypes: true })).filter((entry) => entry.isFile())
  assert.deepEqual(left.map(({ name }) => name).toSorted(), whole.toSorted(), 'nothing half written is left')
})
