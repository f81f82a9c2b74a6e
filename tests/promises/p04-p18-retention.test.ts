import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import mongoose from 'mongoose'
import { ACTIVITY_LIFETIME, TRACE_LIFETIME } from '../../subgraphs/users/domain/activity.ts'
import { CHALLENGE_LIFETIME } from '../../subgraphs/users/domain/challenge.ts'
import { ARCHIVE_LIFETIME } from '../../subgraphs/users/domain/data-export.ts'
import { IMPORT_LIFETIME } from '../../subgraphs/users/domain/data-import.ts'
import { GUESS_WINDOW } from '../../subgraphs/users/domain/guess-limit.ts'
import { INVITATION_LIFETIME } from '../../subgraphs/users/domain/invitation.ts'
import { TOKEN_LIFETIME } from '../../subgraphs/users/domain/mail-token.ts'
import { SESSION_LIFETIME } from '../../subgraphs/users/domain/session.ts'
import { CLOSED_REQUEST_LIFETIME } from '../../subgraphs/users/domain/support.ts'
import { DEVICE_MEMORY } from '../../subgraphs/users/store/device-store.ts'
import { LETTER_MEMORY } from '../../subgraphs/users/store/outbox.ts'
import { openRecords, type Records } from '../../subgraphs/users/store/records.ts'
import { TURN_MEMORY } from '../../subgraphs/users/store/turn-store.ts'
import { policyEn } from '../../web/src/words/policy/en.ts'
import { policyJa } from '../../web/src/words/policy/ja.ts'
import { startTestMongo } from '../support/test-mongo.ts'

const DAY = 24 * 60 * 60_000
const days = (milliseconds: number) => `${milliseconds / DAY} days`
const hours = (milliseconds: number) => (milliseconds === DAY / 24 ? '1 hour' : `${(milliseconds / DAY) * 24} hours`)
const minutes = (milliseconds: number) => (milliseconds === 60_000 ? '1 minute' : `${milliseconds / 60_000} minutes`)

/** What ends a document by itself: the database at `expiresAt`, our sweeper, or nothing but a deletion. */
type End = 'expiresAt' | 'sweeper' | 'deletion'

/** Every collection of people's data, how it ends, and how docs/security.md says it. One that is missing here does not compile. */
const collections: Record<keyof Records, readonly [End, string]> = {
  Users: ['deletion', 'until the account is deleted'],
  Workspaces: ['deletion', 'until it is deleted'],
  Memberships: ['deletion', 'until the person leaves, or account or workspace are deleted'],
  Invitations: ['expiresAt', days(INVITATION_LIFETIME)],
  ApiKeys: ['deletion', 'until it is revoked, or account or workspace are deleted'],
  Sessions: ['expiresAt', `${days(SESSION_LIFETIME)} after the last use`],
  RefreshTokens: ['expiresAt', 'as long as their session'],
  Passkeys: ['deletion', 'until it is taken away, or the account is deleted'],
  SecondFactors: ['deletion', 'until it is taken away, or the account is deleted'],
  Challenges: ['expiresAt', minutes(CHALLENGE_LIFETIME)],
  FailedSignIns: ['expiresAt', hours(GUESS_WINDOW)],
  Devices: ['expiresAt', `${days(DEVICE_MEMORY)} after the last sign-in`],
  Turns: ['expiresAt', minutes(TURN_MEMORY)],
  MailTokens: ['expiresAt', `${hours(TOKEN_LIFETIME.resetPassword)} or ${days(TOKEN_LIFETIME.verifyEmail)}`],
  UnsubscribeTokens: ['expiresAt', days(365 * DAY)],
  Letters: ['expiresAt', `content and address until it is sent or given up, the rest ${days(LETTER_MEMORY)}`],
  PrivacyChoices: ['deletion', 'until the account is deleted'],
  PrivacyDecisions: ['deletion', 'until the account is deleted'],
  DataExports: ['sweeper', days(ARCHIVE_LIFETIME)],
  DataImports: ['sweeper', days(IMPORT_LIFETIME)],
  Activities: ['sweeper', `${days(ACTIVITY_LIFETIME)}; device and IP address ${days(TRACE_LIFETIME)}`],
  Deletions: ['deletion', 'for good, as receipts'],
  SupportRequests: ['sweeper', `${days(CLOSED_REQUEST_LIFETIME)} after it was closed`],
}

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

test('what is said to end by itself has an index that ends it, and nothing else has one', async () => {
  const connection = await mongoose.createConnection(mongo.uri, { dbName: 'users', autoIndex: false }).asPromise()
  try {
    const records = await openRecords(connection)
    for (const [name, [end]] of Object.entries(collections)) {
      const indexes = await records[name as keyof Records].collection.indexes()
      const ends = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined)
      const expected = end === 'expiresAt' ? [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }] : []
      assert.deepEqual(
        ends.map(({ key, expireAfterSeconds }) => ({ key, expireAfterSeconds })),
        expected,
        name,
      )
    }
  } finally {
    await connection.destroy(true)
  }
})

test('docs/security.md names every collection with the time that the code keeps it', () => {
  const text = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8')
  const [, table = ''] = text.split('## How long things are kept')
  for (const [name, [, long]] of Object.entries(collections)) {
    const row = table.split('\n').find((line) => line.startsWith(`| \`${name[0]?.toLowerCase()}${name.slice(1)}\` |`))
    assert.ok(row, `${name} has no row`)
    assert.equal(row.split('|').at(-2)?.trim(), long, name)
  }
})

test('the policy page says the same times, in both languages', () => {
  const expected: [RegExp, number[]][] = [
    [/Sessions/, [SESSION_LIFETIME / DAY]],
    [/Devices/, [DEVICE_MEMORY / DAY]],
    [/Log of what matters/, [ACTIVITY_LIFETIME / DAY, TRACE_LIFETIME / DAY]],
    [/Wrong passwords/, [(GUESS_WINDOW / DAY) * 24]],
    [/Links in mails/, [1, TOKEN_LIFETIME.verifyEmail / DAY, 1]],
    [/a mail was sent/, [LETTER_MEMORY / DAY]],
    [/Archives of all data/, [ARCHIVE_LIFETIME / DAY]],
    [/Questions to support/, [CLOSED_REQUEST_LIFETIME / DAY]],
    [/Invitations/, [INVITATION_LIFETIME / DAY]],
  ]
  const numbers = (text = '') => (text.match(/\d+/g) ?? []).map(Number)
  assert.equal(policyEn.retentionRows.length, policyJa.retentionRows.length)
  for (const [what, times] of expected) {
    const at = policyEn.retentionRows.findIndex(([name]) => what.test(name))
    assert.notEqual(at, -1, `${what} has no row`)
    assert.deepEqual(numbers(policyEn.retentionRows[at]?.[1]), times, policyEn.retentionRows[at]?.[0])
    assert.deepEqual(numbers(policyJa.retentionRows[at]?.[1]), times, policyJa.retentionRows[at]?.[0])
  }
})
