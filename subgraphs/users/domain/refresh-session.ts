import { newRefreshToken, type SignedIn, signedIn } from './issue-tokens.ts'
import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import { type Device, mayRepeat, type RefreshTokenRecord, SESSION_LIFETIME, type Session } from './session.ts'

export type RefreshOutcome = { kind: 'refreshed'; signedIn: SignedIn } | { kind: 'sessionExpired' }

/**
 * Exchanges a refresh token for new tokens (rotation with reuse detection, RFC 9700 section 4.14.2). An old token that
 * comes back when it no longer may ends the session, because its owner or a thief holds a copy.
 */
export async function refreshSession(
  ports: Ports,
  presented: string | undefined,
  device: Device,
): Promise<RefreshOutcome> {
  const now = ports.now()
  const found = presented ? await ports.sessions.findToken(ports.secretTokens.hash(presented), now) : null
  const session = found && (await exchange(ports, found, device, now))
  if (!session) return { kind: 'sessionExpired' }

  const { token, record } = newRefreshToken(ports, session)
  const [[user], memberships] = await Promise.all([
    ports.accounts.users([session.userId]),
    ports.workspaces.membershipsOf([session.userId]),
    ports.sessions.insertToken(record),
  ])
  if (!user) return { kind: 'sessionExpired' }
  return {
    kind: 'refreshed',
    signedIn: await signedIn(ports, { user, session, memberships, refreshToken: token, now }),
  }
}

async function exchange(
  ports: Ports,
  { sessionId, generation }: RefreshTokenRecord,
  device: Device,
  now: Date,
): Promise<Session | null> {
  const { sessions } = ports
  const expiresAt = new Date(now.getTime() + SESSION_LIFETIME)
  const rotated = await sessions.rotate(sessionId, generation, {
    rotatedAt: now,
    lastUsedAt: now,
    expiresAt,
    ipAddress: device.ipAddress,
  })
  if (rotated) return rotated

  const session = await sessions.find(sessionId, now)
  if (!session || mayRepeat(session, generation, now)) return session
  await endReused(ports, session, device)
  return null
}

const endReused = (ports: Ports, { id, userId }: Session, device: Device): Promise<void> =>
  ports.atomically(async () => {
    if (!(await ports.sessions.end(id))) return
    const subject = { id }
    await recordActivity(ports, {
      workspaceId: null,
      userId,
      actor: { kind: 'SYSTEM' },
      action: 'TOKEN_REUSED',
      subject,
      device,
    })
  })
