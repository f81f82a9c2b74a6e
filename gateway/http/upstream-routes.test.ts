import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { after, before, suite, test } from 'node:test'
import { Client } from 'undici'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'
import { startToyUpstream } from '../toy/upstream.ts'

suite('addresses that are passed on', () => {
  const stack = new AsyncDisposableStack()
  const seen: IncomingMessage[] = []
  const posted: IncomingMessage[] = []
  let toys: ToyPlatform
  before(async () => {
    const images = stack.use(
      await startToyUpstream((incoming, response) => {
        seen.push(incoming)
        if (incoming.url?.startsWith('/images/endless')) return void response.write('a')
        const status = incoming.headers['if-none-match'] === '"1"' ? 304 : incoming.headers.range ? 206 : 200
        response.writeHead(status, {
          'content-type': 'image/png',
          etag: '"1"',
          'cache-control': 'private, immutable',
          'set-cookie': 'session=stolen',
          'x-internal': 'host',
          ...(status === 206 && { 'content-range': 'bytes 0-1/4' }),
        })
        response.end(status === 304 || incoming.method === 'HEAD' ? undefined : 'PNG!'.slice(0, status === 206 ? 2 : 4))
      }),
    )
    const keys = stack.use(
      await startToyUpstream((incoming, response) => {
        if (incoming.method === 'POST') posted.push(incoming)
        response.end('{"keys":[]}')
      }),
    )
    toys = stack.use(await startToyPlatform({ imagesUrl: images.url, jwksUrl: `${keys.url}/.well-known/jwks.json` }))
  })
  after(() => stack.disposeAsync())

  test('a picture passes with its address as it is, and only harmless headers both ways', async () => {
    const response = await fetch(`${toys.url}/images/w/i/image.png?expires=1&signature=a-b_c`, {
      headers: { cookie: 'access_token=x', authorization: 'Bearer x', accept: 'image/png' },
    })
    assert.equal(await response.text(), 'PNG!')
    assert.equal(response.headers.get('cache-control'), 'private, immutable')
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(response.headers.get('x-internal'), null)
    assert.equal(response.headers.get('set-cookie'), null)
    const passed = seen.at(-1)
    assert.equal(passed?.url, '/images/w/i/image.png?expires=1&signature=a-b_c')
    assert.equal(passed?.headers.cookie, undefined)
    assert.equal(passed?.headers.authorization, undefined)
    assert.equal(passed?.headers.accept, 'image/png')
  })

  test('an address of a document leads where the service says, without credentials', async () => {
    const got: IncomingMessage[] = []
    await using documents = await startToyUpstream((incoming, response) => {
      got.push(incoming)
      response.writeHead(303, { location: 'https://invoice.example/1', 'cache-control': 'no-store' }).end()
    })
    await using shop = await startToyPlatform({ webhooksUrl: documents.url })
    const response = await fetch(`${shop.url}/payments/invoices/in_1?expires=1&signature=a`, {
      headers: { cookie: 'access_token=x', authorization: 'Bearer x' },
      redirect: 'manual',
    })
    assert.deepEqual([response.status, response.headers.get('location')], [303, 'https://invoice.example/1'])
    assert.equal(got[0]?.url, '/payments/invoices/in_1?expires=1&signature=a')
    assert.deepEqual([got[0]?.headers.cookie, got[0]?.headers.authorization], [undefined, undefined])
  })

  test('a webhook passes byte by byte with its signature, and without credentials', async () => {
    const got: { headers: IncomingMessage['headers']; body: string }[] = []
    await using hooks = await startToyUpstream(async (incoming, response) => {
      let body = ''
      for await (const chunk of incoming) body += chunk
      got.push({ headers: incoming.headers, body })
      response.writeHead(400).end('no')
    })
    await using shop = await startToyPlatform({ webhooksUrl: hooks.url })
    const response = await fetch(`${shop.url}/webhooks/stripe`, {
      method: 'POST',
      body: '{ "spaces":  "stay" }',
      headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=a', cookie: 'access_token=x' },
    })
    assert.equal(response.status, 400)
    assert.equal(got[0]?.body, '{ "spaces":  "stay" }')
    assert.equal(got[0]?.headers['stripe-signature'], 't=1,v1=a')
    assert.equal(got[0]?.headers.cookie, undefined)
  })

  test('ranges, conditions and HEAD pass', async () => {
    const address = `${toys.url}/images/w/i/image.png`
    const range = await fetch(address, { headers: { range: 'bytes=0-1' } })
    assert.equal(range.status, 206)
    assert.equal(range.headers.get('content-range'), 'bytes 0-1/4')
    assert.equal(await range.text(), 'PN')
    assert.equal((await fetch(address, { headers: { 'if-none-match': '"1"' } })).status, 304)
    const head = await fetch(address, { method: 'HEAD' })
    assert.equal(head.status, 200)
    assert.equal(await head.text(), '')
  })

  test('other methods and addresses outside the folder do not pass', async () => {
    const before = seen.length
    assert.equal((await fetch(`${toys.url}/images/x`, { method: 'DELETE' })).status, 404)
    const client = new Client(toys.url) // sends addresses as they are
    stack.defer(() => client.destroy())
    for (const path of ['/images/../keys', '/images/%2e%2e/keys', '/images/.%2E/keys', '/images\\..\\keys'])
      assert.equal((await client.request({ method: 'GET', path })).statusCode, 404, path)
    assert.equal(seen.length, before)
  })

  test('bytes of an upload pass as they come, with where they begin and without credentials', async () => {
    const got: { method: string | undefined; headers: IncomingMessage['headers']; body: string }[] = []
    await using uploads = await startToyUpstream(async (incoming, response) => {
      let body = ''
      for await (const chunk of incoming) body += chunk
      got.push({ method: incoming.method, headers: incoming.headers, body })
      response.writeHead(204, { 'upload-offset': '8', 'x-internal': 'host' }).end()
    })
    await using house = await startToyPlatform({ imagesUrl: uploads.url })
    const address = `${house.url}/uploads/w/u?expires=1&signature=a`
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '3',
      cookie: 'access_token=x',
    }
    const response = await fetch(address, { method: 'PATCH', headers, body: 'bytes' })
    assert.equal(response.status, 204)
    assert.deepEqual([response.headers.get('upload-offset'), response.headers.get('x-internal')], ['8', null])
    assert.equal(got[0]?.body, 'bytes')
    assert.deepEqual([got[0]?.headers['upload-offset'], got[0]?.headers.cookie], ['3', undefined])

    const preflight = await fetch(address, { method: 'OPTIONS' })
    assert.equal(preflight.headers.get('access-control-allow-methods'), 'HEAD, PATCH')
    assert.equal((await fetch(address, { method: 'PUT', body: 'x' })).status, 404)
    assert.equal(got.length, 1)
  })

  test('a client that goes away ends the transfer upstream', async () => {
    const gone = new AbortController()
    const response = await fetch(`${toys.url}/images/endless`, { signal: gone.signal })
    const upstream = seen.at(-1)
    assert(upstream && response.ok)
    const closed = once(upstream.socket, 'close')
    gone.abort()
    await closed
  })

  test('what a mail program posts to stop mails passes without its body and without cookies', async () => {
    const response = await fetch(`${toys.url}/unsubscribe?token=abc`, {
      method: 'POST',
      headers: { cookie: 'access_token=x', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    assert.equal(response.status, 200)
    const { method, url, headers } = posted.at(-1) ?? {}
    assert.deepEqual([method, url], ['POST', '/unsubscribe?token=abc'])
    assert.deepEqual([headers?.cookie, headers?.['content-type']], [undefined, undefined])
  })

  test('the key set is public', async () => {
    const response = await fetch(`${toys.url}/.well-known/jwks.json`)
    assert.deepEqual(await response.json(), { keys: [] })
    assert.equal(response.headers.get('access-control-allow-origin'), '*')
  })
})

test('an upstream that is down is a 502 without its address', async () => {
  await using toys = await startToyPlatform({ imagesUrl: 'http://127.0.0.1:1' })
  const response = await fetch(`${toys.url}/images/x`)
  assert.equal(response.status, 502)
  assert.doesNotMatch(await response.text(), /127\.0\.0\.1|ECONN/)
})
