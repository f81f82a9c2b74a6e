import { join } from 'node:path'
import { readEnv } from '../../platform/env.ts'
import { createLog } from '../../platform/log.ts'
import { runService } from '../../platform/run-service.ts'
import { startMongo } from './start-mongo.ts'

await runService(async (env) => {
  const { port, dataDir, memory } = readEnv(env, (read) => ({
    port: read.port('MONGO_PORT', 0),
    dataDir: read.optional('DATA_DIR', '.data'),
    /** For how long what was written, and erased since, can be read from the log of changes; in seconds. */
    memory: read.integer('MONGO_MEMORY_SECONDS', 1_800, { min: 1, max: 86_400 }),
  }))
  const place = dataDir === ':memory:' ? dataDir : join(dataDir, 'mongo')
  const ageMs = memory * 1_000
  const mongo = await startMongo({
    port,
    dataDir: place,
    logger: createLog('mongo'),
    oplogLimits: { ageMs },
    retriesKeptMs: ageMs,
  })
  process.stdout.write(`${JSON.stringify({ uri: mongo.uri })}\n`)
  return mongo
})
