import { type Connection, Schema } from 'mongoose'
import { prepareCollections } from '../../../platform/collections.ts'
import type { User } from '../domain/account.ts'
import type { Activity, ActivityTrace } from '../domain/activity.ts'
import type { Challenge } from '../domain/challenge.ts'
import type { DataExport } from '../domain/data-export.ts'
import type { DataImport } from '../domain/data-import.ts'
import type { Deletion, ErasedObject } from '../domain/deletion.ts'
import type { Letter } from '../domain/letter.ts'
import type { MailToken } from '../domain/mail-token.ts'
import type { Passkey } from '../domain/passkey.ts'
import type { PrivacyDecision, PrivacyDecisions } from '../domain/privacy-choices.ts'
import type { SecondFactor } from '../domain/second-factor.ts'
import type { RefreshTokenRecord, Session } from '../domain/session.ts'
import type { SupportRequest } from '../domain/support.ts'
import type { UnsubscribeToken } from '../domain/unsubscribe.ts'
import { apiKeys, invitations, memberships, workspaces } from './workspace-records.ts'

type Stored<T extends { id: string }> = Omit<T, 'id'> & { _id: string }

export type UserRecord = Stored<User> & { passwordHash: string }
export type SessionRecord = Stored<Session>
/** `_id` is the person's id. */
export type SecondFactorRecord = Omit<SecondFactor, 'userId'> & { _id: string }
export type PasskeyRecord = Stored<Passkey>
/** `_id` is the hash. */
export type ChallengeRecord = Omit<Challenge, 'hash'> & { _id: string }
/** `_id` is the hash. */
export type TokenRecord = Omit<RefreshTokenRecord, 'hash'> & { _id: string }
export interface FailedSignInRecord {
  keys: string[]
  at: Date
  expiresAt: Date
}
/** `_id` is the key. */
export interface DeviceRecord {
  _id: string
  userId: string
  expiresAt: Date
}
/** `_id` is a hash of the key. */
interface TurnRecord {
  _id: string
  taken: number
  expiresAt: Date
}
/** `_id` is the hash. */
export type MailTokenRecord = Omit<MailToken, 'hash'> & { _id: string }
/** `_id` is the hash. */
export type UnsubscribeTokenRecord = Omit<UnsubscribeToken, 'hash'> & { _id: string }
/** `_id` is the key. */
export interface LetterRecord {
  _id: string
  group: string
  /** Whose account it is about; null where only an address is known. */
  userId: string | null
  queuedAt: Date
  /** Missing once the letter is done with; so is `dueAt`. */
  letter?: Letter
  /** When somebody may take it up: later than now while it is leased, or after a failure. */
  dueAt?: Date
  attempts: number
  /** What it was and why it was given up; missing where it was not. */
  failure?: { kind: string; reason: string; at: Date }
  expiresAt: Date
}

/** `_id` is the person's id. */
export interface PrivacyChoicesRecord {
  _id: string
  decisions: PrivacyDecisions
}
export type DataExportRecord = Stored<DataExport>
export type DataImportRecord = Stored<DataImport>
export type PrivacyDecisionRecord = Stored<PrivacyDecision>
/** `trace` is missing where it is null. */
export type ActivityRecord = Omit<Stored<Activity>, 'trace'> & { trace?: ActivityTrace }

export type SupportRequestRecord = Stored<SupportRequest>

const options = { versionKey: false } as const
const text = { type: String, required: true } as const
const optionalText = { type: String, default: null } as const
const date = { type: Date, required: true } as const
const count = { type: Number, required: true } as const

const users = new Schema<UserRecord>(
  {
    _id: text,
    name: text,
    email: text,
    emailVerified: { type: Boolean, required: true },
    locale: text,
    personalWorkspaceId: text,
    mailOptOuts: { type: [String], required: true },
    passwordHash: text,
    createdAt: date,
    staff: Boolean,
  },
  { ...options, collection: 'users' },
).index({ email: 1 }, { unique: true })

