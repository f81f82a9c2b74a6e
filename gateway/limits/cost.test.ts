import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { loadSupergraph } from '../federation/supergraph.ts'
import { composeToys } from '../toy/platform.ts'
import { createCostOf } from './cost.ts'

const names = ['users', 'products', 'reviews']
const file = loadSupergraph(composeToys(names.map((name) => ({ name, url: `http://${name}.invalid/graphql` }))))
const costOf = createCostOf(file, 10)
const cost = (text: string, variables = {}) => costOf(parse(text), undefined, variables)

test('an object costs 1, a scalar nothing, a mutation 10 more', () => {
  assert.equal(cost('{ me { id name } }'), 1)
  assert.equal(cost('mutation { rename(id: 1, name: "x") { id maker { name } } }'), 12)
  assert.equal(cost('{ __typename __schema { types { name fields { name } } } }'), 0)
})

test('a list costs as often as its slicing argument says: given, in a variable, by default', () => {
  assert.equal(cost('{ users(first: 7) { name } }'), 7)
  assert.equal(cost('query ($n: Int) { users(first: $n) { name } }', { n: 20 }), 20)
  assert.equal(cost('query ($n: Int = 4) { users(first: $n) { name } }'), 4)
  assert.equal(cost('{ users { name } }'), 3)
  assert.equal(cost('{ users(first: -5) { name } }'), 0)
})

test('a list that nothing is said of counts as the default size, in every level', () => {
  assert.equal(cost('{ me { reviews { product { reviews { id } } } } }'), 1 + 10 * (1 + 1 * (1 + 10)))
})

test('sized fields take the size of the list around them, through fragments', () => {
  assert.equal(cost('{ products(first: 3) { nodes { maker { name } } total } }'), 1 + 3 * 2)
  const text = 'query ($n: Int!) { products(first: $n) { ...L } } fragment L on ProductList { nodes { id } }'
  assert.equal(cost(text, { n: 50 }), 51)
})

test('@cost on a field and on an argument replaces and adds', () => {
  assert.equal(cost('{ heavy }'), 50)
  assert.equal(cost('{ heavy(report: true) }'), 57)
})

test('one document costs what each request gives it', () => {
  const document = parse('query ($n: Int!) { users(first: $n) { id } }')
  assert.equal(costOf(document, undefined, { n: 2 }), 2)
  assert.equal(costOf(document, undefined, { n: 9 }), 9)
})

test('fragments that multiply are estimated in no time', () => {
  const doubling = Array.from(
    { length: 100 },
    (_, n) => `fragment F${n} on User { reviews { author { ...F${n + 1} } } x: reviews { author { ...F${n + 1} } } }`,
  )
  const started = performance.now()
  assert(cost(`{ me { ...F0 } } ${doubling.join('\n')} fragment F100 on User { id }`) > 1e60)
  assert(performance.now() - started < 500)
})
