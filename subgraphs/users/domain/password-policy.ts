import { commonPasswords } from './common-passwords.ts'

export type PasswordWeakness = 'short' | 'common' | 'personal' | 'repeated'

const MIN_PASSWORD = 8

/**
 * Why a password is too easy to guess, if it is. Length counts, not the kinds of characters (NIST SP 800-63B, 5.1.1.2);
 * what is on every guesser's first page is refused.
 *
 * @param email in its normal form
 */
export function passwordWeakness(
  password: string,
  { name, email }: { name: string; email: string },
): PasswordWeakness | undefined {
  const characters = [...password]
  if (characters.length < MIN_PASSWORD) return 'short'
  if (characters.every((character) => character === characters[0])) return 'repeated'

  const folded = password.normalize('NFKC').trim().toLowerCase()
  const personal = [name.normalize('NFKC').toLowerCase(), email, email.split('@')[0]]
  if (personal.includes(folded)) return 'personal'
  return commonPasswords.has(folded) ? 'common' : undefined
}
