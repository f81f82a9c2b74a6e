import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { startToyPlatform } from '../toy/platform.ts'
import { startToyIssuer } from '../toy/tokens.ts'
import { documentId } from './trusted-documents.ts'

const idOf = (query: string) => documentId(parse(query))
const product = 'query Product { product(id: "1") { ...Name reviews { text } } } fragment Name on Product { name }'

test('a document is known however it is written, and with the type names that a caching client adds', () => {
  const same = `fragment Name on Product { name __typename } # as a client prints it
    query Product { product(id: "1") { __typename ...Name reviews { __typename text } } }`
  assert.equal(idOf(same), idOf(product))
})

test('a document that asks for anything else is another one', () => {
  const others = [
    product.replace('text', 'text id'),
    product.replace('"1"', '"2"'),
    product.replace('{ name }', '{ name weight }'),
    product.replace('text', 'kind: __typename'),
    `${product} fragment Other on Product { kind }`,
    product.replace('query Product {', 'query Product { __typename'),
  ]
  assert.equal(new Set([...others, product].map(idOf)).size, others.length + 1)
})

test('who comes with cookies runs trusted documents only, by every route; programs run any', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ jwksUrl: issuer.jwksUrl, trustedDocuments: new Set([idOf(product)]) })
  const token = await issuer.token()
  const page = { cookie: `access_token=${token}`, origin: toys.url }
  const program = { authorization: `Bearer ${token}` }
  const other = '{ product(id: "1") { weight } }'

  assert.equal((await toys.ask(product, { headers: page })).errors, undefined)
  assert.deepEqual((await toys.ask(other, { headers: program })).data, { product: { weight: 10 } })
  const modes: Record<string, string>[] = [
    {},
    { accept: 'application/graphql-response+json' },
    { accept: 'text/x, */*' },
  ]
  for (const mode of modes) {
    const { data, errors } = await toys.ask(other, { headers: { ...page, ...mode } })
    assert.equal(data, undefined)
    assert.equal(errors?.[0]?.extensions.code, 'FORBIDDEN', JSON.stringify(mode))
  }
  const stream = await fetch(`${toys.url}/graphql`, {
    method: 'POST',
    headers: { ...page, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: other }),
  })
  assert.match(await stream.text(), /"code":"FORBIDDEN"/)

  const overSocket = (headers?: Record<string, string>) =>
    toys
      .connect(headers ? { headers } : {})
      .iterate({ query: other })
      .next()
  await assert.rejects(overSocket(page), ([error]: { extensions: object }[]) => {
    assert.deepEqual(error?.extensions, { code: 'FORBIDDEN' })
    return true
  })
  assert.deepEqual((await overSocket()).value, { data: { product: { weight: 10 } } })
})
