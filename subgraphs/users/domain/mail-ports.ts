import type { Letter, QueuedLetter } from './letter.ts'
import type { MailToken, TokenPurpose } from './mail-token.ts'
import type { UnsubscribeToken } from './unsubscribe.ts'

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
