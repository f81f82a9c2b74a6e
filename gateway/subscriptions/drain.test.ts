import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { ask, composeToys } from '../toy/platform.ts'
import { startProgram } from '../toy/program.ts'
import { createToyState } from '../toy/state.ts'
import { startToySubgraph } from '../toy/subgraph.ts'

type Event = { data: { activity: { sequence: number } } }

const EVENTS = 400
const query =
  'subscription ($after: Int) { activity(stream: "deploy", after: $after) { sequence product { name postage } } }'

/** Passes connections on to one address, as a balancer does; those that are open stay where they are. */
async function startBalancer(target: string) {
  let port = Number(new URL(target).port)
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    client.pipe(upstream).pipe(client)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    turnTo(next: string) {
      port = Number(new URL(next).port)
    },
    [Symbol.dispose]: () => void server.close(),
  }
}

/** Follows over a WebSocket, and again behind the last event when it is sent away; tells what it saw and what closed it. */
async function followSocket(url: string) {
  const [seen, codes]: [number[], number[]] = [[], []]
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  })
  while (seen.length < EVENTS)
    try {
      const variables = { after: seen.at(-1) ?? 0 }
      for await (const event of client.iterate({ query, variables })) {
        seen.push((event as unknown as Event).data.activity.sequence)
        if (seen.length === EVENTS) break
      }
    } catch (error) {
      codes.push((error as { code: number }).code)
    }
  client.terminate()
  return { seen, codes }
}

/** Follows server-sent events as browsers do: a stream that ends without `complete` is asked for again behind its last id. */
async function followStream(url: string) {
  const seen: number[] = []
  while (seen.length < EVENTS) {
    const headers = { accept: 'text/event-stream', ...(seen.length > 0 && { 'last-event-id': `${seen.at(-1)}` }) }
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers })
    let text = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk
      const messages = text.split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) {
        assert.doesNotMatch(message, /^event: complete/)
        const [, data] = /^data: (.*)$/m.exec(message) ?? []
        if (data) seen.push((JSON.parse(data) as Event).data.activity.sequence)
      }
      if (seen.length === EVENTS) break
    }
  }
  return seen
}

test('on SIGTERM clients move to the next gateway without an event lost or repeated, and requests are answered', async () => {
  await using stack = new AsyncDisposableStack()
  const state = createToyState()
  const names = ['users', 'products', 'reviews'] as const
  const subgraphs = await Promise.all(names.map((name) => startToySubgraph(name, state)))
  for (const subgraph of subgraphs) stack.use(subgraph)
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'))
  stack.defer(() => rm(folder, { recursive: true }))
  const file = join(folder, 'supergraph.graphql')
  await writeFile(file, composeToys(subgraphs))
  const env = { SUPERGRAPH_FILE: file, SUBGRAPH_TIMEOUT: '800' }
  const [first, second] = await Promise.all([startProgram(env), startProgram(env)])
  stack.use(first)
  stack.use(second)
  const balancer = stack.use(await startBalancer(first.url))

  const sockets = Array.from({ length: 20 }, () => followSocket(balancer.url))
  const streams = Array.from({ length: 5 }, () => followStream(balancer.url))
  let made = 0
  const half = Promise.withResolvers<void>()
  const making = setInterval(() => {
    state.append('deploy', 1)
    if (++made === EVENTS / 2) half.resolve()
    if (made === EVENTS) clearInterval(making)
  }, 3)
  stack.defer(() => clearInterval(making))
  await half.promise
  const answer = ask(balancer.url, '{ slow me { name } }')
  while (!subgraphs.some(({ seen }) => seen.some(({ body }) => body.includes('slow')))) await turn()

  balancer.turnTo(second.url)
  first.child.kill('SIGTERM')
  const [code] = await once(first.child, 'exit')
  assert.equal(code, 0)
  assert.deepEqual((await answer).data, { slow: null, me: { name: 'User 1' } })
  const expected = Array.from({ length: EVENTS }, (_, index) => index + 1)
  for (const { seen, codes } of await Promise.all(sockets)) {
    assert.deepEqual(seen, expected)
    assert.deepEqual(codes, [1001])
  }
  for (const seen of await Promise.all(streams)) assert.deepEqual(seen, expected)
})
