import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { faultOf } from './answer.ts'
import { fakePicture, halfOf, startFakeServer } from './fake-server.ts'
import { openOutbound } from './outbound.ts'
import { readPicture, readPreview } from './read-picture.ts'
import { readServerSentEvents, type ServerSentEvent } from './server-sent-events.ts'

const never = new AbortController().signal
const size = { width: 8, height: 8, isPaid: true }
const isFault = (expected: object) => (error: unknown) => {
  assert.ok(error instanceof ProviderFailure)
  assert.deepEqual(error.fault, expected)
  return true
}

test('nobody at the address is worth another attempt even where pictures cost money', async () => {
  const gone = await startFakeServer(async () => {})
  await gone[Symbol.asyncDispose]()
  await using outbound = openOutbound({ baseUrl: gone.url, isPaid: true })
  await assert.rejects(outbound.call('/', { signal: never }), isFault({ kind: 'unavailable', repeatable: true }))
})

test('a redirect is not followed', async () => {
  await using elsewhere = await startFakeServer(async (_request, response) => response.end())
  await using server = await startFakeServer(async (_request, response) =>
    response.writeHead(302, { location: elsewhere.url }).end(),
  )
  await using outbound = openOutbound({ baseUrl: server.url, isPaid: true })
  const answer = await outbound.call('/', { signal: never })
  await answer.discard()
  assert.deepEqual(faultOf(answer), { kind: 'misconfigured' })
  assert.equal(elsewhere.requests.length, 0)
})

test('an answer without end is cut off', async () => {
  await using server = await startFakeServer(async (_request, response) => {
    const chunk = Buffer.alloc(1024 * 1024)
    response.on('error', () => {})
    const send = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', send)
    }
    send()
  })
  await using outbound = openOutbound({ baseUrl: server.url, isPaid: true })
  const answer = await outbound.call('/', { signal: never })
  await assert.rejects(answer.bytes(), isFault({ kind: 'invalidRequest' }))
})

test('statuses mean what follows from them', () => {
  const fault = (status: number, retryAfter?: string) => faultOf({ status, header: () => retryAfter })
  assert.deepEqual(fault(429), { kind: 'busy', retryAfter: null })
  assert.deepEqual(fault(503, '3'), { kind: 'busy', retryAfter: 3 })
  assert.deepEqual(fault(503), { kind: 'unavailable', repeatable: true })
  assert.deepEqual(fault(402), { kind: 'misconfigured' })
  assert.deepEqual(fault(422), { kind: 'invalidRequest' })
  const inAMinute = fault(429, new Date(Date.now() + 60_000).toUTCString())
  assert.ok(inAMinute.kind === 'busy' && Math.abs((inAMinute.retryAfter ?? 0) - 60) <= 1)
})

test('events are the same however the stream is cut', async () => {
  const text = 'event: a\r\ndata: 1\r\ndata: 2\r\n\r\n: a comment\ndata:それ\n\ndata\rdata: \r\rdata: lost at the end'
  const bytes = Buffer.from(text)
  const expected = [
    { event: 'a', data: '1\n2' },
    { event: 'message', data: 'それ' },
    { event: 'message', data: '\n' },
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
      const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end))
      const events: ServerSentEvent[] = await Array.fromAsync(readServerSentEvents(stream(chunks)))
      assert.deepEqual(events, expected)
    }),
  )
})

async function* stream(chunks: Uint8Array[]) {
  yield* chunks
}

test('a picture is taken at the size asked for, whatever its shape and format', async () => {
  const wide = { width: 64, height: 16, seed: 1 }
  for (const format of ['png', 'jpeg', 'webp'] as const) {
    const file = await sharp(await fakePicture(wide))
      .toFormat(format)
      .toBuffer()
    assert.equal((await readPicture(file, size)).length, 8 * 8 * 3)
    assert.equal((await sharp(await readPreview(file)).metadata()).format, 'webp')
  }
})

test('what is no whole picture is refused: half a file, another format, more pixels than anyone asked for', async () => {
  const pixels = Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => (index * 7919) % 251)
  const noisy = await sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } })
    .png()
    .toBuffer()
  const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const drawn = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>',
  )
  for (const file of [halfOf(noisy), Buffer.alloc(0), drawn, gzipSync(drawn), bomb]) {
    await assert.rejects(readPicture(file, size), isFault({ kind: 'unavailable', repeatable: false }))
    assert.equal(await readPreview(file), undefined)
  }
})
