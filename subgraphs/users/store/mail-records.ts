import { Schema } from 'mongoose'
import type { Letter } from '../domain/letter.ts'
import type { MailToken } from '../domain/mail-token.ts'
import type { UnsubscribeToken } from '../domain/unsubscribe.ts'
import { count, date, optionalText, options, text } from './fields.ts'

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

export const mailTokens = new Schema<MailTokenRecord>(
  { _id: text, purpose: text, userId: text, email: text, expiresAt: date },
  { ...options, collection: 'mailTokens' },
)
  .index({ userId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const unsubscribeTokens = new Schema<UnsubscribeTokenRecord>(
  { _id: text, userId: text, topic: text, expiresAt: date },
  { ...options, collection: 'unsubscribeTokens' },
)
  .index({ userId: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const letters = new Schema<LetterRecord>(
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
