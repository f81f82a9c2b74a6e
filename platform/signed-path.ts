import { createHmac, timingSafeEqual } from 'node:crypto'

/** Least validity of an address, in seconds. */
const HOUR = 3_600

/** Adds `expires` (seconds since 1970) and `signature` to a path. */
export type SignPath = (path: string, now: Date) => string
/** Whether the signature is genuine for this path and its time is not over. */
export type VerifyPath = (path: string, query: { expires?: unknown; signature?: unknown }, now: Date) => boolean

/**
 * Signs paths with HMAC-SHA-256 over path and expiry. A path that is signed twice within an hour gets the same address,
 * so that browsers find it in their cache; it is good for one to two hours.
 *
 * @param key secret of the service
 */
export function createPathSigner(key: string): { sign: SignPath; verify: VerifyPath } {
  const signatureOf = (path: string, expires: string) =>
    createHmac('sha256', key).update(`${path}\n${expires}`).digest()

  return {
    sign(path, now) {
      const expires = String((Math.ceil(now.getTime() / 1_000 / HOUR) + 1) * HOUR)
      return `${path}?expires=${expires}&signature=${signatureOf(path, expires).toString('base64url')}`
    },
    verify(path, { expires, signature }, now) {
      if (typeof expires !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(expires)) return false
      const given = Buffer.from(signature, 'base64url')
      const right = signatureOf(path, expires)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false
      return Number(expires) * 1_000 > now.getTime()
    },
  }
}
