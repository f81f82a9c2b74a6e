import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { tokenIn } from '../../tests/support/test-mail.ts'
import { sendNews } from './send-news.ts'
import { serviceKeys, startUsers } from './test-service.ts'

const service = await startUsers()
after(() => service[Symbol.asyncDispose]())

const QUEUE = 'mutation ($input: QueueLetterInput!) { queueLetter(input: $input) { recipients } }'
const receipt = { invoiceNumber: 'A-1', amount: 1980, currency: 'JPY', paidAt: '2026-11-23T12:00:00Z', credits: 500 }
const warning = { pictures: 2, firstAt: '2026-11-26T12:00:00Z' }

function as(caller: 'billing' | 'generation') {
  const client = createSubgraphClient({ url: service.url, audience: 'users', key: serviceKeys[caller], caller })
  return { send: (input: object) => client.send(QUEUE, { variables: { input } }) }
}

test('each service may tell what is its own matter, in whole, and nobody else may', async () => {
  const { viewer } = await service.signUp('Eve')
  const { userId } = viewer
  const code = async (answer: Promise<{ errors: { extensions: { code: string } }[] }>) =>
    (await answer).errors[0]?.extensions.code
  assert.equal(
    await code(as('generation').send({ key: '1', userId, notice: { paymentReceipt: receipt } })),
    'FORBIDDEN',
  )
  assert.equal(await code(as('billing').send({ key: '1', userId, notice: { sweepWarning: warning } })), 'FORBIDDEN')
  const own = { key: '1', userId, notice: { paymentReceipt: receipt } }
  assert.equal(await code(service.users.send(QUEUE, { variables: { input: own }, viewer })), 'FORBIDDEN')
  const faulty = [
    { ...own, key: '' },
    { ...own, workspaceId: viewer.personalWorkspaceId },
    { ...own, userId: undefined },
    { ...own, notice: {} },
    { ...own, notice: { paymentReceipt: receipt, lowBalance: { available: 1 } } },
    { ...own, notice: { paymentReceipt: { ...receipt, currency: 'yen' } } },
  ]
  for (const input of faulty)
    assert.equal(await code(as('billing').send(input)), 'BAD_USER_INPUT', JSON.stringify(input))
})

test('a receipt arrives as text and HTML that say the same, without a way to stop it', async () => {
  const { viewer } = await service.signUp('Ada')
  const input = { key: 'invoice 1', workspaceId: viewer.personalWorkspaceId, notice: { paymentReceipt: receipt } }
  assert.deepEqual((await as('billing').send(input)).data, { queueLetter: { recipients: 1 } })
  const mail = await service.mail.arrived('ada@example.com', 'Receipt for your payment')
  for (const part of [mail.text, mail.html]) {
    assert.match(part ?? '', /¥1,980 on November 23, 2026, invoice A-1/)
    assert.match(part ?? '', /500 credits/)
    assert.match(part ?? '', /https:\/\/imaginprompt\.test\/credits/)
    assert.doesNotMatch(part ?? '', /unsubscribe/)
  }
  assert.equal(
    mail.headers.find(({ key }) => key === 'list-unsubscribe'),
    undefined,
  )
})

test('word of a renewal that could not be paid says when it is tried again, and what to do', async () => {
  const { viewer } = await service.signUp('Mia')
  const failed = { amount: 2_900, currency: 'USD', retryAt: '2026-12-27T10:00:00.000Z' }
  const tell = (key: string, paymentFailed: object) =>
    as('billing').send({ key, userId: viewer.userId, notice: { paymentFailed } })
  await tell('first', failed)
  const mail = await service.mail.arrived('mia@example.com', 'Your plan could not be renewed')
  for (const part of [mail.text, mail.html]) {
    assert.match(part ?? '', /\$29\.00 for your plan could not be collected/)
    assert.match(part ?? '', /tried again on December 27, 2026/)
    assert.match(part ?? '', /https:\/\/imaginprompt\.test\/credits/)
  }
  const notice = { planEnded: { endedAt: '2027-01-08T10:00:00.000Z' } }
  await as('billing').send({ key: 'end', userId: viewer.userId, notice })
  const end = await service.mail.arrived('mia@example.com', 'Your plan has ended')
  assert.match(end.text ?? '', /ended on January 8, 2027.*Your pictures and your credits stay/s)
  assert.equal((await tell('odd', { ...failed, currency: 'usd' })).errors[0]?.extensions.code, 'BAD_USER_INPUT')
})

