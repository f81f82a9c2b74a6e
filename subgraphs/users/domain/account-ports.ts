import type { Locale, Membership, Role, User, Workspace } from './account.ts'
import type { ApiKey } from './api-key.ts'
import type { Invitation } from './invitation.ts'
import type { MailTopic } from './letter.ts'
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
