import type { Ports } from './ports.ts'

export type PasswordWeakness = 'short' | 'common' | 'personal' | 'repeated' | 'leaked'

const MIN_PASSWORD = 8
/** Shorter words of one's own name say little: they are parts of other words. */
const MIN_OWN_WORD = 3
const runs = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz']
const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/**
 * Why a password is too easy to guess, if it is. Length counts, not the kinds of characters (NIST SP 800-63B, 5.1.1.2); what
 * is on every guesser's first pages is refused, also with the changes that guessers know.
 *
 * @param email in its normal form
 */
export async function passwordWeakness(
  { knownPasswords }: Pick<Ports, 'knownPasswords'>,
  password: string,
  { name, email }: { name: string; email: string },
): Promise<PasswordWeakness | undefined> {
  const characters = [...password]
  if (characters.length < MIN_PASSWORD) return 'short'
  const folded = fold(password)
  if (/^(.{1,4})\1+.?$/su.test(folded)) return 'repeated'
  if (isPersonal(folded, name, email)) return 'personal'
  if (runs.some((run) => run.includes(folded)) || guesses(folded).some(knownPasswords.isCommon)) return 'common'
  return (await knownPasswords.isLeaked(password)) ? 'leaked' : undefined
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** Whether too little is left of it without the own name and address. */
function isPersonal(folded: string, name: string, email: string): boolean {
  const words = [email, ...email.split(/[@.+_-]/), fold(name), ...fold(name).split(/\s+/)]
  const own = words.filter((word) => [...word].length >= MIN_OWN_WORD).sort((a, b) => b.length - a.length)
  const left = own.reduce((text, word) => text.replaceAll(word, ''), folded)
  return left !== folded && [...left].length < MIN_PASSWORD
}

/** What a guesser tries who knows the common passwords: as they are, with some signs behind, with signs for letters. */
function guesses(folded: string): string[] {
  const stem = folded.replace(/[^\p{L}]{1,6}$/u, '')
  const plain = [folded, ...(stem.length >= 4 ? [stem] : [])]
  return [...plain, ...plain.map((text) => text.replace(/[013457@$]/g, (sign) => lookalikes[sign] ?? sign))]
}