test('word of an automatic top-up that switched itself off says why and what to do', async () => {
  const { viewer } = await service.signUp('Zoe')
  const notice = { autoTopUpStopped: { reason: 'AUTHENTICATION_REQUIRED' } }
  assert.equal((await as('generation').send({ key: '1', userId: viewer.userId, notice })).errors.length, 1)
  await as('billing').send({ key: '1', userId: viewer.userId, notice })
  const mail = await service.mail.arrived('zoe@example.com', 'Automatic top-up is switched off')
  assert.match(mail.text ?? '', /your bank wants you to confirm each payment\. Nothing was charged/)
  assert.match(mail.text ?? '', /change the card/)
  assert.doesNotMatch(mail.text ?? '', /unsubscribe/)
})

test('a reminder is stopped by the button of a mail program, and resumed on the account page', async () => {
  const { viewer } = await service.signUp('Bob')
  const notice = { sweepWarning: warning }
  await as('generation').send({ key: 'monday', userId: viewer.userId, notice })
  const mail = await service.mail.arrived('bob@example.com', 'Pictures are about to be erased')
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value
  assert.equal(header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  const [, token] =
    /^<https:\/\/imaginprompt\.test\/unsubscribe\?token=([\w-]{43})>$/.exec(header('list-unsubscribe') ?? '') ?? []
  assert.ok(mail.text?.includes(`https://imaginprompt.test/unsubscribe#${token}`))

  const wanted = async () => {
    const { viewer: person } = await service.users.execute<{ viewer: { mailChoices: object[] } }>(
      '{ viewer { mailChoices { topic wanted } } }',
      { viewer },
    )
    return person.mailChoices
  }
  const post = (address: string) => fetch(new URL(address, service.url), { method: 'POST' })
  assert.equal((await post('/unsubscribe?token=guess')).status, 404)
  assert.equal((await post('/unsubscribe')).status, 404)
  assert.deepEqual((await wanted())[1], { topic: 'REMINDERS', wanted: true })
  assert.equal((await post(`/unsubscribe?token=${token}`)).status, 200)
  assert.deepEqual(await wanted(), [
    { topic: 'PRODUCT_UPDATES', wanted: true },
    { topic: 'REMINDERS', wanted: false },
  ])
  const RESUME = `mutation { updateMailChoice(input: { topic: REMINDERS, wanted: true }) {
    ... on UpdateMailChoiceSuccess { viewer { mailChoices { wanted } } }
  } }`
  assert.deepEqual(await service.users.execute(RESUME, { viewer }), {
    updateMailChoice: { viewer: { mailChoices: [{ wanted: true }, { wanted: true }] } },
  })
  const UNSUBSCRIBE = 'mutation ($input: UnsubscribeInput!) { unsubscribe(input: $input) { __typename } }'
  const follow = (token: string | undefined) => service.users.execute(UNSUBSCRIBE, { variables: { input: { token } } })
  assert.deepEqual(await follow(token), { unsubscribe: { __typename: 'UnsubscribeSuccess' } })
  assert.deepEqual(await follow('guess'), { unsubscribe: { __typename: 'LinkExpired' } })
})

test('an operator sends news from a file, which must be whole and in both languages', async () => {
  await service.signUp('Eva')
  const token = tokenIn(await service.mail.arrived('eva@example.com', 'Confirm your e-mail address'))
  const VERIFY = 'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { __typename } }'
  await service.users.execute(VERIFY, { variables: { input: { token } } })
  const news = {
    name: 'december',
    subject: { en: 'Pictures by voice', ja: '声で描く' },
    paragraphs: { en: ['Say what to draw.'], ja: ['声で指示できます。'] },
  }
  await assert.rejects(sendNews(service.mongo.uri, '{'), /not JSON/)
  const halved = { ...news, subject: { en: 'Pictures by voice' } }
  await assert.rejects(sendNews(service.mongo.uri, JSON.stringify(halved)), /subject\.ja/)
  assert.equal(await sendNews(service.mongo.uri, JSON.stringify(news)), '“december” is queued; people who get it: 1.')
  const mail = await service.mail.arrived('eva@example.com', 'Pictures by voice')
  assert.match(mail.text ?? '', /Say what to draw[.].*unsubscribe#/s)
})
