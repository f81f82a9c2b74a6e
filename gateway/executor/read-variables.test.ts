import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema, getOperationAST, parse } from 'graphql'
import { readVariables } from './read-variables.ts'

const schema = buildSchema('type Query { count(of: Basket, names: [Int!]): Int }  input Basket { apples: Int = 3 }')
const operation = getOperationAST(parse('query ($of: Basket, $names: [Int!]) { count(of: $of, names: $names) }'))
assert.ok(operation)

test('variables are completed with their defaults', () => {
  const { coerced } = readVariables(schema, operation, { of: {} })
  assert.deepEqual({ ...coerced }, { of: { apples: 3 } })
})

test('what is wrong is told by name, as BAD_USER_INPUT', () => {
  const { errors } = readVariables(schema, operation, { of: { apples: 'x' } })
  assert.match(errors?.[0]?.message ?? '', /"of\.apples"/)
  assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
})

test('a flood of faults costs neither a message for each nor the whole value in every message', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => [`k${n}`, 1])
  for (const variables of [{ of: Object.fromEntries(many) }, { names: Array(20_000).fill('x'.repeat(1_000)) }]) {
    const { errors = [] } = readVariables(schema, operation, variables)
    assert(errors.length > 0)
    assert(JSON.stringify(errors).length < 5_000)
  }
})
