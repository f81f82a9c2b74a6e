import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eventually } from '../../../tests/support/eventually.ts'
import { newViewer, startTestService } from '../test-service.ts'

const service = await startTestService()
after(() => service[Symbol.asyncDispose]())
const viewer = newViewer()
const { id, url, thumbnail } = await drawOne()

async function drawOne() {
  const generate =
    'mutation { generate(input: { prompt: "a lighthouse", width: 256, steps: 1 }) { ... on GenerateSuccess { generation { id } } } }'
  type Queued = { generate: { generation: { id: string } } }
  const queued = await service.api.execute<Queued>(generate, { viewer })
  return eventually(async () => {
    const query = 'query ($id: ID!) { generation(id: $id) { images { id url thumbnail: url(variant: THUMBNAIL) } } }'
    type Images = { generation: { images: { id: string; url: string; thumbnail: string }[] } }
    const variables = { id: queued.generate.generation.id }
    const { generation } = await service.api.execute<Images>(query, { viewer, variables })
    const [image] = generation.images
    assert.ok(image)
    const local = (address: string) => address.replace('http://localhost:4000', service.url)
    return { id: image.id, url: local(image.url), thumbnail: local(image.thumbnail) }
  }, 5_000)
}

const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(address, { method, headers })

test('serves a file with headers that let a browser keep it for good', async () => {
  const response = await get(url)
  const body = await response.bytes()
  assert.equal(response.status, 200)
  const headers = ['content-type', 'cache-control', 'accept-ranges', 'x-content-type-options', 'content-length']
  assert.deepEqual(
    headers.map((name) => response.headers.get(name)),
    ['image/png', 'private, max-age=31536000, immutable', 'bytes', 'nosniff', String(body.length)],
  )
  assert.equal((await get(thumbnail)).headers.get('content-type'), 'image/webp')
})

test('answers HEAD without a body', async () => {
  const [whole, head] = await Promise.all([get(url), get(url, {}, 'HEAD')])
  assert.equal(head.status, 200)
  assert.equal(head.headers.get('content-length'), whole.headers.get('content-length'))
  assert.equal((await head.bytes()).length, 0)
})

test('answers 304 to whoever has the file already', async () => {
  const etag = (await get(url)).headers.get('etag') ?? ''
  assert.equal((await get(url, { 'if-none-match': `"other", ${etag}` })).status, 304)
  assert.equal((await get(url, { 'if-none-match': '"other"' })).status, 200)
})

test('serves ranges, and refuses those outside of the file', async () => {
  const whole = await (await get(url)).bytes()
  const part = await get(url, { range: 'bytes=2-5' })
  assert.equal(part.status, 206)
  assert.equal(part.headers.get('content-range'), `bytes 2-5/${whole.length}`)
  assert.deepEqual(await part.bytes(), whole.slice(2, 6))
  const last = await get(url, { range: 'bytes=-3' })
  assert.deepEqual(await last.bytes(), whole.slice(-3))
  const outside = await get(url, { range: `bytes=${whole.length}-` })
  assert.equal(outside.status, 416)
  assert.equal(outside.headers.get('content-range'), `bytes */${whole.length}`)
  assert.equal((await get(url, { range: 'bytes=2-5', 'if-range': '"other"' })).status, 200)
})

test('names the file for a download', async () => {
  const response = await get(`${url}&download=1`)
  assert.equal(response.headers.get('content-disposition'), `attachment; filename="imaginprompt-${id}.png"`)
})

test('refuses addresses that are forged, expired or meant for something else, and lets nobody keep the refusal', async () => {
  const { pathname, searchParams } = new URL(url)
  const query = `?${searchParams}`
  const [, , workspace = ''] = pathname.split('/')
  const forged = [
    pathname,
    `${pathname}${query.replace(/expires=\d+/, 'expires=9999999999')}`,
    `${pathname}${query.replace(/expires=\d+/, 'expires=1')}`,
    `${pathname}${query.slice(0, -2)}`,
    `${pathname.replace('image.png', 'image.webp')}${query}`,
    `${pathname.replace(workspace, newViewer().personalWorkspaceId)}${query}`,
    `${pathname.replace(/-0/, '-1')}${query}`,
  ]
  for (const path of forged) {
    const response = await get(`${service.url}${path}`)
    assert.equal(response.status, 403, path)
    assert.equal(response.headers.get('cache-control'), 'no-store')
  }
  assert.equal((await get(`${service.url}${pathname.replace('image.png', 'secret.txt')}${query}`)).status, 404)
})

test('answers 404 for a deleted image although its address is still good', async () => {
  const image = await drawOne()
  assert.equal((await get(image.url)).status, 200)
  const query = 'mutation ($id: ID!) { deleteImage(input: { id: $id }) { __typename } }'
  await service.api.execute(query, { viewer, variables: { id: image.id } })
  assert.equal((await get(image.url)).status, 404)
})
