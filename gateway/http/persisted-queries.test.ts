import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { startToyPlatform, type ToyAnswer, type ToyPlatform } from '../toy/platform.ts'

const query = 'query ($id: ID!) { product(id: $id) { name } }'
const variables = { id: '2' }
const extensions = {
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
}

async function post({ url }: ToyPlatform, body: object): Promise<ToyAnswer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, headers: response.headers, ...((await response.json()) as object) }
}

test('a document that was sent once is known by its hash, by POST and GET', async () => {
  await using toys = await startToyPlatform()
  const unknown = await post(toys, { variables, extensions })
  assert.deepEqual(unknown.errors?.[0]?.extensions, { code: 'PERSISTED_QUERY_NOT_FOUND' })
  const expected = { product: { name: 'Product 2' } }
  assert.deepEqual((await post(toys, { query, variables, extensions })).data, expected)
  assert.deepEqual((await post(toys, { variables, extensions })).data, expected)
  const search = new URLSearchParams({ variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) })
  const got = await fetch(`${toys.url}/graphql?${search}`)
  assert.deepEqual(((await got.json()) as ToyAnswer).data, expected)
})

test('nobody gives a document the hash of another', async () => {
  await using toys = await startToyPlatform()
  const forged = await post(toys, { query: '{ me { name } }', extensions })
  assert.equal(forged.status, 400)
  assert.equal(forged.data, undefined)
  assert.equal((await post(toys, { variables, extensions })).errors?.[0]?.extensions.code, 'PERSISTED_QUERY_NOT_FOUND')
})

test('where they are switched off, clients learn it and send documents', async () => {
  await using toys = await startToyPlatform({ persistedQueries: false })
  await toys.ask(query, { variables })
  const refused = await post(toys, { variables, extensions })
  assert.equal(refused.errors?.[0]?.extensions.code, 'PERSISTED_QUERY_NOT_SUPPORTED')
})
