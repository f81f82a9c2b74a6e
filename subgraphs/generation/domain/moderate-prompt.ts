import { gore, hatred, minors, sexual, type TermList } from './moderation-terms.ts'

export type RejectionReason = 'CHILD_SAFETY' | 'SEXUAL' | 'VIOLENCE' | 'HATE'

/**
 * The rule that a prompt breaks, the gravest first; undefined when there is none.
 *
 * These are word lists, not judgement: they stop what is asked for plainly, in English or Japanese, and no more.
 */
export function moderatePrompt(prompt: string): RejectionReason | undefined {
  const text = normalize(prompt)
  const isSexual = mentions(text, sexual)
  if (isSexual && mentions(text, minors)) return 'CHILD_SAFETY'
  if (isSexual) return 'SEXUAL'
  if (mentions(text, hatred)) return 'HATE'
  if (mentions(text, gore)) return 'VIOLENCE'
  return undefined
}

/**
 * One spelling for what looks the same: full-width and styled letters (NFKC), case, accents and invisible characters.
 */
function normalize(prompt: string): string {
  return prompt
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}/gu, '')
    .normalize('NFC')
}

/** English terms count as whole words, an underscore being a space; Japanese has no word boundaries. */
function mentions(text: string, { english, japanese }: TermList): boolean {
  return english.test(text) || japanese.test(text)
}
