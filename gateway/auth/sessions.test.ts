import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IDENTITY_HEADER, verifyIdentity } from '../../platform/identity.ts'
import { CONNECTION_BODY, subscriptionBody } from '../../platform/subscription-server.ts'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'
import { startToyIssuer } from '../toy/tokens.ts'

const keys = { users: 'u'.repeat(32), products: 'p'.repeat(32), reviews: 'r'.repeat(32) }
const said = (session: object) => Buffer.from(JSON.stringify(session)).toString('base64url')

/** The identity of the last request to a toy subgraph, checked as a subgraph does. */
function identityAt(toys: ToyPlatform, name: keyof typeof keys) {
  const { headers, body } = toys.subgraphs[name].seen.at(-1) ?? assert.fail(`${name} was not asked`)
  const token = headers[IDENTITY_HEADER]?.toString()
  return verifyIdentity(token, { audience: name as 'users', keys: { gateway: keys[name] }, body, now: Date.now() })
}

test('every fetch carries the viewer in an identity signed for that subgraph and that body', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ keys, jwksUrl: issuer.jwksUrl })
  const answer = await toys.ask('{ product(id: "1") { name reviews { id } } }', {
    headers: {
      authorization: `Bearer ${await issuer.token()}`,
      'accept-language': 'ja,en;q=0.5',
      'user-agent': 'test',
    },
  })
  for (const name of ['products', 'reviews'] as const) {
    const identity = identityAt(toys, name)
    assert(identity?.credentials.kind === 'viewer')
    assert.equal(identity.credentials.viewer.userId, 'ada')
    assert.deepEqual(
      { ...identity, credentials: undefined },
      {
        caller: 'gateway',
        credentials: undefined,
        requestId: answer.headers.get('x-request-id'),
        origin: toys.url,
        locale: 'ja',
        ipAddress: '127.0.0.1',
        userAgent: 'test',
      },
    )
  }
})

test('credentials that do not hold leave a request anonymous and marked', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ keys, jwksUrl: issuer.jwksUrl })
  for (const authorization of [`Bearer ${await issuer.token({ lifetime: -1 })}`, 'Bearer nonsense', 'Basic YTpi']) {
    const { data } = await toys.ask('{ me { name } }', { headers: { authorization } })
    assert.deepEqual(data, { me: { name: 'User 1' } })
    assert.deepEqual(identityAt(toys, 'users')?.credentials, { kind: 'invalid' })
  }
  await toys.ask('{ me { name } }')
  assert.deepEqual(identityAt(toys, 'users')?.credentials, { kind: 'none' })
})

test('a subgraph without a key gets no identity', async () => {
  await using toys = await startToyPlatform()
  await toys.ask('{ me { name } }', { headers: { authorization: 'Bearer x' } })
  const [request] = toys.subgraphs.users.seen
  assert.equal(request?.headers[IDENTITY_HEADER], undefined)
  assert.equal(request?.headers.authorization, undefined)
})

test('the session of the users subgraph becomes cookies, and the cookies a session', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ keys, jwksUrl: issuer.jwksUrl })
  const accessToken = await issuer.token()
  const session = said({ accessToken, refreshToken: 'refresh', refreshExpiresAt: Date.now() + 60_000 })
  const entered = await toys.ask('mutation ($session: String!) { enter(session: $session) }', {
    variables: { session },
  })
  assert.deepEqual(entered.data, { enter: true })
  const cookies = entered.headers.getSetCookie()
  assert.equal(cookies.length, 2)
  for (const cookie of cookies) assert.match(cookie, /HttpOnly; SameSite=Strict$/)

  const cookie = cookies.map((text) => text.split(';')[0]).join('; ')
  await toys.ask('{ me { reviews { id } } }', { headers: { cookie, origin: toys.url } })
  assert.equal(identityAt(toys, 'users')?.credentials.kind, 'viewer')
  assert.equal(toys.subgraphs.users.seen.at(-1)?.headers['imaginprompt-refresh-token'], 'refresh')
  assert.equal(toys.subgraphs.reviews.seen.at(-1)?.headers['imaginprompt-refresh-token'], undefined)

  const left = await toys.ask('mutation { enter(session: "ended") }', { headers: { cookie, origin: toys.url } })
  for (const text of left.headers.getSetCookie()) assert.match(text, /^\w+=; .*Max-Age=0/)
})

