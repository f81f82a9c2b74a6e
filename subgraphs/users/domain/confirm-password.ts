import type { User } from './account.ts'
import { guessLimit } from './guess-limit.ts'
import type { Ports } from './ports.ts'
import type { Device } from './session.ts'

export type PasswordCheck =
  | { kind: 'right'; user: User }
  | { kind: 'invalidCredentials' }
  /** Seconds until another attempt is looked at. */
  | { kind: 'tooManyAttempts'; retryAfter: number }

/** Whether the signed-in person knows the password, before something that a borrowed session must not do. Guesses count as at sign-in. */
export async function confirmPassword(
  ports: Ports,
  { userId, password, device }: { userId: string; password: string; device: Device },
): Promise<PasswordCheck> {
  const account = await ports.accounts.findWithPassword(userId)
  if (!account) throw new Error('A session is without its person')
  const guesses = await guessLimit(ports, { subject: account.user.email, userId, device })
  const waiting = await guesses.retryAfter()
  if (waiting > 0) return { kind: 'tooManyAttempts', retryAfter: waiting }

  const right = await ports.passwords.verify(password, account.passwordHash)
  const retryAfter = right ? await guesses.retryAfter() : await guesses.failed()
  if (retryAfter > 0) return { kind: 'tooManyAttempts', retryAfter }
  if (!right) return { kind: 'invalidCredentials' }
  await guesses.succeeded()
  return { kind: 'right', user: account.user }
}
