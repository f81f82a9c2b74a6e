import { setTimeout as delay } from 'node:timers/promises'
import mongoose, { type Connection } from 'mongoose'
import type { Log } from './log.ts'

export interface MongoConnection extends AsyncDisposable {
  connection: Connection
  /** Whether the server answers now. */
  healthy(): Promise<boolean>
}

/**
 * Connects to MongoDB and waits for it as long as it takes: services may start before their database.
 *
 * @param uri connection string; the database name comes from `database`
 */
export async function connectMongo({
  uri,
  database,
  log,
  signal,
}: {
  uri: string
  database: string
  log: Log
  signal?: AbortSignal
}): Promise<MongoConnection> {
  for (let attempt = 0; ; attempt++) {
    const connection = mongoose.createConnection(uri, {
      dbName: database,
      autoIndex: false,
      maxPoolSize: 20,
      serverSelectionTimeoutMS: 5_000,
      writeConcern: { w: 'majority' },
    })
    try {
      await connection.asPromise()
      return {
        connection,
        healthy: () => isHealthy(connection),
        [Symbol.asyncDispose]: () => connection.destroy(true),
      }
    } catch (error) {
      await connection.destroy(true).catch(() => {})
      signal?.throwIfAborted()
      log.warn({ reason: (error as Error).name, attempt }, 'mongodb-unreachable')
      await delay(Math.min(2_000, 100 * 2 ** attempt), undefined, { ...(signal && { signal }) })
    }
  }
}

async function isHealthy(connection: Connection): Promise<boolean> {
  try {
    await connection.db?.command({ ping: 1 }, { timeoutMS: 1_000 })
    return connection.db !== undefined
  } catch {
    return false
  }
}
