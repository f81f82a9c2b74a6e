import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mongoose from 'mongoose'
import { Secret, TOTP } from 'otpauth'
import { createAuthenticator } from './test-authenticator.ts'
import { password, startUsers, viewerOf } from './test-service.ts'

const service = await startUsers()
after(() => service[Symbol.asyncDispose]())
const { users } = service

const CHALLENGE = 'mutation { askForPasskey { ... on AskForPasskeySuccess { options } } }'
const ADD = `mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { __typename
  ... on AddPasskeySuccess { passkey { name synced lastUsedAt } viewer { passkeys { name } } } } }`
const ENTER = `mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) { __typename
  ... on SignInWithPasskeySuccess { accessToken viewer { sessions { current methods } } } } }`

async function options(
  name: 'askForPasskey' | 'startAddingPasskey',
  query: string,
  viewer?: ReturnType<typeof viewerOf>,
) {
  const data = await users.execute<Record<string, { options: unknown }>>(query, { viewer })
  return data[name]?.options
}

test('a passkey is added and signs in over the API, with cookies like any sign-in', async () => {
  const { viewer } = await service.signUp('Ada')
  const authenticator = createAuthenticator({ origin: 'https://imaginprompt.test' })
  const start = 'mutation { startAddingPasskey { ... on StartAddingPasskeySuccess { options } } }'
  const answer = authenticator.create(await options('startAddingPasskey', start, viewer))
  const added = await users.execute(ADD, { viewer, variables: { input: { answer, name: 'Phone' } } })
  assert.deepEqual(added, {
    addPasskey: {
      __typename: 'AddPasskeySuccess',
      passkey: { name: 'Phone', synced: false, lastUsedAt: null },
      viewer: { passkeys: [{ name: 'Phone' }] },
    },
  })
  const use = { answer: authenticator.get(await options('askForPasskey', CHALLENGE)) }
  const entered = await users.send<{ signInWithPasskey: { accessToken: string } }>(ENTER, { variables: { input: use } })
  const { accessToken, ...shown } = entered.data?.signInWithPasskey ?? { accessToken: '' }
  assert.deepEqual(shown, {
    __typename: 'SignInWithPasskeySuccess',
    viewer: {
      sessions: [
        { current: true, methods: ['PASSKEY'] },
        { current: false, methods: ['PASSWORD'] },
      ],
    },
  })
  assert.equal(viewerOf(accessToken).userId, viewer.userId)
  assert.ok(entered.headers.get('imaginprompt-session'))
  const again = await users.execute<{ signInWithPasskey: object }>(ENTER, { variables: { input: use } })
  assert.deepEqual(again.signInWithPasskey, { __typename: 'PasskeyRefused' })
})

test('a code is asked for over the API, and completes the sign-in', async () => {
  const { viewer } = await service.signUp('Bob')
  const { startSecondFactor } = await users.execute<{ startSecondFactor: { secret: string } }>(
    'mutation { startSecondFactor { ... on StartSecondFactorSuccess { secret } } }',
    { viewer },
  )
  const secret = Secret.fromBase32(startSecondFactor.secret)
  const codeIn = (steps: number) => TOTP.generate({ secret, timestamp: Date.now() + steps * 30_000 })
  const { enableSecondFactor } = await users.execute<{ enableSecondFactor: { recoveryCodes: string[] } }>(
    `mutation ($code: String!) { enableSecondFactor(input: { code: $code }) { ... on EnableSecondFactorSuccess {
      recoveryCodes viewer { secondFactor { recoveryCodesLeft } } } } }`,
    { viewer, variables: { code: codeIn(0) } },
  )
  assert.equal(enableSecondFactor.recoveryCodes.length, 10)

  const signIn = await users.send<{ signIn: { token: string; methods: string[] } }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
      ... on SecondFactorRequired { token methods message } } }`,
    { variables: { input: { email: 'bob@example.com', password } } },
  )
  assert.equal(signIn.headers.get('imaginprompt-session'), null, 'no session yet')
  assert.deepEqual(signIn.data?.signIn.methods, ['AUTHENTICATOR', 'RECOVERY_CODE'])
  const complete = (input: object) =>
    users.send<{ completeSignIn: { __typename: string } }>(
      'mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { __typename ... on InvalidInput { field } } }',
      { variables: { input: { token: signIn.data?.signIn.token, ...input } } },
    )
  assert.deepEqual((await complete({})).data?.completeSignIn, { __typename: 'InvalidInput', field: 'code' })
  assert.deepEqual((await complete({ code: 'abcdef' })).data?.completeSignIn, { __typename: 'WrongCode' })
  const done = await complete({ code: codeIn(1) })
  assert.deepEqual(done.data?.completeSignIn, { __typename: 'CompleteSignInSuccess' })
  assert.ok(done.headers.get('imaginprompt-session'))
})

test('ways into an account change in a session of one’s own only', async () => {
  const { viewer } = await service.signUp('Eve')
  const apiKey = { id: 'k', workspaceId: viewer.personalWorkspaceId, scopes: ['READ', 'GENERATE'] as const }
  for (const mutation of [
    'startAddingPasskey { __typename }',
    'removePasskey(input: { id: "p" }) { __typename }',
    'startSecondFactor { __typename }',
    'disableSecondFactor { __typename }',
    'renewRecoveryCodes { __typename }',
    'confirmIdentity(input: { password: "x" }) { __typename }',
  ]) {
    const byNobody = await users.send(`mutation { ${mutation} }`)
    assert.deepEqual(
      byNobody.errors.map(({ extensions }) => extensions.code),
      ['UNAUTHENTICATED'],
      mutation,
    )
    const byKey = await users.send(`mutation { ${mutation} }`, { viewer: { ...viewer, sessionId: null, apiKey } })
    assert.deepEqual(
      byKey.errors.map(({ extensions }) => extensions.code),
      ['FORBIDDEN'],
      mutation,
    )
  }
  const missing = await users.send('mutation { removePasskey(input: { id: "p" }) { __typename } }', { viewer })
  assert.equal(missing.errors[0]?.extensions.code, 'NOT_FOUND')
  const proofs = await users.execute<{ confirmIdentity: object }>(
    'mutation { confirmIdentity(input: {}) { __typename ... on InvalidInput { field } } }',
    { viewer },
  )
  assert.deepEqual(proofs.confirmIdentity, { __typename: 'InvalidInput', field: 'password' })
})

test('who is there is asked before an account goes, and the answer holds for the rest of the request', async () => {
  const { viewer } = await service.signUp('Mary')
  const connection = await mongoose.createConnection(service.mongo.uri, { dbName: 'imaginprompt_users' }).asPromise()
  const sessions = connection.collection<{ _id: string }>('sessions')
  const aged = await sessions.updateOne({ _id: viewer.sessionId ?? '' }, { $set: { confirmedAt: new Date(0) } })
  await connection.destroy()
  assert.equal(aged.matchedCount, 1)
  const ask = 'deleteAccount(input: {}) { __typename ... on ConfirmationRequired { message } }'
  assert.deepEqual(await users.execute(`mutation { ${ask} }`, { viewer }), {
    deleteAccount: {
      __typename: 'ConfirmationRequired',
      message: 'Show first that it is you: with your password, a passkey or a code of your app.',
    },
  })

  const confirm = `confirmIdentity(input: { password: "${password}" }) { __typename }`
  assert.deepEqual(await users.execute(`mutation { ${confirm} ${ask} }`, { viewer }), {
    confirmIdentity: { __typename: 'ConfirmIdentitySuccess' },
    deleteAccount: { __typename: 'DeleteAccountSuccess' },
  })
})
