import { setTimeout as delay } from 'node:timers/promises'
import { type Client, MongoClient } from './local-mongo.ts'
import { startMongoChild } from './mongo-child.ts'

interface Thing {
  _id: string
  /** The other half of a transaction. */
  pair?: string
  group?: number
  n: number
}

export interface KillReport {
  acknowledged: number
  /** Acknowledged writes that are not there. */
  lost: string[]
  /** Halves of a transaction whose other half is missing, and documents that are not as written. */
  torn: string[]
  /** What `validate` says against an index. */
  errors: string[]
}

/** Inserts alone, in pairs by transaction and in batches, each with an update; gives what was acknowledged. */
async function write(client: Client, name: string, kind: number): Promise<string[]> {
  const things = client.db('test').collection<Thing>('things')
  const other = `${name}'`
  if (kind === 0) await things.insertOne({ _id: name, n: 1, group: 1 })
  else if (kind === 1) {
    await things.insertMany([name, other].map((_id) => ({ _id, n: 0, group: 2 })))
    await things.updateMany({ _id: { $in: [name, other] } }, { $inc: { n: 1 }, $set: { group: 3 } })
  } else {
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await things.insertOne({ _id: name, pair: other, n: 1 }, { session })
        await things.insertOne({ _id: other, pair: name, n: 1 }, { session })
      }),
    )
  }
  return kind === 0 ? [name] : [name, other]
}

/**
 * Kills the server with SIGKILL at random moments of a load, as often as asked, starting it anew on the same data; in
 * the end looks for everything that was acknowledged.
 */
export async function killRepeatedly(dataDir: string, times: number): Promise<KillReport> {
  const acknowledged: string[] = []
  for (let round = 0; round < times; round++) {
    const server = await startMongoChild({ DATA_DIR: dataDir, MONGO_PORT: '0' })
    const client = new MongoClient(server.uri, { retryWrites: false, serverSelectionTimeoutMS: 200 })
    const things = client.db('test').collection<Thing>('things')
    await Promise.all([things.createIndex({ group: 1, n: -1 }), things.createIndex({ pair: 1 }, { sparse: true })])
    let alive = true
    const load = Array.from({ length: 6 }, async (_, worker) => {
      for (let n = 0; alive; n++) {
        const written = await write(client, `${round}-${worker}-${n}`, worker % 3).catch(() => [])
        acknowledged.push(...written)
      }
    })
    await delay(20 + Math.random() * 200)
    await server.kill('SIGKILL')
    alive = false
    await client.close()
    await Promise.all(load)
  }
  return { ...(await inspect(dataDir, acknowledged)), acknowledged: acknowledged.length }
}

async function inspect(dataDir: string, acknowledged: readonly string[]): Promise<Omit<KillReport, 'acknowledged'>> {
  await using server = await startMongoChild({ DATA_DIR: dataDir, MONGO_PORT: '0' })
  await using client = new MongoClient(server.uri)
  const stored = await client.db('test').collection<Thing>('things').find().toArray()
  const found = new Map(stored.map((thing) => [thing._id, thing]))
  const { errors } = await client.db('test').command({ validate: 'things' })
  return {
    lost: acknowledged.filter((name) => found.get(name)?.n !== 1),
    torn: stored.filter(({ pair }) => pair !== undefined && !found.has(pair)).map(({ _id }) => _id),
    errors,
  }
}
