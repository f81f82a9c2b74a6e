import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { CHALLENGE_LIFETIME } from './domain/challenge.ts'
import { changePassword } from './domain/change-password.ts'
import type { SecondProof } from './domain/check-code.ts'
import { completeSignIn } from './domain/complete-sign-in.ts'
import { confirmIdentity } from './domain/confirm-identity.ts'
import type { Ports } from './domain/ports.ts'
import { FREE_WRONG_CODES } from './domain/second-factor.ts'
import { CONFIRMATION_LIFETIME, type Session } from './domain/session.ts'
import {
  disableSecondFactor,
  enableSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from './domain/set-up-second-factor.ts'
import { signIn } from './domain/sign-in.ts'
import { device, openTestPorts, password, signUpAs } from './test-ports.ts'

const STEP = 30_000
const codeOf = (secret: string, { now }: Ports) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now().getTime() })

/** Ada, with an authenticator app. */
async function openWithFactor() {
  const test = await openTestPorts()
  const { ports } = test
  const ada = await signUpAs(ports, 'ada')
  const started = await startSecondFactor(ports, ada.session)
  assert.ok(started.kind === 'started')
  const enabled = await enableSecondFactor(ports, ada.session, codeOf(started.secret, ports), device)
  assert.ok(enabled.kind === 'enabled')
  test.advance(STEP)
  await test.sendMails()
  return { ...test, ...ada, secret: started.secret, recoveryCodes: enabled.recoveryCodes }
}

async function tokenOf(ports: Ports, from = device): Promise<string> {
  const outcome = await signIn(ports, { email: 'ada@example.com', password }, from)
  return outcome.kind === 'secondFactorRequired' ? outcome.token : assert.fail(outcome.kind)
}
const complete = async (ports: Ports, proof: SecondProof, token?: string, from = device) =>
  completeSignIn(ports, { token: token ?? (await tokenOf(ports, from)), ...proof }, from)

test('password and code together start a session that says so; the password alone starts none', async () => {
  await using test = await openWithFactor()
  const { ports, secret, user } = test
  const token = await tokenOf(ports)
  assert.equal((await ports.sessions.ofUser(user.id, ports.now())).length, 1)
  const outcome = await complete(ports, { code: codeOf(secret, ports) }, token)
  assert.ok(outcome.kind === 'signedIn')
  assert.deepEqual(outcome.signedIn.session.methods, ['PASSWORD', 'AUTHENTICATOR'])
  assert.equal((await complete(ports, { code: codeOf(secret, ports) }, token)).kind, 'signInExpired', 'used up')
})

test('no code counts twice, neither that of the set-up nor one that two present at once', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { session } = await signUpAs(ports, 'ada')
  const started = await startSecondFactor(ports, session)
  assert.ok(started.kind === 'started')
  const first = codeOf(started.secret, ports)
  await enableSecondFactor(ports, session, first, device)
  assert.equal((await complete(ports, { code: first })).kind, 'wrongCode')
  test.advance(STEP)
  const code = codeOf(started.secret, ports)
  const both = await Promise.all([complete(ports, { code }), complete(ports, { code })])
  assert.deepEqual(both.map(({ kind }) => kind).sort(), ['signedIn', 'wrongCode'])
})

test('the token of a right password holds for ten minutes, and ends with the password', async () => {
  await using test = await openWithFactor()
  const { ports, session, secret } = test
  const slow = await tokenOf(ports)
  test.advance(CHALLENGE_LIFETIME)
  assert.equal((await complete(ports, { code: codeOf(secret, ports) }, slow)).kind, 'signInExpired')
  const early = await tokenOf(ports)
  const change = { currentPassword: password, newPassword: 'a harbour before dawn' }
  await changePassword(ports, session, change, device)
  assert.equal((await complete(ports, { code: codeOf(secret, ports) }, early)).kind, 'signInExpired')
  assert.equal((await complete(ports, { code: codeOf(secret, ports) }, 'no token')).kind, 'signInExpired')
})

test('wrong codes wait, from many networks too, and do not keep the owner waiting on a device of theirs', async () => {
  await using test = await openWithFactor()
  const { ports, secret } = test
  const wrong = codeOf(secret, ports) === '000000' ? '000001' : '000000'
  const from = (network: number) => ({ ...device, ipAddress: `198.51.100.${network}` })
  for (let network = 0; network < FREE_WRONG_CODES; network++)
    assert.equal((await complete(ports, { code: wrong }, undefined, from(network))).kind, 'wrongCode')
  const right = { code: codeOf(secret, ports) }
  assert.deepEqual(await complete(ports, right, undefined, from(99)), { kind: 'tooManyAttempts', retryAfter: 60 })
  assert.equal((await complete(ports, right)).kind, 'signedIn')
})

