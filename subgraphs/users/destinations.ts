import { type Destination, databaseDestinations, destination } from '../../platform/outbound-register.ts'
import type { Config } from './config.ts'

/** Every host that the users subgraph calls. */
export const destinationsOf = ({
  mongoUri,
  services,
  smtpUrl,
  mailErasureUrl,
  pwnedPasswordsUrl,
  edgeProvider,
}: Config): Destination[] => [
  ...databaseDestinations(mongoUri),
  ...Object.values(services).map(({ url }) => destination('SERVICE', url)),
  destination('MAIL', smtpUrl),
  ...(mailErasureUrl === undefined ? [] : [destination('MAIL', mailErasureUrl)]),
  ...(pwnedPasswordsUrl === undefined ? [] : [destination('PASSWORD_CHECK', pwnedPasswordsUrl)]),
  ...(edgeProvider === undefined ? [] : [{ category: 'EDGE', host: edgeProvider, port: null } as const]),
]
