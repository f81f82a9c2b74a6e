import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenIn } from '../../tests/support/test-mail.ts'
import { password, startUsers } from './test-service.ts'

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`
const REQUEST = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }`
const RESET = `mutation ($input: ResetPasswordInput!) {
  resetPassword(input: $input) { __typename ... on Problem { message } ... on ResetPasswordSuccess { email } }
}`

test('a forgotten password is replaced by the link of a mail, which leads to our own address', async () => {
  await using service = await startUsers()
  const { viewer } = await service.signUp('Ada')
  const identity = { origin: 'https://evil.example' }
  await service.users.execute(REQUEST, { variables: { input: { email: 'ada@example.com' } }, identity })
  const mail = await service.mail.arrived('ada@example.com', 'Choose a new password')
  const link = `https://imaginprompt.test/reset#${tokenIn(mail)}`
  assert.ok(mail.text?.includes(link))
  assert.ok(mail.html?.includes(`href="${link}"`))
  assert.doesNotMatch(`${mail.text}${mail.html}`, /evil|Ada/)

  const input = { token: tokenIn(mail), password: 'a harbour before dawn' }
  assert.deepEqual(await service.users.execute(RESET, { variables: { input } }), {
    resetPassword: { __typename: 'ResetPasswordSuccess', email: 'ada@example.com' },
  })
  assert.deepEqual(await service.users.execute(RESET, { variables: { input } }), {
    resetPassword: {
      __typename: 'LinkExpired',
      message: 'This link has been used or is too old. Ask for a new one.',
    },
  })
  const { errors } = await service.users.send('{ viewer { name } }', { viewer })
  assert.equal(errors[0]?.extensions.code, 'UNAUTHENTICATED')
  const enter = (text: string) =>
    service.users.execute(SIGN_IN, { variables: { input: { email: 'ada@example.com', password: text } } })
  assert.deepEqual(await enter(password), { signIn: { __typename: 'InvalidCredentials' } })
  assert.deepEqual(await enter(input.password), { signIn: { __typename: 'SignInSuccess' } })
  await service.mail.arrived('ada@example.com', 'Your password was changed')
})

test('mails are in the language that the person chose', async () => {
  await using service = await startUsers()
  const { viewer } = await service.signUp('Ada')
  const UPDATE = `mutation { updateProfile(input: { locale: "ja" }) { ... on UpdateProfileSuccess { viewer { locale } } } }`
  assert.deepEqual(await service.users.execute(UPDATE, { viewer }), { updateProfile: { viewer: { locale: 'ja' } } })
  await service.users.execute(REQUEST, { variables: { input: { email: 'ada@example.com' } } })
  const mail = await service.mail.arrived('ada@example.com', '新しいパスワードの設定')
  assert.match(mail.html ?? '', /<html lang="ja">/)
})

test('what changes an account needs a session, and signing out everywhere ends it', async () => {
  await using service = await startUsers()
  const { viewer } = await service.signUp('Ada')
  const EVERYWHERE = 'mutation { signOutEverywhere { ... on SignOutEverywhereSuccess { sessionsEnded } } }'
  const answer = await service.users.send(EVERYWHERE, { viewer })
  assert.deepEqual(answer.data, { signOutEverywhere: { sessionsEnded: 1 } })
  assert.equal(answer.headers.get('imaginprompt-session'), 'ended')
  const mutations = [
    'updateProfile(input: { name: "Eve" })',
    'resendVerification',
    'changePassword(input: { currentPassword: "", newPassword: "" })',
    'changeEmail(input: { email: "", password: "" })',
    'signOutEverywhere',
  ]
  for (const mutation of mutations)
    for (const as of [viewer, undefined]) {
      const { errors } = await service.users.send(`mutation { ${mutation} { __typename } }`, { viewer: as })
      assert.equal(errors[0]?.extensions.code, 'UNAUTHENTICATED', mutation)
    }
})
