import type { Membership, Role, User } from './account.ts'
import type { Ports } from './ports.ts'
import { REUSE_GRACE, type Session } from './session.ts'

/** How long an access token holds, in milliseconds. */
export const ACCESS_TOKEN_LIFETIME = 5 * 60_000

/** Somebody is signed in, and has what proves it. */
export interface SignedIn {
  user: User
  session: Session
  roles: Readonly<Record<string, Role>>
  /** Whether the support console opens in this session. */
  staff: boolean
  accessToken: string
  accessExpiresAt: Date
  refreshToken: string
  refreshExpiresAt: Date
}

/** A refresh token of the session's generation, and what is to be kept of it. */
export function newRefreshToken(ports: Pick<Ports, 'secretTokens'>, session: Session) {
  const { token, hash } = ports.secretTokens.create()
  // Known for a little longer than the session lasts without it, for one that is exchanged in the last moment and again.
  const expiresAt = new Date(session.expiresAt.getTime() + REUSE_GRACE)
  return { token, record: { hash, sessionId: session.id, generation: session.generation, expiresAt } }
}

/** Whether the console opens in the session. A password alone is not enough to look into other people's data. */
export const isStaffSession = (user: User, session: Session): boolean =>
  user.staff === true && session.methods.includes('PASSKEY')

/** The answer to whoever signed in or renewed a session, with an access token for what the person may do at `now`. */
export async function signedIn(
  ports: Pick<Ports, 'signAccessToken'>,
  {
    user,
    session,
    memberships,
    refreshToken,
    now,
  }: {
    user: User
    session: Session
    memberships: readonly Membership[]
    refreshToken: string
    now: Date
  },
): Promise<SignedIn> {
  const roles = Object.fromEntries(memberships.map(({ workspaceId, role }) => [workspaceId, role]))
  const staff = isStaffSession(user, session)
  const accessExpiresAt = new Date(now.getTime() + ACCESS_TOKEN_LIFETIME)
  const accessToken = await ports.signAccessToken({
    userId: user.id,
    sessionId: session.id,
    personalWorkspaceId: user.personalWorkspaceId,
    roles,
    staff,
    issuedAt: now,
    expiresAt: accessExpiresAt,
  })
  return {
    user,
    session,
    roles,
    staff,
    accessToken,
    accessExpiresAt,
    refreshToken,
    refreshExpiresAt: session.expiresAt,
  }
}
