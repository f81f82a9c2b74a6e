import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { cachePolicyOf } from '../federation/cache-policy.ts'
import { loadSupergraph } from '../federation/supergraph.ts'
import { createEntityCache } from './entity-cache.ts'

const MARK = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective", "@external"])
    @link(url: "https://imaginprompt.test/cacheControl/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int!) on FIELD_DEFINITION | OBJECT
`
const typeDefs = {
  people: `${MARK}
    type Query { me: Person }
    type Mutation { rename(name: String!): Person }
    type Person @key(fields: "id") @cacheControl(maxAge: 5) {
      id: ID!  name: String!  mood: String @cacheControl(maxAge: 0)  home: Home  office: Home @cacheControl(maxAge: 2)
    }
    type Home { street: String }
  `,
  posts: `${MARK}
    type Query { posts: [Post!]! }
    type Subscription { posted: Post!  moved: Person! }
    type Post @key(fields: "id") { id: ID!  author: Person! }
    type Person @key(fields: "id") { id: ID!  posts: Int }
  `,
}

function supergraph() {
  const services = Object.entries(typeDefs).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  return loadSupergraph(supergraphSdl ?? assert.fail(String(errors)))
}
const { federation } = supergraph()
const policy = cachePolicyOf(federation) ?? assert.fail('nothing is marked')
const fetchOf = (selection: string) =>
  `query($representations:[_Any!]!){_entities(representations:$representations){...on Person{${selection}}}}`
const NAME = fetchOf('name')

type Answer = {
  data?: { _entities: (object | null)[] } | null
  errors?: { message: string; path?: (string | number)[] }[]
}

/** A subgraph of people who are called by the number of the fetch that asked, and a client of it. */
function open() {
  const asked: string[][] = []
  const counts = { found: 0, asked: 0 }
  const state = { answer: undefined as ((ids: string[]) => Answer | Promise<Answer>) | undefined }
  let now = 1_000
  const count = (found: number, missing: number) => {
    counts.found += found
    counts.asked += missing
  }
  const cache = createEntityCache(100_000, count, { now: () => now })
  cache.follow(policy)
  const process = cache.caching('people', (async ({ request }: { request: { variables: Variables; body: string } }) => {
    assert.deepEqual(JSON.parse(request.body).variables, request.variables)
    const ids = (request.variables.representations ?? []).map(({ id }) => id)
    asked.push(ids)
    const number = asked.length
    return (await state.answer?.(ids)) ?? { data: { _entities: ids.map((id) => ({ name: `${id}${number}` })) } }
  }) as never)
  const fetch = (ids: string[], { query = NAME, viewer = 'ada', variables = {} as object } = {}) => {
    const all = { ...variables, representations: ids.map((id) => ({ __typename: 'Person', id })) }
    const context = { identity: { credentials: { kind: 'viewer', viewer }, requestId: String(Math.random()) } }
    const request = { query, variables: all, body: JSON.stringify({ query, variables: all }) }
    return process({ request, context } as never) as Promise<Answer>
  }
  const names = async (ids: string[], options?: Parameters<typeof fetch>[1]) =>
    (await fetch(ids, options)).data?._entities.map((one) => (one as { name: string } | null)?.name)
  const mutate = () =>
    process({
      request: { query: 'mutation{rename(name:"x"){id}}', variables: {}, body: '{"variables":{}}' },
      context: {},
    } as never)
  return { asked, counts, state, cache, fetch, names, mutate, advance: (by: number) => (now += by) }
}
interface Variables {
  representations?: { id: string }[]
}

test('only entities that are not known are asked for, and each stands where it belongs', async () => {
  const { names, asked, counts } = open()
  assert.deepEqual(await names(['a', 'b']), ['a1', 'b1'])
  assert.deepEqual(await names(['c', 'b', 'd', 'a']), ['c2', 'b1', 'd2', 'a1'])
  assert.deepEqual(await names(['a', 'd']), ['a1', 'd2'])
  assert.deepEqual(asked, [
    ['a', 'b'],
    ['c', 'd'],
  ])
  assert.deepEqual(counts, { found: 4, asked: 4 })
})

test('nobody gets what was answered to somebody else, to another question or with other variables', async () => {
  const { names } = open()
  await names(['a'])
  assert.deepEqual(await names(['a'], { viewer: 'bob' }), ['a2'])
  assert.deepEqual(await names(['a'], { query: fetchOf('name id') }), ['a3'])
  assert.deepEqual(await names(['a'], { variables: { size: 1 } }), ['a4'])
  assert.deepEqual(await names(['a']), ['a1'])
})

test('what the client does with an answer changes no other', async () => {
  const { fetch, names } = open()
  for (let times = 0; times < 2; times++)
    Object.assign((await fetch(['a'])).data?._entities[0] ?? {}, { name: 'spoilt' })
  assert.deepEqual(await names(['a']), ['a1'])
})

test('a mutation forgets everything, and what was asked for before it ended is not kept', async () => {
  const { names, state, mutate } = open()
  await names(['a'])
  await mutate()
  assert.deepEqual(await names(['a']), ['a3'])
  const held = Promise.withResolvers<Answer>()
  state.answer = () => held.promise
  const slow = names(['b'])
  state.answer = undefined
  await mutate()
  held.resolve({ data: { _entities: [{ name: 'of before' }] } })
  assert.deepEqual(await slow, ['of before'])
  assert.deepEqual(await names(['b']), ['b6'])
})

test('an event forgets what it tells of, not what merely stands in it', async () => {
  const { names, cache, state } = open()
  await names(['a'])
  cache.heard('subscription{posted{__typename id author{__typename id}}}')
  assert.deepEqual(await names(['a']), ['a1'])
  cache.heard('subscription{moved{__typename id posts}}')
  assert.deepEqual(await names(['a']), ['a2'])
  const held = Promise.withResolvers<Answer>()
  state.answer = () => held.promise
  const slow = names(['b'])
  state.answer = undefined
  cache.heard('subscription{moved{posts}}')
  held.resolve({ data: { _entities: [{ name: 'of before' }] } })
  await slow
  assert.deepEqual(await names(['b']), ['b4'])
})

test('an answer with errors is not kept, nor is one that is not there; errors name the place that the entity had', async () => {
  const { fetch, names, state } = open()
  await names(['a'])
  state.answer = () => ({ data: { _entities: [null] }, errors: [{ message: 'gone', path: ['_entities', 0, 'name'] }] })
  const { data, errors } = await fetch(['a', 'b'])
  assert.deepEqual(data?._entities, [{ name: 'a1' }, null])
  assert.deepEqual(errors?.[0]?.path, ['_entities', 1, 'name'])
  state.answer = undefined
  assert.deepEqual(await names(['a', 'b']), ['a1', 'b3'])
  state.answer = (ids) => ({ data: { _entities: ids.map(() => null) } })
  await names(['z'])
  state.answer = undefined
  assert.deepEqual(await names(['z']), ['z5'])
})

test('a subgraph that answers nothing of use spoils nothing', async () => {
  const { fetch, names, state } = open()
  await names(['a'])
  state.answer = () => ({ data: null, errors: [{ message: 'no' }] })
  assert.deepEqual((await fetch(['a', 'b'])).data?._entities, [{ name: 'a1' }, null])
  state.answer = undefined
  assert.deepEqual(await names(['a', 'b']), ['a1', 'b3'])
})

test('lifetimes are those of the field, its type or its parent, and the shortest counts', () => {
  const lifetime = (selection: string) => policy.lifetimeOf(fetchOf(selection))
  assert.equal(lifetime('name'), 5_000)
  assert.equal(lifetime('__typename name'), 5_000)
  assert.equal(lifetime('id name'), 5_000)
  assert.equal(lifetime('name mood'), 0)
  assert.equal(lifetime('home{street}'), 0)
  assert.equal(lifetime('office{street}'), 2_000)
  assert.equal(lifetime('name office{street}'), 2_000)
  assert.equal(lifetime('...on Person{name}'), 5_000)
})

test('what has lived long enough is asked for again', async () => {
  const { names, advance } = open()
  await names(['a'])
  advance(4_900)
  assert.deepEqual(await names(['a']), ['a1'])
  advance(200)
  assert.deepEqual(await names(['a']), ['a2'])
})
