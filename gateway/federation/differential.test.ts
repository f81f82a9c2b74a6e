import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { startToyPlatform, type ToyAnswer, type ToyPlatform } from '../toy/platform.ts'

interface Comparable {
  data: unknown
  errors: string[]
}

suite("answers are those of Apollo's own gateway", () => {
  let toys: ToyPlatform
  let stock: ApolloServer
  before(async () => {
    process.env.APOLLO_TELEMETRY_DISABLED = 'true'
    toys = await startToyPlatform()
    stock = new ApolloServer({
      gateway: new ApolloGateway({ supergraphSdl: toys.supergraphSdl, logger: silent }),
      logger: silent,
      stopOnTerminationSignals: false,
    })
    await stock.start()
  })
  after(async () => {
    await stock.stop()
    await toys[Symbol.asyncDispose]()
  })

  async function compare(query: string, variables: Record<string, unknown> = {}): Promise<Comparable> {
    const ours = comparable(await toys.ask(query, { variables }))
    const { body } = await stock.executeOperation({ query, variables })
    assert(body.kind === 'single')
    assert.deepEqual(ours, comparable(body.singleResult as Answer), query)
    return ours
  }

  const queries: Record<string, [query: string, variables?: Record<string, unknown>]> = {
    'fields of three subgraphs': ['{ products { nodes { name reviews { text author { name } } } total } me { name } }'],
    aliases: ['{ a: product(id: "1") { x: name  y: reviews { z: text } } b: product(id: "2") { x: name } }'],
    'skipped and included fields': [
      'query ($yes: Boolean!, $no: Boolean = false) { product(id: "1") { name @skip(if: $yes) weight @include(if: $yes) reviews @include(if: $no) { text } } me @skip(if: $no) { name } }',
      { yes: true },
    ],
    'interfaces and unions': [
      '{ find(text: "c") { __typename ... on Named { name } ... on Product { postage kind } ... on Maker { m: name } } }',
    ],
    'fields that need another subgraph first': ['{ products { nodes { postage } } }'],
    'many entities in one fetch': ['{ users { reviews { product { name maker { name } } author { email } } } }'],
    'nulls and what is not there': ['{ product(id: "none") { name } users { email } }'],
    'an error in one subgraph': ['{ products(first: 2) { nodes { name broken reviews { id } } } me { name } }'],
    'a null where there may be none': ['{ product(id: "1") { absent } me { name } }'],
    'variables with defaults': ['query ($n: Int = 2) { products(first: $n) { nodes { id } } }'],
    'a variable that does not fit': ['query ($n: Int) { products(first: $n) { nodes { id } } }', { n: 'many' }],
    'named fragments': [
      'query { ...Top } fragment Top on Query { product(id: "1") { ...P } } fragment P on Product { name maker { ...N } } fragment N on Named { name }',
    ],
    'introspection beside data': [
      '{ __schema { queryType { name } } __type(name: "Product") { fields { name } } me { __typename } }',
    ],
    'the type of the root': ['{ __typename }'],
    'a mutation and fields of others': [
      'mutation { review(product: "2", text: "Good") { text author { name } product { name } } }',
    ],
    'mutations one after the other': [
      'mutation { a: rename(id: "6", name: "A") { name } b: rename(id: "6", name: "B") { name reviews { id } } }',
    ],
    'a mutation that fails': ['mutation { fail }'],
    'an inaccessible field': ['{ me { secret } }'],
  }
  for (const [name, [query, variables]] of Object.entries(queries))
    test(name, async () => void (await compare(query, variables)))
})

interface Answer {
  data?: unknown
  errors?: readonly GraphQLFormattedError[]
  extensions?: { valueCompletion?: GraphQLFormattedError[] }
}

/** Errors by message and path, in any order; what a stock gateway hides in an extension counts as the error that it is. */
function comparable({ data, errors = [], extensions }: Answer | ToyAnswer): Comparable {
  const { valueCompletion = [] } = (extensions ?? {}) as { valueCompletion?: GraphQLFormattedError[] }
  const all = [...errors, ...valueCompletion].map(({ message, path }) => `${path?.join('.')}: ${message}`)
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: all.sort() }
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }
