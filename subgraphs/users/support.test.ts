import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answerSupport, settleSupportRequest } from './domain/answer-support.ts'
import { lookAtPictures } from './domain/look-at-pictures.ts'
import { lookUp } from './domain/look-up.ts'
import { readPersonActivity, readWorkspaceActivity } from './domain/read-activity.ts'
import { closeSupportRequest, forgetSupportRequests, replyToSupport, requestSupport } from './domain/request-support.ts'
import { appointStaff, readReason } from './domain/staff.ts'
import {
  CLOSED_REQUEST_LIFETIME,
  MAX_MESSAGES,
  MESSAGES_PER_WINDOW,
  REQUESTS_PER_WINDOW,
  readMessage,
  SUPPORT_WINDOW,
} from './domain/support.ts'
import { device, openTestPorts, signUpAs } from './test-ports.ts'

type Test = Awaited<ReturnType<typeof openTestPorts>>
const page = { after: null, limit: 100 }
const reason = 'They asked where a picture is'
const staff = { userId: 'sue', device }

const question = { topic: 'GENERATION', message: 'Where is my picture?', generationId: null } as const

async function ask({ ports }: Test, userId: string, change: Partial<{ message: string; generationId: string }> = {}) {
  const person = { userId, workspaceIds: ['studio'] }
  const outcome = await requestSupport(ports, person, { ...question, ...change }, device)
  assert.ok(outcome.kind === 'requested', outcome.kind)
  return outcome.request
}

test('a person asks, support answers, the person is told by mail without a word of it, and writes on', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  await test.sendMails()
  const { id } = await ask(test, user.id)
  assert.deepEqual(
    (await ports.supportRequests.inStatus('OPEN', page)).map((one) => one.id),
    [id],
  )

  const answer = await answerSupport(ports, staff, { id, message: ' In the gallery.\r\nBelow. ' })
  assert.ok(answer.kind === 'answered')
  assert.equal(answer.request.status, 'ANSWERED')
  assert.deepEqual(
    answer.request.messages.map(({ author, text }) => [author, text]),
    [
      ['PERSON', 'Where is my picture?'],
      ['STAFF', 'In the gallery.\nBelow.'],
    ],
  )
  const mails = await test.sendMails()
  assert.deepEqual(
    mails.map(({ letter, to }) => [letter.kind, to]),
    [['supportAnswered', user.email]],
  )
  assert.ok(!JSON.stringify(mails).includes('gallery'))

  const reply = await replyToSupport(ports, user.id, { id, message: 'Thank you' })
  assert.ok(reply.kind === 'replied' && reply.request.status === 'OPEN')
  const actions = (await readPersonActivity(ports, user.id, page)).map(({ action }) => action)
  assert.deepEqual(actions.sort(), ['SIGNED_UP', 'SUPPORT_ANSWERED', 'SUPPORT_REQUESTED'])
})

test('a person closes a request, and opens it again by writing on', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  const { id } = await ask(test, user.id)
  assert.equal((await closeSupportRequest(ports, user.id, id))?.status, 'CLOSED')
  assert.deepEqual(await ports.supportRequests.inStatus('OPEN', page), [])
  const reply = await replyToSupport(ports, user.id, { id, message: 'It came back' })
  assert.ok(reply.kind === 'replied' && reply.request.status === 'OPEN')
})

test('support closes a request on the record, and the person opens it again by writing on', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  const { id } = await ask(test, user.id)
  assert.equal(await settleSupportRequest(ports, staff, 'nothing'), null)
  assert.equal((await settleSupportRequest(ports, staff, id))?.status, 'CLOSED')
  const [act, ...others] = await ports.activities.ofStaff(page)
  assert.deepEqual([act?.action, act?.subject.id, others], ['SUPPORT_SETTLED', id, []])
  const reply = await replyToSupport(ports, user.id, { id, message: 'Not yet' })
  assert.ok(reply.kind === 'replied' && reply.request.status === 'OPEN')
})

