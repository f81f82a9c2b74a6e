import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { type MongoOptions, type RunningMongo, startMongo } from '../../local/mongo/start-mongo.ts'

export const { MongoClient, ObjectId, Long, Decimal128, Double, Int32 } = mongoose.mongo
export type Db = mongoose.mongo.Db
export type Client = mongoose.mongo.MongoClient

export interface TestMongo extends AsyncDisposable {
  readonly client: Client
  readonly db: Db
  readonly mongo: RunningMongo
  readonly dataDir: string
  /** What the server reported as its own bugs or as broken messages. */
  readonly reports: string[]
  /** Stops the server and starts it again on the same data and port; the client stays. */
  restart(): Promise<void>
}

/** A server of its own on a free port and an empty directory, with a client connected to it. */
export async function startTestMongo(options: Partial<MongoOptions> = {}): Promise<TestMongo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mongo-'))
  const reports: string[] = []
  const report = (fields: Record<string, unknown>, event: string) =>
    void reports.push(`${event} ${String(fields.error ?? fields.reason)}`)
  const settings = { dataDir, logger: { warn: report, error: report }, ...options }
  let mongo = await startMongo(settings)
  const client = new MongoClient(mongo.uri, { serverSelectionTimeoutMS: 5_000 })
  return {
    client,
    db: client.db('test'),
    get mongo() {
      return mongo
    },
    dataDir,
    reports,
    async restart() {
      const { port } = mongo
      await mongo[Symbol.asyncDispose]()
      mongo = await startMongo({ ...settings, port })
    },
    async [Symbol.asyncDispose]() {
      await client.close()
      await mongo[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Resolves once the check gives something; fails after five seconds. For what happens without an answer. */
export async function eventually<T>(check: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + 5_000
  for (;;) {
    const result = await check()
    if (result !== undefined && result !== false) return result
    if (Date.now() > deadline) throw new Error('it did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
