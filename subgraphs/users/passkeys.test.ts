import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPasskey, startAddingPasskey } from './domain/add-passkey.ts'
import { CHALLENGE_LIFETIME } from './domain/challenge.ts'
import { removePasskey, renamePasskey } from './domain/change-passkey.ts'
import { confirmIdentity } from './domain/confirm-identity.ts'
import { MAX_PASSKEYS } from './domain/passkey.ts'
import type { Ports } from './domain/ports.ts'
import { refreshSession } from './domain/refresh-session.ts'
import { CONFIRMATION_LIFETIME, type Session } from './domain/session.ts'
import { askForPasskey, PASSKEY_QUESTIONS, signInWithPasskey } from './domain/use-passkey.ts'
import { createAuthenticator } from './test-authenticator.ts'
import { device, openTestPorts, origin, password, signUpAs } from './test-ports.ts'

type Authenticator = ReturnType<typeof createAuthenticator>
const ours = () => createAuthenticator({ origin })

async function optionsFor(ports: Ports, session: Session): Promise<unknown> {
  const asked = await startAddingPasskey(ports, session)
  return asked.kind === 'asked' ? asked.options : assert.fail(asked.kind)
}

async function add(ports: Ports, session: Session, authenticator: Authenticator, name = 'Phone') {
  const answer = authenticator.create(await optionsFor(ports, session))
  const outcome = await addPasskey(ports, session, { answer, name }, device)
  return outcome.kind === 'added' ? outcome.passkey : assert.fail(outcome.kind)
}

async function askOptions(ports: Ports): Promise<unknown> {
  const asked = await askForPasskey(ports, device.ipAddress)
  return asked.kind === 'asked' ? asked.options : assert.fail(asked.kind)
}

test('a passkey alone signs in whom it belongs to, and tells how in the session', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user, session } = await signUpAs(ports, 'ada')
  const authenticator = ours()
  const passkey = await add(ports, session, authenticator)
  test.advance(1_000)

  const outcome = await signInWithPasskey(ports, authenticator.get(await askOptions(ports)), device)
  assert.ok(outcome.kind === 'signedIn')
  assert.equal(outcome.signedIn.user.id, user.id)
  assert.deepEqual(outcome.signedIn.session.methods, ['PASSKEY'])
  const [kept] = await ports.passkeys.ofUser(user.id)
  assert.deepEqual(kept, { ...passkey, counter: 1, lastUsedAt: ports.now() })
  assert.deepEqual((await test.sendMails()).map(({ letter }) => letter.kind).sort(), ['passkeyAdded', 'verifyEmail'])
})

test('an answer counts once, in time, and for what was asked', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { session } = await signUpAs(ports, 'ada')
  const authenticator = ours()
  await add(ports, session, authenticator)

  const answer = authenticator.get(await askOptions(ports))
  const both = await Promise.all([1, 2].map(() => signInWithPasskey(ports, answer, device)))
  assert.deepEqual(both.map(({ kind }) => kind).sort(), ['passkeyRefused', 'signedIn'])

  const refused = async (late: unknown) =>
    assert.deepEqual(await signInWithPasskey(ports, late, device), { kind: 'passkeyRefused' })
  const slow = authenticator.get(await askOptions(ports))
  test.advance(CHALLENGE_LIFETIME)
  await refused(slow)
  const { session: later } = await signUpAs(ports, 'bob')
  await refused(authenticator.get(await optionsFor(ports, later)))
  for (const nonsense of [null, 'answer', {}, { ...answer, response: {} }, { ...answer, id: '../x' }])
    await refused(nonsense)
})

test('an answer that was made elsewhere, without recognising anybody, or by another key, is refused', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { session } = await signUpAs(ports, 'ada')
  for (const wrong of [
    createAuthenticator({ origin: 'https://imaginprompt.test.evil.example' }),
    createAuthenticator({ origin: 'http://imaginprompt.test' }),
    createAuthenticator({ origin, verifies: false }),
  ]) {
    const answer = wrong.create(await optionsFor(ports, session))
    assert.equal((await addPasskey(ports, session, { answer, name: 'Phone' }, device)).kind, 'passkeyRefused')
  }
  const authenticator = ours()
  const { id } = await add(ports, session, authenticator)
  const stranger = ours()
  stranger.create({ challenge: 'x', rp: { id: 'imaginprompt.test' } })
  const forged = stranger.get(await askOptions(ports))
  assert.equal((await signInWithPasskey(ports, forged, device)).kind, 'passkeyRefused', 'an unknown passkey')
  const stolen = { ...stranger.get(await askOptions(ports)), id, rawId: id }
  assert.equal((await signInWithPasskey(ports, stolen, device)).kind, 'passkeyRefused', 'another key behind a known id')
  assert.equal((await signInWithPasskey(ports, authenticator.get(await askOptions(ports)), device)).kind, 'signedIn')
})

test('a copy of a passkey that counts behind is refused', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { session } = await signUpAs(ports, 'ada')
  const authenticator = ours()
  await add(ports, session, authenticator)
  const early = await askOptions(ports)
  const copied = authenticator.get(early)
  assert.equal((await signInWithPasskey(ports, authenticator.get(await askOptions(ports)), device)).kind, 'signedIn')
  assert.equal((await signInWithPasskey(ports, copied, device)).kind, 'passkeyRefused')
})

