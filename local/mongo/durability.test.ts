import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { type Client, Long, MongoClient, startTestMongo } from '../../tests/support/local-mongo.ts'
import { startMongo } from './start-mongo.ts'

const MAIN = new URL('main.ts', import.meta.url).pathname

interface Child extends AsyncDisposable {
  readonly uri: string
  kill(signal: NodeJS.Signals): Promise<number | null>
}

/** Runs the server as its own process; rejects with what it said when it does not start. */
async function startChild(env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit') as Promise<[number | null]>
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const line = once(createInterface(child.stdout), 'line') as Promise<[string]>
  const first = await Promise.race([line, exited.then(() => undefined)])
  if (!first) throw new Error(complaint)
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return (await exited)[0]
  }
  return { uri: JSON.parse(first[0]).uri, kill, [Symbol.asyncDispose]: async () => void (await kill('SIGKILL')) }
}

async function temporaryDirectory() {
  const path = await mkdtemp(join(tmpdir(), 'mongo-durability-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

interface Written {
  _id: string
  pair?: string
}

/** One write alone, or two in a transaction; resolves to whether the server acknowledged it. */
async function write(client: Client, name: string, paired: boolean): Promise<boolean> {
  const things = client.db('test').collection<Written>('things')
  const session = client.startSession()
  try {
    if (!paired) await things.insertOne({ _id: name })
    else {
      session.startTransaction()
      await things.insertOne({ _id: name, pair: `${name}'` }, { session })
      await things.insertOne({ _id: `${name}'`, pair: name }, { session })
      await session.commitTransaction()
    }
    return true
  } catch {
    return false
  } finally {
    await session.endSession()
  }
}

test('every acknowledged write survives kill -9 in the middle of a load, and no transaction is half there', async () => {
  await using directory = await temporaryDirectory()
  const first = await startChild({ DATA_DIR: directory.path, MONGO_PORT: '0' })
  const writer = new MongoClient(first.uri, { retryWrites: false, serverSelectionTimeoutMS: 500 })
  await writer.db('test').createCollection('things')
  const acknowledged: string[] = []
  const load = Array.from({ length: 8 }, async (_, worker) => {
    for (let n = 0; ; n++) {
      const name = `${worker}-${n}`
      if (!(await write(writer, name, worker % 2 === 1))) return
      if (acknowledged.push(name) === 400) await first.kill('SIGKILL')
    }
  })
  await Promise.all(load)
  await writer.close()

  await using second = await startChild({ DATA_DIR: directory.path, MONGO_PORT: new URL(first.uri).port })
  await using reader = new MongoClient(second.uri)
  const stored = await reader.db('test').collection<Written>('things').find().toArray()
  const found = new Set(stored.map(({ _id }) => _id))
  assert.ok(acknowledged.length >= 400)
  assert.deepEqual(
    acknowledged.filter((name) => !found.has(name)),
    [],
  )
  assert.deepEqual(
    stored.filter(({ pair }) => pair !== undefined && !found.has(pair)),
    [],
  )
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
  const owner = await startChild(env)
  await assert.rejects(startChild(env), /in use by another process/)
  await owner.kill('SIGKILL')
  await using _next = await startChild(env)
})

test('stops at once and cleanly on SIGTERM, with clients connected and waiting', async () => {
  await using directory = await temporaryDirectory()
  await using child = await startChild({ DATA_DIR: directory.path, MONGO_PORT: '0' })
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
