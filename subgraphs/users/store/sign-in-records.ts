import { Schema } from 'mongoose'
import type { Challenge } from '../domain/challenge.ts'
import type { Passkey } from '../domain/passkey.ts'
import type { SecondFactor } from '../domain/second-factor.ts'
import type { RefreshTokenRecord, Session } from '../domain/session.ts'
import { count, date, optionalText, options, type Stored, text } from './fields.ts'

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

export const sessions = new Schema<SessionRecord>(
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

export const passkeys = new Schema<PasskeyRecord>(
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

export const secondFactors = new Schema<SecondFactorRecord>(
  { _id: text, sealedSecret: text, enabledAt: { type: Date, default: null }, lastStep: count, recoveryMarks: [String] },
  { ...options, collection: 'secondFactors' },
)

export const challenges = new Schema<ChallengeRecord>(
  { _id: text, purpose: text, userId: optionalText, network: String, expiresAt: date },
  { ...options, collection: 'challenges' },
)
  .index({ userId: 1 })
  .index({ network: 1, expiresAt: -1 }, { partialFilterExpression: { network: { $exists: true } } })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const refreshTokens = new Schema<TokenRecord>(
  { _id: text, sessionId: text, generation: count, expiresAt: date },
  { ...options, collection: 'refreshTokens' },
)
  .index({ sessionId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const failedSignIns = new Schema<FailedSignInRecord>(
  { keys: { type: [String], required: true }, at: date, expiresAt: date },
  { ...options, collection: 'failedSignIns' },
)
  .index({ keys: 1, at: -1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const devices = new Schema<DeviceRecord>(
  { _id: text, userId: text, expiresAt: date },
  { ...options, collection: 'devices' },
)
  .index({ userId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const turns = new Schema<TurnRecord>(
  { _id: text, taken: count, expiresAt: date },
  { ...options, collection: 'turns' },
).index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
