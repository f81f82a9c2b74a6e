import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { sendFile } from './send-file.ts'

const file = new Blob([new Uint8Array(1_300_000).map((_, at) => at % 251)])

/** Takes bytes in as the API does; `fault` may spoil a request by its number. */
async function startTaker(fault: (number: number) => 'lose the answer' | 'break' | number | undefined) {
  const taken: Buffer[] = []
  let requests = 0
  const length = () => Buffer.concat(taken).length
  const server = createServer(async (request, response) => {
    const spoil = fault(++requests)
    if (spoil === 'break') return void response.destroy()
    if (typeof spoil === 'number') return void response.writeHead(spoil).end()
    const body = await buffer(request)
    if (request.method === 'PATCH' && Number(request.headers['upload-offset']) !== length())
      return void response.writeHead(409).end()
    taken.push(body)
    if (spoil === 'lose the answer') return void response.destroy()
    response.writeHead(request.method === 'HEAD' ? 200 : 204, { 'upload-offset': length() }).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    target: {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      method: 'PATCH',
      headers: [{ name: 'Content-Type', value: 'application/offset+octet-stream' }],
    },
    taken: () => Buffer.concat(taken),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const options = () => {
  const shares: number[] = []
  const onProgress = (share: number) => void shares.push(share)
  return { shares, onProgress, signal: new AbortController().signal, pause: async () => {} }
}

test('a file arrives whole, in chunks, with rising progress', async () => {
  await using taker = await startTaker(() => undefined)
  const { shares, ...rest } = options()
  await sendFile(file, taker.target, rest)
  assert.deepEqual(taker.taken(), Buffer.from(await file.arrayBuffer()))
  assert.equal(shares.at(-1), 1)
  assert.deepEqual(
    shares,
    shares.toSorted((one, other) => one - other),
  )
})

test('it arrives whole although the connection breaks before, and behind, a chunk', async () => {
  await using taker = await startTaker(
    (number) => (({ 1: 'break', 3: 'lose the answer', 4: 503, 6: 'lose the answer' }) as const)[number],
  )
  await sendFile(file, taker.target, options())
  assert.deepEqual(taker.taken(), Buffer.from(await file.arrayBuffer()))
})

test('it is given up when the address does not take it, or nothing gets through', async () => {
  for (const [status, expected] of [
    [404, 1],
    [503, 6],
  ] as const) {
    let asked = 0
    await using taker = await startTaker(() => {
      asked++
      return status
    })
    await assert.rejects(sendFile(file, taker.target, options()), new RegExp(String(status)))
    assert.equal(asked, expected)
  }
})