test('nobody writes on in, or closes, what another asked', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user: ada } = await signUpAs(ports, 'ada')
  const { user: eve } = await signUpAs(ports, 'eve')
  const { id } = await ask(test, ada.id)
  assert.deepEqual(await replyToSupport(ports, eve.id, { id, message: 'Me too' }), { kind: 'unknown' })
  assert.equal(await closeSupportRequest(ports, eve.id, id), null)
  assert.equal((await ports.supportRequests.find(id))?.status, 'OPEN')
  assert.deepEqual(await ports.supportRequests.ofPerson(eve.id, page), [])
})

test('requests and messages wait where there are many, until the first of them is an hour old', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  const { user } = await signUpAs(ports, 'ada')
  const { id } = await ask(test, user.id)
  advance(60_000)
  for (let time = 1; time < REQUESTS_PER_WINDOW; time++) await ask(test, user.id)
  const again = () => requestSupport(ports, { userId: user.id, workspaceIds: [] }, question, device)
  assert.deepEqual(await again(), { kind: 'tooManyRequests', retryAfter: SUPPORT_WINDOW / 1_000 - 60 })
  advance(SUPPORT_WINDOW - 60_000)
  assert.equal((await again()).kind, 'requested')

  const reply = () => replyToSupport(ports, user.id, { id, message: 'Hello?' })
  for (let time = 0; time < MESSAGES_PER_WINDOW; time++) assert.equal((await reply()).kind, 'replied')
  assert.deepEqual(await reply(), { kind: 'tooManyRequests', retryAfter: SUPPORT_WINDOW / 1_000 })
})

test('a request holds so many messages and no more, from either side', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  const { id } = await ask(test, user.id)
  for (let count = 1; count < MAX_MESSAGES; count++) {
    const outcome = await answerSupport(ports, staff, { id, message: 'Patience.' })
    assert.equal(outcome.kind, 'answered')
  }
  await test.sendMails()
  assert.deepEqual(await answerSupport(ports, staff, { id, message: 'One more.' }), { kind: 'full' })
  assert.deepEqual(await replyToSupport(ports, user.id, { id, message: 'One more.' }), { kind: 'full' })
  assert.deepEqual(await test.sendMails(), [], 'no mail of an answer that was not written')
})

test('a message has 1 to 5,000 characters, none that steers a terminal; a reason 10 to 500', () => {
  for (const [text, read] of [
    ['', undefined],
    [' \n ', undefined],
    ['a\u0000b', undefined],
    ['a\u001b[2J', undefined],
    ['\u202e', '\u202e'],
    ['x'.repeat(5_001), undefined],
    ['\u{1f98a}'.repeat(5_000), '\u{1f98a}'.repeat(5_000)],
    ['a\r\nb\tc', 'a\nb\tc'],
  ] as const)
    assert.equal(readMessage(text), read)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const read = readMessage(text)
      if (read !== undefined) assert.equal(readMessage(read), read, 'what was read once is read as it is')
    }),
  )
  assert.equal(readReason('because  '), undefined)
  assert.equal(readReason(`${reason}\u0007`), undefined)
  assert.equal(readReason('x'.repeat(501)), undefined)
  assert.equal(readReason(` ${reason} `), reason)
})

test('every look at a person or a workspace needs a reason, and is read by those whom it concerns', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  const look = (addressOrId: string, why = reason) => lookUp(ports, staff, { addressOrId, reason: why })
  assert.deepEqual(await look(user.email, 'curious'), { kind: 'invalidInput', field: 'reason' })
  assert.deepEqual(await look('nobody@example.com'), { kind: 'nothingFound' })
  assert.deepEqual(await look('nothing'), { kind: 'nothingFound' })
  const seen = async () =>
    (await readPersonActivity(ports, user.id, page))
      .filter(({ actor }) => actor.kind === 'SUPPORT')
      .map(({ action, reason: why, actor }) => [action, why, actor])
  assert.deepEqual(await seen(), [])

  const byAddress = await look(' ADA@example.com ')
  assert.ok(byAddress.kind === 'person')
  assert.deepEqual(byAddress.person.user, user, 'without credentials')
  assert.equal((await look(user.id)).kind, 'person')
  const place = await look(user.personalWorkspaceId)
  assert.ok(place.kind === 'workspace' && place.workspace.memberships[0]?.userId === user.id)
  const by = { kind: 'SUPPORT', userId: 'sue' }
  assert.deepEqual((await seen()).toSorted(), [
    ['PERSON_LOOKED_UP', reason, by],
    ['PERSON_LOOKED_UP', reason, by],
    ['WORKSPACE_LOOKED_UP', reason, by],
  ])
  const inWorkspace = { workspaceId: user.personalWorkspaceId, person: null }
  assert.equal((await readWorkspaceActivity(ports, inWorkspace, page)).length, 1)
  assert.equal((await ports.activities.ofStaff(page)).length, 3)
})