test('a recovery code signs in once, and is told by mail', async () => {
  await using test = await openWithFactor()
  const { ports, user, recoveryCodes } = test
  const [recoveryCode = ''] = recoveryCodes
  assert.equal(new Set(recoveryCodes).size, 10)
  const both = await Promise.all([complete(ports, { recoveryCode }), complete(ports, { recoveryCode })])
  assert.deepEqual(both.map(({ kind }) => kind).sort(), ['signedIn', 'wrongCode'])
  const entered = both.find((outcome) => outcome.kind === 'signedIn')
  assert.deepEqual(entered?.signedIn.session.methods, ['PASSWORD', 'RECOVERY_CODE'])
  assert.deepEqual(
    (await test.sendMails()).map(({ letter }) => letter.kind),
    ['recoveryCodeUsed'],
  )
  assert.equal((await ports.secondFactors.find(user.id))?.recoveryMarks.length, 9)
  const kept = JSON.stringify(await test.records.SecondFactors.find().lean())
  assert.ok(!kept.includes(test.secret) && recoveryCodes.every((code) => !kept.includes(code)))
})

test('exactly one code is taken', async () => {
  await using test = await openWithFactor()
  const expected = { kind: 'invalidInput', field: 'code' }
  assert.deepEqual(await complete(test.ports, {}), expected)
  assert.deepEqual(await complete(test.ports, { code: '000000', recoveryCode: 'x' }), expected)
})

test('new recovery codes void the old; turned off, the password alone signs in again', async () => {
  await using test = await openWithFactor()
  const { ports, session, recoveryCodes } = test
  const renewed = await renewRecoveryCodes(ports, session, device)
  assert.ok(renewed.kind === 'renewed')
  assert.equal((await complete(ports, { recoveryCode: recoveryCodes[0] })).kind, 'wrongCode')
  assert.equal((await complete(ports, { recoveryCode: renewed.recoveryCodes[0] })).kind, 'signedIn')
  await test.sendMails()

  assert.equal((await startSecondFactor(ports, session)).kind, 'alreadyOn')
  assert.equal((await disableSecondFactor(ports, session, device)).kind, 'disabled')
  assert.equal((await disableSecondFactor(ports, session, device)).kind, 'disabled', 'and once more')
  assert.equal((await signIn(ports, { email: 'ada@example.com', password }, device)).kind, 'signedIn')
  assert.deepEqual(
    (await test.sendMails()).map(({ letter }) => letter.kind),
    ['secondFactorOff'],
  )
  assert.equal((await renewRecoveryCodes(ports, session, device)).kind, 'notOn')
})

test('an app that was not shown to work changes nothing; of two that are set up the later counts', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { session } = await signUpAs(ports, 'ada')
  const secretOf = async () => {
    const started = await startSecondFactor(ports, session)
    return started.kind === 'started' ? started.secret : assert.fail(started.kind)
  }
  const [first, second] = [await secretOf(), await secretOf()]
  assert.equal((await signIn(ports, { email: 'ada@example.com', password }, device)).kind, 'signedIn')
  assert.equal((await enableSecondFactor(ports, session, codeOf(first, ports), device)).kind, 'wrongCode')
  assert.equal((await enableSecondFactor(ports, session, codeOf(second, ports), device)).kind, 'enabled')
})

test('the second factor changes only while the person is known to be there', async () => {
  await using test = await openWithFactor()
  const { ports, session } = test
  test.advance(CONFIRMATION_LIFETIME)
  const changes: ((of: Session) => Promise<{ kind: string }>)[] = [
    (of) => startSecondFactor(ports, of),
    (of) => enableSecondFactor(ports, of, '000000', device),
    (of) => disableSecondFactor(ports, of, device),
    (of) => renewRecoveryCodes(ports, of, device),
  ]
  for (const change of changes) assert.equal((await change(session)).kind, 'confirmationRequired')
})

test('a code of the app shows who is there in a running session, once; recovery codes and guesses do not', async () => {
  await using test = await openWithFactor()
  const { ports, session, secret, recoveryCodes } = test
  test.advance(CONFIRMATION_LIFETIME)
  const confirm = (proof: object) => confirmIdentity(ports, session, proof, device)
  const code = codeOf(secret, ports)
  assert.deepEqual(await confirm({ code, password }), { kind: 'invalidInput', field: 'password' })
  assert.deepEqual(await confirm({ code: recoveryCodes[0] }), { kind: 'wrongCode' })
  assert.equal((await renewRecoveryCodes(ports, session, device)).kind, 'confirmationRequired')

  const confirmed = await confirm({ code })
  assert.ok(confirmed.kind === 'confirmed')
  assert.deepEqual(confirmed.session.methods, ['PASSWORD', 'AUTHENTICATOR'])
  assert.equal((await renewRecoveryCodes(ports, confirmed.session, device)).kind, 'renewed')
  assert.deepEqual(await confirm({ code }), { kind: 'wrongCode' }, 'used up')
  for (let wrong = 1; wrong < FREE_WRONG_CODES; wrong++) await confirm({ code: '000000' })
  test.advance(STEP)
  assert.equal((await confirm({ code: codeOf(secret, ports) })).kind, 'tooManyAttempts')
})

test('without an app no code shows who is there', async () => {
  await using test = await openTestPorts()
  const { session } = await signUpAs(test.ports, 'ada')
  assert.deepEqual(await confirmIdentity(test.ports, session, { code: '123456' }, device), { kind: 'wrongCode' })
})
