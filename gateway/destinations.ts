import { type Destination, destination } from '../platform/outbound-register.ts'
import type { GatewayConfig } from './config.ts'

/** Every host that the gateway calls: nothing but the services behind it. */
export function destinationsOf({ subgraphs, healthChecks, ...config }: GatewayConfig): Destination[] {
  const { jwksUrl, imagesUrl, webhooksUrl, tracing } = config
  const addresses = [
    ...subgraphs.map(({ url }) => url),
    ...Object.values(healthChecks),
    jwksUrl,
    imagesUrl,
    webhooksUrl,
    tracing?.endpoint,
  ]
  return addresses.filter((address) => address !== undefined).map((address) => destination('SERVICE', address))
}
