import { unlessTaken } from './address-taken.ts'
import { maskedEmail } from './email.ts'
import { queued, retryAfter } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export type VerifyEmailOutcome = { kind: 'verified'; email: string } | { kind: 'linkExpired' } | { kind: 'emailTaken' }

/**
 * Believes that mail arrives at the address that a link was sent to, and makes it the account's: it is either the one the
 * account has already or the one its person asked to change to. The link and its older siblings are used up.
 */
export async function verifyEmail(ports: Ports, token: string, device: Device): Promise<VerifyEmailOutcome> {
  const hash = ports.secretTokens.hash(token)
  const outcome = await unlessTaken(
    ports.atomically(async () => {
      const found = await ports.mailTokens.take(hash, 'verifyEmail', ports.now())
      if (!found) return undefined
      await ports.accounts.setVerifiedEmail(found.userId, found.email)
      await ports.mailTokens.endAll(found.userId, 'verifyEmail')
      const subject = { name: maskedEmail(found.email) }
      await recordOwnActivity(ports, found.userId, { action: 'EMAIL_CONFIRMED', subject, device })
      return found.email
    }),
  )
  if (outcome === 'taken') return { kind: 'emailTaken' }
  return outcome === undefined ? { kind: 'linkExpired' } : { kind: 'verified', email: outcome }
}

export type ResendOutcome = { kind: 'sent'; email: string } | { kind: 'tooManyLetters'; retryAfter: number }

/** Asks once more whether mail arrives at the account's address; nothing is sent where that is known. */
export async function resendVerification(ports: Ports, userId: string): Promise<ResendOutcome> {
  const [user] = await ports.accounts.users([userId])
  if (!user) throw new Error('A session is without its person')
  if (user.emailVerified) return { kind: 'sent', email: user.email }

  const letter = queued(ports, { kind: 'verifyEmail', userId, to: user.email })
  return ports.atomically(async () => {
    const waiting = await retryAfter(ports, letter.group)
    if (waiting > 0) return { kind: 'tooManyLetters', retryAfter: waiting }
    await ports.outbox.add(letter)
    return { kind: 'sent', email: user.email }
  })
}