test('a request goes on as the person whose session began in it', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ keys, jwksUrl: issuer.jwksUrl })
  const session = said({
    accessToken: await issuer.token(),
    refreshToken: 'refresh',
    refreshExpiresAt: Date.now() + 60_000,
  })
  const query = 'mutation ($session: String!) { enter(session: $session) review(product: "1", text: "fine") { id } }'
  const { errors } = await toys.ask(query, { variables: { session } })
  assert.equal(errors, undefined)
  assert.equal(identityAt(toys, 'users')?.credentials.kind, 'none')
  assert.equal(identityAt(toys, 'reviews')?.credentials.kind, 'viewer')
})

test('cookies are Secure where the public address is', async () => {
  await using toys = await startToyPlatform({ publicUrl: 'https://example.com' })
  const { headers } = await toys.ask('mutation { enter(session: "ended") }')
  for (const text of headers.getSetCookie()) assert.match(text, /; Secure$/)
})

test('cookies that another origin sends are refused, also for queries; a bearer token is not', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ keys, jwksUrl: issuer.jwksUrl })
  const cookie = `access_token=${await issuer.token()}`
  const foreign: Record<string, string>[] = [
    { cookie, origin: 'https://evil.example' },
    { cookie, origin: 'null' },
    { cookie, 'sec-fetch-site': 'same-site' },
    { cookie: 'refresh_token=x', 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) {
    const { status, errors } = await toys.ask('{ me { name } }', { headers })
    assert.equal(status, 403)
    assert.equal(errors?.[0]?.extensions.code, 'FORBIDDEN')
  }
  assert.equal(toys.subgraphs.users.seen.length, 0)
  const authorization = `Bearer ${await issuer.token()}`
  const bearer = await toys.ask('{ me { name } }', { headers: { authorization, origin: 'https://partner.example' } })
  assert.equal(bearer.headers.get('access-control-allow-origin'), '*')
  assert.equal(bearer.headers.get('access-control-allow-credentials'), null)
  assert.equal(identityAt(toys, 'users')?.credentials.kind, 'viewer')
})

test('upstream subscriptions carry an identity for the connection and one for each operation', async () => {
  await using issuer = await startToyIssuer()
  await using toys = await startToyPlatform({ keys, jwksUrl: issuer.jwksUrl })
  toys.state.append('signed', 1)
  const client = toys.connect({ params: { accessToken: await issuer.token(), locale: 'ja' } })
  await client.iterate({ query: 'subscription { activity(stream: "signed") { sequence product { name } } }' }).next()

  const verify = (token: unknown, body: string) =>
    verifyIdentity(token as string, {
      audience: 'reviews' as 'users',
      keys: { gateway: keys.reviews },
      body,
      now: Date.now(),
    })
  const [connected, subscribed] = toys.subgraphs.reviews.messages
  assert(subscribed)
  assert.deepEqual(verify(connected?.payload[IDENTITY_HEADER], CONNECTION_BODY)?.credentials, { kind: 'none' })
  const { extensions, ...operation } = subscribed.payload as { query: string; extensions: Record<string, unknown> }
  const identity = verify(extensions[IDENTITY_HEADER], subscriptionBody(operation))
  assert.equal(identity?.credentials.kind, 'viewer')
  assert.equal(identity?.locale, 'ja')
  assert.equal(identityAt(toys, 'products')?.requestId, identity?.requestId)
})
