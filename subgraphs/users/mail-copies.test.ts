import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { startTestMail } from '../../tests/support/test-mail.ts'
import { createMailCopies } from './clients/mail/mail-copies.ts'
import { openMailer } from './clients/mail/mailer.ts'

/** Somebody else who keeps mails, and what they were asked. */
async function startKeeper(status: () => number) {
  const asked: { body: unknown; authorization: string | undefined }[] = []
  const server = createServer(async (request, response) => {
    asked.push({ body: JSON.parse(await text(request)), authorization: request.headers.authorization })
    response.writeHead(status(), status() === 302 ? { location: '/elsewhere' } : {}).end('done')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    asked,
    urlFor: (credentials: string) => `http://${credentials}127.0.0.1:${port}/erasures`,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}

const ada = { account: 'a1', address: 'Ada@example.com' }

test('the local mail server keeps what belongs to others, and nothing about the account or to its address', async () => {
  await using mail = await startTestMail()
  await using mailer = openMailer({ ...mail, mailFrom: 'us@localhost', publicUrl: 'https://imaginprompt.test' })
  const rest = { locale: 'en', token: 't'.repeat(43), unsubscribeToken: undefined } as const
  const send = (key: string, to: string, accountId: string | null) =>
    mailer.deliver({ ...rest, key, to, accountId, letter: { kind: 'verifyEmail', userId: 'x', to } })
  await send('1', 'ada@example.com', 'a1')
  await send('2', 'ada@earlier.example', 'a1')
  await send('3', 'ada@example.com', null)
  await send('4', 'bob@example.com', 'b2')
  await send('5', 'ada@example.com.evil.example', 'a12')
  assert.equal((await mail.all()).length, 5)

  const erase = createMailCopies(`${mail.pageUrl}/erasures`)
  await erase(ada)
  await erase(ada)
  const left = (await mail.all()).map(({ to }) => to?.[0]?.address)
  assert.deepEqual(left.sort(), ['ada@example.com.evil.example', 'bob@example.com'])
  await erase({ account: 'b2', address: null })
  assert.equal((await mail.all()).length, 1)
})

test('whoever keeps the mails elsewhere is asked with the credentials of the address, and believed at 2xx alone', async () => {
  let status = 202
  await using keeper = await startKeeper(() => status)
  const erase = createMailCopies(keeper.urlFor('us:p%40ss@'))
  await erase(ada)
  const authorization = `Basic ${Buffer.from('us:p@ss').toString('base64')}`
  assert.deepEqual(keeper.asked, [{ body: ada, authorization }])

  for (status of [302, 404, 503]) await assert.rejects(erase(ada))
  status = 200
  await createMailCopies(keeper.urlFor(''))(ada)
  assert.equal(keeper.asked.at(-1)?.authorization, undefined)
  await createMailCopies(undefined)(ada)
})

test('what is no request to erase changes nothing', async () => {
  await using mail = await startTestMail()
  const ask = (body: string, type = 'application/json') =>
    fetch(`${mail.pageUrl}/erasures`, { method: 'POST', headers: { 'content-type': type }, body })
  for (const body of ['{}', '{"account":"","address":null}', '{"account":"a1"}', '[]', 'x'])
    assert.equal((await ask(body)).status, 400, body)
  // As a page of somebody else could have a browser send it without asking.
  assert.equal((await ask(JSON.stringify(ada), 'text/plain')).status, 400)
})
