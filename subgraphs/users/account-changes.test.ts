import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeEmail } from './domain/change-email.ts'
import { changePassword } from './domain/change-password.ts'
import { GUESSES_FROM_ONE_PLACE } from './domain/guess-limit.ts'
import { LETTERS_PER_WINDOW } from './domain/letter.ts'
import { TOKEN_LIFETIME } from './domain/mail-token.ts'
import { requestPasswordReset, resetPassword } from './domain/reset-password.ts'
import type { OutgoingMail } from './domain/send-mail.ts'
import { signIn } from './domain/sign-in.ts'
import { updateProfile } from './domain/update-profile.ts'
import { verifyEmail } from './domain/verify-email.ts'
import { device, oldSession, openTestPorts, password, signUpAs } from './test-ports.ts'

type Test = Awaited<ReturnType<typeof openTestPorts>>
const newPassword = 'a harbour before dawn'

const tokenOf = (mails: OutgoingMail[], kind: OutgoingMail['letter']['kind']) =>
  mails.find(({ letter }) => letter.kind === kind)?.token ?? assert.fail(`no token in ${JSON.stringify(mails)}`)
const userOf = async ({ ports }: Test, id: string) => (await ports.accounts.users([id]))[0]

async function askForReset(test: Test, email: string) {
  await requestPasswordReset(test.ports, email)
  return tokenOf(await test.sendMails(), 'resetPassword')
}

test('the link of the sign-up confirms the address, once, within three days', async () => {
  await using test = await openTestPorts()
  const { user } = await signUpAs(test.ports, 'ada')
  const token = tokenOf(await test.sendMails(), 'verifyEmail')
  const outcomes = await Promise.all([verifyEmail(test.ports, token, device), verifyEmail(test.ports, token, device)])
  assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['linkExpired', 'verified'])
  assert.equal((await userOf(test, user.id))?.emailVerified, true)

  await signUpAs(test.ports, 'bob')
  const late = tokenOf(await test.sendMails(), 'verifyEmail')
  test.advance(TOKEN_LIFETIME.verifyEmail)
  assert.deepEqual(await verifyEmail(test.ports, late, device), { kind: 'linkExpired' })
  assert.deepEqual(await verifyEmail(test.ports, 'no token at all', device), { kind: 'linkExpired' })
})

test('a link of one kind is no link of the other', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  const verify = tokenOf(await test.sendMails(), 'verifyEmail')
  const reset = await askForReset(test, 'ada@example.com')
  assert.deepEqual(await verifyEmail(test.ports, reset, device), { kind: 'linkExpired' })
  assert.deepEqual(await resetPassword(test.ports, { token: verify, password: newPassword }, device), {
    kind: 'linkExpired',
  })
})

test('a reset sets the password, ends every session and link, clears the guesses and is told', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  await test.sendMails()
  for (let guess = 0; guess < GUESSES_FROM_ONE_PLACE; guess++)
    await signIn(ports, { email: user.email, password: 'forgotten' }, device)
  const older = await askForReset(test, 'ADA@example.com')
  test.advance(60_000)
  const token = await askForReset(test, user.email)

  assert.deepEqual(await resetPassword(ports, { token, password: 'short' }, device), {
    kind: 'weakPassword',
    weakness: 'short',
  })
  const both = await Promise.all(
    [token, older].map((one) => resetPassword(ports, { token: one, password: newPassword }, device)),
  )
  assert.deepEqual(both.map(({ kind }) => kind).sort(), ['linkExpired', 'reset'])
  assert.deepEqual(await ports.sessions.ofUser(user.id, ports.now()), [])
  assert.equal((await userOf(test, user.id))?.emailVerified, true, 'the link proves the address')
  assert.deepEqual(
    (await test.sendMails()).map(({ letter }) => letter.kind),
    ['passwordChanged'],
  )
  assert.equal((await signIn(ports, { email: user.email, password }, device)).kind, 'invalidCredentials')
  assert.equal((await signIn(ports, { email: user.email, password: newPassword }, device)).kind, 'signedIn')
})

test('a reset link holds for an hour', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  const token = await askForReset(test, 'ada@example.com')
  test.advance(TOKEN_LIFETIME.resetPassword)
  assert.deepEqual(await resetPassword(test.ports, { token, password: newPassword }, device), { kind: 'linkExpired' })
})

test('asking for a reset does the same work whether or not there is an account, and mails to accounts only', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  await test.sendMails()
  const work = async (email: string) => {
    const calls: string[] = []
    const watched = new Proxy(test.ports, {
      get(ports, name: keyof typeof test.ports) {
        calls.push(name)
        return ports[name]
      },
    })
    return { outcome: await requestPasswordReset(watched, email), calls }
  }
  const [known, unknown] = [await work('ada@example.com'), await work('nobody@example.com')]
  assert.deepEqual(known.calls, unknown.calls)
  assert.ok(!known.calls.includes('accounts'))
  assert.deepEqual([known.outcome.kind, unknown.outcome.kind], ['requested', 'requested'])
  assert.deepEqual(
    (await test.sendMails()).map(({ to }) => to),
    ['ada@example.com'],
  )
})

