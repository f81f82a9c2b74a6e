import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signUp } from '../support/api-client.ts'
import { startTestPlatform } from '../support/test-platform.ts'

const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())

const GENERATE = `mutation ($input: GenerateInput!) {
  generate(input: $input) { ... on GenerateSuccess { generation { id } } }
}`
const PROGRESS = 'subscription ($id: ID!) { generationProgress(id: $id) { __typename } }'
const DELETE = 'mutation ($input: DeleteGenerationInput!) { deleteGeneration(input: $input) { __typename } }'
const LEDGER = `query ($id: ID!) {
  workspace(id: $id) { billing { ledger { nodes { kind available held generation { id prompt } } } } }
}`

interface Ledger {
  workspace: { billing: { ledger: { nodes: object[] } } }
}

test('the ledger names what was paid for, and stays when that has been deleted', async () => {
  const { client, workspaceId } = await signUp(platform.url)
  const input = { prompt: 'a red apple', steps: 1 }
  const { generate } = await client.execute<{ generate: { generation: { id: string } } }>(GENERATE, { input })
  const { id } = generate.generation
  await using progress = client.subscribe(PROGRESS, { id })
  for await (const _event of progress.results);

  const ledger = async () => (await client.execute<Ledger>(LEDGER, { id: workspaceId })).workspace.billing.ledger.nodes
  const entries = (generation: object | null) => [
    { kind: 'CAPTURE', available: 99, held: 0, generation },
    { kind: 'HOLD', available: 99, held: 1, generation },
    { kind: 'WELCOME_GRANT', available: 100, held: 0, generation: null },
  ]
  assert.deepEqual(await ledger(), entries({ id, prompt: 'a red apple' }))
  await client.execute(DELETE, { input: { id } })
  assert.deepEqual(await ledger(), entries(null))
})
