import { runService } from '../../platform/run-service.ts'
import { readConfig } from './config.ts'
import { startService } from './service.ts'

await runService((env) => startService(readConfig(env)))
