export type PasswordStrength = 'short' | 'repeated' | 'personal' | 'enough' | 'good'

const LEAST = 8
/** So many characters are hard to guess even for who has the hash, if they are not a phrase that everybody knows. */
const GOOD = 14

/**
 * What can be said of a password while it is typed. The service has the last word: it also knows which ones others use.
 *
 * @param own name and e-mail address of its person
 */
export function passwordStrength(password: string, own: readonly string[]): PasswordStrength {
  const length = [...password].length
  if (length < LEAST) return 'short'
  const folded = password.normalize('NFKC').trim().toLowerCase()
  if (/^(.{1,4})\1+.?$/su.test(folded)) return 'repeated'
  const words = own.flatMap((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[\s@.+_-]+/),
  )
  const left = words.filter((word) => [...word].length >= 3).reduce((text, word) => text.replaceAll(word, ''), folded)
  if (left !== folded && [...left].length < LEAST) return 'personal'
  return length >= GOOD && new Set(folded).size > 5 ? 'good' : 'enough'
}
