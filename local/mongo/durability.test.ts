import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { killRepeatedly } from '../../tests/support/kill-mongo.ts'
import { eventually, Long, MongoClient, startTestMongo } from '../../tests/support/local-mongo.ts'
import { startMongoChild } from '../../tests/support/mongo-child.ts'
import { startMongo } from './start-mongo.ts'

async function temporaryDirectory() {
  const path = await mkdtemp(join(tmpdir(), 'mongo-durability-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

test('of six kills in the middle of a load none loses an acknowledged write, tears a transaction or an index', async () => {
  await using directory = await temporaryDirectory()
  const { acknowledged, ...failures } = await killRepeatedly(directory.path, 6)
  assert.ok(acknowledged > 50, `${acknowledged} writes`)
  assert.deepEqual(failures, { lost: [], torn: [], errors: [] })
})

test('a write that is sent again, also after a restart, is answered and not done again', async () => {
  await using mongo = await startTestMongo()
  await using session = mongo.client.startSession()
  const send = (number: number, command: object) =>
    mongo.db.command({ ...command, txnNumber: Long.fromNumber(1000 + number) }, { session })
  const things = mongo.db.collection<{ _id: number; n: number }>('things')
  await things.insertOne({ _id: 1, n: 0 })
  const increment = { findAndModify: 'things', query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true }
  assert.equal((await send(1, increment)).value.n, 1)
  assert.equal((await send(1, increment)).value.n, 1)
  assert.equal((await send(2, increment)).value.n, 2)
  await mongo.restart()
  assert.equal((await things.findOne({ _id: 1 }))?.n, 2)
  assert.equal((await send(2, increment)).value.n, 2)
  await assert.rejects(send(1, increment), { code: 225 })
  assert.equal((await things.findOne({ _id: 1 }))?.n, 2)
})

test('one process owns a data directory; it is free again once that process was killed', async () => {
  await using directory = await temporaryDirectory()
  const env = { DATA_DIR: directory.path, MONGO_PORT: '0' }
  const owner = await startMongoChild(env)
  await assert.rejects(startMongoChild(env), /in use by another process/)
  await owner.kill('SIGKILL')
  await using _next = await startMongoChild(env)
})

test('stops at once and cleanly on SIGTERM, with clients connected and waiting', async () => {
  await using directory = await temporaryDirectory()
  await using child = await startMongoChild({ DATA_DIR: directory.path, MONGO_PORT: '0' })
  const client = new MongoClient(child.uri, { serverSelectionTimeoutMS: 200 })
  const stream = client.db('test').collection('things').watch([], { maxAwaitTimeMS: 60_000 })
  const waiting = stream.next().catch(() => undefined)
  await client.db('test').command({ ping: 1 })
  assert.equal(await child.kill('SIGTERM'), 0)
  await stream.close()
  await client.close()
  await waiting
})

test('a taken port is a clear error, and leaves the data directory free', async () => {
  await using directory = await temporaryDirectory()
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const address = holder.address()
  assert.ok(address && typeof address === 'object')
  await assert.rejects(startMongo({ dataDir: directory.path, port: address.port }), {
    code: 'EADDRINUSE',
    port: address.port,
  })
  holder.close()
  await using mongo = await startMongo({ dataDir: directory.path })
  assert.ok(mongo.port > 0)
})

/** What Linux says that a process has used; nothing elsewhere. */
async function resourcesOf(pid: number): Promise<{ seconds: number; megabytes: number }> {
  const [stat, status] = await Promise.all(
    ['stat', 'status'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
  )
  // Fields 14 and 15, in hundredths of a second; the second field, the name, may contain spaces.
  const ticks = (stat ?? '').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status ?? '')?.[1] ?? 0)
  return { seconds: ticks.reduce((sum, part) => sum + part, 0) / 100, megabytes: kilobytes / 1024 }
}

test('is ready within a second of processor time, and holds 100,000 small documents in 150 MB', async () => {
  await using directory = await temporaryDirectory()
  await using child = await startMongoChild({ DATA_DIR: directory.path, MONGO_PORT: '0' })
  const { seconds } = await resourcesOf(child.pid)
  assert.ok(seconds < 1, `${seconds} s`)
  await using client = new MongoClient(child.uri)
  const things = client.db('test').collection('things')
  await things.createIndex({ n: 1 })
  for (let from = 0; from < 100_000; from += 1_000) {
    await things.insertMany(Array.from({ length: 1_000 }, (_, i) => ({ n: from + i, text: 'small' })))
  }
  const { megabytes } = await resourcesOf(child.pid)
  assert.ok(megabytes < 150, `${megabytes} MB`)
})

test('what was deleted is in no file any more once the change log has forgotten it', async () => {
  await using directory = await temporaryDirectory()
  const options = { dataDir: directory.path, sweepEveryMs: 20, oplogLimits: { ageMs: -2_000 } }
  await using mongo = await startMongo(options)
  await using client = new MongoClient(mongo.uri)
  const people = client.db('test').collection<{ _id: number; secret: string }>('people')
  await people.insertOne({ _id: 1, secret: 'never to be found again' })
  await people.deleteOne({ _id: 1 })
  const files = ['mongo.sqlite', 'mongo.sqlite-wal'].map((name) => join(directory.path, name))
  await eventually(async () => {
    const contents = await Promise.all(files.map((file) => readFile(file)))
    return contents.every((bytes) => !bytes.includes('never to be found'))
  })
})

test('keeps nothing in any file with the data directory :memory:', async () => {
  await using mongo = await startMongo({ dataDir: ':memory:' })
  await using client = new MongoClient(mongo.uri)
  await client
    .db('test')
    .collection<{ _id: number }>('things')
    .insertOne({ _id: 1 }, { writeConcern: { j: true } })
  assert.deepEqual(await client.db('test').collection('things').find().toArray(), [{ _id: 1 }])
})

test('data of an earlier version is taken over with its indexes; that of a later one is left alone', async () => {
  await using directory = await temporaryDirectory()
  const file = join(directory.path, 'mongo.sqlite')
  const change = (text: string) => {
    const sql = new DatabaseSync(file)
    sql.exec(text)
    sql.close()
  }
  const visit = async <T>(work: (client: InstanceType<typeof MongoClient>) => Promise<T>) => {
    await using server = await startMongo({ dataDir: directory.path })
    const client = new MongoClient(server.uri)
    return await work(client).finally(() => client.close())
  }
  await visit(async (client) => {
    await client.db('test').collection('things').createIndex({ n: 1 }, { unique: true })
    await client.db('test').collection('things').insertOne({ n: 1 })
  })
  change('ALTER TABLE indexes DROP COLUMN ready; CREATE TABLE executed (session BLOB); PRAGMA user_version = 0')
  await visit(async (client) => {
    assert.equal((await client.db('test').collection('things').findOne({ n: 1 }))?.n, 1)
    await assert.rejects(client.db('test').collection('things').insertOne({ n: 1 }), { code: 11_000 })
    assert.equal((await client.db('test').command({ validate: 'things' })).valid, true)
  })
  change('PRAGMA user_version = 99')
  await assert.rejects(startMongo({ dataDir: directory.path }), /later version/)
})
