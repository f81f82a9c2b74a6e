import { readEmail } from './email.ts'
import { guessLimit } from './guess-limit.ts'
import { queued, retryAfter } from './letter.ts'
import { type PasswordWeakness, passwordWeakness } from './password-policy.ts'
import { MAX_PASSWORD } from './person.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export type RequestResetOutcome = { kind: 'requested'; email: string } | { kind: 'invalidInput'; field: 'email' }

/**
 * Queues a letter to the address without looking whether it has an account: that happens when the letter is sent. So
 * neither the answer nor the time it takes says who has one.
 */
export async function requestPasswordReset(ports: Ports, address: string): Promise<RequestResetOutcome> {
  const email = readEmail(address)
  if (email === undefined) return { kind: 'invalidInput', field: 'email' }
  const letter = queued(ports, { kind: 'resetPassword', to: email })
  await ports.atomically(async () => {
    if ((await retryAfter(ports, letter.group)) === 0) await ports.outbox.add(letter)
  })
  return { kind: 'requested', email }
}

export type ResetOutcome =
  | { kind: 'reset'; email: string }
  | { kind: 'linkExpired' }
  | { kind: 'weakPassword'; weakness: PasswordWeakness }
  | { kind: 'invalidInput'; field: 'password' }

/**
 * Sets a new password for whoever opened the link, ends all sessions and every other link. The link proves the address
 * as well. It does not sign in: a second factor must not be passed by mail.
 */
export async function resetPassword(
  ports: Ports,
  { token, password }: { token: string; password: string },
  device: Device,
): Promise<ResetOutcome> {
  const hash = ports.secretTokens.hash(token)
  const found = await ports.mailTokens.find(hash, 'resetPassword', ports.now())
  const [user] = found ? await ports.accounts.users([found.userId]) : []
  if (!found || user?.email !== found.email) return { kind: 'linkExpired' }
  if ([...password].length > MAX_PASSWORD) return { kind: 'invalidInput', field: 'password' }
  const weakness = await passwordWeakness(ports, password, user)
  if (weakness) return { kind: 'weakPassword', weakness }

  const passwordHash = await ports.passwords.hash(password)
  const done = await ports.atomically(async () => {
    if (!(await ports.mailTokens.take(hash, 'resetPassword', ports.now()))) return false
    await ports.accounts.setPassword(user.id, passwordHash)
    await ports.accounts.setVerifiedEmail(user.id, user.email)
    await ports.mailTokens.endAll(user.id)
    await ports.challenges.endAll(user.id)
    await ports.sessions.endAll(user.id)
    // Whoever guesses from elsewhere meanwhile does not keep the person waiting here.
    await ports.devices.add(ports.deviceKey(user.id, device), user.id, ports.now())
    const letter = { kind: 'passwordChanged', userId: user.id, to: user.email } as const
    await ports.outbox.add(queued(ports, letter, hash))
    await recordOwnActivity(ports, user.id, { action: 'PASSWORD_RESET', device })
    return true
  })
  if (!done) return { kind: 'linkExpired' }
  // Who forgot the password has usually tried some first.
  const guesses = await guessLimit(ports, { subject: user.email, userId: user.id, device })
  await guesses.succeeded()
  return { kind: 'reset', email: user.email }
}
