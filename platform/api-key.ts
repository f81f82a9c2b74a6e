import { createHash, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * What our API keys look like, for secret scanners: `ip_live_`, 40 random characters (238 bits), and 6 that are the CRC-32 of
 * all before in base 62, so that a scanner tells a key from what only looks like one.
 */
export const API_KEY_PATTERN = /\bip_live_[0-9A-Za-z]{46}\b/

const PREFIX = 'ip_live_'
const RANDOM_LENGTH = 40
const CHECKSUM_LENGTH = 6
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export function newApiKey(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => digits[randomInt(digits.length)]).join('')
  return withChecksum(PREFIX + random)
}

/** Whether a bearer token means to be one of our keys. */
export const claimsToBeApiKey = (token: string): boolean => token.startsWith(PREFIX)

/** Whether it can be one of our keys, which is told without asking anybody. */
export const isApiKey = (text: string): boolean =>
  text.length === PREFIX.length + RANDOM_LENGTH + CHECKSUM_LENGTH &&
  API_KEY_PATTERN.test(text) &&
  withChecksum(text.slice(0, -CHECKSUM_LENGTH)) === text

/** What is kept of a key and asked for: SHA-256 in base64url. A plain hash will do, there is nothing to guess about so many random bits. */
export const hashApiKey = (key: string): string => createHash('sha256').update(key).digest('base64url')

function withChecksum(text: string): string {
  let checksum = ''
  for (let rest = crc32(text); checksum.length < CHECKSUM_LENGTH; rest = Math.floor(rest / digits.length))
    checksum = digits[rest % digits.length] + checksum
  return text + checksum
}
