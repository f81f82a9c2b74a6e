import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spendersOf } from './spenders.ts'

const budget = { __typename: 'Budget' as const, resetsAt: '2026-12-01T00:00:00Z', member: null, apiKeyId: null }
const of = (id: string) => ({ id, member: { __typename: 'User' as const, id } })

test('limits of those who are gone stand behind members and keys, and what they only spent is left out', () => {
  const lines = spendersOf({
    __typename: 'Workspace',
    id: 'w',
    members: [{ __typename: 'WorkspaceMember', user: { __typename: 'User', id: 'ada', name: 'Ada' } }],
    apiKeys: [{ __typename: 'ApiKey', id: 'key', name: 'script' }],
    billing: {
      __typename: 'Billing',
      lowBalance: 20,
      budgets: [
        { ...budget, ...of('left'), credits: 50, spent: 7 },
        { ...budget, id: 'old', apiKeyId: 'old', credits: 9, spent: 0 },
        { ...budget, ...of('quiet'), credits: null, spent: 3 },
        { ...budget, ...of('ada'), credits: 5, spent: 1 },
      ],
    },
  })
  assert.deepEqual(
    lines.map(({ input, name, budget }) => ({ ...input, name, budget })),
    [
      { userId: 'ada', name: 'Ada', budget: 5 },
      { apiKeyId: 'key', name: 'script', budget: null },
      { userId: 'left', name: null, budget: 50 },
      { apiKeyId: 'old', name: null, budget: 9 },
    ],
  )
})
