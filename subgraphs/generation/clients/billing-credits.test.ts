import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse, validate } from 'graphql'
import type { ServiceClient } from '../../../platform/service-client.ts'
import { createCredits } from './billing-credits.ts'

/** Billing as far as its published schema tells: checks every operation against it and answers from a script. */
function billing(answers: Record<string, unknown>): Pick<ServiceClient, 'execute'> {
  const sdl = readFileSync(new URL('../../billing/schema.graphql', import.meta.url), 'utf8')
  const schema = buildSubgraphSchema(parse(sdl))
  return {
    async execute<Data>(query: string) {
      assert.deepEqual(validate(schema, parse(query)), [])
      return answers as Data
    },
  }
}

const reference = { workspaceId: 'w', id: 'g' }
const reserved = (reserveCredits: object) =>
  createCredits(billing({ reserveCredits })).reserve({
    ...reference,
    credits: 2,
    personal: true,
    userId: 'u',
    apiKeyId: null,
  })

test('asks billing in the terms of its schema, and reads each of its answers', async () => {
  assert.deepEqual(await reserved({ __typename: 'ReserveCreditsSuccess', plan: { queueShare: 2 } }), {
    kind: 'held',
    queueShare: 2,
  })
  assert.deepEqual(await reserved({ __typename: 'HoldResolved' }), { kind: 'closed' })
  assert.deepEqual(await reserved({ __typename: 'InsufficientBalance', required: 2, available: 1 }), {
    kind: 'insufficient',
    required: 2,
    available: 1,
  })
  const resetsAt = new Date('2026-12-01')
  assert.deepEqual(
    await reserved({ __typename: 'BudgetPassed', budget: 5, spent: 4, resetsAt: resetsAt.toISOString() }),
    { kind: 'overBudget', budget: 5, spent: 4, resetsAt },
  )
  const captured = { captureCredits: { state: 'CAPTURED' } }
  assert.deepEqual(await createCredits(billing(captured)).capture(reference), { state: 'CAPTURED' })
  const released = { releaseCredits: { state: 'RELEASED', credits: 2 } }
  assert.deepEqual(await createCredits(billing(released)).release(reference), { state: 'RELEASED', credits: 2 })
})
