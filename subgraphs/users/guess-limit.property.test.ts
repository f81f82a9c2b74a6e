import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { deviceKey, guessKey } from './credentials/guess-key.ts'
import { GUESS_WINDOW, GUESSES_FROM_ONE_PLACE, GUESSES_PER_ACCOUNT, guessLimit } from './domain/guess-limit.ts'

const userId = 'ada'
const home = { userAgent: 'test', ipAddress: '192.0.2.1' }

/** The limit on failures in memory, at a time that the test sets. */
function openLimit() {
  let time = 0
  let failures: { keys: readonly string[]; at: Date }[] = []
  const known = deviceKey(userId, home)
  const ports: Parameters<typeof guessLimit>[0] = {
    now: () => new Date(time),
    guessKey,
    deviceKey,
    devices: { known: async (key) => key === known, seen: async (key) => key === known, add: async () => {} },
    failedSignIns: {
      add: async (keys, at) => void failures.unshift({ keys, at }),
      latest: async (key, since, limit) =>
        failures
          .filter(({ keys, at }) => keys.includes(key) && at > since)
          .map(({ at }) => at)
          .slice(0, limit),
      clear: async (key) => {
        failures = failures.filter(({ keys }) => !keys.includes(key))
      },
    },
  }
  return {
    advance: (milliseconds: number) => {
      time += milliseconds
    },
    /** Whether a wrong password is looked at, and told to be wrong. */
    async guess(ipAddress: string) {
      const limit = await guessLimit(ports, { subject: 'ada@example.com', userId, device: { ...home, ipAddress } })
      return (await limit.retryAfter()) === 0 && (await limit.failed()) === 0
    },
    async enter(ipAddress: string) {
      const limit = await guessLimit(ports, { subject: 'ada@example.com', userId, device: { ...home, ipAddress } })
      if ((await limit.retryAfter()) > 0) return false
      await limit.succeeded()
      return true
    },
  }
}

const network = fc.integer({ min: 0, max: 400 }).map((number) => `198.51.${number >> 8}.${number & 255}`)
const pause = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * 60 * 60_000 }))

test('whatever others guess from anywhere, the owner gets in on a device of theirs', async () => {
  const steps = fc.array(fc.record({ ipAddress: network, pause, slips: fc.nat(GUESSES_FROM_ONE_PLACE - 1) }), {
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const limit = openLimit()
      for (const { ipAddress, pause, slips } of all) {
        limit.advance(pause)
        for (let times = 0; times < 5; times++) await limit.guess(ipAddress)
        for (let slip = 0; slip < slips; slip++) assert.ok(await limit.guess(home.ipAddress))
        assert.ok(await limit.enter(home.ipAddress))
      }
    }),
    { numRuns: 40 },
  )
})

test('however many networks guess and whenever, a day has few guesses that are looked at', async () => {
  // The free ones, six waits that double, and one each hour.
  const most = GUESSES_PER_ACCOUNT + 6 + 24
  const steps = fc.array(fc.record({ ipAddress: network, pause: fc.nat(10 * 60_000) }), {
    minLength: 200,
    maxLength: 400,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const limit = openLimit()
      const lookedAt: number[] = []
      let time = 0
      for (const { ipAddress, pause } of all) {
        limit.advance(pause)
        time += pause
        if (await limit.guess(ipAddress)) lookedAt.push(time)
      }
      for (const start of lookedAt) {
        const day = lookedAt.filter((at) => at >= start && at < start + GUESS_WINDOW)
        assert.ok(day.length <= most, `${day.length} guesses within a day`)
      }
    }),
    { numRuns: 15 },
  )
})
