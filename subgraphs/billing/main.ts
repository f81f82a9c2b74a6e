import { callOnly } from '../../platform/call-only.ts'
import { runService } from '../../platform/run-service.ts'
import { readConfig } from './config.ts'
import { destinationsOf } from './destinations.ts'
import { startService } from './service.ts'

await runService((env) => {
  const config = readConfig(env)
  callOnly(destinationsOf(config))
  return startService(config)
})
