import type { Locale } from '../../domain/account.ts'

/** @param on what stands between browser and system */
export const device = (
  { browser, system }: { browser: string | null; system: string | null },
  unknown: string,
  on: string,
): string => `${browser ?? unknown}${system === null ? '' : `${on}${system}`}`

export const time = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' }).format(at)

export const day = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at)

/** @param amount in the smallest unit, of which ISO 4217 says how many make one: none for yen, a hundred for most */
export function money(locale: Locale, { amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
