import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { createDocumentStore, sizeOf } from './documents.ts'

test('a document weighs what its text and its tokens take in memory', () => {
  const short = parse('{ a }')
  assert(sizeOf(parse(`{ a } #${'x'.repeat(100_000)}`)) > sizeOf(short) + 100_000)
  assert(sizeOf(parse(`{ ${'a '.repeat(1_000)}}`)) > sizeOf(short) + 400_000)
})

test('a document that is nested as deep as the parser goes can be weighed', () => {
  const depth = 1_300
  assert(sizeOf(parse(`{ ${'... { '.repeat(depth)}a${' }'.repeat(depth)} }`)) > 0)
})

test('documents with long comments make room for each other instead of filling the memory', () => {
  const documents = createDocumentStore()
  for (let n = 0; n < 100; n++) documents.set(`${n}`, parse(`{ a } #${n} ${'x'.repeat(900_000)}`))
  assert(documents.has('99'))
  assert(!documents.has('0'))
  assert(documents.size < 40)
})
