import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCookies, readSession, sessionCookies } from './session-cookies.ts'

const now = Date.UTC(2026, 10, 23)
const said = (session: object) => Buffer.from(JSON.stringify(session)).toString('base64url')

test('new tokens become cookies that scripts and other sites do not get', () => {
  const session = said({ accessToken: 'a.b.c', refreshToken: 'r_1', refreshExpiresAt: now + 60_500 })
  assert.deepEqual(sessionCookies(readSession(session), { secure: true, now }), [
    'access_token=a.b.c; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure',
    'refresh_token=r_1; Path=/graphql; Max-Age=60; HttpOnly; SameSite=Strict; Secure',
  ])
})

test('without TLS the cookies are not Secure, or the browser would drop them', () => {
  for (const cookie of sessionCookies('ended', { secure: false, now })) assert.doesNotMatch(cookie, /Secure/)
})

test('the end of a session empties both cookies', () => {
  assert.deepEqual(sessionCookies('ended', { secure: false, now }), [
    'access_token=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict',
    'refresh_token=; Path=/graphql; Max-Age=0; HttpOnly; SameSite=Strict',
  ])
})

test('a token that would break out of its cookie is refused', () => {
  const session = said({ accessToken: 'a; Domain=evil.example', refreshToken: 'r', refreshExpiresAt: now })
  assert.throws(() => readSession(session))
})

test('reads our cookies among others', () => {
  const header = 'theme=dark; access_token=a.b.c;refresh_token=r==; xaccess_token=no'
  assert.deepEqual(readCookies(header), { accessToken: 'a.b.c', refreshToken: 'r==' })
  assert.deepEqual(readCookies('access_token='), { accessToken: undefined, refreshToken: undefined })
  assert.deepEqual(readCookies(undefined), {})
})
