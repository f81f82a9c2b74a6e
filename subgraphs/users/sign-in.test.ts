import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPasswordHashing } from './credentials/password-hashing.ts'
import { GUESS_WINDOW, GUESSES_FROM_ONE_PLACE, GUESSES_PER_ACCOUNT, GUESSES_PER_NETWORK } from './domain/guess-limit.ts'
import type { Ports } from './domain/ports.ts'
import { requestPasswordReset, resetPassword } from './domain/reset-password.ts'
import { type SignInOutcome, signIn } from './domain/sign-in.ts'
import { device, openTestPorts, password, signUpAs } from './test-ports.ts'

const attempt = (ports: Ports, name: string, text = password, ipAddress = device.ipAddress) =>
  signIn(ports, { email: `${name}@example.com`, password: text }, { ...device, ipAddress })

async function fail(ports: Ports, times: number, name: string): Promise<SignInOutcome[]> {
  const outcomes: SignInOutcome[] = []
  for (let time = 0; time < times; time++) outcomes.push(await attempt(ports, name, 'a guess'))
  return outcomes
}

test('the right password starts another session, whatever the spelling of the address', async () => {
  await using test = await openTestPorts()
  const { user } = await signUpAs(test.ports, 'ada')
  const outcome = await signIn(test.ports, { email: ' ADA@Example.com', password }, device)
  assert.ok(outcome.kind === 'signedIn')
  assert.deepEqual(outcome.signedIn.user, user)
  assert.equal((await test.ports.sessions.ofUser(user.id, test.ports.now())).length, 2)
})

test('a wrong password and an unknown address are answered alike', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  assert.deepEqual(await attempt(test.ports, 'ada', 'a guess'), { kind: 'invalidCredentials' })
  assert.deepEqual(await attempt(test.ports, 'nobody'), { kind: 'invalidCredentials' })
})

test('after ten failures even the right password waits a minute, and with each further failure twice as long', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  await signUpAs(ports, 'ada')
  const outcomes = await fail(ports, GUESSES_FROM_ONE_PLACE, 'ada')
  assert.ok(outcomes.every(({ kind }) => kind === 'invalidCredentials'))
  for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
    assert.deepEqual(await attempt(ports, 'ada'), { kind: 'tooManyAttempts', retryAfter: minutes * 60 })
    advance(minutes * 60_000 - 1)
    assert.deepEqual(await attempt(ports, 'ada'), { kind: 'tooManyAttempts', retryAfter: 1 })
    advance(1)
    assert.equal((await attempt(ports, 'ada', 'a guess')).kind, 'invalidCredentials')
  }
  advance(60 * 60_000)
  assert.equal((await attempt(ports, 'ada')).kind, 'signedIn')
})

test('failures are forgotten after a day', async () => {
  await using test = await openTestPorts()
  await fail(test.ports, GUESSES_FROM_ONE_PLACE, 'ada')
  test.advance(GUESS_WINDOW)
  assert.equal((await attempt(test.ports, 'ada', 'a guess')).kind, 'invalidCredentials')
})

test('an address without an account is limited just the same', async () => {
  await using test = await openTestPorts()
  await fail(test.ports, GUESSES_FROM_ONE_PLACE, 'nobody')
  assert.equal((await attempt(test.ports, 'nobody')).kind, 'tooManyAttempts')
})

test('a guesser in many networks waits, the owner on a device of theirs does not', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  await signUpAs(ports, 'ada')
  const from = (network: number) => `198.51.${network >> 8}.${network & 255}`
  for (let network = 0; network < GUESSES_PER_ACCOUNT; network++)
    assert.equal((await attempt(ports, 'ada', 'a guess', from(network))).kind, 'invalidCredentials')
  assert.equal((await attempt(ports, 'ada', password, from(GUESSES_PER_ACCOUNT))).kind, 'tooManyAttempts')
  assert.equal((await attempt(ports, 'ada')).kind, 'signedIn')
})

test('a new password opens the account at once on the device that set it, whoever guesses elsewhere', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  await signUpAs(ports, 'ada')
  for (let network = 0; network < GUESSES_PER_ACCOUNT; network++)
    await attempt(ports, 'ada', 'a guess', `198.51.100.${network}`)
  await requestPasswordReset(ports, 'ada@example.com')
  const token = (await test.sendMails()).find(({ letter }) => letter.kind === 'resetPassword')?.token ?? ''
  const abroad = { ...device, ipAddress: '203.0.113.9' }
  assert.equal((await attempt(ports, 'ada', password, abroad.ipAddress)).kind, 'tooManyAttempts')
  await resetPassword(ports, { token, password: 'a harbour before dawn' }, abroad)
  assert.equal((await attempt(ports, 'ada', 'a harbour before dawn', abroad.ipAddress)).kind, 'signedIn')
})

test('success forgets the failures of that account', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  await signUpAs(ports, 'ada')
  for (let round = 0; round < 3; round++) {
    await fail(ports, GUESSES_FROM_ONE_PLACE - 1, 'ada')
    assert.equal((await attempt(ports, 'ada')).kind, 'signedIn')
  }
})

test('a network that tries many addresses waits, though it signs in to an account of its own in between', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  await signUpAs(ports, 'ada')
  for (let guess = 0; guess < GUESSES_PER_NETWORK; guess++) {
    assert.equal((await attempt(ports, `victim${guess}`, 'a guess')).kind, 'invalidCredentials')
    if (guess % 25 === 0) assert.equal((await attempt(ports, 'ada')).kind, 'signedIn')
  }
  assert.equal((await attempt(ports, 'another', 'a guess')).kind, 'tooManyAttempts')
})

test('of guesses sent at once only a few learn anything, and the right one comes too late', async () => {
  await using test = await openTestPorts()
  // Only with real hashes: that they take their time in a queue is what keeps the right guess waiting.
  const ports: Ports = { ...test.ports, passwords: await createPasswordHashing() }
  await signUpAs(ports, 'ada')
  const guesses = [...Array<string>(40).fill('a guess'), password].map((text) => attempt(ports, 'ada', text))
  const outcomes = await Promise.all(guesses)
  assert.ok(outcomes.filter(({ kind }) => kind === 'invalidCredentials').length <= GUESSES_FROM_ONE_PLACE)
  assert.equal(outcomes.at(-1)?.kind, 'tooManyAttempts')
})

test('many sign-ins at once with the right password all succeed', async () => {
  await using test = await openTestPorts()
  await signUpAs(test.ports, 'ada')
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => attempt(test.ports, 'ada')))
  assert.ok(outcomes.every(({ kind }) => kind === 'signedIn'))
})
