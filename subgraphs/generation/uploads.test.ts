import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { eventually } from '../../tests/support/eventually.ts'
import { goodJpeg, goodPng } from './clients/reencode/bad-pictures.ts'
import { newViewer, startTestService } from './test-service.ts'

const service = await startTestService()
after(() => service[Symbol.asyncDispose]())
const ada = newViewer()
const bob = newViewer()

const local = (address: string) => address.replace('http://localhost:4000', service.url)

interface Created {
  createUpload: { __typename: string; uploadId: string; url: string; method: string; headers: Header[]; field?: string }
}
interface Header {
  name: string
  value: string
}
interface Shown {
  upload: {
    status: string
    refusal: string | null
    receivedBytes: number
    image: { id: string; url: string; width: number; height: number } | null
  } | null
}

async function create(
  bytes: number,
  { viewer = ada, mimeType = 'image/png', workspaceId = undefined as string | undefined } = {},
) {
  const mutation = `mutation ($input: CreateUploadInput!) { createUpload(input: $input) {
    __typename ... on CreateUploadSuccess { uploadId url method headers { name value } } ... on InvalidInput { field }
  } }`
  const variables = { input: { mimeType, bytes, workspaceId } }
  const { createUpload } = await service.api.execute<Created>(mutation, { viewer, variables })
  return createUpload
}

async function show(id: string, viewer = ada) {
  const query = 'query ($id: ID!) { upload(id: $id) { status refusal receivedBytes image { id url width height } } }'
  return (await service.api.execute<Shown>(query, { viewer, variables: { id } })).upload
}

function send({ url, method, headers }: Created['createUpload'], offset: number, body: Uint8Array) {
  const named = Object.fromEntries(headers.map(({ name, value }) => [name, value]))
  return fetch(local(url), {
    method,
    headers: { ...named, 'Upload-Offset': String(offset) },
    body: new Uint8Array(body),
  })
}

async function upload(file: Uint8Array, viewer = ada) {
  const created = await create(file.length, { viewer })
  assert.equal((await send(created, 0, file)).status, 204)
  return created
}

async function draw(uploadId: string) {
  const mutation = `mutation ($source: SourceImageInput) {
    generate(input: { prompt: "a lighthouse", width: 256, steps: 1, source: $source }) {
      __typename ... on GenerateSuccess { generation { id } } ... on InvalidInput { field }
    } }`
  type Result = { generate: { __typename: string; generation: { id: string }; field?: string } }
  const variables = { source: { uploadId } }
  return (await service.api.execute<Result>(mutation, { viewer: ada, variables })).generate
}

async function finished(id: string) {
  return eventually(async () => {
    const query = 'query ($id: ID!) { generation(id: $id) { status source { image { id } } } }'
    type Found = { generation: { status: string; source: { image: { id: string } } | null } }
    const { generation } = await service.api.execute<Found>(query, { viewer: ada, variables: { id } })
    assert.equal(generation.status, 'SUCCEEDED')
    return generation
  }, 10_000)
}

interface Deleted {
  deleted: { receipt: { objects: { kind: string; sha256: string | null }[] } }
}
const erase = (field: 'deleteImage' | 'deleteGeneration', id: string, viewer = ada) =>
  service.api.execute<Deleted>(
    `mutation ($id: ID!) { deleted: ${field}(input: { id: $id }) { ... on ${field === 'deleteImage' ? 'DeleteImageSuccess' : 'DeleteGenerationSuccess'} {
      receipt { objects { kind sha256 } } } } }`,
    { viewer, variables: { id } },
  )

test('a file that comes in parts becomes a picture of our own', async () => {
  const created = await create(goodPng.length)
  const half = Math.floor(goodPng.length / 2)
  const first = await send(created, 0, goodPng.subarray(0, half))
  assert.equal(first.headers.get('upload-offset'), String(half))
  const standing = await fetch(local(created.url), { method: 'HEAD' })
  assert.deepEqual(
    ['upload-offset', 'upload-length', 'cache-control'].map((name) => standing.headers.get(name)),
    [String(half), String(goodPng.length), 'no-store'],
  )
  assert.deepEqual(await show(created.uploadId), {
    status: 'RECEIVING',
    refusal: null,
    receivedBytes: half,
    image: null,
  })

  assert.equal((await send(created, half, goodPng.subarray(half))).status, 204)
  const { status, image } = (await show(created.uploadId)) ?? {}
  assert.equal(status, 'READY')
  assert.ok(image)
  const served = await fetch(local(image.url))
  assert.equal(served.headers.get('content-type'), 'image/png')
  const pixels = await sharp(await served.bytes())
    .raw()
    .toBuffer()
  assert.ok(pixels.equals(await sharp(goodPng).raw().toBuffer()), 'a PNG loses nothing')
})

