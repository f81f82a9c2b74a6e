import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { createLog } from '../../../platform/log.ts'
import { createKnownPasswords } from './known-passwords.ts'

const log = createLog('users', 'silent')
// SHA-1 of “password”: 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8.
const suffix = '1E4C9B93F3F0682250B6CF8331B7EE68FD8'

async function startService(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('common passwords are known without asking anybody', async () => {
  const known = createKnownPasswords(undefined, log)
  for (const password of ['password', 'iloveyou', 'football', 'qwertyuiop', 'starwars'])
    assert.ok(known.isCommon(password), password)
  assert.ok(!known.isCommon('lighthouse at dusk'))
  assert.equal(await known.isLeaked('password'), false)
})

test('a leaked password is recognised by its suffix; the service learns five digits, and padding counts for nothing', async () => {
  const asked: unknown[] = []
  await using service = await startService(({ url, headers }, response) => {
    asked.push([url, headers['add-padding']])
    const count = asked.length === 1 ? 42 : 0
    response.end(`0018A45C4D1DEF81644B54AB7F969B88D65:1\r\n${suffix}:${count}\r\n011053FD0102E94D6AE2F8B83D76FAF94F6:3`)
  })
  const known = createKnownPasswords(service.url, log)
  assert.equal(await known.isLeaked('password'), true)
  assert.equal(await known.isLeaked('password'), false, 'padding')
  assert.deepEqual(asked[0], ['/range/5BAA6', 'true'])
})

test('a service that fails, leads elsewhere, keeps silent or is not there keeps nobody from a password', async () => {
  for (const answer of [
    (_request, response) => response.writeHead(503).end(`${suffix}:9`),
    (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    () => {},
  ] satisfies RequestListener[]) {
    await using service = await startService(answer)
    assert.equal(await createKnownPasswords(service.url, log).isLeaked('password'), false)
  }
  const gone = await startService(() => {})
  await gone[Symbol.asyncDispose]()
  assert.equal(await createKnownPasswords(gone.url, log).isLeaked('password'), false)
})
