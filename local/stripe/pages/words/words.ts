import { localeOf } from '../../../../platform/locale.ts'
import type { PageRequest } from '../page-request.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

/** What pages say in one language. */
export type Words = Omit<typeof en, 'problems'> & { problems: Readonly<Record<string, string>> }

/**
 * The words of a page, in the first of the languages it was made for; where there is none (or Stripe's `auto`), in the language
 * of the browser.
 */
export function wordsFor(
  { acceptLanguage }: Pick<PageRequest, 'acceptLanguage'>,
  wanted: readonly (string | null | undefined)[] = [],
): Words {
  const made = wanted.find((tag) => tag && tag !== 'auto')
  return localeOf(made ?? acceptLanguage) === 'ja' ? ja : en
}

interface Refused {
  code?: string | null | undefined
  decline_code?: string | null | undefined
  message?: string | undefined
}

/** What a person reads about a refusal. */
export const problemIn = (
  { problems }: Words,
  { code, decline_code: declined, message }: Refused,
): string | undefined => problems[declined ?? ''] ?? problems[code ?? ''] ?? message
