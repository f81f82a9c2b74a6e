import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { request } from 'undici'
import { defaultLimits } from '../limits/limits.ts'
import { startToyPlatform } from '../toy/platform.ts'

const postage = '{ products(first: 1) { nodes { name reviews { text } } } me { name } }'

test('what works is answered when one subgraph is down, the rest by UPSTREAM_UNAVAILABLE without its address', async () => {
  await using toys = await startToyPlatform()
  await toys.subgraphs.users.kill()
  const { status, data, errors } = await toys.ask(postage)
  assert.equal(status, 200)
  assert.deepEqual(data, {
    products: { nodes: [{ name: 'Product 1', reviews: [{ text: 'Review 2' }, { text: 'Review 4' }] }] },
    me: null,
  })
  assert.deepEqual(
    errors?.map(({ extensions }) => extensions),
    [{ code: 'UPSTREAM_UNAVAILABLE' }],
  )
  assert.doesNotMatch(JSON.stringify(errors), /127\.0\.0\.1|ECONN|users/)
})

test('a subgraph that does not answer in time counts as down', async () => {
  await using toys = await startToyPlatform({ subgraphTimeout: 150 })
  const { data, errors } = await toys.ask('{ slow me { name } }')
  assert.deepEqual(data, { slow: null, me: { name: 'User 1' } })
  assert.equal(errors?.[0]?.extensions.code, 'UPSTREAM_UNAVAILABLE')
})

test('a subgraph that was restarted is reached again at once', async () => {
  await using toys = await startToyPlatform()
  await toys.ask(postage)
  await toys.subgraphs.users.kill()
  await toys.subgraphs.users.restart()
  assert.deepEqual((await toys.ask('{ me { name } }')).data, { me: { name: 'User 1' } })
})

test('more requests than can be answered at the same time are told when to come again, until a client leaves', async () => {
  await using toys = await startToyPlatform({ limits: { ...defaultLimits, requests: 1 } })
  const leaving = new AbortController()
  const body = JSON.stringify({ query: '{ slow }' })
  const headers = { 'content-type': 'application/json' }
  const asked = toys.subgraphs.products.asked()
  const hanging = request(`${toys.url}/graphql`, { method: 'POST', headers, body, signal: leaving.signal })
  const upstream = await asked
  const refused = await toys.ask('{ me { name } }')
  assert.equal(refused.status, 503)
  assert.equal(refused.headers.get('retry-after'), '1')
  assert.deepEqual(refused.errors?.[0]?.extensions, { code: 'UPSTREAM_UNAVAILABLE', retryAfter: 1 })
  leaving.abort()
  await assert.rejects(hanging)
  await once(upstream, 'close')
  assert.deepEqual((await toys.ask('{ me { name } }')).data, { me: { name: 'User 1' } })
})

test('production hides the schema, and what breaks in subgraphs, behind a request id', async () => {
  await using toys = await startToyPlatform({ production: true })
  const introspection = await toys.ask('{ __schema { types { name } } }')
  assert.equal(introspection.data, undefined)
  const misspelt = await toys.ask('{ prodcts { total } }')
  assert.doesNotMatch(misspelt.errors?.[0]?.message ?? '', /Did you mean|products/)
  const broken = await toys.ask('{ product(id: "1") { broken } }')
  assert.deepEqual(broken.data, { product: { broken: null } })
  const [error] = broken.errors ?? []
  assert.doesNotMatch(error?.message ?? '', /cog/)
  const requestId = broken.headers.get('x-request-id')
  assert.deepEqual(error?.extensions, { code: 'INTERNAL_SERVER_ERROR', requestId })
  assert.notEqual((await fetch(`${toys.url}/graphql`, { headers: { accept: 'text/html' } })).status, 200)
})

test('development shows what breaks in subgraphs, introspection and a page, never a stack', async () => {
  await using toys = await startToyPlatform()
  const { errors } = await toys.ask('{ product(id: "1") { broken } }')
  assert.deepEqual(errors, [
    { message: 'A cog is missing', path: ['product', 'broken'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ])
  assert.ok((await toys.ask('{ __schema { queryType { name } } }')).data)
  const page = await fetch(`${toys.url}/graphql`, { headers: { accept: 'text/html' } })
  assert.equal(page.status, 200)
  assert.doesNotMatch(await page.text(), /https?:\/\//)
})

test('a form of another site changes nothing', async () => {
  await using toys = await startToyPlatform()
  for (const contentType of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const response = await fetch(`${toys.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: '{"query":"mutation { rename(id: \\"1\\", name: \\"x\\") { id } }"}',
    })
    assert(response.status >= 400 && response.status < 500, contentType)
  }
  const cookie = 'access_token=x'
  const address = `${toys.url}/graphql?query=${encodeURIComponent('{ me { name } }')}`
  assert.equal((await fetch(address, { headers: { cookie } })).status, 400)
  assert.equal((await fetch(address)).status, 200)
  assert.equal(toys.state.products.get('1')?.name, 'Product 1')
})

test('browsers of other origins may ask, without cookies', async () => {
  await using toys = await startToyPlatform()
  const { status, headers } = await fetch(`${toys.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://partner.example', 'access-control-request-method': 'POST' },
  })
  assert.equal(status, 204)
  assert.equal(headers.get('access-control-allow-origin'), '*')
  assert.match(headers.get('access-control-allow-headers') ?? '', /authorization, content-type/)
  assert.equal(headers.get('access-control-allow-credentials'), null)
})

test('where origins are configured only their browsers may ask', async () => {
  await using toys = await startToyPlatform({ corsOrigins: ['https://partner.example'] })
  const allowedTo = async (origin: string, method: string) => {
    const { headers } = await fetch(`${toys.url}/graphql?query={__typename}`, { method, headers: { origin } })
    assert.match(headers.get('vary') ?? '', /origin/i)
    return headers.get('access-control-allow-origin')
  }
  for (const method of ['OPTIONS', 'GET']) {
    assert.equal(await allowedTo('https://partner.example', method), 'https://partner.example')
    assert.equal(await allowedTo('https://other.example', method), null)
  }
})

test('over HTTPS browsers are told to stay there, and nowhere to guess what an answer is', async () => {
  await using toys = await startToyPlatform({ publicUrl: 'https://imaginprompt.test' })
  const { headers } = await toys.ask('{ me { name } }')
  assert.match(headers.get('strict-transport-security') ?? '', /max-age=\d{8}/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
})

test('a Host header that is no host is refused; request ids of clients are not taken', async () => {
  await using toys = await startToyPlatform()
  const refused = await request(`${toys.url}/graphql`, { headers: { host: 'evil.example/path?' } })
  assert.equal(refused.statusCode, 400)
  const { headers } = await toys.ask('{ me { name } }', { headers: { 'x-request-id': 'mine', 'request-id': 'mine' } })
  assert.match(headers.get('x-request-id') ?? '', /^[\da-f]{24}$/)
})

test('behind a proxy that is trusted requests keep the id that it gave them, where that is one', async () => {
  await using toys = await startToyPlatform({ trustProxy: 1 })
  const idOf = async (given: string) =>
    (await toys.ask('{ me { name } }', { headers: { 'x-request-id': given } })).headers.get('x-request-id')
  assert.equal(await idOf('proxy-0123456789'), 'proxy-0123456789')
  assert.match((await idOf('<script>alert(1)</script>')) ?? '', /^[\da-f]{24}$/)
})
