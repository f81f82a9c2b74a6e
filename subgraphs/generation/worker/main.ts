import { callOnly } from '../../../platform/call-only.ts'
import { runService } from '../../../platform/run-service.ts'
import { destinationsOf } from '../destinations.ts'
import { readWorkerConfig } from './config.ts'
import { startWorker } from './start-worker.ts'

await runService((env) => {
  const config = readWorkerConfig(env)
  callOnly(destinationsOf(config))
  return startWorker(config)
})
