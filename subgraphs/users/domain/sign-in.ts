import type { User } from './account.ts'
import { deviceName } from './device-name.ts'
import { normalizeEmail } from './email.ts'
import { guessLimit } from './guess-limit.ts'
import { newRefreshToken, type SignedIn, signedIn } from './issue-tokens.ts'
import { queued } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import { type Device, newSession, type RefreshTokenRecord, type Session } from './session.ts'

export type SignInOutcome =
  | { kind: 'signedIn'; signedIn: SignedIn }
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
  const guesses = guessLimit(ports, email, device.ipAddress)
  const waiting = await guesses.retryAfter()
  if (waiting > 0) return { kind: 'tooManyAttempts', retryAfter: waiting }

  const account = await ports.accounts.findByEmail(email)
  const matches = await ports.passwords.verify(request.password, account?.passwordHash)
  const right = account !== null && matches
  // Looked at again, for the right password too: of guesses sent at once the first few failures spoil the rest.
  const retryAfter = right ? await guesses.retryAfter() : await guesses.failed()
  if (retryAfter > 0) return { kind: 'tooManyAttempts', retryAfter }
  if (!right) return { kind: 'invalidCredentials' }

  const { user } = account
  const now = ports.now()
  const session = newSession(ports.newId(), user.id, device, now)
  const { token, record } = newRefreshToken(ports, session)
  const [memberships] = await Promise.all([
    ports.workspaces.membershipsOf([user.id]),
    startSession(ports, { user, session, record, device }),
    guesses.succeeded(),
  ])
  return { kind: 'signedIn', signedIn: await signedIn(ports, { user, session, memberships, refreshToken: token, now }) }
}

/** A sign-in from a device that the person has not used before is told by mail. */
async function startSession(
  { atomically, ...ports }: Ports,
  { user, session, record, device }: { user: User; session: Session; record: RefreshTokenRecord; device: Device },
): Promise<void> {
  const key = ports.deviceKey(user.id, device)
  const known = await ports.devices.seen(key, session.createdAt)
  const about = { userId: user.id, to: user.email, at: session.createdAt, ...deviceName(device.userAgent) }
  await atomically(async () => {
    await ports.sessions.insert(session, record)
    await recordOwnActivity(ports, user.id, { action: 'SIGNED_IN', subject: { id: session.id }, device })
    if (known) return
    await ports.devices.add(key, user.id, session.createdAt)
    await ports.outbox.add(queued(ports, { kind: 'newSignIn', ...about }, session.id))
  })
}
