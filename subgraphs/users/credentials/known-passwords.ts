import { createHash } from 'node:crypto'
import { dictionary } from '@zxcvbn-ts/language-common'
import type { Log } from '../../../platform/log.ts'
import type { KnownPasswords } from '../domain/sign-in-ports.ts'

/** Longest wait for the service that knows leaked passwords, in milliseconds. */
const PATIENCE = 1_500

/**
 * Passwords that others use. The common ones, some 49,000, are part of the program. The leaked ones are asked for at a service that
 * speaks the range protocol of Pwned Passwords (https://haveibeenpwned.com/API/v3#PwnedPasswords), where one is configured: it learns
 * the first five of forty digits of a SHA-1, and the answer is padded. When it does not answer, nothing is known to have leaked.
 *
 * @param url base address of the service, such as `https://api.pwnedpasswords.com`
 */
export function createKnownPasswords(url: string | undefined, log: Pick<Log, 'warn'>): KnownPasswords {
  const common = new Set(dictionary['passwords-common'])
  return {
    isCommon: (folded) => common.has(folded),
    async isLeaked(password) {
      if (url === undefined) return false
      const digest = createHash('sha1').update(password).digest('hex').toUpperCase()
      try {
        const response = await fetch(`${url}/range/${digest.slice(0, 5)}`, {
          headers: { 'add-padding': 'true' },
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE),
        })
        if (!response.ok) throw new Error(`It answered ${response.status}`)
        return has(await response.text(), digest.slice(5))
      } catch (error) {
        log.warn({ reason: (error as Error).name }, 'leaked-passwords-unreachable')
        return false
      }
    },
  }
}

/** Lines are `SUFFIX:COUNT`; padding has the count 0. */
const has = (lines: string, suffix: string): boolean =>
  lines.split(/\r?\n/).some((line) => line.slice(0, 35).toUpperCase() === suffix && Number(line.slice(36)) > 0)
