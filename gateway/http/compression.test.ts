import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'undici'
import { startToyPlatform } from '../toy/platform.ts'
import { encodingFor } from './compression.ts'

test('the client says what it can read, and what it would rather', () => {
  const cases: [accepted: string | undefined, expected: string | undefined][] = [
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;Q=0.5', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['br;q=many', undefined],
  ]
  for (const [accepted, expected] of cases) assert.equal(encodingFor(accepted), expected, accepted)
})

test('long answers come compressed to those who take it, by both routes, and short ones never', async () => {
  await using toys = await startToyPlatform()
  const ask = async (query: string, encoding: string, extensions?: object) => {
    const headers = { 'content-type': 'application/json', 'accept-encoding': encoding }
    const body = JSON.stringify({ query, extensions })
    const answer = await request(`${toys.url}/graphql`, { method: 'POST', headers, body })
    return { headers: answer.headers, bytes: Buffer.from(await answer.body.arrayBuffer()) }
  }
  const long = `{ ${Array.from({ length: 20 }, (_, n) => `longAlias${n}: product(id: "1") { name kind weight __typename }`)} }`
  const plain = await ask(long, 'identity')
  assert(plain.bytes.length > 1_400)
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.equal(plain.headers.vary, 'accept-encoding')

  for (const extensions of [undefined, { through: 'Apollo Server' }]) {
    const brotli = await ask(long, 'gzip, br', extensions)
    assert.equal(brotli.headers['content-encoding'], 'br')
    assert.equal(Number(brotli.headers['content-length']), brotli.bytes.length)
    assert.deepEqual(brotliDecompressSync(brotli.bytes), plain.bytes)
    const gzip = await ask(long, 'gzip', extensions)
    assert.equal(gzip.headers['content-encoding'], 'gzip')
    assert.deepEqual(gunzipSync(gzip.bytes), plain.bytes)
    assert.equal((await ask('{ me { name } }', 'br', extensions)).headers['content-encoding'], undefined)
  }
})
