import type { EnvReader } from './env.ts'
import type { ServiceName } from './identity.ts'

/** Characters that a key between services must have at least. */
export const KEY_LENGTH = 32

/**
 * Reads `CALLER_KEYS`: a key for each of the services that call this one, and for nobody else.
 * Without one of them that service would be refused request by request; here it is refused at start.
 */
export function readCallerKeys(
  reader: EnvReader,
  callers: readonly ServiceName[],
): Partial<Record<ServiceName, string>> {
  const keys = reader.pairs('CALLER_KEYS')
  for (const caller of callers) {
    if (!keys[caller]) reader.fault(`CALLER_KEYS must hold a key for ${caller}.`)
    else if (keys[caller].length < KEY_LENGTH)
      reader.fault(`CALLER_KEYS: the key for ${caller} is too short: at least ${KEY_LENGTH} characters.`)
  }
  for (const name of Object.keys(keys))
    if (!callers.some((caller) => caller === name)) reader.fault(`CALLER_KEYS: ${name} does not call this service.`)
  return keys
}
