import type { Locale } from './account.ts'

const MAX_NAME = 80
/** Most characters of a password: hashing longer ones helps nobody but who wants to keep the machine busy. */
export const MAX_PASSWORD = 200

const locales: readonly Locale[] = ['en', 'ja']

/** The name without spaces around it, or undefined unless it has 1 to 80 characters, none of them a control character. */
export function readName(text: string): string | undefined {
  const name = text.trim()
  const length = [...name].length
  return length >= 1 && length <= MAX_NAME && !/\p{Cc}/u.test(name) ? name : undefined
}

export const readLocale = (text: string): Locale | undefined => locales.find((locale) => locale === text)
