import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { request } from 'undici'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'

suite('the web client', () => {
  const stack = new AsyncDisposableStack()
  let toys: ToyPlatform
  before(async () => {
    const dir = await mkdtemp(join(tmpdir(), 'web-'))
    stack.defer(() => rm(dir, { recursive: true }))
    await mkdir(join(dir, 'assets'))
    await writeFile(join(dir, 'index.html'), '<!doctype html><title>Studio</title>')
    await writeFile(join(dir, 'favicon.svg'), '<svg/>')
    await writeFile(join(dir, 'assets/app-1a2b.js'), 'export {}')
    await writeFile(join(dir, 'assets/app-1a2b.js.gz'), gzipSync('export {}'))
    toys = stack.use(await startToyPlatform({ webDir: dir }))
  })
  after(() => stack.disposeAsync())

  const browse = (path: string) => fetch(toys.url + path, { headers: { accept: 'text/html,*/*;q=0.8' } })

  test('every address that a browser opens answers the page, never cached, under a strict policy', async () => {
    for (const path of ['/', '/studio', '/gallery/abc?x=1', '/index.html']) {
      const response = await browse(path)
      assert.equal(response.status, 200, path)
      assert.match(await response.text(), /Studio/)
      assert.equal(response.headers.get('cache-control'), 'no-cache')
      const policy = response.headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.match(policy, new RegExp(`connect-src 'self' ws://${new URL(toys.url).host} `))
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
      assert.ok(response.headers.get('referrer-policy'))
      assert.ok(response.headers.get('permissions-policy'))
    }
  })

  test('pages learn that there is nothing that asks for consent, and may load from here only', async () => {
    assert.deepEqual(await (await fetch(`${toys.url}/site.json`)).json(), { googleTag: null })
    const policy = (await browse('/')).headers.get('content-security-policy') ?? ''
    assert.doesNotMatch(policy, /https:|google/)
  })

  test('hashed assets are cached for ever and come compressed as they were built', async () => {
    const response = await request(`${toys.url}/assets/app-1a2b.js`, { headers: { 'accept-encoding': 'gzip' } })
    assert.equal(response.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(response.headers['content-encoding'], 'gzip')
    assert.match(String(response.headers['content-type']), /javascript/)
    assert.deepEqual(Buffer.from(await response.body.arrayBuffer()), gzipSync('export {}'))
  })

  test('other files are checked again each time', async () => {
    const response = await fetch(`${toys.url}/favicon.svg`)
    assert.equal(response.headers.get('cache-control'), 'no-cache')
    assert.ok(response.headers.get('etag'))
  })

  test('an asset that is gone is 404, and so is anything that is not asked for as a page', async () => {
    assert.equal((await browse('/assets/app-old.js')).status, 404)
    assert.equal((await fetch(`${toys.url}/nothing.json`)).status, 404)
    assert.equal((await fetch(`${toys.url}/studio`, { method: 'POST' })).status, 404)
  })

  test('files outside the folder stay there', async () => {
    for (const path of ['/../package.json', '/assets/..%2f..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd'])
      assert.notEqual((await request(toys.url + path)).statusCode, 200, path)
  })
})

test('a tag of the operator is named to pages, and the policy lets them load it', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'web-'))
  await writeFile(join(dir, 'index.html'), '<!doctype html><title>Studio</title>')
  const googleTag = { id: 'G-ABCDE12345', scriptUrl: 'https://tags.example/gtag/js?id=G-ABCDE12345' }
  await using toys = await startToyPlatform({ webDir: dir, googleTag })
  assert.deepEqual(await (await fetch(`${toys.url}/site.json`)).json(), { googleTag })
  const policy =
    (await fetch(toys.url, { headers: { accept: 'text/html' } })).headers.get('content-security-policy') ?? ''
  assert.match(policy, /script-src 'self' https:\/\/tags\.example;/)
  assert.match(policy, /connect-src [^;]*https:\/\/\*\.google-analytics\.com/)
  await rm(dir, { recursive: true })
})
