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

const DOCUMENTS = 20_000
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
  const [p50, p99] = [0.5, 0.99].map((share) => times[Math.floor(times.length * share)]?.toFixed(3))
  console.log(`${name.padEnd(42)} ${String(perSecond).padStart(7)}/s   p50 ${p50} ms   p99 ${p99} ms`)
}

const anyId = (i: number): number => (i * 7919) % DOCUMENTS
const insert = (i: number) => things.insertOne({ _id: i, n: i, workspace: `w${i % 50}`, text })

await measure('insert, 16 at a time', DOCUMENTS, 16, insert)
await measure('insert, one at a time', 5_000, 1, (i) => insert(DOCUMENTS + i))
await measure('find by _id, one at a time', 5_000, 1, (i) => things.findOne({ _id: anyId(i) }))
await measure('page of 20 by index, one at a time', 2_000, 1, (i) =>
  things
    .find({ workspace: `w${i % 50}`, n: { $lt: 15_000 } })
    .sort({ n: -1 })
    .limit(20)
    .toArray(),
)
await measure('update by _id, one at a time', 5_000, 1, (i) => things.updateOne({ _id: anyId(i) }, { $inc: { n: 1 } }))
const session = client.startSession()
await measure('transaction of two writes, one at a time', 1_000, 1, (i) =>
  session.withTransaction(async () => {
    await things.updateOne({ _id: anyId(i) }, { $inc: { n: 1 } }, { session })
    await things.insertOne({ _id: 100_000 + i, n: i }, { session })
  }),
)
await session.endSession()

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
