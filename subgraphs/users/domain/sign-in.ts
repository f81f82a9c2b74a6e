import { CHALLENGE_LIFETIME, newChallenge } from './challenge.ts'
import { normalizeEmail } from './email.ts'
import { guessLimit } from './guess-limit.ts'
import type { SignedIn } from './issue-tokens.ts'
import type { Ports } from './ports.ts'
import type { Device } from './session.ts'
import { startSession } from './start-session.ts'

export type SignInOutcome =
  | { kind: 'signedIn'; signedIn: SignedIn }
  /** With a token for `completeSignIn`. */
  | { kind: 'secondFactorRequired'; token: string; expiresAt: Date }
  | { kind: 'invalidCredentials' }
  /** Seconds until another attempt is looked at. */
  | { kind: 'tooManyAttempts'; retryAfter: number }

/** Starts a session. An address without an account is answered like a wrong password, and as slowly. */
export async function signIn(
  ports: Ports,
  request: { email: string; password: string },
  device: Device,
): Promise<SignInOutcome> {
  const email = normalizeEmail(request.email)
  const account = await ports.accounts.findByEmail(email)
  const guesses = await guessLimit(ports, { subject: email, userId: account?.user.id ?? null, device })
  const waiting = await guesses.retryAfter()
  if (waiting > 0) return { kind: 'tooManyAttempts', retryAfter: waiting }

  const matches = await ports.passwords.verify(request.password, account?.passwordHash)
  const right = account !== null && matches
  // Looked at again, for the right password too: of guesses sent at once the first few failures spoil the rest.
  const retryAfter = right ? await guesses.retryAfter() : await guesses.failed()
  if (retryAfter > 0) return { kind: 'tooManyAttempts', retryAfter }
  if (!right) return { kind: 'invalidCredentials' }

  await guesses.succeeded()
  const { user } = account
  const factor = await ports.secondFactors.find(user.id)
  if (!factor?.enabledAt) return { kind: 'signedIn', signedIn: await startSession(ports, user, device, ['PASSWORD']) }
  const token = await newChallenge(ports, 'secondFactor', { userId: user.id })
  return { kind: 'secondFactorRequired', token, expiresAt: new Date(ports.now().getTime() + CHALLENGE_LIFETIME) }
}
