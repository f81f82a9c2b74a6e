import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigurationError } from '../platform/env.ts'
import { readConfig } from './config.ts'
import { loadSupergraph } from './federation/supergraph.ts'

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults
    throw error
  }
  return []
}

test('development needs nothing: addresses come from the supergraph file', () => {
  const { production, port, subgraphs, jwksUrl } = readConfig({})
  assert.equal(production, false)
  assert.equal(port, 4000)
  assert.equal(jwksUrl, undefined)
  assert.deepEqual(
    subgraphs.map(({ name, key }) => [name, key]),
    [
      ['billing', undefined],
      ['generation', undefined],
      ['users', undefined],
    ],
  )
  for (const { url } of subgraphs) assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/graphql$/)
})

test('addresses, keys and limits come from the environment', () => {
  const key = 'k'.repeat(32)
  const config = readConfig({
    SUBGRAPH_URLS: 'users=http://users:4001/graphql',
    SERVICE_KEYS: `users=${key}`,
    LIMITS: 'depth=7, cost=100',
    RATE_LIMITS: 'signUps=5',
    METRICS_PORT: '9464',
  })
  assert.deepEqual(config.subgraphs.at(-1), { name: 'users', url: 'http://users:4001/graphql', key })
  assert.equal(config.limits.depth, 7)
  assert.equal(config.limits.cost, 100)
  assert.equal(config.limits.aliases, 50)
  assert.equal(config.rateLimits.signUps, 5)
  assert.deepEqual(config.metrics, { host: '127.0.0.1', port: 9464 })
})

test('production demands a key for each subgraph and the key set, all named at once', () => {
  assert.deepEqual(faultsOf({ NODE_ENV: 'production', PORT: 'x', SERVICE_KEYS: 'billing=short' }), [
    'JWKS_URL must be set.',
    'PORT must be a whole number from 0 to 65535.',
    'SERVICE_KEYS must hold a key of at least 32 characters for billing.',
    'SERVICE_KEYS must hold a key of at least 32 characters for generation.',
    'SERVICE_KEYS must hold a key of at least 32 characters for users.',
  ])
})

test('faults are named: limits, addresses, health checks', () => {
  const faults = faultsOf({
    LIMITS: 'depth=0,width=3',
    RATE_LIMITS: 'key=none',
    SUBGRAPH_URLS: 'users=nowhere',
    HEALTH_CHECKS: 'users=nowhere',
  })
  assert.equal(faults.length, 5)
  for (const name of ['users', 'depth', 'width', 'RATE_LIMITS: key', 'HEALTH_CHECKS'])
    assert(
      faults.some((fault) => fault.includes(name)),
      name,
    )
})

test('a supergraph file that is missing or none is a fault', () => {
  assert.match(faultsOf({ SUPERGRAPH_FILE: '/nowhere.graphql' })[0] ?? '', /ENOENT/)
  assert.match(faultsOf({ SUPERGRAPH_FILE: import.meta.filename })[0] ?? '', /is no supergraph that can be read/)
})

test('a supergraph that comes later is held to the same: addresses from the file or the environment, and keys', () => {
  const keys = ['billing', 'generation', 'users'].map((name) => `${name}=${name.repeat(8)}`).join(',')
  const env = { NODE_ENV: 'production', JWKS_URL: 'http://users:4001/jwks', SERVICE_KEYS: keys }
  const { supergraphUpdates } = readConfig(env)
  const newer = loadSupergraph(firstVersion)
  assert.throws(() => supergraphUpdates?.subgraphsOf(newer), /SERVICE_KEYS .* for books\. SERVICE_KEYS .* for stock\./)

  const { supergraphUpdates: open } = readConfig({ SUBGRAPH_URLS: 'stock=http://elsewhere/graphql' })
  assert.deepEqual(
    open?.subgraphsOf(newer).map(({ url }) => url),
    ['http://books:4001/graphql', 'http://elsewhere/graphql'],
  )
})

test('a supergraph of federation 1 is read too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'))
  const file = join(folder, 'supergraph.graphql')
  writeFileSync(file, firstVersion)
  const { subgraphs, supergraph } = readConfig({ SUPERGRAPH_FILE: file })
  rmSync(folder, { recursive: true })
  assert.deepEqual(subgraphs, [
    { name: 'books', url: 'http://books:4001/graphql', key: undefined },
    { name: 'stock', url: 'http://stock:4002/graphql', key: undefined },
  ])
  assert.deepEqual(Object.keys(supergraph.apiSchema.getQueryType()?.getFields() ?? {}), ['book'])
})

const firstVersion = `
schema @core(feature: "https://specs.apollo.dev/core/v0.1") @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
directive @core(feature: String!) repeatable on SCHEMA
directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet) on FIELD_DEFINITION
directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
directive @join__owner(graph: join__Graph!) on OBJECT | INTERFACE
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
scalar join__FieldSet
enum join__Graph {
  BOOKS @join__graph(name: "books", url: "http://books:4001/graphql")
  STOCK @join__graph(name: "stock", url: "http://stock:4002/graphql")
}
type Book @join__owner(graph: BOOKS) @join__type(graph: BOOKS, key: "id") @join__type(graph: STOCK, key: "id") {
  id: ID! @join__field(graph: BOOKS)
  title: String @join__field(graph: BOOKS)
  copies: Int @join__field(graph: STOCK)
}
type Query {
  book(id: ID!): Book @join__field(graph: BOOKS)
}
`