test('support sees the pictures that an open request refers to, on the record, and no others', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  const generation = { prompt: 'a fox', status: 'SUCCEEDED', createdAt: new Date(0), pictures: ['/images/1'] }
  test.generations.set('fox', { ...generation, workspaceId: 'studio' })
  test.generations.set('foreign', { ...generation, workspaceId: 'elsewhere' })
  const refused = await requestSupport(
    ports,
    { userId: user.id, workspaceIds: ['studio'] },
    { ...question, generationId: 'foreign' },
    device,
  )
  assert.deepEqual(refused, { kind: 'invalidInput', field: 'generationId' })

  const look = (supportRequestId: string, why = reason) =>
    lookAtPictures(ports, staff, { supportRequestId, reason: why })
  const { id: plain } = await ask(test, user.id)
  const { id } = await ask(test, user.id, { generationId: 'fox' })
  assert.deepEqual(await look(plain), { kind: 'nothingFound' })
  assert.deepEqual(await look('fox'), { kind: 'nothingFound' })
  assert.deepEqual(await look(id, 'why not'), { kind: 'invalidInput', field: 'reason' })
  const looks = async () =>
    (await readPersonActivity(ports, user.id, page)).filter(({ action }) => action === 'PICTURES_LOOKED_AT')
  assert.deepEqual(await looks(), [])

  const shown = await look(id)
  assert.ok(shown.kind === 'shown')
  assert.deepEqual(shown.generation.pictures, ['/images/1'])
  const [look1, ...others] = await looks()
  assert.deepEqual([look1?.subject.id, look1?.workspaceId, look1?.reason, others], ['fox', 'studio', reason, []])

  await closeSupportRequest(ports, user.id, id)
  assert.deepEqual(await look(id), { kind: 'nothingFound' })
})

test('a closed request is kept for a year, an open one as long as the account', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  const { user } = await signUpAs(ports, 'ada')
  const { id } = await ask(test, user.id)
  const { id: open } = await ask(test, user.id)
  await closeSupportRequest(ports, user.id, id)
  advance(CLOSED_REQUEST_LIFETIME - 1)
  assert.equal(await forgetSupportRequests(ports), 0)
  advance(1)
  assert.equal(await forgetSupportRequests(ports), 1)
  assert.equal(await ports.supportRequests.find(id), null)
  assert.ok(await ports.supportRequests.find(open))
})

test('an operator appoints and dismisses staff; who is dismissed is signed out, and reads of both', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'sue')
  const isStaff = async () => (await ports.accounts.users([user.id]))[0]?.staff ?? false
  assert.equal(await appointStaff(ports, 'nobody@example.com', true), false)
  assert.equal(await appointStaff(ports, user.email, true), true)
  assert.equal(await isStaff(), true)
  assert.equal((await ports.sessions.ofUser(user.id, ports.now())).length, 1)
  await appointStaff(ports, user.email, false)
  assert.equal(await isStaff(), false)
  assert.deepEqual(await ports.sessions.ofUser(user.id, ports.now()), [])
  const actions = (await readPersonActivity(ports, user.id, page)).map(({ action }) => action)
  assert.deepEqual(actions.sort(), ['SIGNED_UP', 'STAFF_APPOINTED', 'STAFF_DISMISSED'])
})

test('a letter that was given up leaves why, and neither its words nor an address', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  test.deliverAs({ kind: 'refused', reason: 'EENVELOPE 550' })
  await test.sendMails()
  const [dead, ...others] = await ports.outbox.givenUp(10)
  assert.deepEqual([dead?.kind, dead?.reason, dead?.attempts, others], ['verifyEmail', 'EENVELOPE 550', 1, []])
  const kept = JSON.stringify(await test.records.Letters.find().lean())
  assert.ok(!kept.includes(user.email))
})
