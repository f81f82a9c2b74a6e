import type { Locale, Membership, Role, User, Workspace } from './account.ts'
import type { Activity } from './activity.ts'
import type { ApiKey } from './api-key.ts'
import type { Challenge, ChallengePurpose } from './challenge.ts'
import type { DeletionPorts } from './deletion-ports.ts'
import type { Invitation } from './invitation.ts'
import type { Letter, MailTopic, QueuedLetter } from './letter.ts'
import type { GenerationOnFile } from './look-at-pictures.ts'
import type { MailToken, TokenPurpose } from './mail-token.ts'
import type { NewPasskey, Passkey } from './passkey.ts'
import type { PrivacyDecision, PrivacyDecisions } from './privacy-choices.ts'
import type { SecondFactor } from './second-factor.ts'
import type { Delivery, OutgoingMail } from './send-mail.ts'
import type { Device, RefreshTokenRecord, Session, SignInMethod } from './session.ts'
import type { ReferredGeneration, SupportMessage, SupportRequest, SupportStatus } from './support.ts'
import type { UnsubscribeToken } from './unsubscribe.ts'

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
  /**
   * Writes all of a new account; in a transaction, or a part may stay when it fails.
   *
   * @throws AddressTaken where the e-mail address has an account already
   */
  open(account: NewAccount): Promise<void>
  /** @throws AddressTaken where the e-mail address has another account */
  setVerifiedEmail(userId: string, email: string): Promise<void>
  /** Whether the person is one of our support staff. */
  setStaff(userId: string, staff: boolean): Promise<void>
  setPassword(userId: string, passwordHash: string): Promise<void>
  /** The person as changed; null where there is none. */
  updateProfile(userId: string, change: { name?: string; locale?: Locale }): Promise<User | null>
  /** Whether the person gets mails of a topic; the person as changed, null where there is none. */
  chooseMail(userId: string, topic: MailTopic, wanted: boolean): Promise<User | null>
  /** Ids of people with a confirmed address who did not decline mails of a topic, in order, behind `after`. */
  wanting(topic: MailTopic, after: string, limit: number): Promise<string[]>
  findWithPassword(userId: string): Promise<{ user: User; passwordHash: string } | null>
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
  open(workspace: Workspace, owner: Membership): Promise<void>
  /** The workspace as renamed; null where there is none. */
  rename(id: string, name: string): Promise<Workspace | null>
  /** Keeps others from changing the members until the transaction ends: one of two begins again. False where there is no workspace. */
  claimMembers(id: string): Promise<boolean>
  addMember(membership: Membership): Promise<void>
  setRole(workspaceId: string, userId: string, role: Role): Promise<void>
  removeMember(workspaceId: string, userId: string): Promise<void>
}

/** Offers to join a workspace that have neither been answered nor expired. */
export interface Invitations {
  /** Adds one in the place of any other to the same address. */
  replace(invitation: Invitation): Promise<void>
  find(id: string, now: Date): Promise<Invitation | null>
  findByToken(hash: string, now: Date): Promise<Invitation | null>
  /** The latest first. */
  ofWorkspaces(workspaceIds: readonly string[], now: Date): Promise<Invitation[]>
  /** How many would not have expired yet, those that were taken back included. */
  count(workspaceId: string, now: Date): Promise<number>
  /** Lets a link with this token answer it. */
  addToken(id: string, hash: string): Promise<void>
  prolong(id: string, now: Date, expiresAt: Date): Promise<Invitation | null>
  /** Takes one back; false where there was none. */
  end(id: string): Promise<boolean>
  endAllBy(workspaceId: string, invitedBy: string): Promise<void>
  /** It has been answered. */
  remove(id: string): Promise<void>
}

