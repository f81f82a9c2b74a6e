/** A session that is not used for this long is over, in milliseconds. */
export const SESSION_LIFETIME = 30 * 24 * 60 * 60_000

/** How long a refresh token is exchanged once more after its first exchange, in milliseconds: for an answer that got lost, and for two tabs. */
export const REUSE_GRACE = 30_000

/**
 * A place where a person is signed in, and the family of its refresh tokens. Each exchange begins a new generation of
 * tokens; a generation has several members only where one token was exchanged again within the grace.
 */
export interface Session {
  id: string
  userId: string
  /** Generation of the latest tokens, from 0. */
  generation: number
  /** When that generation began. */
  rotatedAt: Date
  createdAt: Date
  lastUsedAt: Date
  expiresAt: Date
  /** As it named itself at sign-in. */
  userAgent: string | null
  /** At the last use. */
  ipAddress: string | null
}

/** What is kept of a refresh token: never the token itself. */
export interface RefreshTokenRecord {
  hash: string
  sessionId: string
  generation: number
  expiresAt: Date
}

/** Where a request comes from. */
export interface Device {
  userAgent: string | null
  ipAddress: string | null
}

export function newSession(id: string, userId: string, { userAgent, ipAddress }: Device, now: Date): Session {
  const expiresAt = new Date(now.getTime() + SESSION_LIFETIME)
  return { id, userId, generation: 0, rotatedAt: now, createdAt: now, lastUsedAt: now, expiresAt, userAgent, ipAddress }
}

/**
 * Whether a token that has been exchanged may be exchanged once more: shortly after, and as long as nobody used what it
 * was exchanged for. A successor in use means that the answer was not lost, so somebody else holds a copy.
 */
export const mayRepeat = (session: Session, generation: number, now: Date): boolean =>
  session.generation === generation + 1 && now.getTime() - session.rotatedAt.getTime() <= REUSE_GRACE
