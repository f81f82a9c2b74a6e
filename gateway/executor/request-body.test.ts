import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FetchNode } from './plan-nodes.ts'
import { requestBody } from './request-body.ts'

test('what is sent for a fetch is the JSON of its query, name and variables', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => text !== 'representations' && text !== '__proto__')
  const variables = fc.dictionary(name, fc.jsonValue())
  const representations = fc.option(fc.array(fc.jsonValue()), { nil: undefined })
  fc.assert(
    fc.property(
      fc.string(),
      fc.option(fc.string(), { nil: undefined }),
      variables,
      representations,
      (operation, operationName, given, entities) => {
        const fetch = { kind: 'Fetch', operation, operationName } as unknown as FetchNode
        for (let time = 0; time < 2; time++) {
          const sent = requestBody(
            fetch,
            given,
            entities?.map((entity) => JSON.stringify(entity)),
          )
          const all = {
            query: operation,
            operationName,
            variables: { ...given, ...(entities && { representations: entities }) },
          }
          assert.deepEqual(JSON.parse(sent), JSON.parse(JSON.stringify(all)))
        }
      },
    ),
  )
})
