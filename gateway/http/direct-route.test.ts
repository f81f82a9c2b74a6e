import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, suite, test } from 'node:test'
import type { FastifyRequest } from 'fastify'
import { buildSchema } from 'graphql'
import { request as fetchRaw } from 'undici'
import type { GatewayContext } from '../context.ts'
import { createDocuments } from '../graphql/documents.ts'
import { createRateLimiter, defaultRateLimits } from '../limits/rate-limits.ts'
import { createPreparation } from '../subscriptions/prepare-operation.ts'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'
import { createDirectRoute } from './direct-route.ts'

suite('the direct route takes', () => {
  const query = '{ a }'
  const documents = createDocuments(buildSchema('type Query { a: Int }'), { production: true, maxTokens: 100 })
  const prepareOperation = createPreparation({
    readDocument: documents.read,
    trustCheck: () => undefined,
    limitCheck: () => undefined,
    rateLimiter: createRateLimiter(defaultRateLimits),
  })
  const route = createDirectRoute({
    documents,
    persistedQueries: true,
    prepareOperation,
    errorAnswers: { report() {}, format: (error) => error },
    execute: async () => ({ data: { a: 1 } }),
  })
  const takes = (body: unknown, { method = 'POST', ...headers }: Record<string, string | undefined> = {}) =>
    route(
      { method, headers: { 'content-type': 'application/json', ...headers }, body } as unknown as FastifyRequest,
      { identity: { requestId: '1', ipAddress: null } } as GatewayContext,
    ) !== undefined

  test('operations whose document is known, and no others', () => {
    assert(!takes({ query }))
    documents.read(query)
    assert(takes({ query }))
    assert(takes({ query, variables: null, operationName: null, extensions: null }))
    assert(takes({ query, extensions: { clientLibrary: { name: '@apollo/client', version: '4' } } }))
    assert(takes({ query, variables: {} }, { accept: 'application/graphql-response+json' }))
    assert(!takes({ query: '{ a a }' }))
  })

  test('documents by their hash, where it is the right one', () => {
    const named = (sha256Hash: unknown, version = 1) => ({ extensions: { persistedQuery: { version, sha256Hash } } })
    const hash = createHash('sha256').update('{ b: a }').digest('hex')
    assert(!takes(named(hash)))
    documents.read('{ b: a }')
    assert(takes(named(hash)))
    assert(takes({ query: '{ b: a }', ...named(hash) }))
    assert(!takes({ query: '{ b: a }', ...named('0'.repeat(64)) }))
    for (const wrong of [named(hash, 2), named(1), named('0'.repeat(64))]) assert(!takes(wrong))
  })

  test('nothing that is wrong or unusual', () => {
    documents.read(query)
    assert(!takes({ query }, { method: 'GET' }))
    assert(!takes({ query }, { 'content-type': 'text/plain' }))
    assert(!takes({ query }, { 'content-type': undefined }))
    assert(!takes({ query }, { accept: 'text/html' }))
    assert(!takes({ query, operationName: 'Other' }))
    for (const wrong of [
      { variables: [] },
      { variables: '{}' },
      { operationName: 1 },
      { extensions: [1] },
      { extensions: { odd: 1 } },
    ])
      assert(!takes({ query, ...wrong }), JSON.stringify(wrong))
    for (const body of [undefined, null, [], '{ a }', { query: 1 }, {}]) assert(!takes(body), JSON.stringify(body))
  })
})

suite('both routes give the same answer', () => {
  let toys: ToyPlatform
  before(async () => {
    toys = await startToyPlatform({ production: true })
  })
  after(() => toys[Symbol.asyncDispose]())

  const LEGACY = 'application/json'
  const MODERN = 'application/graphql-response+json,application/json;q=0.9'
  const requests: Record<string, object> = {
    'data of several subgraphs': { query: '{ products { nodes { name reviews { text } } } me { name } }' },
    'an error beside data': { query: '{ product(id: "1") { name broken } }' },
    'a null that bubbles up': { query: '{ product(id: "1") { absent } me { name } }' },
    'a variable that does not fit': {
      query: 'query ($n: Int) { products(first: $n) { nodes { id } } }',
      variables: { n: 'many' },
    },
    'a variable that is missing': { query: 'query ($n: ID!) { product(id: $n) { name } }' },
    'a subscription': { query: 'subscription { activity(stream: "a") { sequence } }' },
    'an operation that is not there': { query: 'query A { me { name } }', operationName: 'B' },
    'several operations and no name': { query: 'query A { me { name } } query B { me { name } }' },
    'an operation of several': { query: 'query A { me { name } } query B { me { id } }', operationName: 'B' },
    'a mutation that fails': { query: 'mutation { fail }' },
    'too many aliases': { query: `{ ${Array.from({ length: 60 }, (_, n) => `a${n}: me { name }`).join(' ')} }` },
  }
  for (const [name, request] of Object.entries(requests))
    for (const accept of [LEGACY, MODERN, undefined])
      test(`${name}, for ${accept ?? 'whoever does not say what is accepted'}`, async () => {
        const through = await post({ ...request, extensions: { through: 'Apollo Server' } }, accept) // which also makes the document known
        assert.deepEqual(await post(request, accept), through)
      })

  async function post(request: object, accept: string | undefined) {
    const response = await fetchRaw(`${toys.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(accept && { accept }) },
      body: JSON.stringify(request),
    })
    const { date: _, 'x-request-id': requestId, ...headers } = response.headers
    const text = await response.body.text()
    return { status: response.statusCode, headers, body: text.replaceAll(String(requestId), 'the request') }
  }
})
