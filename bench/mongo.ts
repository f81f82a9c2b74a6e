import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import mongoose from 'mongoose'

/** Times the local MongoDB server, as a process of its own, through the ordinary driver: `node bench/mongo.ts`. */
const dataDir = await mkdtemp(join(tmpdir(), 'mongo-bench-'))
const main = new URL('../local/mongo/main.ts', import.meta.url).pathname
const server = spawn(process.execPath, [main], {
  env: { ...process.env, DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = (await once(createInterface(server.stdout), 'line')) as [string]
const client = new mongoose.mongo.MongoClient(JSON.parse(line).uri)
const things = client.db('bench').collection<{ _id: number; n: number; workspace?: string; text?: string }>('things')
await things.createIndex({ workspace: 1, n: -1 })

const DOCUMENTS = 100_000
const text = 'x'.repeat(200)

async function measure(
  name: string,
  count: number,
  clients: number,
  run: (i: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const started = performance.now()
      await run(next++)
      times.push(performance.now() - started)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, worker))
  const perSecond = Math.round((count / (performance.now() - started)) * 1000)
  times.sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => times[Math.floor(times.length * share)]?.toFixed(3))
  console.log(`${name.padEnd(50)} ${String(perSecond).padStart(7)}/s   p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms`)
}

const anyId = (i: number): number => (i * 7919) % DOCUMENTS
const insert = (i: number) => things.insertOne({ _id: i, n: i, workspace: `w${i % 50}`, text })

const byN = client.db('bench').collection<{ _id: number; n: number }>('things')
await byN.createIndex({ n: 1 })
const group = (i: number) =>
  Array.from({ length: 1_000 }, (_, k) => ({ _id: i * 1_000 + k, n: k, workspace: `w${k % 50}`, text }))

await measure('batch of 1,000 inserts (90,000 documents)', 90, 1, (i) => things.insertMany(group(i)))
await measure('insert, 16 at a time', 5_000, 16, (i) => insert(90_000 + i))
await measure('insert, one at a time', 5_000, 1, (i) => insert(95_000 + i))
await measure('find by _id, 16 at a time', 10_000, 16, (i) => things.findOne({ _id: anyId(i) }))
await measure('find by _id, one at a time', 5_000, 1, (i) => things.findOne({ _id: anyId(i) }))
await measure('page of 20 by index, one at a time', 2_000, 1, (i) =>
  things
    .find({ workspace: `w${i % 50}`, n: { $lt: 15_000 } })
    .sort({ n: -1 })
    .limit(20)
    .toArray(),
)
await measure('top 10 by an indexed sort, one at a time', 1_000, 1, () =>
  byN.find().sort({ n: -1 }).limit(10).toArray(),
)
const change = (i: number) => things.findOneAndUpdate({ _id: anyId(i) }, { $inc: { n: 1 } })
await measure('findOneAndUpdate by _id, 16 at a time', 5_000, 16, change)
await measure('findOneAndUpdate by _id, one at a time', 5_000, 1, change)
const transaction = (i: number) =>
  client.withSession((session) =>
    session.withTransaction(async () => {
      await things.findOne({ _id: anyId(i) }, { session })
      await things.updateOne({ _id: anyId(i) }, { $inc: { n: 1 } }, { session })
      await things.insertOne({ _id: 200_000 + i, n: i }, { session })
    }),
  )
await measure('transaction of a read and two writes, 8 at a time', 2_000, 8, transaction)

const stream = things.watch([], { maxAwaitTimeMS: 50 })
await stream.tryNext()
await measure('write to change event, one at a time', 1_000, 1, async (i) => {
  await Promise.all([stream.next(), things.updateOne({ _id: anyId(i) }, { $inc: { n: 1 } })])
})
await stream.close()
await client.close()
server.kill()
await once(server, 'exit')
await rm(dataDir, { recursive: true })
