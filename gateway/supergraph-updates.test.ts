import assert from 'node:assert/strict'
import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { ask, composeToys, startToyPlatform } from './toy/platform.ts'
import { startProgram } from './toy/program.ts'
import { createToyState } from './toy/state.ts'
import { startToySubgraph } from './toy/subgraph.ts'

type Event = { data: { activity: { sequence: number; product: { name: string } } } }

async function folder(stack: AsyncDisposableStack): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'supergraph-'))
  stack.defer(() => rm(path, { recursive: true }))
  return path
}

test('a new supergraph takes the place of another without a request or an event lost; what is none is refused by name', async () => {
  await using stack = new AsyncDisposableStack()
  const file = join(await folder(stack), 'supergraph.graphql')
  let addresses: { name: string; url: string; key: undefined }[] = []
  const toys = stack.use(
    await startToyPlatform({
      subgraphTimeout: 1_500,
      metrics: { host: '127.0.0.1', port: 0 },
      supergraphUpdates: { file, subgraphsOf: () => addresses },
    }),
  )
  addresses = Object.values(toys.subgraphs).map(({ name, url }) => ({ name, url, key: undefined }))
  const whole = toys.supergraphSdl
  const reduced = whole.replace('email: String', 'email: String @inaccessible')
  await writeFile(file, whole)
  const updates = async (outcome: string) => {
    const text = await (await fetch(`${toys.metricsUrl}/metrics`)).text()
    return Number(
      new RegExp(`^gateway_supergraph_updates_total{outcome="${outcome}"} (\\d+)`, 'm').exec(text)?.[1] ?? 0,
    )
  }
  const counted = async (outcome: string, count: number) => {
    while ((await updates(outcome)) < count) await turn()
  }

  const events = toys.connect().iterate({
    query: 'subscription { activity(stream: "s") { sequence product { name } } }',
  }) as unknown as AsyncIterableIterator<Event>
  const seen: number[] = []
  const follow = async (upTo: number) => {
    while ((seen.at(-1) ?? 0) < upTo) seen.push((await events.next()).value.data.activity.sequence)
  }
  toys.state.append('s', 1)
  await follow(1)

  let over = false
  const answers: unknown[] = []
  const asking = Array.from({ length: 5 }, async () => {
    while (!over) {
      const { status, data } = await toys.ask('{ me { name } product(id: "1") { reviews { text } } }')
      answers.push({ status, me: data?.me })
    }
  })
  const slow = toys.ask('{ slow me { email } }')
  while (!toys.subgraphs.products.seen.some(({ body }) => body.includes('slow'))) await turn()
  await writeFile(file, reduced)
  await counted('taken', 1)
  toys.state.append('s', 1)
  assert.match((await toys.ask('{ me { email } }')).errors?.[0]?.message ?? '', /Cannot query field "email"/)
  // What began before ends as it began.
  assert.deepEqual((await slow).data, { slow: null, me: { email: '1@example.com' } })
  await follow(2)

  await writeFile(file, whole.slice(0, whole.length / 2))
  await counted('refused', 1)
  await writeFile(file, 'type Query { nothing: Int }')
  await counted('refused', 2)
  assert.deepEqual((await toys.ask('{ me { name } }')).data, { me: { name: 'User 1' } })
  await writeFile(file, whole)
  await counted('taken', 2)
  assert.deepEqual((await toys.ask('{ me { email } }')).data, { me: { email: '1@example.com' } })
  toys.state.append('s', 1)
  await follow(3)

  over = true
  await Promise.all(asking)
  assert(answers.length > 10)
  for (const answer of answers) assert.deepEqual(answer, { status: 200, me: { name: 'User 1' } })
  assert.deepEqual(seen, [1, 2, 3])
  assert.equal(await updates('refused'), 2)
})

test('the program follows a link that is turned to another file, and calls the addresses that it finds there', async () => {
  await using stack = new AsyncDisposableStack()
  const path = await folder(stack)
  const state = createToyState()
  const start = async () => {
    const names = ['users', 'products', 'reviews'] as const
    const subgraphs = await Promise.all(names.map((name) => startToySubgraph(name, state)))
    for (const subgraph of subgraphs) stack.use(subgraph)
    return subgraphs
  }
  const [before, after] = [await start(), await start()]
  await writeFile(join(path, 'before.graphql'), composeToys(before))
  await writeFile(join(path, 'after.graphql'), composeToys(after))
  const link = join(path, 'supergraph.graphql')
  await symlink('before.graphql', link)
  const { url } = stack.use(await startProgram({ SUPERGRAPH_FILE: link }))
  assert.deepEqual((await ask(url, '{ me { name } }')).data, { me: { name: 'User 1' } })

  await symlink('after.graphql', `${link}.new`)
  await rename(`${link}.new`, link)
  while (!after.some(({ seen }) => seen.length > 0)) {
    const { data, errors } = await ask(url, '{ me { name } }')
    assert.deepEqual({ data, errors }, { data: { me: { name: 'User 1' } }, errors: undefined })
  }
})
