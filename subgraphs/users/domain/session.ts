/** A session that is not used for this long is over, in milliseconds. */
export const SESSION_LIFETIME = 30 * 24 * 60 * 60_000

/** How long a refresh token is exchanged once more after its first exchange, in milliseconds: for an answer that got lost, and for two tabs. */
export const REUSE_GRACE = 30_000

/** What somebody has shown to get into a session. A passkey is had and unlocked at once, so it needs no second factor. */
export type SignInMethod = 'PASSWORD' | 'PASSKEY' | 'AUTHENTICATOR' | 'RECOVERY_CODE'

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
  /** What was shown in it so far, at sign-in and later. */
  methods: readonly SignInMethod[]
  /** When the person last showed who they are: at sign-in or later. */
  confirmedAt: Date
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

export function newSession(
  { id, userId, methods }: Pick<Session, 'id' | 'userId' | 'methods'>,
  { userAgent, ipAddress }: Device,
  now: Date,
): Session {
  const times = { rotatedAt: now, createdAt: now, lastUsedAt: now, confirmedAt: now }
  const expiresAt = new Date(now.getTime() + SESSION_LIFETIME)
  return { id, userId, generation: 0, ...times, expiresAt, userAgent, ipAddress, methods }
}

/** How long it is believed that whoever showed who they are is still there, in milliseconds. */
export const CONFIRMATION_LIFETIME = 10 * 60_000

/**
 * Whether the session may change how one gets into the account. Somebody who finds a browser open must not be able to
 * move in for good.
 */
export const isConfirmed = ({ confirmedAt }: Pick<Session, 'confirmedAt'>, now: Date): boolean =>
  now.getTime() - confirmedAt.getTime() < CONFIRMATION_LIFETIME

/**
 * Whether a token that has been exchanged may be exchanged once more: shortly after, and as long as nobody used what it
 * was exchanged for. A successor in use means that the answer was not lost, so somebody else holds a copy.
 */
export const mayRepeat = (session: Session, generation: number, now: Date): boolean =>
  session.generation === generation + 1 && now.getTime() - session.rotatedAt.getTime() <= REUSE_GRACE
