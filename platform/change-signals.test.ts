import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startMongo } from '../local/mongo/start-mongo.ts'
import { startTestMongo } from '../tests/support/test-mongo.ts'
import { openChangeSignals } from './change-signals.ts'
import { createLog } from './log.ts'
import { connectMongo } from './mongo.ts'

const log = createLog('test', 'silent')
const never = new AbortController().signal

async function openLog(uri: string) {
  const mongo = await connectMongo({ uri, database: 'signals', log })
  const entries = mongo.connection.collection('entries')
  const signals = openChangeSignals(entries as never, {
    keysOf: (change) => ('fullDocument' in change ? [String(change.fullDocument?.key)] : []),
    log,
  })
  return {
    entries,
    signals,
    async [Symbol.asyncDispose]() {
      await signals[Symbol.asyncDispose]()
      await mongo[Symbol.asyncDispose]()
    },
  }
}

test('whoever reads after each signal sees everything, in time, and nobody is woken for another key', {
  timeout: 20_000,
}, async () => {
  await using mongo = await startTestMongo()
  await using follower = await openLog(mongo.uri)
  using mine = follower.signals.listen('mine')
  using other = follower.signals.listen('other')
  await Promise.all([mine.next(never), other.next(never)]) // The stream is open.

  let woken = false
  const waiting = other.next(never).then(() => {
    woken = true
  })
  for (let written = 1; written <= 20; written++) {
    await follower.entries.insertOne({ key: 'mine' })
    while ((await follower.entries.countDocuments({ key: 'mine' })) < written) await mine.next(never)
    await mine.next(never)
  }
  assert.equal(woken, false)
  await follower.entries.insertOne({ key: 'other' })
  await waiting
})

test('a signal that nobody waited for is kept, and leaving ends the wait', { timeout: 20_000 }, async () => {
  await using mongo = await startTestMongo()
  await using follower = await openLog(mongo.uri)
  using first = follower.signals.listen('key')
  using second = follower.signals.listen('key')
  await first.next(never)
  await follower.entries.insertOne({ key: 'key' })
  await first.next(never)
  await second.next(never)

  const leaving = new AbortController()
  const waiting = first.next(leaving.signal)
  leaving.abort()
  await waiting
})

test('what happens while the database is restarted is signalled afterwards', { timeout: 30_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'imaginprompt-signals-'))
  const before = await startMongo({ dataDir })
  await using follower = await openLog(before.uri)
  using listener = follower.signals.listen('key')
  await listener.next(never)
  await before[Symbol.asyncDispose]()
  await using _after = await startMongo({ dataDir, port: before.port })
  const waiting = listener.next(never)
  await follower.entries.insertOne({ key: 'key' })
  await waiting
  await rm(dataDir, { recursive: true, force: true })
})
