import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { WebSocket } from 'ws'
import { startToyPlatform } from '../toy/platform.ts'

interface Message {
  type: string
  payload: { data: { pulses: { beat: number } } } & { extensions: { code: string } }[]
}

test('a client that stops reading is let go with RATE_LIMITED, without a gap before that and without harm to others', async () => {
  await using toys = await startToyPlatform()
  const socket = new WebSocket(`${toys.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'connection_init' }))
  await once(socket, 'message')
  const query = 'subscription { pulses { beat padding(size: 200000) } }'
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }))
  const other = toys.connect().iterate({ query: 'subscription { pulses { beat } }' })
  const first = other.next()
  await toys.state.listeners(2)

  socket.pause()
  const beats = 200
  for (let beat = 0; beat < beats; beat++) toys.state.beat()
  await toys.state.listeners(1)

  const received: Message[] = []
  const ended = Promise.withResolvers<void>()
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString()) as Message
    if (message.type === 'ping') return
    received.push(message)
    if (message.type !== 'next') ended.resolve()
  })
  socket.resume()
  await ended.promise

  const last = received.pop()
  assert.equal(last?.type, 'error')
  assert.equal(last?.payload[0]?.extensions.code, 'RATE_LIMITED')
  assert(received.length < beats)
  assert.deepEqual(
    received.map(({ payload }) => payload.data.pulses.beat),
    received.map((_, index) => index + 1),
  )
  assert.deepEqual((await first).value, { data: { pulses: { beat: 1 } } })
  for (let beat = 2; beat <= beats; beat++) assert.deepEqual((await other.next()).value, { data: { pulses: { beat } } })
  socket.terminate()
})
