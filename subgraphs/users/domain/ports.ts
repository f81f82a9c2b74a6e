import type { Membership, Role, User, Workspace } from './account.ts'
import type { RefreshTokenRecord, Session } from './session.ts'

/** All that comes into being when an account is opened. */
export interface NewAccount {
  user: User
  passwordHash: string
  workspace: Workspace
  membership: Membership
  session: Session
  refreshToken: RefreshTokenRecord
}

export interface Accounts {
  /** Writes all of a new account or nothing; false where the e-mail address has an account already. */
  open(account: NewAccount): Promise<boolean>
  findByEmail(email: string): Promise<{ user: User; passwordHash: string } | null>
  /** Those that exist, in any order; so for all that take several ids. */
  users(ids: readonly string[]): Promise<User[]>
}

export interface Workspaces {
  workspaces(ids: readonly string[]): Promise<Workspace[]>
  /** Memberships of these people in any workspace, the earliest first. */
  membershipsOf(userIds: readonly string[]): Promise<Membership[]>
  /** Memberships of anybody in these workspaces, the earliest first. */
  membersOf(workspaceIds: readonly string[]): Promise<Membership[]>
  /** Memberships of these people in these workspaces. */
  shared(userIds: readonly string[], workspaceIds: readonly string[]): Promise<Membership[]>
}

export interface Sessions {
  insert(session: Session, token: RefreshTokenRecord): Promise<void>
  insertToken(token: RefreshTokenRecord): Promise<void>
  /** A token that has not expired, whether or not it was exchanged. */
  findToken(hash: string, now: Date): Promise<RefreshTokenRecord | null>
  /** A session that has not expired. */
  find(id: string, now: Date): Promise<Session | null>
  /** The person's sessions that have not expired, the latest used first. */
  ofUser(userId: string, now: Date): Promise<Session[]>
  /**
   * Begins the next generation in one step, unless the session is over or has left `generation` behind; then null.
   * Of several callers at once, one succeeds.
   */
  rotate(
    id: string,
    generation: number,
    change: Pick<Session, 'rotatedAt' | 'lastUsedAt' | 'expiresAt' | 'ipAddress'>,
  ): Promise<Session | null>
  /** Ends a session with all its tokens; false where there was none, or where it is not that of `userId`. */
  end(id: string, userId?: string): Promise<boolean>
}

/** Sign-ins that failed, by keys that say who tried what; forgotten after the guess limit's window. */
export interface FailedSignIns {
  add(keys: readonly string[], at: Date): Promise<void>
  /** When the latest failures under a key behind `since` happened, the latest first. */
  latest(key: string, since: Date, limit: number): Promise<Date[]>
  clear(key: string): Promise<void>
}

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes the same time where there is no hash to compare with; then it is false. */
  verify(password: string, hash: string | undefined): Promise<boolean>
}

export interface RefreshTokens {
  /** 256 random bits as text, and the hash under which they are kept. */
  create(): { token: string; hash: string }
  hash(token: string): string
}

export interface AccessTokenClaims {
  userId: string
  sessionId: string
  personalWorkspaceId: string
  roles: Readonly<Record<string, Role>>
  issuedAt: Date
  expiresAt: Date
}

export interface Ports {
  now(): Date
  newId(): string
  accounts: Accounts
  workspaces: Workspaces
  sessions: Sessions
  failedSignIns: FailedSignIns
  /** Key that stands for an address, or for an address and a network, without telling either. */
  guessKey(ipAddress: string | null, email?: string): string
  passwords: Passwords
  refreshTokens: RefreshTokens
  signAccessToken(claims: AccessTokenClaims): Promise<string>
}
