import type { Role, User } from './account.ts'
import type { Challenge, ChallengePurpose } from './challenge.ts'
import type { NewPasskey, Passkey } from './passkey.ts'
import type { SecondFactor } from './second-factor.ts'
import type { RefreshTokenRecord, Session, SignInMethod } from './session.ts'

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
  /** Notes that the person has shown who they are once more; null where the session is over. */
  confirm(id: string, method: SignInMethod, now: Date): Promise<Session | null>
  /** Ends a session with all its tokens; false where there was none, or where it is not that of `userId`. */
  end(id: string, userId?: string): Promise<boolean>
  /** Ends the person's sessions, all or all but one, and says how many. */
  endAll(userId: string, exceptId?: string): Promise<number>
}

/** Devices and networks that a person has signed in from, by keys that tell neither; forgotten half a year after the last time. */
export interface Devices {
  /** Whether the device is known, without remembering anything. */
  known(key: string, now: Date): Promise<boolean>
  /** Whether the device is known; remembers the time if so. */
  seen(key: string, now: Date): Promise<boolean>
  add(key: string, userId: string, now: Date): Promise<void>
}

/** Sign-ins that failed, by keys that say who tried what; forgotten after the guess limit's window. */
export interface FailedSignIns {
  add(keys: readonly string[], at: Date): Promise<void>
  /** When the latest failures under a key behind `since` happened, the latest first. */
  latest(key: string, since: Date, limit: number): Promise<Date[]>
  clear(key: string): Promise<void>
}

/** Questions that wait for their answer. */
export interface Challenges {
  insert(challenge: Challenge): Promise<void>
  find(hash: string, purpose: ChallengePurpose, now: Date): Promise<Challenge | null>
  /** When the latest that wait for an answer from a network expire, the latest first. */
  waitingFor(network: string, now: Date, limit: number): Promise<Date[]>
  /** Uses a challenge up: of several callers at once one gets it. */
  take(hash: string, purpose: ChallengePurpose, now: Date): Promise<Challenge | null>
  /** Nothing that this person was asked is waited for any more. */
  endAll(userId: string): Promise<void>
}

export interface Passkeys {
  /** False where the passkey is somebody's already. */
  insert(passkey: Passkey): Promise<boolean>
  find(id: string): Promise<Passkey | null>
  /** The earliest added first. */
  ofUser(userId: string): Promise<Passkey[]>
  /** Notes a use, unless the passkey has been used with a later count meanwhile; then false. */
  used(passkey: Passkey, use: Pick<Passkey, 'counter' | 'synced'>, now: Date): Promise<boolean>
  /** The passkey as renamed; null where there is none of this person's. */
  rename(id: string, userId: string, name: string): Promise<Passkey | null>
  /** The passkey that was there; null where there is none of this person's. */
  remove(id: string, userId: string): Promise<Passkey | null>
}

/** The protocol between browsers and us, for our origin: Web Authentication level 3. Options and answers are its JSON forms. */
export interface PasskeyProtocol {
  /** What a browser needs to make a passkey, but not where one of the known is. */
  creationOptions(user: User, challenge: string, known: readonly Passkey[]): Promise<unknown>
  /** What a browser needs to ask for any passkey that it has for us. */
  requestOptions(challenge: string): Promise<unknown>
  /** What an answer says of itself, before it is believed; null for what is no answer. */
  read(answer: unknown): { challenge: string; passkeyId: string; userId: string | null } | null
  /** The passkey that was made; null unless the answer holds. */
  checkCreation(answer: unknown, challenge: string): Promise<NewPasskey | null>
  /** The use of the passkey; null unless the answer holds and the person was recognised by the device. */
  checkUse(answer: unknown, challenge: string, passkey: Passkey): Promise<Pick<Passkey, 'counter' | 'synced'> | null>
}

/** Authenticator apps that accounts ask for; one at most for each. */
export interface SecondFactors {
  find(userId: string): Promise<SecondFactor | null>
  /** Keeps a secret until its first code, in place of one that had none; false where one is in use. */
  propose(userId: string, sealedSecret: string): Promise<boolean>
  /** Takes a proposed secret into use; false where it was replaced or is in use. */
  enable(
    proposed: SecondFactor,
    change: Pick<SecondFactor, 'lastStep' | 'recoveryMarks'> & { enabledAt: Date },
  ): Promise<boolean>
  /** Uses up the code of a step and of those before; false where it was. */
  useStep(userId: string, step: number): Promise<boolean>
  /** Uses up a recovery code: of several callers at once one does. */
  useRecoveryMark(userId: string, mark: string): Promise<boolean>
  /** False where none is in use. */
  setRecoveryMarks(userId: string, marks: readonly string[]): Promise<boolean>
  /** What there was. */
  remove(userId: string): Promise<SecondFactor | null>
}

/** Codes of authenticator apps, and what stands in for a lost one. */
export interface Authenticator {
  /** A new secret, base 32. */
  newSecret(): string
  /** Address that apps read from a QR code: `otpauth://…`. */
  address(secret: string, email: string): string
  /** The step of 30 seconds since 1970 whose code it is, now or one step away; null for no such code. */
  stepOf(secret: string, code: string, now: Date): number | null
  /** Encrypts a secret for this person. */
  seal(secret: string, userId: string): string
  /** @throws Error where it was sealed for somebody else or under another key */
  open(sealed: string, userId: string): string
  /** 50 random bits as text that people can copy. */
  newRecoveryCode(): string
  /** What is kept of a recovery code, however the person spelled it. */
  markOf(code: string, userId: string): string
}

/** Passwords that others use. */
export interface KnownPasswords {
  /** Whether many use it; in lower case. */
  isCommon(folded: string): boolean
  /** Whether it is known to have leaked; false where that can't be found out. */
  isLeaked(password: string): Promise<boolean>
}

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes the same time where there is no hash to compare with; then it is false. */
  verify(password: string, hash: string | undefined): Promise<boolean>
}

/** For refresh tokens and for links. */
export interface SecretTokens {
  /** 256 random bits as text, and the hash under which they are kept. */
  create(): { token: string; hash: string }
  hash(token: string): string
}

export interface AccessTokenClaims {
  userId: string
  sessionId: string
  personalWorkspaceId: string
  roles: Readonly<Record<string, Role>>
  /** Whether this session may use the support console. */
  staff: boolean
  issuedAt: Date
  expiresAt: Date
}