test('bytes that do not follow, or are too many, are refused without harm', async () => {
  const created = await create(goodPng.length)
  for (const offset of [1, goodPng.length])
    assert.equal((await send(created, offset, goodPng.subarray(offset))).status, 409)
  assert.equal((await send(created, 0, Buffer.concat([goodPng, goodPng]))).status, 413)
  assert.equal((await send(created, 0, goodPng)).status, 204)
  assert.equal((await show(created.uploadId))?.status, 'READY')
  assert.equal((await send(created, 0, goodPng)).status, 409)
})

test('what arrived before the connection broke is kept, and the rest follows it', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const large = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#346', noise } })
    .png()
    .toBuffer()
  const created = await create(large.length)
  const headers = Object.fromEntries(created.headers.map(({ name, value }) => [name, value]))
  const client = request(local(created.url), {
    method: 'PATCH',
    headers: { ...headers, 'content-length': large.length },
  })
  client.on('error', () => {})
  const sent = 2 ** 20 + 30_000
  client.write(large.subarray(0, sent))
  const arrived = () => show(created.uploadId).then((shown) => shown?.receivedBytes ?? 0)
  await eventually(async () => assert.ok((await arrived()) >= 2 ** 20), 5_000)
  client.destroy()
  await eventually(async () => assert.equal(await arrived(), sent), 5_000)
  assert.equal((await send(created, sent, large.subarray(sent))).status, 204)
  assert.equal((await show(created.uploadId))?.status, 'READY')
})

test('the type that is said does not count, and a file that is no picture leaves nothing behind', async () => {
  const jpeg = await create(goodJpeg.length, { mimeType: 'image/webp' })
  await send(jpeg, 0, goodJpeg)
  assert.equal((await show(jpeg.uploadId))?.status, 'READY')

  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const lie = await create(page.length)
  assert.equal((await send(lie, 0, page)).status, 204)
  const shown = await show(lie.uploadId)
  assert.deepEqual([shown?.status, shown?.refusal, shown?.image], ['REFUSED', 'NOT_A_PICTURE', null])
  assert.deepEqual(await draw(lie.uploadId), { __typename: 'InvalidInput', field: 'source' })
})

test('says what is wrong with a file before a byte is sent', async () => {
  assert.equal((await create(10, { mimeType: 'image/svg+xml' })).field, 'mimeType')
  assert.equal((await create(0)).field, 'bytes')
  assert.equal((await create(20 * 2 ** 20 + 1)).field, 'bytes')
})

test('nobody else sees it, starts from it, sends to it or deletes it', async () => {
  const { uploadId, url } = await upload(goodPng, bob)
  const image = (await show(uploadId, bob))?.image
  assert.ok(image)
  assert.equal(await show(uploadId), null)
  assert.equal((await draw(uploadId)).__typename, 'InvalidInput')
  await assert.rejects(() => erase('deleteImage', image.id))
  await assert.rejects(() => create(10, { workspaceId: bob.personalWorkspaceId }))
  const elsewhere = url.replace(bob.personalWorkspaceId, ada.personalWorkspaceId)
  for (const address of [elsewhere, url.split('?')[0] ?? '', url.replace(/expires=\d+/, 'expires=1')])
    assert.equal((await fetch(local(address), { method: 'HEAD' })).status, 403)
})

test('a picture starts from it, and when the last of these is deleted it goes along, with a line for each file', async () => {
  const { uploadId } = await upload(goodPng)
  const image = (await show(uploadId))?.image
  assert.ok(image)
  const ids = []
  for (let count = 0; count < 2; count++) {
    const { generation } = await draw(uploadId)
    assert.equal((await finished(generation.id)).source?.image.id, image.id)
    ids.push(generation.id)
  }
  const [first = '', second = ''] = ids
  const kinds = async (id: string) =>
    (await erase('deleteGeneration', id)).deleted.receipt.objects.map(({ kind }) => kind)
  assert.equal((await kinds(first)).filter((kind) => kind === 'FILE').length, 3)
  assert.equal((await fetch(local(image.url))).status, 200)
  assert.equal((await kinds(second)).filter((kind) => kind === 'FILE').length, 6)
  assert.equal((await fetch(local(image.url))).status, 404)
  assert.equal(await show(uploadId), null)
})

test('it is deleted by the id of its image', async () => {
  const { uploadId } = await upload(goodPng)
  const image = (await show(uploadId))?.image
  assert.ok(image)
  const { objects } = (await erase('deleteImage', image.id)).deleted.receipt
  assert.deepEqual(objects.map(({ kind }) => kind).sort(), ['FILE', 'FILE', 'FILE', 'IMAGE'])
  assert.equal(await show(uploadId), null)
})

test('nothing is taken in from somebody who restricted the processing of their data', async () => {
  service.permission.processing = false
  try {
    assert.equal((await create(10)).__typename, 'ProcessingRestricted')
  } finally {
    service.permission.processing = true
  }
})
