import { type Destination, databaseDestinations, destination } from '../../platform/outbound-register.ts'
import type { ProviderSettings } from './clients/provider-settings.ts'
import type { readSurroundings } from './config.ts'

type Surroundings = Pick<ReturnType<typeof readSurroundings>, 'mongoUri' | 'services' | 'bucket'>

/** Every host that the generation subgraph and its worker call. */
export const destinationsOf = (config: Surroundings & { providers: ProviderSettings }): Destination[] => [
  ...databaseDestinations(config.mongoUri),
  ...Object.values(config.services).map(({ url }) => destination('SERVICE', url)),
  ...(config.bucket.kind === 's3' ? [destination('PICTURES', config.bucket.endpoint)] : []),
  ...providerDestinations(config.providers),
]

function providerDestinations({ openai, sdWebUi, comfyUi, replicate, stability }: ProviderSettings): Destination[] {
  const own = [...sdWebUi, ...comfyUi].map(({ url }) => url)
  const addresses = [openai?.baseUrl, ...own, replicate?.baseUrl, stability?.baseUrl]
  // Files of Replicate lie on hosts of their own.
  const files = replicate?.fileHosts.map((host) => destination('IMAGE_PROVIDER', `https://${host}`)) ?? []
  return [
    ...addresses.filter((address) => address !== undefined).map((address) => destination('IMAGE_PROVIDER', address)),
    ...files.flatMap((file) => [file, { ...file, host: `*.${file.host}` }]),
  ]
}
