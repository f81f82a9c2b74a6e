import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { type ProcessName, processNames } from '../../local/launch-plan.ts'
import { type ApiClient, signUp } from '../support/api-client.ts'
import { eventually } from '../support/eventually.ts'
import { startTestPlatform } from '../support/test-platform.ts'

const GENERATIONS = 12
/** With two steps each generation has five events; the last kills fall before the last of them. */
const MOMENTS = GENERATIONS * 4

const GENERATE = `mutation ($input: GenerateInput!) {
  generate(input: $input) { __typename ... on GenerateSuccess { generation { id credits } } }
}`
const STANDING = `{
  generations(first: 100) { nodes { id status owner { id } images { url } } pageInfo { hasNextPage } }
  viewer { personalWorkspace { billing {
    credits { available held }
    ledger(first: 100) { nodes { kind credits heldCredits generation { id } } }
  } } }
}`
const ACTIVITY = 'subscription ($id: ID!) { generationActivity(workspaceId: $id) { sequence } }'
const PROGRESS = 'subscription ($id: ID!) { generationProgress(id: $id) { __typename sequence } }'

interface Standing {
  generations: {
    nodes: { id: string; status: string; images: { url: string }[] }[]
    pageInfo: { hasNextPage: boolean }
  }
  viewer: {
    personalWorkspace: {
      billing: {
        credits: { available: number; held: number }
        ledger: { nodes: { kind: string; credits: number; heldCredits: number; generation: { id: string } | null }[] }
      }
    }
  }
}
interface LogEvent {
  __typename: string
  sequence: number
}
interface Generated {
  generate: { __typename: string; generation: { id: string; credits: number } }
}

const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())

for (const name of processNames)
  test(`kill -9 of ${name} while ${GENERATIONS} generations run loses none and charges none twice`, async () => {
    const { client, workspaceId } = await signUp(platform.url)
    const moment = randomInt(1, MOMENTS)
    const [requested] = await Promise.all([
      Promise.all(Array.from({ length: GENERATIONS }, () => generate(client))),
      kill(name, { client, workspaceId, moment }),
    ])
    const standing = await eventually(async () => {
      const now = await client.execute<Standing>(STANDING)
      assert.ok(
        now.generations.nodes.every(({ status }) => isFinal(status)),
        `not all ended, killed at ${moment}`,
      )
      return now
    })
    assertSettled(standing, requested)
    for (const { id } of requested) assertWhole(await eventually(() => logOf(client, id)))
    for (const { images } of standing.generations.nodes)
      for (const { url } of images) assert.equal((await fetch(url)).status, 200)
  })

const isFinal = (status: string) => ['SUCCEEDED', 'FAILED', 'CANCELED'].includes(status)

/** Kills a process as soon as the workspace has seen so many events, and waits until everything works again. */
async function kill(
  name: ProcessName,
  { client, workspaceId, moment }: { client: ApiClient; workspaceId: string; moment: number },
) {
  const process = platform.processes.get(name)
  assert.ok(process?.pid)
  const { starts } = process
  await using activity = client.subscribe(ACTIVITY, { id: workspaceId })
  for (let seen = 0; seen < moment; seen++) await activity.results.next()

  process.kill('SIGKILL')
  await eventually(async () => {
    assert.equal(process.starts, starts + 1)
    assert.equal((await fetch(`${platform.url}/health`)).status, 200)
  })
}

/** Asks for a picture as a careful client does: again and again under one key until there is an answer. */
async function generate(client: ApiClient) {
  const input = { prompt: 'a red apple', steps: 2, idempotencyKey: randomUUID() }
  const { generate } = await eventually(() => client.execute<Generated>(GENERATE, { input }))
  assert.equal(generate.__typename, 'GenerateSuccess')
  return generate.generation
}

function assertSettled({ generations, viewer }: Standing, requested: { id: string; credits: number }[]) {
  const ids = requested.map(({ id }) => id).toSorted()
  assert.equal(new Set(ids).size, GENERATIONS)
  assert.deepEqual(generations.nodes.map(({ id }) => id).toSorted(), ids)
  assert.deepEqual(new Set(generations.nodes.map(({ status }) => status)), new Set(['SUCCEEDED']))
  assert.ok(generations.nodes.every(({ images }) => images.length === 1))

  const { credits, ledger } = viewer.personalWorkspace.billing
  const price = requested.reduce((sum, generation) => sum + generation.credits, 0)
  assert.deepEqual(credits, { available: 100 - price, held: 0 })
  for (const kind of ['HOLD', 'CAPTURE']) {
    const moved = ledger.nodes.filter((entry) => entry.kind === kind).map(({ generation }) => generation?.id)
    assert.deepEqual(moved.toSorted(), ids, `one ${kind} for each generation`)
  }
  assert.equal(ledger.nodes.length, 1 + 2 * GENERATIONS)
}

/** The log of a generation that has ended. */
async function logOf(client: ApiClient, id: string) {
  await using progress = client.subscribe<{ generationProgress: LogEvent }>(PROGRESS, { id })
  const events: LogEvent[] = []
  for await (const { generationProgress } of progress.results) events.push(generationProgress)
  return events
}

/** A log may tell of work that was taken up again; it has no gap and one end. */
function assertWhole(events: LogEvent[]) {
  assert.deepEqual(
    events.map(({ sequence }) => sequence),
    events.map((_event, index) => index + 1),
  )
  const ends = events.filter(({ __typename }) => __typename === 'GenerationSucceeded')
  assert.deepEqual(ends, events.slice(-1))
}
