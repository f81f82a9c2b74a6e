/** Longest address that mail can be sent to (RFC 5321, errata 1690). */
const MAX_EMAIL = 254
const MAX_LOCAL_PART = 64
const LOCAL_PART = /^[^\s@"(),:;<>[\\\]\p{C}]+$/u
const DOMAIN =
  /^(?=.{1,253}$)([\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u

/** The form in which two spellings of one address are equal: NFKC, lower case, without spaces around it. */
export const normalizeEmail = (email: string): string =>
  // Lower case can leave accents that compose again.
  email.normalize('NFKC').toLowerCase().normalize('NFKC').trim()

/** Enough of an address to recognise one's own by: `a…@example.com`. */
export const maskedEmail = (email: string): string => email.replace(/^(.)[^@]*/u, '$1…')

/**
 * The normal form of an address, or undefined for a text that can't be one. Only mail that arrives proves an address,
 * so quoted local parts and addresses without a dot are refused rather than understood.
 */
export function readEmail(text: string): string | undefined {
  if (text.length > 2 * MAX_EMAIL) return undefined
  const email = normalizeEmail(text)
  const [localPart = '', domain = '', ...rest] = email.split('@')
  if (email.length > MAX_EMAIL || localPart.length > MAX_LOCAL_PART || rest.length > 0) return undefined
  return LOCAL_PART.test(localPart) && DOMAIN.test(domain) ? email : undefined
}
