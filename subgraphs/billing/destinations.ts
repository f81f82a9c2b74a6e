import { type Destination, databaseDestinations, destination } from '../../platform/outbound-register.ts'
import type { Config } from './config.ts'

/** Where the official client of Stripe calls unless it is told otherwise. */
const STRIPE = 'https://api.stripe.com'

/** Every host that the billing subgraph calls. */
export const destinationsOf = ({ mongoUri, services, stripe }: Config): Destination[] => [
  ...databaseDestinations(mongoUri),
  ...Object.values(services).map(({ url }) => destination('SERVICE', url)),
  ...(stripe ? [destination('PAYMENT', stripe.apiUrl ?? STRIPE)] : []),
]
