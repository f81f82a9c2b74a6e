import { join } from 'node:path'
import { readEnv } from '../../platform/env.ts'
import { createLog } from '../../platform/log.ts'
import { runService } from '../../platform/run-service.ts'
import { startMongod } from './start-mongod.ts'

await runService(async (env) => {
  const config = readEnv(env, (read) => ({
    dataDir: join(read.optional('DATA_DIR', '.data'), 'mongod'),
    host: read.optional('MONGO_HOST', '127.0.0.1'),
    port: read.port('MONGO_PORT', 27_017),
  }))
  return startMongod({ ...config, log: createLog('mongod') })
})
