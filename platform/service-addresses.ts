import { KEY_LENGTH } from './caller-keys.ts'
import type { EnvReader } from './env.ts'
import type { ServiceName } from './identity.ts'

export type CalledService = Exclude<ServiceName, 'gateway'>

/** Where another service answers, and the key that is good for calling it. */
export interface ServiceAddress {
  /** GraphQL address. */
  url: string
  key: string
}

/** Reads `<NAME>_URL` and the entry of `SERVICE_KEYS` for each of the services that this one calls. */
export function readServiceAddresses<Name extends CalledService>(
  reader: EnvReader,
  names: readonly Name[],
): Record<Name, ServiceAddress> {
  const keys = reader.pairs('SERVICE_KEYS')
  const addressOf = (name: Name): ServiceAddress => {
    const url = reader.parsed(`${name.toUpperCase()}_URL`, (text) => new URL(text).href, 'an absolute URL')
    const { [name]: key = '' } = keys
    if (key.length < KEY_LENGTH)
      reader.fault(`SERVICE_KEYS must hold a key of at least ${KEY_LENGTH} characters for ${name}.`)
    return { url, key }
  }
  return Object.fromEntries(names.map((name) => [name, addressOf(name)])) as Record<Name, ServiceAddress>
}
