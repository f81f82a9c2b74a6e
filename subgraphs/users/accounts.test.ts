import assert from 'node:assert/strict'
import { test } from 'node:test'
import mongoose from 'mongoose'
import { password, startUsers, viewerOf } from './test-service.ts'

const SIGN_UP = `mutation ($input: SignUpInput!) {
  signUp(input: $input) {
    __typename
    ... on Problem { message }
    ... on SignUpSuccess {
      accessToken
      refreshToken
      viewer {
        name email emailVerified locale
        workspaces { name kind members { role user { name } } }
        personalWorkspace { name }
        sessions { current userAgent ipAddress }
      }
    }
  }
}`
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignInSuccess { viewer { name email } } ... on Problem { message } }
}`
const REFRESH = `mutation ($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on RefreshSessionSuccess { accessToken refreshToken viewer { name email } }
    ... on Problem { message }
  }
}`
const VIEWER = '{ viewer { name } }'
const ada = { name: 'Ada', email: 'ada@example.com', password }

test('who signs up sees the whole account in the answer, and gets the tokens in body and header', async () => {
  await using service = await startUsers()
  const answer = await service.users.send<{ signUp: { accessToken: string; refreshToken: string; viewer: object } }>(
    SIGN_UP,
    { variables: { input: ada } },
  )
  assert.deepEqual(answer.errors, [])
  const signUp = answer.data?.signUp
  assert.ok(signUp)
  assert.deepEqual(signUp.viewer, {
    name: 'Ada',
    email: 'ada@example.com',
    emailVerified: false,
    locale: 'en',
    workspaces: [{ name: 'Ada’s studio', kind: 'PERSONAL', members: [{ role: 'OWNER', user: { name: 'Ada' } }] }],
    personalWorkspace: { name: 'Ada’s studio' },
    sessions: [{ current: true, userAgent: 'test', ipAddress: '127.0.0.1' }],
  })

  const header = answer.headers.get('imaginprompt-session') ?? ''
  const { refreshExpiresAt, ...tokens } = JSON.parse(Buffer.from(header, 'base64url').toString())
  assert.deepEqual(tokens, { accessToken: signUp.accessToken, refreshToken: signUp.refreshToken })
  const thirtyDays = 30 * 24 * 60 * 60_000
  assert.ok(Math.abs(refreshExpiresAt - Date.now() - thirtyDays) < 60_000)
})

test('a session goes on by cookie or by input, and ends with sign-out for good', async () => {
  await using service = await startUsers()
  const { users } = service
  const { refreshToken } = await service.signUp('Ada')

  const cookie = (token: string) => ({ variables: { input: {} }, headers: { 'imaginprompt-refresh-token': token } })
  type Refreshed = { refreshSession: { __typename: string; accessToken: string; refreshToken: string; viewer: object } }
  const { refreshSession: first } = await users.execute<Refreshed>(REFRESH, cookie(refreshToken))
  assert.deepEqual(first.viewer, { name: 'Ada', email: 'ada@example.com' })
  const { refreshSession: second } = await users.execute<Refreshed>(REFRESH, {
    variables: { input: { refreshToken: first.refreshToken } },
  })
  const viewer = viewerOf(second.accessToken)
  assert.deepEqual(await users.execute(VIEWER, { viewer }), { viewer: { name: 'Ada' } })

  const SIGN_OUT = 'mutation { signOut { ... on SignOutSuccess { sessionId } } }'
  const signOut = await users.send(SIGN_OUT, { viewer })
  assert.deepEqual(signOut.data, { signOut: { sessionId: viewer.sessionId } })
  assert.equal(signOut.headers.get('imaginprompt-session'), 'ended')
  assert.deepEqual(await users.execute(SIGN_OUT, { viewer }), { signOut: { sessionId: null } })

  const after = await users.send<Refreshed>(REFRESH, cookie(second.refreshToken))
  assert.equal(after.data?.refreshSession.__typename, 'SessionExpired')
  assert.equal(after.headers.get('imaginprompt-session'), 'ended', 'a dead cookie is taken away')
  const late = await users.send(VIEWER, { viewer })
  assert.deepEqual([late.data, late.errors[0]?.extensions.code], [{ viewer: null }, 'UNAUTHENTICATED'])
})

test('sign-out with nothing but the cookie ends the session of the cookie', async () => {
  await using service = await startUsers()
  const { refreshToken, viewer } = await service.signUp('Ada')
  const answer = await service.users.execute('mutation { signOut { ... on SignOutSuccess { sessionId } } }', {
    identity: { credentials: { kind: 'invalid' } },
    headers: { 'imaginprompt-refresh-token': refreshToken },
  })
  assert.deepEqual(answer, { signOut: { sessionId: viewer.sessionId } })
})

test('the viewer is nobody without credentials, and unauthenticated with credentials that do not hold', async () => {
  await using service = await startUsers()
  assert.deepEqual(await service.users.execute(VIEWER), { viewer: null })
  const { data, errors } = await service.users.send(VIEWER, { identity: { credentials: { kind: 'invalid' } } })
  assert.deepEqual([data, errors[0]?.extensions.code], [{ viewer: null }, 'UNAUTHENTICATED'])
  const workspace = await service.users.send('{ workspace(id: "w") { name } }')
  assert.equal(workspace.errors[0]?.extensions.code, 'UNAUTHENTICATED')
})

test('problems are told in the language of the request, and a field is never repeated back', async () => {
  await using service = await startUsers()
  const japanese = { identity: { locale: 'ja' as const } }
  const weak = await service.users.execute(SIGN_UP, {
    variables: { input: { ...ada, password: 'password123' } },
    ...japanese,
  })
  const message = 'よく使われるパスワードは推測されやすいため使えません。別のパスワードにしてください。'
  assert.deepEqual(weak, { signUp: { __typename: 'WeakPassword', message } })

  await service.signUp('Ada')
  assert.deepEqual(await service.users.execute(SIGN_UP, { variables: { input: ada } }), {
    signUp: {
      __typename: 'EmailTaken',
      message: 'There is an account with this e-mail address already. Sign in instead.',
    },
  })
  const wrong = await service.users.execute(SIGN_IN, {
    variables: { input: { ...ada, password: 'no', name: undefined } },
  })
  assert.deepEqual(wrong, {
    signIn: { __typename: 'InvalidCredentials', message: 'E-mail address and password do not belong together.' },
  })
})

test('the eleventh guess is told how long to wait', async () => {
  await using service = await startUsers()
  const guess = { variables: { input: { email: 'ada@example.com', password: 'a guess' } } }
  for (let time = 0; time < 10; time++) await service.users.execute(SIGN_IN, guess)
  const { errors } = await service.users.send(SIGN_IN, guess)
  const retryAfter = errors[0]?.extensions.retryAfter as number
  assert.equal(errors[0]?.extensions.code, 'RATE_LIMITED')
  assert.ok(retryAfter > 50 && retryAfter <= 60, `${retryAfter} s`)
})

test('dozens of accounts open from one address at once', async () => {
  await using service = await startUsers()
  const people = await Promise.all(Array.from({ length: 24 }, (_, index) => service.signUp(`Person${index}`)))
  assert.equal(new Set(people.map(({ viewer }) => viewer.personalWorkspaceId)).size, 24)
})

test('a session is revoked by its person only', async () => {
  await using service = await startUsers()
  const [{ viewer: ada }, { viewer: bob }] = [await service.signUp('Ada'), await service.signUp('Bob')]
  const REVOKE = `mutation ($id: ID!) {
    revokeSession(input: { id: $id }) { __typename ... on RevokeSessionSuccess { sessionId } }
  }`
  const variables = { id: ada.sessionId }
  assert.deepEqual(await service.users.execute(REVOKE, { viewer: bob, variables }), {
    revokeSession: { __typename: 'SessionExpired' },
  })
  const answer = await service.users.send(REVOKE, { viewer: ada, variables })
  assert.deepEqual(answer.data, { revokeSession: { __typename: 'RevokeSessionSuccess', sessionId: ada.sessionId } })
  assert.equal(answer.headers.get('imaginprompt-session'), 'ended')
  const { errors } = await service.users.send(REVOKE, { viewer: ada, variables })
  assert.equal(errors[0]?.extensions.code, 'UNAUTHENTICATED')
})

test('an account that is older than the choice of mails declines none', async () => {
  await using service = await startUsers()
  const { viewer } = await service.signUp('Ada')
  const connection = await mongoose.createConnection(service.mongo.uri, { dbName: 'imaginprompt_users' }).asPromise()
  await connection.collection('users').updateOne({}, { $unset: { mailOptOuts: 1 } })
  await connection.destroy(true)
  const answer = await service.users.execute('{ viewer { mailChoices { wanted } } }', { viewer })
  assert.deepEqual(answer, { viewer: { mailChoices: [{ wanted: true }, { wanted: true }] } })
})
