import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startToyPlatform } from '../toy/platform.ts'
import { startToyUpstream } from '../toy/upstream.ts'

test('health is 200 when everything answers 200, 503 with the names of what does not', async () => {
  await using well = await startToyUpstream((_request, response) => response.end('{"status":"ok","failing":[]}'))
  await using ill = await startToyUpstream((_request, response) =>
    response.writeHead(503).end('{"status":"unavailable","failing":["mongodb"]}'),
  )
  await using silent = await startToyUpstream(() => {})
  await using good = await startToyPlatform({ healthChecks: { users: well.url, billing: well.url } })
  await using bad = await startToyPlatform({
    healthChecks: { users: well.url, billing: ill.url, generation: 'http://127.0.0.1:1', worker: silent.url },
  })

  const fine = await fetch(`${good.url}/health`)
  assert.equal(fine.status, 200)
  assert.deepEqual(await fine.json(), { status: 'ok' })
  const failing = await fetch(`${bad.url}/health`)
  assert.equal(failing.status, 503)
  assert.deepEqual(await failing.json(), {
    status: 'unavailable',
    failing: ['billing', 'generation', 'mongodb', 'worker'],
  })
})

test('many who ask at once cost each service one question', async () => {
  let asked = 0
  await using service = await startToyUpstream((_request, response) => {
    asked++
    response.end('{}')
  })
  await using toys = await startToyPlatform({ healthChecks: { service: service.url } })
  await Promise.all(Array.from({ length: 20 }, () => fetch(`${toys.url}/health`)))
  assert.equal(asked, 1)
})
