import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createTransport } from 'nodemailer'
import { createLog } from '../../platform/log.ts'
import { startMail } from './start-mail.ts'

async function openMail() {
  await using opening = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'imaginprompt-mail-'))
  opening.defer(() => rm(folder, { recursive: true, force: true }))
  const options = {
    folder: join(folder, 'mail'),
    host: '127.0.0.1',
    smtpPort: 0,
    pagePort: 0,
    log: createLog('mail', 'silent'),
  }
  const mail = opening.use(await startMail(options))
  const transport = createTransport(mail.smtpUrl)
  opening.defer(() => transport.close())
  const open = opening.move()
  return {
    ...options,
    ...mail,
    transport,
    page: async (path: string) => {
      const response = await fetch(mail.pageUrl + path)
      return { status: response.status, headers: response.headers, text: await response.text() }
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

const letter = {
  from: 'ImaginPrompt <no-reply@localhost>',
  to: 'ada@example.com',
  subject: '確認 & <b>',
  text: 'Open https://example.com/verify',
  html: '<html><head><title>x</title></head><body><script>alert(1)</script><a href="https://example.com/verify">Open</a></body></html>',
}
const firstLink = (text: string) => /href="(\/mails\/[^"]+)"/.exec(text)?.[1] ?? assert.fail('No mail is listed')

test('what comes in by SMTP is shown on the page, the latest first, and stays after a restart', async () => {
  await using mail = await openMail()
  assert.match((await mail.page('/')).text, /Nothing yet/)
  await mail.transport.sendMail(letter)
  await mail.transport.sendMail({ ...letter, subject: 'Second', html: undefined })

  const list = (await mail.page('/')).text
  assert.ok(list.indexOf('Second') < list.indexOf('確認 &#38; &#60;b&#62;'))
  assert.doesNotMatch((await mail.page(firstLink(list))).text, /<iframe/)

  await using again = await startMail({ ...mail, smtpPort: 0, pagePort: 0 })
  assert.equal(await (await fetch(again.pageUrl)).text(), list)
})

test('the HTML of a mail can neither run a script nor load anything, and its links open on their own', async () => {
  await using mail = await openMail()
  await mail.transport.sendMail(letter)
  const path = firstLink((await mail.page('/')).text)
  const shown = await mail.page(path)
  assert.match(shown.text, /sandbox="allow-popups allow-popups-to-escape-sandbox"/)
  assert.doesNotMatch(shown.text, /<script/)
  const html = await mail.page(`${path}/html`)
  const policy = html.headers.get('content-security-policy') ?? ''
  assert.match(policy, /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';/)
  assert.match(html.text, /^<!doctype html><base target="_blank">/)
})

test('mails are files that only their owner may read', async () => {
  await using mail = await openMail()
  await mail.transport.sendMail(letter)
  const [name = ''] = await readdir(mail.folder)
  assert.match(name, /^\d{13}-[0-9a-f]{12}\.eml$/)
  assert.equal((await stat(join(mail.folder, name))).mode & 0o777, 0o600)
  assert.equal((await stat(mail.folder)).mode & 0o777, 0o700)
})

test('a page under a foreign name is refused, and so is a path out of the spool', async () => {
  await using mail = await openMail()
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  request(mail.pageUrl, { headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode))
    .on('error', reject)
    .end()
  assert.equal(await promise, 421)
  for (const id of ['..%2Fsecrets', '0000000000000-000000000000'])
    assert.equal((await mail.page(`/mails/${id}`)).status, 404)
})

test('a mail that is too large is refused for good', async () => {
  await using mail = await openMail()
  const huge = mail.transport.sendMail({ ...letter, text: 'x'.repeat(5_100_000) })
  await assert.rejects(huge, { responseCode: 552 })
  assert.match((await mail.page('/')).text, /Nothing yet/)
})
