import { callOnly } from '../platform/call-only.ts'
import { destination } from '../platform/outbound-register.ts'
import { runService } from '../platform/run-service.ts'
import { readConfig } from './config.ts'
import { destinationsOf } from './destinations.ts'
import { startGateway } from './service.ts'

await runService((env) => {
  const config = readConfig(env)
  const register = destinationsOf(config)
  callOnly(register)
  // A supergraph file that takes another's place is believed as the first one is.
  return startGateway(config, (subgraphs) => register.push(...subgraphs.map(({ url }) => destination('SERVICE', url))))
})
