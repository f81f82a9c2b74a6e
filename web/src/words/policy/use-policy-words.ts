import { useWords } from '../words.ts'
import { policyEn } from './en.ts'
import { policyJa } from './ja.ts'

const translations: Record<string, typeof policyEn> = { en: policyEn, ja: policyJa }

/** The legal texts in the active language; in English, which prevails, where there is no translation. */
export const usePolicyWords = () => translations[useWords().language] ?? policyEn
