import { countryName } from '../../../../platform/country.ts'
import type { Locale } from '../../domain/account.ts'

/** @param on what stands between browser and system */
export const device = (
  { browser, system }: { browser: string | null; system: string | null },
  unknown: string,
  on: string,
): string => `${browser ?? unknown}${system === null ? '' : `${on}${system}`}`

/** Where a network seems to be, behind what was said of a device; nothing where that is not known. */
export const place = (locale: Locale, country: string | undefined, words: (name: string) => string): string =>
  country === undefined ? '' : words(countryName(country, locale))

export const time = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' }).format(at)

export const day = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at)

/** @param amount in the smallest unit, of which ISO 4217 says how many make one: none for yen, a hundred for most */
export function money(locale: Locale, { amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
