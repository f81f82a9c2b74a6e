import { confirmPerson, type InSession, type UnknownPerson } from './confirm-person.ts'
import { maskedEmail, readEmail } from './email.ts'
import { queued, retryAfter } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export type ChangeEmailOutcome =
  | { kind: 'asked'; email: string }
  | { kind: 'invalidInput'; field: 'email' }
  | { kind: 'emailTaken' }
  | { kind: 'tooManyLetters'; retryAfter: number }
  | UnknownPerson

/**
 * Asks at the new address, which becomes the account's once the link there is opened, and tells the old one meanwhile.
 * Until then a change of the password stops it.
 */
export async function changeEmail(
  ports: Ports,
  session: InSession,
  request: { email: string; password?: string | null | undefined },
  device: Device,
): Promise<ChangeEmailOutcome> {
  const email = readEmail(request.email)
  if (email === undefined) return { kind: 'invalidInput', field: 'email' }
  const { userId } = session
  const check = await confirmPerson(ports, session, request.password, device)
  if (check.kind !== 'right') return check
  const { user } = check
  const owner = await ports.accounts.findByEmail(email)
  if (owner && owner.user.id !== userId) return { kind: 'emailTaken' }

  const question = queued(ports, { kind: 'verifyEmail', userId, to: email })
  return ports.atomically(async () => {
    const waiting = await retryAfter(ports, question.group)
    if (waiting > 0) return { kind: 'tooManyLetters', retryAfter: waiting }
    await ports.outbox.add(question)
    const subject = { name: maskedEmail(email) }
    await recordOwnActivity(ports, userId, { action: 'EMAIL_CHANGE_REQUESTED', subject, device })
    if (email !== user.email) {
      const notice = { kind: 'emailChanging', userId, to: user.email, newEmail: email } as const
      await ports.outbox.add(queued(ports, notice, question.key))
    }
    return { kind: 'asked', email }
  })
}
