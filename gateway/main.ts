import { runService } from '../platform/run-service.ts'
import { readConfig } from './config.ts'
import { startGateway } from './service.ts'

await runService((env) => startGateway(readConfig(env)))
