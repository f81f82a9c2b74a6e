import { join } from 'node:path'
import { readEnv } from '../../platform/env.ts'
import { createLog } from '../../platform/log.ts'
import { runService } from '../../platform/run-service.ts'
import { startMongo } from './start-mongo.ts'

await runService(async (env) => {
  const { port, dataDir } = readEnv(env, (read) => ({
    port: read.port('MONGO_PORT', 0),
    dataDir: read.optional('DATA_DIR', '.data'),
  }))
  const place = dataDir === ':memory:' ? dataDir : join(dataDir, 'mongo')
  const mongo = await startMongo({ port, dataDir: place, logger: createLog('mongo') })
  process.stdout.write(`${JSON.stringify({ uri: mongo.uri })}\n`)
  return mongo
})
