import assert from 'node:assert/strict'
import dns from 'node:dns'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { mock, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Identity } from '../../platform/identity.ts'
import { createLog } from '../../platform/log.ts'
import type { GatewayContext } from '../context.ts'
import { FAILURES } from '../transport/circuit-breaker.ts'
import { createDeparture } from '../transport/departure.ts'
import { createSubgraphSource } from './subgraph-source.ts'

type Handler = (response: ServerResponse, request: IncomingMessage) => void

/** A subgraph that answers its nth request by the nth handler, and everything after by the last; and a source that fetches from it. */
async function startSource(handlers: Handler[], { mostFetches = 100, host = '127.0.0.1' } = {}) {
  const stack = new AsyncDisposableStack()
  const seen: string[] = []
  const server = createServer(async (request, response) => {
    const handle = handlers[Math.min(seen.length, handlers.length - 1)]
    seen.push(await text(request))
    server.emit('asked')
    handle?.(response, request)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  stack.defer(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const url = `http://${host}:${port}/graphql`
  const log = createLog('gateway', 'silent')
  const source = stack.use(
    createSubgraphSource({ name: 'a', url, key: undefined }, { timeout: 2_000, mostFetches, log }),
  )
  const departure = createDeparture()
  const context: GatewayContext = {
    identity: { requestId: '1' } as Identity,
    departure,
    async setSession() {},
    async accessChanged() {},
  }
  return {
    port,
    seen,
    departure,
    asked: () => once(server, 'asked'),
    fetch: async (query = '{ a }') => source.process({ request: { query }, context } as never),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

const answer: Handler = (response) => void response.end('{"data":{"a":1}}')
const cut: Handler = (_response, { socket }) => void socket.destroy()
const failing =
  (status: number): Handler =>
  (response) =>
    void response.writeHead(status).end('<html>')
const hang: Handler = () => {}

const unavailable = { extensions: { code: 'UPSTREAM_UNAVAILABLE' } }

for (const [name, fault] of Object.entries({ 'lost connection': cut, 'proxy with nobody behind it': failing(503) })) {
  test(`a query is asked once more after a ${name}, and no more than that`, async () => {
    await using source = await startSource([fault, answer, fault, fault, answer])
    assert.deepEqual(await source.fetch(), { data: { a: 1 } })
    await assert.rejects(source.fetch(), unavailable)
    assert.equal(source.seen.length, 4)
  })

  test(`a mutation is not sent again after a ${name}`, async () => {
    await using source = await startSource([fault, answer])
    await assert.rejects(source.fetch('mutation { a }'), unavailable)
    assert.equal(source.seen.length, 1)
  })
}

test('a subgraph that fails again and again is left alone, and others wait for nothing', async () => {
  await using source = await startSource([failing(500)])
  for (let n = 0; n < FAILURES; n++) await assert.rejects(source.fetch(), unavailable)
  await assert.rejects(source.fetch(), unavailable)
  assert.equal(source.seen.length, FAILURES)
})

test('an answer that is no fault of the subgraph does not keep others from it', async () => {
  await using source = await startSource([...Array(FAILURES).fill(failing(413)), answer])
  for (let n = 0; n < FAILURES; n++) await assert.rejects(source.fetch(), unavailable)
  assert.deepEqual(await source.fetch(), { data: { a: 1 } })
})

test('what fetches wait for a subgraph beyond the bound fail at once', async () => {
  await using source = await startSource([hang, answer], { mostFetches: 1 })
  const asked = source.asked()
  const hanging = assert.rejects(source.fetch(), unavailable)
  await asked
  await assert.rejects(source.fetch(), { ...unavailable, message: /too busy/ })
  source.departure.leave()
  await hanging
})

test('a query is called off when the client leaves, also upstream; a mutation is not', async () => {
  const closed = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  await using source = await startSource([
    (response) => void response.once('close', closed.resolve),
    (response) => void release.promise.then(() => answer(response, response.req)),
  ])
  const first = source.asked()
  const query = assert.rejects(source.fetch(), unavailable)
  await first
  source.departure.leave()
  await query
  await closed.promise

  const second = source.asked()
  const mutation = source.fetch('mutation { a }')
  await second
  release.resolve()
  assert.deepEqual(await mutation, { data: { a: 1 } })
  await assert.rejects(source.fetch(), unavailable)
  assert.equal(source.seen.length, 2)
})

test('where a name leads is asked again while connections to where it led stay open', async () => {
  await using source = await startSource([answer], { host: 'subgraph.test' })
  await using stack = new AsyncDisposableStack()
  const moved = createServer((_request, response) => void response.end('{"data":{"a":2}}'))
  await once(moved.listen(source.port, '127.0.0.2'), 'listening')
  stack.defer(() => {
    moved.closeAllConnections()
    moved.close()
  })
  let address = '127.0.0.1'
  const lookup = mock.method(dns, 'lookup', (...given: unknown[]) => {
    const done = given.at(-1) as (error: null, addresses: { address: string; family: 4 }[]) => void
    done(null, [{ address, family: 4 }])
  })
  stack.defer(() => lookup.mock.restore())
  mock.timers.enable({ apis: ['Date'], now: Date.now() })
  stack.defer(() => mock.timers.reset())

  const ask = async () => {
    const answered = await source.fetch()
    await setImmediate() // The connection is free one turn after its answer.
    return answered
  }
  await ask()
  address = '127.0.0.2'
  assert.deepEqual(await ask(), { data: { a: 1 } })
  mock.timers.tick(31_000)
  assert.deepEqual(await ask(), { data: { a: 2 } })
})
