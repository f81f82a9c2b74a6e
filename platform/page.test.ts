import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CallerError } from './errors.ts'
import { connectionOf, readPageRequest } from './page.ts'

const records = Array.from({ length: 7 }, (_, index) => ({ at: new Date(7_000 - index), id: `id-${index}` }))

test('pages follow each other without a gap or a repetition', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), (first) => {
      const seen: string[] = []
      for (let after: string | null = null; ; ) {
        const request = readPageRequest({ first, after })
        const start = request.after ? records.findIndex(({ id }) => id === request.after?.id) + 1 : 0
        const page = connectionOf(records.slice(start, start + first + 1), first, (record) => record)
        seen.push(...page.nodes.map(({ id }) => id))
        after = page.pageInfo.endCursor
        if (!page.pageInfo.hasNextPage) break
      }
      assert.deepEqual(
        seen,
        records.map(({ id }) => id),
      )
    }),
  )
})

test('a size out of bounds and a foreign cursor are refused by name', () => {
  for (const arguments_ of [{ first: 0 }, { first: 101 }, { after: 'nonsense' }, { after: '' }]) {
    assert.throws(
      () => readPageRequest(arguments_),
      (error) => error instanceof CallerError && error.extensions.field === Object.keys(arguments_)[0],
    )
  }
})