const sessions = new Schema<SessionRecord>(
  {
    _id: text,
    userId: text,
    generation: count,
    rotatedAt: date,
    createdAt: date,
    lastUsedAt: date,
    expiresAt: date,
    userAgent: optionalText,
    ipAddress: optionalText,
    methods: [String],
    confirmedAt: date,
  },
  { ...options, collection: 'sessions' },
)
  .index({ userId: 1, lastUsedAt: -1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const passkeys = new Schema<PasskeyRecord>(
  {
    _id: text,
    userId: text,
    name: text,
    publicKey: text,
    counter: count,
    transports: [String],
    synced: { type: Boolean, required: true },
    createdAt: date,
    lastUsedAt: { type: Date, default: null },
  },
  { ...options, collection: 'passkeys' },
).index({ userId: 1, createdAt: 1 })

const secondFactors = new Schema<SecondFactorRecord>(
  { _id: text, sealedSecret: text, enabledAt: { type: Date, default: null }, lastStep: count, recoveryMarks: [String] },
  { ...options, collection: 'secondFactors' },
)

const challenges = new Schema<ChallengeRecord>(
  { _id: text, purpose: text, userId: optionalText, network: String, expiresAt: date },
  { ...options, collection: 'challenges' },
)
  .index({ userId: 1 })
  .index({ network: 1, expiresAt: -1 }, { partialFilterExpression: { network: { $exists: true } } })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const refreshTokens = new Schema<TokenRecord>(
  { _id: text, sessionId: text, generation: count, expiresAt: date },
  { ...options, collection: 'refreshTokens' },
)
  .index({ sessionId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const failedSignIns = new Schema<FailedSignInRecord>(
  { keys: { type: [String], required: true }, at: date, expiresAt: date },
  { ...options, collection: 'failedSignIns' },
)
  .index({ keys: 1, at: -1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const devices = new Schema<DeviceRecord>(
  { _id: text, userId: text, expiresAt: date },
  { ...options, collection: 'devices' },
)
  .index({ userId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const turns = new Schema<TurnRecord>(
  { _id: text, taken: count, expiresAt: date },
  { ...options, collection: 'turns' },
).index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const mailTokens = new Schema<MailTokenRecord>(
  { _id: text, purpose: text, userId: text, email: text, expiresAt: date },
  { ...options, collection: 'mailTokens' },
)
  .index({ userId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const unsubscribeTokens = new Schema<UnsubscribeTokenRecord>(
  { _id: text, userId: text, topic: text, expiresAt: date },
  { ...options, collection: 'unsubscribeTokens' },
)
  .index({ userId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const letters = new Schema<LetterRecord>(
  {
    _id: text,
    group: text,
    userId: optionalText,
    queuedAt: date,
    letter: Object,
    dueAt: Date,
    attempts: count,
    failure: Object,
    expiresAt: date,
  },
  { ...options, collection: 'letters' },
)
  .index({ group: 1, queuedAt: -1 })
  .index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } })
  .index({ 'failure.at': -1 }, { partialFilterExpression: { failure: { $exists: true } } })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export type DeletionRecord = Stored<Deletion>

const erasedObject = new Schema<ErasedObject>(
  { kind: text, sha256: optionalText, bytes: { type: Number, default: null }, count },
  { _id: false },
)
const optionalDate = { type: Date, default: null } as const

const deletions = new Schema<DeletionRecord>(
  {
    _id: text,
    kind: text,
    open: optionalText,
    userId: optionalText,
    workspaceIds: [String],
    addressee: { type: Object, default: null },
    requestedAt: date,
    startedAt: optionalDate,
    finishedAt: optionalDate,
    dueAt: optionalDate,
    fence: count,
    attempts: count,
    done: [String],
    objects: [erasedObject],
  },
  { ...options, collection: 'deletions' },
)
  .index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $gt: new Date(0) } } })
  // One deletion at a time of an account, and of a workspace.
  .index({ open: 1 }, { unique: true, partialFilterExpression: { open: { $gt: '' } } })
const privacyChoices = new Schema<PrivacyChoicesRecord>(
  { _id: text, decisions: { type: Object, required: true } },
  { ...options, collection: 'privacyChoices' },
)

const privacyDecisions = new Schema<PrivacyDecisionRecord>(
  { _id: text, userId: text, topic: text, allowed: { type: Boolean, required: true }, textVersion: text, at: date },
  { ...options, collection: 'privacyDecisions' },
).index({ userId: 1, at: -1, _id: -1 })

const dataExports = new Schema<DataExportRecord>(
  {
    _id: text,
    userId: text,
    workspaceId: text,
    personal: { type: Boolean, required: true },
    status: text,
    done: count,
    total: count,
    bytes: { type: Number, default: null },
    requestedAt: date,
    finishedAt: { type: Date, default: null },
    expiresAt: date,
    dueAt: { type: Date, default: null },
    attempts: count,
  },
  { ...options, collection: 'dataExports' },
)
  .index({ userId: 1, requestedAt: -1 })
  .index({ workspaceId: 1 })
  .index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $gt: new Date(0) } } })
  .index({ expiresAt: 1 })

const dataImports = new Schema<DataImportRecord>(
  {
    _id: text,
    userId: text,
    workspaceId: text,
    status: text,
    bytes: count,
    done: count,
    total: count,
    generations: count,
    fault: { type: String, default: null },
    faultPath: { type: String, default: null },
    requestedAt: date,
    finishedAt: { type: Date, default: null },
    expiresAt: date,
    dueAt: { type: Date, default: null },
    attempts: count,
  },
  { ...options, collection: 'dataImports' },
)
  .index({ userId: 1, requestedAt: -1 })
  .index({ workspaceId: 1 })
  .index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $gt: new Date(0) } } })
  .index({ expiresAt: 1 })