test('nobody’s mailbox is flooded with reset links, and asking is answered as ever', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  await test.sendMails()
  let sent = 0
  for (let minute = 0; minute < 20; minute++) {
    assert.equal((await requestPasswordReset(test.ports, 'ada@example.com')).kind, 'requested')
    sent += (await test.sendMails()).length
    test.advance(60_000)
  }
  assert.equal(sent, LETTERS_PER_WINDOW)
})

test('a new password needs the present one, ends the other sessions and the links that are under way', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user, session } = await signUpAs(ports, 'ada')
  await signIn(ports, { email: user.email, password }, device)
  await test.sendMails()
  const token = await askForReset(test, user.email)
  const change = (currentPassword: string, next = newPassword) =>
    changePassword(ports, session, { currentPassword, newPassword: next }, device)

  assert.deepEqual(await change('a guess'), { kind: 'invalidCredentials' })
  assert.deepEqual(await change(password, 'x'.repeat(201)), { kind: 'invalidInput', field: 'newPassword' })
  assert.deepEqual(await change(password, user.email), { kind: 'weakPassword', weakness: 'personal' })
  assert.equal((await change(password)).kind, 'changed')
  assert.deepEqual(
    (await ports.sessions.ofUser(user.id, ports.now())).map(({ id }) => id),
    [session.id],
  )
  assert.deepEqual(await resetPassword(ports, { token, password }, device), { kind: 'linkExpired' })
  assert.deepEqual(
    (await test.sendMails()).map(({ letter }) => letter.kind),
    ['passwordChanged'],
  )
})

test('a borrowed session can not guess the password', async () => {
  await using test = await openTestPorts()
  const { session } = await signUpAs(test.ports, 'ada')
  const guess = (currentPassword: string) =>
    changePassword(test.ports, session, { currentPassword, newPassword }, device)
  for (let time = 0; time < GUESSES_FROM_ONE_PLACE; time++)
    assert.equal((await guess('a guess')).kind, 'invalidCredentials')
  assert.equal((await guess(password)).kind, 'tooManyAttempts')
})

test('a new address holds once its link is opened; the old one is told before, and a new password stops it', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user, session } = await signUpAs(ports, 'ada')
  await test.sendMails()
  const ask = (email: string, known = password) => changeEmail(ports, session, { email, password: known }, device)
  assert.deepEqual(await ask('ada@new.example', 'a guess'), { kind: 'invalidCredentials' })
  assert.deepEqual(await ask('ada'), { kind: 'invalidInput', field: 'email' })
  assert.deepEqual(await ask('ADA@new.example'), { kind: 'asked', email: 'ada@new.example' })
  const mails = await test.sendMails()
  assert.deepEqual(
    mails.map(({ letter: { kind }, to }) => [kind, to]),
    [
      ['verifyEmail', 'ada@new.example'],
      ['emailChanging', 'ada@example.com'],
    ],
  )
  assert.equal((await userOf(test, user.id))?.email, 'ada@example.com')

  const change = { currentPassword: password, newPassword }
  await changePassword(ports, session, change, device)
  assert.deepEqual(await verifyEmail(ports, tokenOf(mails, 'verifyEmail'), device), { kind: 'linkExpired' })

  test.advance(60_000)
  await ask('ada@new.example', newPassword)
  assert.deepEqual(await verifyEmail(ports, tokenOf(await test.sendMails(), 'verifyEmail'), device), {
    kind: 'verified',
    email: 'ada@new.example',
  })
  const { email, emailVerified } = (await userOf(test, user.id)) ?? {}
  assert.deepEqual([email, emailVerified], ['ada@new.example', true])
})

test('an address is one account’s, also when it is taken before the link is opened', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user } = await signUpAs(ports, 'ada')
  await test.sendMails()
  await changeEmail(ports, oldSession(user.id), { email: 'bob@example.com', password }, device)
  const token = tokenOf(await test.sendMails(), 'verifyEmail')
  await signUpAs(ports, 'bob')
  assert.deepEqual(await verifyEmail(ports, token, device), { kind: 'emailTaken' })
  assert.equal((await userOf(test, user.id))?.email, 'ada@example.com')
  assert.deepEqual(await changeEmail(ports, oldSession(user.id), { email: 'bob@example.com', password }, device), {
    kind: 'emailTaken',
  })
})

test('name and language change together or alone, and what can not be taken changes nothing', async () => {
  await using test = await openTestPorts()
  const { user } = await signUpAs(test.ports, 'ada')
  const update = (change: { name?: string; locale?: string | null }) =>
    updateProfile(test.ports, user.id, change, device)
  assert.deepEqual(await update({ name: ' Ada Lovelace ', locale: null }), {
    kind: 'updated',
    user: { ...user, name: 'Ada Lovelace' },
  })
  assert.deepEqual(await update({ name: 'Augusta', locale: 'fr' }), { kind: 'invalidInput', field: 'locale' })
  assert.deepEqual(await update({ name: ' ' }), { kind: 'invalidInput', field: 'name' })
  assert.deepEqual(await update({ locale: 'ja' }), {
    kind: 'updated',
    user: { ...user, name: 'Ada Lovelace', locale: 'ja' },
  })
})
