import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type { Viewer } from '../../platform/viewer.ts'
import { newViewer, startTestService } from './test-service.ts'

const service = await startTestService()
after(() => service[Symbol.asyncDispose]())
const { api, script, subscriber } = service

const PROGRESS = `subscription ($id: ID!, $after: Int) { generationProgress(id: $id, after: $after) {
  __typename sequence cursor at generation { status progress images { id } }
  ... on GenerationQueued { position }
  ... on GenerationStepped { imageIndex step steps preview }
  ... on GenerationCanceled { creditsReturned }
} }`
const ACTIVITY = `subscription ($workspaceId: ID, $after: String) {
  generationActivity(workspaceId: $workspaceId, after: $after) { __typename sequence cursor generation { id } }
}`

interface Event {
  __typename: string
  sequence: number
  cursor: string
  position?: number
  preview?: string
  creditsReturned?: number
  generation: { id: string; status: string; progress: number; images: unknown[] }
}

async function generate(viewer: Viewer, input: object = {}): Promise<string> {
  const query =
    'mutation ($input: GenerateInput!) { generate(input: $input) { ... on GenerateSuccess { generation { id } } } }'
  const variables = { input: { prompt: 'a lighthouse', width: 256, steps: 2, ...input } }
  const data = await api.execute<{ generate: { generation: { id: string } } }>(query, { viewer, variables })
  return data.generate.generation.id
}

async function* progress(viewer: Viewer, id: string, after?: number) {
  const variables = { id, ...(after !== undefined && { after }) }
  for await (const data of subscriber.subscribe<{ generationProgress: Event }>(PROGRESS, { viewer, variables }))
    yield data.generationProgress
}

async function* activity(viewer: Viewer, variables: object = {}) {
  for await (const data of subscriber.subscribe<{ generationActivity: Event }>(ACTIVITY, { viewer, variables }))
    yield data.generationActivity
}

const codeOf = (stream: AsyncGenerator<unknown>) =>
  stream.next().then(
    () => 'accepted',
    (errors) => errors[0]?.extensions?.code,
  )

/** Lets the model wait at its first step until it is told to go on. */
function holdModel() {
  const gate = Promise.withResolvers<void>()
  script.step = () => gate.promise
  return () => {
    script.step = () => {}
    gate.resolve()
  }
}

test('tells what happens as it happens, from the first event to the last, and completes', async () => {
  const viewer = newViewer()
  const goOn = holdModel()
  const id = await generate(viewer)
  const events: Event[] = []
  for await (const event of progress(viewer, id)) {
    events.push(event)
    if (event.__typename === 'GenerationStarted') goOn()
  }
  assert.deepEqual(
    events.map(({ __typename, sequence }) => [sequence, __typename]),
    [
      [1, 'GenerationQueued'],
      [2, 'GenerationStarted'],
      [3, 'GenerationStepped'],
      [4, 'GenerationStepped'],
      [5, 'GenerationSucceeded'],
    ],
  )
  assert.equal(events[0]?.position, 1)
  assert.match(events[2]?.preview ?? '', /^data:image\/webp;base64,/)
  const last = events.at(-1)?.generation
  assert.deepEqual([last?.status, last?.progress, last?.images.length], ['SUCCEEDED', 1, 1])
})

test('whoever resumes after any event, any number of times, gets every event once and in order', async () => {
  const viewer = newViewer()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
      fc.boolean(),
      async (pieces, isOver) => {
        const goOn = isOver ? () => {} : holdModel()
        const id = await generate(viewer, { count: 2 })
        if (isOver) for await (const _event of progress(viewer, id));
        const seen: number[] = []
        for (const piece of pieces) {
          // While the model waits there are two events; more are waited for only after it goes on.
          if (!isOver && seen.length + piece > 2) goOn()
          let left = piece
          for await (const { sequence } of progress(viewer, id, seen.at(-1) ?? 0)) {
            seen.push(sequence)
            if (--left === 0) break
          }
        }
        goOn()
        for await (const { sequence } of progress(viewer, id, seen.at(-1))) seen.push(sequence)
        assert.deepEqual(seen, [1, 2, 3, 4, 5, 6, 7])
      },
    ),
    { numRuns: 15 },
  )
})

test('completes at once for whoever has seen the last event, or more', async () => {
  const viewer = newViewer()
  const id = await generate(viewer)
  const events = await Array.fromAsync(progress(viewer, id))
  assert.deepEqual(await Array.fromAsync(progress(viewer, id, events.length)), [])
  assert.deepEqual(await Array.fromAsync(progress(viewer, id, 1_000)), [])
})

test('refuses a negative sequence and generations that are unknown or foreign', async () => {
  const [ada, eve] = [newViewer(), newViewer()]
  const id = await generate(ada)
  assert.equal(await codeOf(progress(ada, id, -1)), 'BAD_USER_INPUT')
  assert.equal(await codeOf(progress(ada, 'unknown')), 'NOT_FOUND')
  assert.equal(await codeOf(progress(eve, id)), 'NOT_FOUND')
  assert.equal(await codeOf(activity(eve, { workspaceId: ada.personalWorkspaceId })), 'FORBIDDEN')
  assert.equal(await codeOf(activity(eve, { after: 'x' })), 'BAD_USER_INPUT')
})

test('tells a cancellation with the credits that came back', async () => {
  const viewer = newViewer()
  const goOn = holdModel()
  const first = await generate(viewer)
  const second = await generate(viewer, { count: 3 })
  const events: Event[] = []
  for await (const event of progress(viewer, second)) {
    events.push(event)
    if (event.sequence > 1) continue
    const cancel = 'mutation ($id: ID!) { cancelGeneration(input: { id: $id }) { __typename } }'
    await api.execute(cancel, { viewer, variables: { id: second } })
  }
  goOn()
  assert.equal(events.at(-1)?.creditsReturned, 3)
  assert.equal((await Array.fromAsync(progress(viewer, first))).at(-1)?.__typename, 'GenerationSucceeded')
})

test('the activity of a workspace holds the events of all its generations and of no other', async () => {
  const [ada, eve] = [newViewer(), newViewer()]
  const first = await generate(ada)
  const beginning = await progress(ada, first).next()
  const cursor = beginning.value?.cursor
  await generate(eve)
  const second = await generate(ada)
  const seen: Event[] = []
  for await (const event of activity(ada, { after: cursor })) {
    seen.push(event)
    if (seen.filter(({ __typename }) => __typename === 'GenerationSucceeded').length === 2) break
  }
  const sequencesOf = (id: string) =>
    seen.filter(({ generation }) => generation.id === id).map(({ sequence }) => sequence)
  assert.deepEqual(sequencesOf(first), [2, 3, 4, 5])
  assert.deepEqual(sequencesOf(second), [1, 2, 3, 4, 5])
  assert.equal(seen.length, 9)
})

test('the activity begins with what comes next where no cursor is given', async () => {
  const viewer = newViewer()
  for await (const _event of progress(viewer, await generate(viewer)));
  const stream = activity(viewer)
  const next = stream.next()
  // Whether the subscription is in place can't be seen from here; requests follow until one of them is told of.
  const requests = new Set<string>()
  let event: IteratorResult<Event, void> | undefined
  next.then((result) => {
    event = result
  })
  while (!event) requests.add(await generate(viewer))
  assert.ok(event.value && requests.has(event.value.generation.id))
  await stream.return()
})
