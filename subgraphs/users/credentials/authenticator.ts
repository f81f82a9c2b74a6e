import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Authenticator } from '../domain/sign-in-ports.ts'

const ISSUER = 'ImaginPrompt'
/** Bytes of a secret: as many as SHA-1 makes (RFC 4226, section 4, R6). */
const SECRET_SIZE = 20
const NONCE_SIZE = 12
const TAG_SIZE = 16
/** Crockford's base 32: without letters that look like digits or each other. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Codes of authenticator apps (RFC 6238: SHA-1, six digits, 30 seconds, which is what all apps know), with their secrets sealed
 * by AES-256-GCM and the marks of recovery codes made by HMAC-SHA-256: the database alone tells neither.
 *
 * @param key secret of 32 characters or more; with another one, apps must be set up anew and recovery codes are void
 */
export function createAuthenticator(key: string): Authenticator {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32))
  const sealingKey = derive('authenticator secrets')
  const markingKey = derive('recovery codes')

  return {
    newSecret: () => new Secret({ size: SECRET_SIZE }).base32,
    address: (secret, email) => new TOTP({ issuer: ISSUER, label: email, secret }).toString(),
    stepOf(secret, code, now) {
      const timestamp = now.getTime()
      const token = code.normalize('NFKC').replace(/\s/g, '')
      if (!/^\d{6}$/.test(token)) return null
      // One step to either side, for clocks that differ (section 5.2).
      const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), timestamp, window: 1 })
      return delta === null ? null : TOTP.counter({ timestamp }) + delta
    },
    seal(secret, userId) {
      const nonce = randomBytes(NONCE_SIZE)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(userId))
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(sealed, userId) {
      const bytes = Buffer.from(sealed, 'base64url')
      const [nonce, tag] = [bytes.subarray(0, NONCE_SIZE), bytes.subarray(NONCE_SIZE, NONCE_SIZE + TAG_SIZE)]
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce, { authTagLength: TAG_SIZE })
      decipher.setAAD(Buffer.from(userId)).setAuthTag(tag)
      return `${decipher.update(bytes.subarray(NONCE_SIZE + TAG_SIZE), undefined, 'utf8')}${decipher.final('utf8')}`
    },
    newRecoveryCode() {
      const text = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
      return `${text.slice(0, 5)}-${text.slice(5)}`
    },
    markOf: (code, userId) =>
      createHmac('sha256', markingKey)
        .update(`${userId} ${readRecoveryCode(code)}`)
        .digest('base64url'),
  }
}

/** The code as it was made, however it was copied: without spaces and dashes, and with the digits that a letter was taken for. */
const readRecoveryCode = (text: string): string =>
  text.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
