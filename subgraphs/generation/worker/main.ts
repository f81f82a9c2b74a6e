import { runService } from '../../../platform/run-service.ts'
import { readWorkerConfig } from './config.ts'
import { startWorker } from './start-worker.ts'

await runService((env) => startWorker(readWorkerConfig(env)))
