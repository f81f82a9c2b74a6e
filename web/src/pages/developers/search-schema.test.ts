import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema } from 'graphql'
import { searchSchema } from './search-schema.ts'

const schema = buildSchema(`
  type Query { picture(id: ID!): Picture  lastPicture: Picture }
  type Picture { kind: Kind  url: String }
  enum Kind { PICTURE_OF_THINGS OTHER }
`)

test('types, fields and values are found by a part of their name, those that begin with it first', () => {
  assert.deepEqual(searchSchema(schema, ' picture'), [
    'Kind.PICTURE_OF_THINGS',
    'Picture',
    'Query.picture',
    'Query.lastPicture',
  ])
})

test('nothing is found for nothing, for what no name has, or among GraphQL’s own', () => {
  for (const text of ['', '  ', 'absent', '__type']) assert.deepEqual(searchSchema(schema, text), [])
})
