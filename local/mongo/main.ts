import { join } from 'node:path'
import { readEnv } from '../../platform/env.ts'
import { createLog } from '../../platform/log.ts'
import { runService } from '../../platform/run-service.ts'
import { startMongo } from './start-mongo.ts'

await runService(async (env) => {
  const options = readEnv(env, (read) => ({
    host: read.optional('MONGO_HOST', '127.0.0.1'),
    port: read.port('MONGO_PORT', 0),
    dataDir: join(read.optional('DATA_DIR', '.data'), 'mongo'),
  }))
  const mongo = await startMongo({ ...options, logger: createLog('mongo') })
  process.stdout.write(`${JSON.stringify({ uri: mongo.uri })}\n`)
  return mongo
})
