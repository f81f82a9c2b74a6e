import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'graphql'
import { readAccess } from './access.ts'

test('a root field and an entity must say what they need, the rest need not', () => {
  const { table, faults } = readAccess(
    parse(`
      type Query { open: Int @access(needs: "public")  silent: Int }
      type Mutation { internal: Int @inaccessible }
      type Picture @key(fields: "id") { id: ID!  url: String @access(needs: "generations.read") }
      type Person @key(fields: "id") @access(needs: "members.read") { id: ID!  email: String @access(needs: "account") }
      type Elsewhere @key(fields: "id", resolvable: false) { id: ID! }
      type Part { size: Int }
    `),
  )
  assert.deepEqual(faults, [
    'Query.silent does not say what it needs: add @access.',
    'Picture.id does not say what it needs: add @access.',
  ])
  assert.deepEqual(Object.fromEntries(table), {
    'Query.open': 'public',
    'Mutation.internal': 'service',
    'Picture.url': 'generations.read',
    Person: 'members.read',
    'Person.email': 'account',
  })
})

test('a permission that the policy does not know is a fault, and so is one at an internal field', () => {
  const { faults } = readAccess(
    parse(`type Query { a: Int @access(needs: "everything")  b: Int @inaccessible @access(needs: "public") }`),
  )
  assert.deepEqual(faults, [
    'Query.a needs everything, which is no permission.',
    'Query.b is @inaccessible, so services alone may call it: leave @access out.',
  ])
})

test('every subgraph says what its fields need', () => {
  for (const name of ['users', 'billing', 'generation']) {
    const sdl = readFileSync(new URL(`../subgraphs/${name}/schema.graphql`, import.meta.url), 'utf8')
    assert.deepEqual(readAccess(parse(sdl)).faults, [])
  }
})
