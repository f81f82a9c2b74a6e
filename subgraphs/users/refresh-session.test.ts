import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ACCESS_TOKEN_LIFETIME } from './domain/issue-tokens.ts'
import type { Ports } from './domain/ports.ts'
import { refreshSession } from './domain/refresh-session.ts'
import { REUSE_GRACE, SESSION_LIFETIME } from './domain/session.ts'
import { signIn } from './domain/sign-in.ts'
import { device, openTestPorts, password, signUpAs } from './test-ports.ts'

/** The new refresh token, or undefined where the session has ended. */
async function exchange(ports: Ports, token: string): Promise<string | undefined> {
  const outcome = await refreshSession(ports, token, device)
  return outcome.kind === 'refreshed' ? outcome.signedIn.refreshToken : undefined
}

async function mustExchange(ports: Ports, token: string): Promise<string> {
  const next = await exchange(ports, token)
  assert.ok(next, 'the session goes on')
  return next
}

test('a session goes on from token to token, and the access token ends in five minutes', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  const { user, refreshToken, session } = await signUpAs(ports, 'ada')
  advance(60_000)
  const outcome = await refreshSession(ports, refreshToken, { ...device, ipAddress: '198.51.100.7' })
  assert.ok(outcome.kind === 'refreshed')
  const { signedIn } = outcome
  assert.deepEqual(signedIn.user, user)
  assert.equal(signedIn.accessExpiresAt.getTime(), ports.now().getTime() + ACCESS_TOKEN_LIFETIME)
  assert.deepEqual(await ports.sessions.ofUser(user.id, ports.now()), [signedIn.session])
  assert.equal(signedIn.session.id, session.id)
  assert.equal(signedIn.session.ipAddress, '198.51.100.7')
  assert.notEqual(signedIn.refreshToken, refreshToken)
  await mustExchange(ports, signedIn.refreshToken)
})

test('a lost answer is asked for again within the grace, not after it', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  const { refreshToken } = await signUpAs(ports, 'ada')
  await mustExchange(ports, refreshToken)
  advance(REUSE_GRACE)
  const latest = await mustExchange(ports, refreshToken)
  advance(1)
  assert.equal(await exchange(ports, refreshToken), undefined)
  assert.equal(await exchange(ports, latest), undefined, 'the whole family has ended')
})

test('an old token ends the session at once when its successor is in use', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { refreshToken } = await signUpAs(ports, 'ada')
  const latest = await mustExchange(ports, await mustExchange(ports, refreshToken))
  assert.equal(await exchange(ports, refreshToken), undefined)
  assert.equal(await exchange(ports, latest), undefined)
})

test('an old token ends its own session only', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  const first = await signUpAs(ports, 'ada')
  const second = await signIn(ports, { email: 'ada@example.com', password }, device)
  assert.ok(second.kind === 'signedIn')
  await mustExchange(ports, first.refreshToken)
  advance(REUSE_GRACE + 1)
  assert.equal(await exchange(ports, first.refreshToken), undefined)
  await mustExchange(ports, second.signedIn.refreshToken)
})

test('a session ends 30 days after its last use', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  const { refreshToken } = await signUpAs(ports, 'ada')
  advance(SESSION_LIFETIME - 1)
  const next = await mustExchange(ports, refreshToken)
  advance(SESSION_LIFETIME)
  assert.equal(await exchange(ports, next), undefined)
})

test('what is no token changes nothing', async () => {
  await using test = await openTestPorts()
  const { refreshToken } = await signUpAs(test.ports, 'ada')
  for (const text of [undefined, '', 'nonsense', `${refreshToken}x`]) {
    assert.deepEqual(await refreshSession(test.ports, text, device), { kind: 'sessionExpired' })
  }
  await mustExchange(test.ports, refreshToken)
})

test('of exchanges at once all go on, as one generation', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const { user, refreshToken } = await signUpAs(ports, 'ada')
  const tokens = await Promise.all(Array.from({ length: 8 }, () => mustExchange(ports, refreshToken)))
  assert.equal(new Set(tokens).size, 8)
  const [session] = await ports.sessions.ofUser(user.id, ports.now())
  assert.equal(session?.generation, 1)
  await Promise.all(tokens.map((token) => mustExchange(ports, token)))
})

test('rotation agrees with the rule told over its whole history', async () => {
  await using test = await openTestPorts()
  const { ports, advance } = test
  await signUpAs(ports, 'ada')

  const pass = fc.constantFrom(0, 0, 0, 1, 10_000, REUSE_GRACE, REUSE_GRACE + 1, SESSION_LIFETIME - 1, SESSION_LIFETIME)
  const step = fc.record({ pass, back: fc.constantFrom(0, 0, 0, 1, 1, 2, 5), times: fc.constantFrom(1, 1, 1, 2, 3) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const started = await signIn(ports, { email: 'ada@example.com', password }, device)
      assert.ok(started.kind === 'signedIn')
      const history = openHistory(ports.now())
      const tokens = [{ token: started.signedIn.refreshToken, generation: 0, known: history.newTokenIsKnownUntil() }]
      for (const { pass, back, times } of steps) {
        advance(pass)
        const presented = tokens[Math.max(0, tokens.length - 1 - back)]
        assert.ok(presented)
        const { token, generation, known } = presented
        const goesOn = ports.now() < known && history.present(generation, ports.now())
        const answers = await Promise.all(Array.from({ length: times }, () => exchange(ports, token)))
        for (const answer of answers) {
          assert.equal(answer !== undefined, goesOn)
          if (answer) tokens.push({ token: answer, generation: generation + 1, known: history.newTokenIsKnownUntil() })
        }
      }
    }),
    { numRuns: 60, examples: [[momentsBeforeTheEnd], [longAfterItsTime]] },
  )
})

/** An answer is lost in the last moment of a session. */
const momentsBeforeTheEnd = [
  { pass: SESSION_LIFETIME - 1, back: 0, times: 1 },
  { pass: REUSE_GRACE, back: 1, times: 1 },
]

/** A token comes back that would have expired by now, had it not been used. */
const longAfterItsTime = [
  { pass: SESSION_LIFETIME - 1, back: 0, times: 1 },
  { pass: REUSE_GRACE, back: 0, times: 1 },
  { pass: REUSE_GRACE, back: 5, times: 1 },
  { pass: 0, back: 0, times: 1 },
]

/** The rule without counters: what may happen follows from when each generation was first used. */
function openHistory(signedInAt: Date) {
  const firstUses: Date[] = []
  let ended = false
  const lastUse = () => (firstUses.at(-1) ?? signedInAt).getTime()
  return {
    /** After that an old token is not recognised as such, and changes nothing. */
    newTokenIsKnownUntil: () => new Date(lastUse() + SESSION_LIFETIME + REUSE_GRACE),
    present(generation: number, now: Date): boolean {
      ended ||= now.getTime() - lastUse() >= SESSION_LIFETIME
      const used = firstUses[generation]
      const answerMayBeLost =
        used && now.getTime() - used.getTime() <= REUSE_GRACE && firstUses[generation + 1] === undefined
      if (!used && !ended) firstUses[generation] = now
      ended ||= used !== undefined && !answerMayBeLost
      return !ended
    },
  }
}
