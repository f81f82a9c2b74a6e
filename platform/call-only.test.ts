import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { get as getSecurely } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { after, before, test } from 'node:test'
import { connect as connectSecurely } from 'node:tls'
import mongoose from 'mongoose'
import { createTransport } from 'nodemailer'
import { request } from 'undici'
import { WebSocket } from 'ws'
import { callOnly } from './call-only.ts'

const reached: string[] = []
const server = createServer((incoming, response) => {
  reached.push(incoming.url ?? '')
  response.end('here')
})
server.on('connection', () => reached.push('a connection'))
before(() => once(server.listen(0, '127.0.0.1'), 'listening'))
after(() => server.close())
const port = () => (server.address() as AddressInfo).port

/** Ways to open a connection; each fails with the error of the connection, or with one that holds it. */
const ways: Record<string, (host: string) => Promise<unknown>> = {
  fetch: (host) => fetch(`http://${host}:${port()}/`),
  undici: (host) => request(`http://${host}:${port()}/`),
  http: async (host) => once(get({ host, port: port() }), 'response'),
  https: async (host) => once(getSecurely({ host, port: port() }), 'response'),
  'net with options': async (host) => once(connect({ host, port: port() }), 'connect'),
  'net with port and host': async (host) => once(connect(port(), host), 'connect'),
  tls: async (host) => once(connectSecurely({ host, port: port() }), 'secureConnect'),
  'a WebSocket': async (host) => once(new WebSocket(`ws://${host}:${port()}/`), 'open'),
  mail: (host) => createTransport({ host, port: port() }).sendMail({ from: 'a@b.example', to: 'c@d.example' }),
  'the driver of MongoDB': (host) =>
    mongoose
      .createConnection(`mongodb://${host}:${port()}/?directConnection=true`, { serverSelectionTimeoutMS: 300 })
      .asPromise(),
}

for (const [name, open] of Object.entries(ways))
  test(`refuses what is not on the register: ${name}`, async () => {
    using _restriction = callOnly([{ category: 'SERVICE', host: 'elsewhere.test', port: port() }])
    reached.length = 0
    await assert.rejects(open('127.0.0.1'), (error) => {
      assert.match(everythingIn(error), /127\.0\.0\.1:\d+ is not on the register/)
      return true
    })
    assert.deepEqual(reached, [])
  })

test('lets through what is on the register, and no other port of it', async () => {
  using _restriction = callOnly([{ category: 'SERVICE', host: '127.0.0.1', port: port() }])
  assert.equal(await (await fetch(`http://127.0.0.1:${port()}/`)).text(), 'here')
  await assert.rejects(fetch('http://127.0.0.1:65000/'), (error) => /not on the register/.test(everythingIn(error)))
})

test('a host is judged by its name, before it is looked up', async () => {
  using _restriction = callOnly([{ category: 'SERVICE', host: '127.0.0.1', port: port() }])
  await assert.rejects(fetch(`http://localhost:${port()}/`), (error) =>
    /localhost:\d+ is not/.test(everythingIn(error)),
  )
})

/** The messages of an error and of those behind it. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { message, cause, reason } = error as Error & { reason?: { servers?: Map<string, { error?: unknown }> } }
  const servers = [...(reason?.servers?.values() ?? [])].map((one) => everythingIn(one.error))
  return [message, everythingIn(cause), ...servers].join(' ')
}
