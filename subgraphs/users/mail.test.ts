import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderMail } from './clients/mail/render-mail.ts'
import type { OutgoingMail } from './domain/send-mail.ts'
import { MAX_ATTEMPTS, sendNextMail } from './domain/send-mail.ts'
import { signIn } from './domain/sign-in.ts'
import { signUp } from './domain/sign-up.ts'
import { resendVerification } from './domain/verify-email.ts'
import { device, openTestPorts, origin, password, signUpAs } from './test-ports.ts'

const kinds = (mails: OutgoingMail[]) => mails.map(({ letter }) => letter.kind)
const HOUR = 60 * 60_000

test('a letter is sent once, in the language of the person, however many send', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  await signUp(ports, { name: 'Ada', email: 'ada@example.com', password, locale: 'ja' }, device)
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => sendNextMail(ports)))
  assert.deepEqual(
    outcomes.filter((outcome) => outcome !== undefined),
    [{ kind: 'sent', letter: 'verifyEmail' }],
  )
  test.advance(48 * HOUR)
  assert.deepEqual(await test.sendMails(), [])
})

test('a letter whose account was not opened is not sent', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  await test.sendMails()
  const again = { name: 'Eve', email: 'ada@example.com', password, locale: 'en' }
  assert.equal((await signUp(test.ports, again, device)).kind, 'emailTaken')
  assert.equal(await test.records.Letters.countDocuments({ dueAt: { $exists: true } }), 0)
})

test('a server that does not answer is asked again, after pauses that double, with the same key and another token', async () => {
  await using test = await openTestPorts()
  test.deliverAs({ kind: 'failed', reason: 'ECONNECTION' })
  await signUpAs(test.ports, 'ada')
  const [first] = await test.sendMails()
  assert.deepEqual(await test.sendMails(), [])
  test.advance(5_000)
  const [second] = await test.sendMails()
  assert.equal(second?.key, first?.key)
  assert.notEqual(second?.token, first?.token)
  test.advance(9_999)
  assert.deepEqual(await test.sendMails(), [])
  test.advance(1)
  test.deliverAs({ kind: 'accepted' })
  assert.equal((await test.sendMails()).length, 1)
})

test('a letter is given up when it is refused for good, or after about a day', async () => {
  await using test = await openTestPorts()
  test.deliverAs({ kind: 'refused', reason: 'EENVELOPE 550' })
  await signUpAs(test.ports, 'ada')
  assert.equal((await test.sendMails()).length, 1)

  test.deliverAs({ kind: 'failed', reason: 'ECONNECTION' })
  await signUpAs(test.ports, 'bob')
  let attempts = 0
  for (let hour = 0; hour < 100; hour++) {
    attempts += (await test.sendMails()).length
    test.advance(HOUR)
  }
  assert.equal(attempts, MAX_ATTEMPTS)
})

test('a sender that dies in the middle leaves its letter to the next', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  const dying = { ...test.ports, deliver: () => Promise.reject(new Error('killed')) }
  await assert.rejects(sendNextMail(dying), /killed/)
  assert.deepEqual(await test.sendMails(), [])
  test.advance(90_000)
  assert.deepEqual(kinds(await test.sendMails()), ['verifyEmail'])
})

test('once a letter is done with, the queue knows neither the address nor what it said, and no token was ever in it', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  const [mail] = await test.sendMails()
  const [letters, tokens] = await Promise.all([
    test.records.Letters.collection.find().toArray(),
    test.records.MailTokens.collection.find().toArray(),
  ])
  assert.equal(letters.length, 1)
  assert.doesNotMatch(JSON.stringify(letters), /ada@/)
  assert.ok(mail?.token)
  assert.ok(!JSON.stringify([letters, tokens]).includes(mail.token))
})

test('a confirmation is sent again at most once a minute and five times an hour', async () => {
  await using test = await openTestPorts()
  const { user } = await signUpAs(test.ports, 'ada')
  const again = () => resendVerification(test.ports, user.id)
  assert.equal((await again()).kind, 'sent')
  assert.equal((await test.sendMails()).length, 1, 'the one of the sign-up')
  for (let time = 0; time < 4; time++) {
    test.advance(60_000)
    assert.equal((await again()).kind, 'sent')
    assert.equal((await test.sendMails()).length, 1)
  }
  assert.deepEqual(await again(), { kind: 'tooManyLetters', retryAfter: 56 * 60 })
  test.advance(56 * 60_000)
  assert.equal((await again()).kind, 'sent')
})

test('a sign-in from a device or network that is new is told by mail, from a known one it is not', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  await signUpAs(ports, 'ada')
  await test.sendMails()
  const enter = (from: typeof device) => signIn(ports, { email: 'ada@example.com', password }, from)
  await enter(device)
  assert.deepEqual(await test.sendMails(), [])

  const firefox = {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ipAddress: '192.0.2.1',
  }
  await enter(firefox)
  const [alert] = await test.sendMails()
  assert.ok(alert?.letter.kind === 'newSignIn')
  assert.deepEqual(
    [alert.letter.to, alert.letter.browser, alert.letter.system],
    ['ada@example.com', 'Firefox', 'Linux'],
  )
  await enter({ ...firefox, userAgent: firefox.userAgent.replaceAll('140', '141') })
  assert.deepEqual(await test.sendMails(), [], 'an update is no new device')
  await enter({ ...firefox, ipAddress: '198.51.100.7' })
  const [elsewhere] = await test.sendMails()
  assert.ok(elsewhere?.letter.kind === 'newSignIn' && !('country' in elsewhere.letter), 'no country is made up')
  assert.match(renderMail(elsewhere, origin).text, /: Firefox on Linux, \w+ \d+/)

  await enter({ ...firefox, ipAddress: '193.0.6.139' })
  const [abroad] = await test.sendMails()
  assert.ok(abroad)
  assert.match(renderMail(abroad, origin).text, /: Firefox on Linux \(Netherlands, by the network\), \w+ \d+/)
  assert.match(
    renderMail({ ...abroad, locale: 'ja' }, origin).text,
    /：Firefox／Linux（ネットワークからの推定：オランダ）、\d+年/,
  )
  assert.equal(renderMail(abroad, origin).text.includes('193.0.6.139'), false)
})
