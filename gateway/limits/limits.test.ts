import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'

const limits = {
  tokens: 300,
  depth: 6,
  aliases: 5,
  directives: 3,
  rootFields: 8,
  fields: 40,
  cost: 100,
  listSize: 10,
  operations: 10,
  requests: 10,
  fetches: 10,
}
const repeat = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ')

suite('limits', () => {
  let toys: ToyPlatform
  before(async () => {
    toys = await startToyPlatform({ limits })
  })
  after(() => toys[Symbol.asyncDispose]())

  const tooMuch: Record<string, { query: string; variables?: object; message: RegExp; code?: string }> = {
    depth: {
      query: '{ me { reviews { product { reviews { product { reviews { id } } } } } } }',
      message: /7 levels deep; the limit is 6/,
    },
    aliases: { query: `{ me { ${repeat(6, (n) => `a${n}: name`)} } }`, message: /6 aliases; the limit is 5/ },
    directives: {
      query: `{ me @skip(if: false) { name @include(if: true) ... @include(if: true) { id @skip(if: false) } } }`,
      message: /4 directives; the limit is 3/,
    },
    'root fields': { query: `mutation { ${repeat(9, () => 'fail')} }`, message: /9 root fields; the limit is 8/ },
    fields: { query: `{ me { ${repeat(41, () => 'name')} } }`, message: /42 fields; the limit is 40/ },
    cost: { query: '{ users(first: 200) { id } }', message: /costs 200; the limit is 100/ },
    'cost by variable': {
      query: 'query ($n: Int) { users(first: $n) { id } }',
      variables: { n: 101 },
      message: /costs 101; the limit is 100/,
    },
    tokens: { query: `{ ${repeat(300, () => 'x')} }`, message: /300 tokens/, code: 'GRAPHQL_PARSE_FAILED' },
    'fragments that multiply': {
      query: `{ me { ...F0 } } ${repeat(15, (n) => `fragment F${n} on User { ...F${n + 1} ...F${n + 1} }`)} fragment F15 on User { name }`,
      message: /32769 fields; the limit is 40/,
    },
  }
  for (const [name, { query, variables = {}, message, code = 'BAD_USER_INPUT' }] of Object.entries(tooMuch)) {
    test(`${name}: refused by name and number over HTTP, before anything is fetched`, async () => {
      const { data, errors } = await toys.ask(query, { variables })
      assert.equal(data, undefined)
      assert.match(errors?.[0]?.message ?? '', message)
      assert.equal(errors?.[0]?.extensions.code, code)
      assert.equal(toys.subgraphs.users.seen.length, 0)
    })
    test(`${name}: the same over WebSocket`, async () => {
      const events = toys.connect().iterate({ query, variables: { ...variables } })
      await assert.rejects(events.next(), ([error]: { message: string; extensions: { code: string } }[]) => {
        assert.match(error?.message ?? '', message)
        assert.equal(error?.extensions.code, code)
        return true
      })
    })
  }

  test('what is within the limits passes', async () => {
    const { data, errors } = await toys.ask('{ a: me { reviews { product { maker { name } } } } }')
    assert.equal(errors, undefined)
    assert(data?.a)
    toys.subgraphs.users.seen.length = 0
  })

  test('a body of more than a megabyte is refused', async () => {
    const { status, errors } = await toys.ask(`{ me { name } } #${'x'.repeat(1_000_001)}`)
    assert.equal(status, 413)
    assert.equal(errors?.[0]?.extensions.code, 'BAD_REQUEST')
  })

  test('batches are refused', async () => {
    const response = await fetch(`${toys.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ me { name } }' }, { query: '{ me { name } }' }]),
    })
    assert.equal(response.status, 400)
  })
})
