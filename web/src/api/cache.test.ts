import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { buildSchema, isInterfaceType } from 'graphql'
import { possibleTypes } from './cache.ts'

test('the cache knows every type of every interface in the schema', () => {
  const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'))
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType)
  const sorted = (lists: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(lists).map(([name, types]) => [name, types.toSorted()]))
  const expected = interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)])
  assert.deepEqual(sorted(possibleTypes), sorted(Object.fromEntries(expected)))
})
