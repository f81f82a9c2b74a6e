import { join } from 'node:path'
import { readEnv } from '../../platform/env.ts'
import { createLog } from '../../platform/log.ts'
import { runService } from '../../platform/run-service.ts'
import { startMongo } from './start-mongo.ts'

await runService(async (env) => {
  const config = readEnv(env, (read) => ({
    dataDir: join(read.optional('DATA_DIR', '.data'), 'mongo'),
    host: read.optional('MONGO_HOST', '127.0.0.1'),
    port: read.port('MONGO_PORT', 0),
  }))
  const mongo = await startMongo({ ...config, logger: createLog('mongo') })
  // Whoever started it with a free port learns here which one it is.
  process.stdout.write(`${JSON.stringify({ uri: mongo.uri })}\n`)
  return mongo
})