export interface ApiKeys {
  insert(key: ApiKey): Promise<void>
  /** Expired ones are found as well, so for all of these. */
  find(id: string): Promise<ApiKey | null>
  findByHash(hash: string): Promise<ApiKey | null>
  /** The latest first. */
  ofWorkspaces(workspaceIds: readonly string[]): Promise<ApiKey[]>
  count(workspaceId: string): Promise<number>
  noteUse(id: string, at: Date): Promise<void>
  /** False where there was none. */
  remove(id: string): Promise<boolean>
  /** Ends those that a person made for a workspace. */
  removeOf(workspaceId: string, createdBy: string): Promise<void>
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

/** Tokens that went out in links. */
export interface MailTokens {
  insert(token: MailToken): Promise<void>
  find(hash: string, purpose: TokenPurpose, now: Date): Promise<MailToken | null>
  /** Uses a token up: of several callers at once one gets it. */
  take(hash: string, purpose: TokenPurpose, now: Date): Promise<MailToken | null>
  /** Those of one purpose, or of any. */
  endAll(userId: string, purpose?: TokenPurpose): Promise<void>
}

/** Tokens of links that stop mails. */
export interface UnsubscribeTokens {
  insert(token: UnsubscribeToken): Promise<void>
  find(hash: string, now: Date): Promise<UnsubscribeToken | null>
}

export interface TakenLetter {
  key: string
  letter: Letter
  /** This one included. */
  attempts: number
}

/** What could not be delivered, without its content. */
export interface DeadLetter {
  /** The service that could not deliver it. */
  service: string
  kind: string
  reason: string | null
  attempts: number
  /** When it was queued. */
  at: Date
}

/** Letters that wait to be sent. */
export interface Outbox {
  /** Queues a letter unless there is or was one under its key. */
  add(letter: QueuedLetter): Promise<void>
  /** When the latest letters of a group behind `since` were queued, the latest first. */
  latest(group: string, since: Date, limit: number): Promise<Date[]>
  /** The letter that is due the longest; nobody else gets it before `until`. */
  take(now: Date, until: Date): Promise<TakenLetter | null>
  postpone(letter: TakenLetter, until: Date): Promise<void>
  /** It is done with: forgets what it said and to whom, and keeps that it was there. */
  settle(letter: TakenLetter): Promise<void>
  /** It is given up: forgets what it said and to whom, and keeps why it failed. */
  giveUp(letter: TakenLetter, reason: string, at: Date): Promise<void>
  /** Those that were given up within the last week, the latest first. */
  givenUp(limit: number): Promise<Omit<DeadLetter, 'service'>[]>
}

export interface Page {
  first: number
  /** Begins behind the one of then. */
  after: { at: Date; id: string } | null
}

/** What people decided about the use of their data. */
export interface Privacy {
  decisionsOf(userId: string): Promise<PrivacyDecisions>
  /** Writes decisions down and makes them hold; in a transaction. */
  decide(userId: string, decisions: readonly PrivacyDecision[]): Promise<void>
  /** The latest first; one more than `first` where there are more. */
  history(userId: string, page: Page): Promise<PrivacyDecision[]>
}

export interface ListPage {
  /** Only what comes behind this one; null for the beginning. */
  after: { at: Date; id: string } | null
  limit: number
}

/** The audit log. */
export interface Activities {
  /** Adds an entry unless there is one with its id. */
  add(activity: Activity): Promise<void>
  /** Entries of a workspace, of a person, or of both, that are later than `since`; the latest first. */
  read(of: { workspaceId?: string; person?: string }, since: Date, page: ListPage): Promise<Activity[]>
  /** What our staff did, the latest first. */
  ofStaff(page: ListPage): Promise<Activity[]>
  /** Removes the entries that are no later than `time`, and says how many. */
  removeUntil(time: Date): Promise<number>
  /** Forgets the traces of entries that are no later than `time`, and says of how many. */
  blankUntil(time: Date): Promise<number>
}

/** What people asked of support. */
export interface SupportRequests {
  insert(request: SupportRequest): Promise<void>
  find(id: string): Promise<SupportRequest | null>
  /** When the person's latest requests after `since` were made, the latest first. */
  timesOf(userId: string, since: Date, limit: number): Promise<Date[]>
  /** Those of a person, the latest first. */
  ofPerson(userId: string, page: ListPage): Promise<SupportRequest[]>
  /** Those in a status, that which waits the longest first. */
  inStatus(status: SupportStatus, page: ListPage): Promise<SupportRequest[]>
  /** Adds a message and changes the status; null where there is no such request, or it holds `most` messages. */
  add(id: string, message: SupportMessage, status: SupportStatus, most: number): Promise<SupportRequest | null>
  close(id: string, now: Date): Promise<SupportRequest | null>
  /** Removes those that were closed no later than `time`, and says how many. */
  removeClosedUntil(time: Date): Promise<number>
}

/** Sign-ins that failed, by keys that say who tried what; forgotten after the guess limit's window. */
export interface FailedSignIns {
  add(keys: readonly string[], at: Date): Promise<void>
  /** When the latest failures under a key behind `since` happened, the latest first. */
  latest(key: string, since: Date, limit: number): Promise<Date[]>
  clear(key: string): Promise<void>
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

export interface Ports extends DeletionPorts {
  now(): Date
  newId(): string
  /** Runs `work` as one transaction; all that it asks of the stores is part of it. It may run again after a conflict. */
  atomically<T>(work: () => Promise<T>): Promise<T>
  /**
   * Makes transactions that name the same key run one after the other, so that each sees what the one before has made: what
   * is counted behind this holds until the transaction ends. To be called inside of one.
   */
  takeTurn(key: string): Promise<void>
  accounts: Accounts
  workspaces: Workspaces
  invitations: Invitations
  apiKeys: ApiKeys
  /** A new key, the hash under which it is kept, and its last characters. */
  newApiKey(): { key: string; hash: string; hint: string }
  sessions: Sessions
  failedSignIns: FailedSignIns
  devices: Devices
  challenges: Challenges
  passkeys: Passkeys
  passkeyProtocol: PasskeyProtocol
  secondFactors: SecondFactors
  authenticator: Authenticator
  mailTokens: MailTokens
  unsubscribeTokens: UnsubscribeTokens
  outbox: Outbox
  privacy: Privacy
  activities: Activities
  supportRequests: SupportRequests
  /** Where a generation belongs, if that is one of these workspaces; undefined otherwise. */
  findGeneration(id: string, workspaceIds: readonly string[]): Promise<ReferredGeneration | undefined>
  generationOnFile(generation: ReferredGeneration): Promise<GenerationOnFile | null>
  /** What each of the other services misses; empty where it is well. */
  serviceHealth(): Promise<{ name: string; failing: string[] }[]>
  /** What the other services could not deliver; nothing of one that does not answer. */
  deadLettersElsewhere(): Promise<DeadLetter[]>
  deliver(mail: OutgoingMail): Promise<Delivery>
  /** Key that stands for an address, or for an address and a network, without telling either. */
  guessKey(ipAddress: string | null, email?: string): string
  /** Key that stands for a person's browser, system and network. */
  deviceKey(userId: string, device: Device): string
  passwords: Passwords
  knownPasswords: KnownPasswords
  secretTokens: SecretTokens
  signAccessToken(claims: AccessTokenClaims): Promise<string>
}