test('a passkey is made for the person who asked, and is one account’s', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const ada = await signUpAs(ports, 'ada')
  const bob = await signUpAs(ports, 'bob')
  const authenticator = ours()
  const answer = authenticator.create(await optionsFor(ports, ada.session))
  assert.equal((await addPasskey(ports, bob.session, { answer, name: 'Mine' }, device)).kind, 'passkeyRefused')
  const passkey = await add(ports, ada.session, authenticator)
  assert.equal(await ports.passkeys.insert({ ...passkey, userId: bob.user.id }), false)

  assert.equal((await renamePasskey(ports, bob.user.id, { id: passkey.id, name: 'Mine' })).kind, 'passkeyNotFound')
  assert.equal((await removePasskey(ports, bob.session, passkey.id, device)).kind, 'passkeyNotFound')
  assert.equal((await ports.passkeys.find(passkey.id))?.name, 'Phone')
})

test('ways in change only while the person is known to be there; password or passkey show it', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { session } = await signUpAs(ports, 'ada')
  const authenticator = ours()
  const { id } = await add(ports, session, authenticator)
  test.advance(CONFIRMATION_LIFETIME)
  assert.equal((await startAddingPasskey(ports, session)).kind, 'confirmationRequired')
  assert.equal((await removePasskey(ports, session, id, device)).kind, 'confirmationRequired')

  const confirm = (proof: object) => confirmIdentity(ports, session, proof, device)
  assert.deepEqual(await confirm({}), { kind: 'invalidInput', field: 'password' })
  assert.deepEqual(await confirm({ password, passkey: {} }), { kind: 'invalidInput', field: 'password' })
  assert.equal((await confirm({ password: 'a guess' })).kind, 'invalidCredentials')
  const right = await confirm({ password })
  assert.ok(right.kind === 'confirmed')
  assert.equal((await startAddingPasskey(ports, right.session)).kind, 'asked')

  test.advance(CONFIRMATION_LIFETIME)
  const again = await confirm({ passkey: authenticator.get(await askOptions(ports)) })
  assert.ok(again.kind === 'confirmed')
  assert.equal((await removePasskey(ports, again.session, id, device)).kind, 'removed')
  const left = authenticator.get(await askOptions(ports))
  assert.equal((await signInWithPasskey(ports, left, device)).kind, 'passkeyRefused')
})

test('a network with many questions open waits for the oldest to end; answered ones and other networks do not count', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const authenticator = ours()
  await add(ports, (await signUpAs(ports, 'ada')).session, authenticator)
  const answer = authenticator.get(await askOptions(ports))
  const waiting = Array.from({ length: PASSKEY_QUESTIONS - 1 }, (_, at) => ({
    _id: `${at}`,
    purpose: 'usePasskey',
    network: ports.guessKey(device.ipAddress),
    expiresAt: new Date(ports.now().getTime() + CHALLENGE_LIFETIME),
  }))
  await test.records.Challenges.insertMany(waiting)
  test.advance(60_000)
  const ask = (ipAddress: string) => askForPasskey(ports, ipAddress)
  assert.deepEqual(await ask(device.ipAddress), { kind: 'tooManyAttempts', retryAfter: 540 })
  assert.equal((await ask('198.51.100.1')).kind, 'asked')
  assert.equal((await signInWithPasskey(ports, answer, device)).kind, 'signedIn')
  assert.equal((await ask(device.ipAddress)).kind, 'asked')
  assert.equal((await ask(device.ipAddress)).kind, 'tooManyAttempts')
  test.advance(CHALLENGE_LIFETIME - 60_000)
  assert.equal((await ask(device.ipAddress)).kind, 'asked')
})

test('somebody else’s passkey confirms nobody', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const ada = await signUpAs(ports, 'ada')
  const bob = await signUpAs(ports, 'bob')
  const authenticator = ours()
  await add(ports, bob.session, authenticator)
  const passkey = authenticator.get(await askOptions(ports))
  assert.equal((await confirmIdentity(ports, ada.session, { passkey }, device)).kind, 'passkeyRefused')
})

test('only a passkey makes a session of our staff one that the console opens to', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user, session, refreshToken } = await signUpAs(ports, 'ada')
  await test.records.Users.updateOne({ _id: user.id }, { $set: { staff: true } })
  const renew = async (token: string) => {
    const outcome = await refreshSession(ports, token, device)
    return outcome.kind === 'refreshed' ? outcome.signedIn : assert.fail(outcome.kind)
  }
  const first = await renew(refreshToken)
  assert.equal(first.staff, false)
  const authenticator = ours()
  await add(ports, session, authenticator)
  const passkey = authenticator.get(await askOptions(ports))
  await confirmIdentity(ports, session, { passkey }, device)
  assert.equal((await renew(first.refreshToken)).staff, true)

  const entered = await signInWithPasskey(ports, authenticator.get(await askOptions(ports)), device)
  assert.ok(entered.kind === 'signedIn' && entered.signedIn.staff)
  await test.records.Users.updateOne({ _id: user.id }, { $unset: { staff: 1 } })
  assert.equal((await renew(entered.signedIn.refreshToken)).staff, false, 'taken away with the role')
})

test('an account has at most twenty passkeys, with names of their own', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user, session } = await signUpAs(ports, 'ada')
  const first = await add(ports, session, ours())
  const options = await optionsFor(ports, session)
  for (let more = 1; more < MAX_PASSKEYS; more++)
    await ports.passkeys.insert({ ...first, id: `passkey${more}`, createdAt: new Date(ports.now().getTime() + more) })
  assert.equal((await startAddingPasskey(ports, session)).kind, 'tooManyPasskeys')
  const late = await addPasskey(ports, session, { answer: ours().create(options), name: 'One more' }, device)
  assert.equal(late.kind, 'tooManyPasskeys')
  assert.deepEqual(await renamePasskey(ports, user.id, { id: first.id, name: ' ' }), {
    kind: 'invalidInput',
    field: 'name',
  })
  assert.equal((await renamePasskey(ports, user.id, { id: first.id, name: 'Key ring' })).kind, 'renamed')
  assert.equal((await ports.passkeys.ofUser(user.id))[0]?.name, 'Key ring')
})
