import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Notice } from './domain/letter.ts'
import { queueNews } from './domain/queue-news.ts'
import { queueNotice } from './domain/queue-notice.ts'
import { unsubscribe } from './domain/unsubscribe.ts'
import { openTestPorts, signUpAs } from './test-ports.ts'

const warning: Notice = { kind: 'sweepWarning', pictures: 3, firstAt: new Date('2026-11-26T12:00:00Z') }
const receipt: Notice = {
  kind: 'paymentReceipt',
  invoiceNumber: 'A-1',
  amount: 900,
  currency: 'EUR',
  paidAt: new Date(),
  credits: 500,
}
const update = {
  kind: 'productUpdate' as const,
  subject: { en: 'New', ja: '新着' },
  paragraphs: { en: ['Something is new.'], ja: ['新しい機能です。'] },
}

/** Ada and Bob, whose mails of the sign-up are out. */
async function openPeople() {
  await using opening = new AsyncDisposableStack()
  const test = opening.use(await openTestPorts())
  const [ada, bob] = [(await signUpAs(test.ports, 'ada')).user, (await signUpAs(test.ports, 'bob')).user]
  await test.sendMails()
  const open = opening.move()
  return { ...test, ada, bob, [Symbol.asyncDispose]: () => open.disposeAsync() }
}

test('one occasion makes one letter, however often and by however many it is reported', async () => {
  await using test = await openPeople()
  const report = () => queueNotice(test.ports, { to: { userId: test.ada.id }, notice: receipt, occasion: 'invoice 1' })
  assert.deepEqual(await Promise.all([report(), report(), report()]), [1, 1, 1])
  assert.equal((await test.sendMails()).length, 1)
  await report()
  assert.equal((await test.sendMails()).length, 0)
  await queueNotice(test.ports, { to: { userId: test.ada.id }, notice: receipt, occasion: 'invoice 2' })
  assert.equal((await test.sendMails()).length, 1)
})

test('what is for a workspace goes to its owners, and to nobody where there is no such workspace', async () => {
  await using test = await openPeople()
  const { ports, records, ada, bob } = test
  const workspaceId = ada.personalWorkspaceId
  await records.Memberships.create({ workspaceId, userId: bob.id, role: 'ADMIN', joinedAt: new Date() })
  const queue = (occasion: string) => queueNotice(ports, { to: { workspaceId }, notice: warning, occasion })
  assert.equal(await queue('monday'), 1)
  assert.deepEqual(
    (await test.sendMails()).map(({ to }) => to),
    ['ada@example.com'],
  )
  await records.Memberships.updateOne({ workspaceId, userId: bob.id }, { role: 'OWNER' })
  assert.equal(await queue('tuesday'), 2)
  assert.equal((await test.sendMails()).length, 2)
  assert.equal(await queueNotice(ports, { to: { workspaceId: 'none' }, notice: warning, occasion: 'monday' }), 0)
})

test('a notice goes to the address that the person has when it is sent', async () => {
  await using test = await openPeople()
  await queueNotice(test.ports, { to: { userId: test.ada.id }, notice: warning, occasion: 'monday' })
  await test.ports.accounts.setVerifiedEmail(test.ada.id, 'ada@new.example')
  const [mail] = await test.sendMails()
  assert.equal(mail?.to, 'ada@new.example')
})

test('the link in a mail stops its topic and no other, for good, and holds a year', async () => {
  await using test = await openPeople()
  const { ports, ada } = test
  const queue = (notice: Notice, occasion: string) => queueNotice(ports, { to: { userId: ada.id }, notice, occasion })
  await ports.accounts.setVerifiedEmail(ada.id, ada.email)
  await queue(warning, '1')
  const [mail] = await test.sendMails()
  const token = mail?.unsubscribeToken ?? assert.fail('There is no link')
  assert.ok(
    !JSON.stringify(await test.records.UnsubscribeTokens.find().lean()).includes(token),
    'only its hash is kept',
  )

  test.advance(364 * 86_400_000)
  assert.deepEqual(await unsubscribe(ports, token), { kind: 'unsubscribed', topic: 'REMINDERS' })
  assert.deepEqual(await unsubscribe(ports, token), { kind: 'unsubscribed', topic: 'REMINDERS' })
  for (const [notice, sent] of [
    [warning, 0],
    [receipt, 1],
    [update, 1],
  ] as const) {
    await queue(notice, '2')
    assert.equal((await test.sendMails()).length, sent, notice.kind)
  }
  await ports.accounts.chooseMail(ada.id, 'REMINDERS', true)
  await queue(warning, '3')
  assert.equal((await test.sendMails()).length, 1)

  test.advance(2 * 86_400_000)
  assert.deepEqual(await unsubscribe(ports, token), { kind: 'linkExpired' })
  assert.deepEqual(await unsubscribe(ports, 'guess'), { kind: 'linkExpired' })
})

test('a mail that was queued before the person declined such mails is not sent', async () => {
  await using test = await openPeople()
  await queueNotice(test.ports, { to: { userId: test.ada.id }, notice: warning, occasion: 'monday' })
  await test.ports.accounts.chooseMail(test.ada.id, 'REMINDERS', false)
  assert.deepEqual(await test.sendMails(), [])
})

test('news goes to confirmed addresses only, and essential mails have no link to stop them', async () => {
  await using test = await openPeople()
  const { ports, ada, bob } = test
  await ports.accounts.setVerifiedEmail(bob.id, bob.email)
  for (const { id } of [ada, bob]) await queueNotice(ports, { to: { userId: id }, notice: update, occasion: 'news' })
  const [news, ...more] = await test.sendMails()
  assert.deepEqual([news?.to, more.length], ['bob@example.com', 0])
  assert.ok(news?.unsubscribeToken)
  await queueNotice(ports, { to: { userId: ada.id }, notice: receipt, occasion: 'invoice' })
  const [mail] = await test.sendMails()
  assert.deepEqual([mail?.letter.kind, mail?.unsubscribeToken], ['paymentReceipt', undefined])
})

test('news goes once to everybody who wants it, in their language, however often it is sent', async () => {
  await using test = await openPeople()
  const { ports, records } = test
  await records.Users.updateMany({}, { emailVerified: true })
  const template = await records.Users.findOne({ email: 'ada@example.com' }).lean()
  assert.ok(template)
  const crowd = Array.from({ length: 1_100 }, (_, index) => ({
    ...template,
    _id: `crowd${index}`,
    email: `crowd${index}@example.com`,
    emailVerified: index % 2 === 0,
    mailOptOuts: index % 10 === 0 ? ['PRODUCT_UPDATES' as const] : [],
  }))
  await records.Users.insertMany(crowd)
  const { kind, ...news } = update
  assert.equal(await queueNews(ports, 'december', news), 2 + 440)
  await queueNews(ports, 'december', news)
  assert.equal(await records.Letters.countDocuments({ dueAt: { $exists: true } }), 442)
})