const activities = new Schema<ActivityRecord>(
  {
    _id: text,
    workspaceId: optionalText,
    people: { type: [String], required: true },
    actor: { type: Object, required: true },
    action: text,
    subject: { type: Object, required: true },
    reason: optionalText,
    trace: Object,
    at: date,
  },
  { ...options, collection: 'activities' },
)
  .index({ workspaceId: 1, at: -1, _id: -1 })
  .index({ people: 1, at: -1, _id: -1 })
  .index({ workspaceId: 1, people: 1, at: -1, _id: -1 })
  .index({ at: 1 })
  .index({ 'actor.kind': 1, at: -1, _id: -1 })
  .index({ at: 1, trace: 1 }, { partialFilterExpression: { trace: { $exists: true } } })

const supportRequests = new Schema<SupportRequestRecord>(
  {
    _id: text,
    userId: text,
    topic: text,
    status: text,
    generation: { type: Object, default: null },
    messages: { type: [Object], required: true },
    createdAt: date,
    updatedAt: date,
  },
  { ...options, collection: 'supportRequests' },
)
  .index({ userId: 1, createdAt: -1, _id: -1 })
  .index({ status: 1, updatedAt: 1, _id: 1 })

export type Records = Awaited<ReturnType<typeof openRecords>>

/** The collections, with those that are missing and their indexes made first. */
export async function openRecords(connection: Connection) {
  const records = {
    Users: connection.model('User', users),
    Workspaces: connection.model('Workspace', workspaces),
    Memberships: connection.model('Membership', memberships),
    Invitations: connection.model('Invitation', invitations),
    ApiKeys: connection.model('ApiKey', apiKeys),
    Sessions: connection.model('Session', sessions),
    RefreshTokens: connection.model('RefreshToken', refreshTokens),
    Passkeys: connection.model('Passkey', passkeys),
    SecondFactors: connection.model('SecondFactor', secondFactors),
    Challenges: connection.model('Challenge', challenges),
    FailedSignIns: connection.model('FailedSignIn', failedSignIns),
    Devices: connection.model('Device', devices),
    Turns: connection.model('Turn', turns),
    MailTokens: connection.model('MailToken', mailTokens),
    UnsubscribeTokens: connection.model('UnsubscribeToken', unsubscribeTokens),
    Letters: connection.model('Letter', letters),
    Deletions: connection.model('Deletion', deletions),
    PrivacyChoices: connection.model('PrivacyChoices', privacyChoices),
    PrivacyDecisions: connection.model('PrivacyDecision', privacyDecisions),
    DataExports: connection.model('DataExport', dataExports),
    DataImports: connection.model('DataImport', dataImports),
    Activities: connection.model('Activity', activities),
    SupportRequests: connection.model('SupportRequest', supportRequests),
  }
  await prepareCollections(Object.values(records))
  return records
}

/** A record as the domain knows it: `_id` is called `id`. */
export function readRecord<T extends { id: string }>({ _id: id, ...fields }: Stored<T>): T {
  return { id, ...fields } as unknown as T
}
