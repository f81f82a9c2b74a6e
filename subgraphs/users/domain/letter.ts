import type { Locale } from './account.ts'
import type { Ports } from './ports.ts'

/** Letters about the ways into an account. */
export type SecurityLetterKind =
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'secondFactorOn'
  | 'secondFactorOff'
  | 'recoveryCodeUsed'

/**
 * What a mail is about, and to whom it goes: to the address `to`, or to the one that the person has when it is sent. Its words are chosen
 * then, in the person's language.
 */
export type Letter =
  /** Asks whether mail arrives at an address that the account has or wants. */
  | { kind: 'verifyEmail'; userId: string; to: string }
  /** For whoever has an account with the address; that is looked up when it is sent, see `requestPasswordReset`. */
  | { kind: 'resetPassword'; to: string }
  | { kind: 'passwordChanged'; userId: string; to: string }
  /** To the old address, while the new one is not yet confirmed. */
  | { kind: 'emailChanging'; userId: string; to: string; newEmail: string }
  /** To whoever receives mail at the address; `userId` is who invites. */
  | { kind: 'invitation'; userId: string; to: string; invitationId: string }
  | { kind: SecurityLetterKind; userId: string; to: string }
  | {
      kind: 'newSignIn'
      userId: string
      to: string
      at: Date
      browser: string | null
      system: string | null
      /** Of the network, ISO 3166-1 alpha-2; missing where it is not known. */
      country?: string
    }
  | { kind: 'deletionPlanned'; userId: string; to: string; at: Date }
  | ({ userId: string } & Notice)

/** What is told at the end of a deletion, when there is no account any more to look at. */
export interface LastLetter {
  kind: 'accountDeleted' | 'workspaceDeleted'
}

/** What other services and the operator have to tell a person. */
export type Notice =
  | {
      kind: 'paymentReceipt'
      /** As the payment provider numbers it. */
      invoiceNumber: string
      /** In the smallest unit of the currency, as cents. */
      amount: number
      /** ISO 4217, upper case. */
      currency: string
      paidAt: Date
      /** Credits that came with it; null where it bought none. */
      credits: number | null
    }
  /** A plan whose renewal could not be collected; `retryAt` is null where nothing more is tried without the person. */
  | { kind: 'paymentFailed'; amount: number; currency: string; retryAt: Date | null }
  /** A plan that is over because its renewal was never paid. */
  | { kind: 'planEnded'; endedAt: Date }
  /** Pictures that nobody keeps, shortly before they are erased. */
  | { kind: 'sweepWarning'; pictures: number; firstAt: Date }
  | { kind: 'lowBalance'; available: number }
  /** A workspace no longer buys credits by itself, because a payment that nobody attended failed. */
  | { kind: 'autoTopUpStopped'; reason: 'DECLINED' | 'AUTHENTICATION_REQUIRED' | 'NO_CARD' }
  | { kind: 'supportAnswered' }
  | ({ kind: 'productUpdate' } & ProductUpdate)

/** What the operator writes to everybody who wants to hear of it. */
export interface ProductUpdate {
  subject: Record<Locale, string>
  paragraphs: Record<Locale, string[]>
}

/** What a person may choose not to get. */
export const mailTopics = ['PRODUCT_UPDATES', 'REMINDERS'] as const
export type MailTopic = (typeof mailTopics)[number]

/** Which choice each kind of letter is subject to; null where it is essential: for the safety of the account, or by law. */
export const topicOf: Record<(Letter | LastLetter)['kind'], MailTopic | null> = {
  verifyEmail: null,
  resetPassword: null,
  passwordChanged: null,
  emailChanging: null,
  invitation: null,
  newSignIn: null,
  deletionPlanned: null,
  accountDeleted: null,
  workspaceDeleted: null,
  passkeyAdded: null,
  passkeyRemoved: null,
  secondFactorOn: null,
  secondFactorOff: null,
  recoveryCodeUsed: null,
  paymentReceipt: null,
  paymentFailed: null,
  planEnded: null,
  autoTopUpStopped: null,
  sweepWarning: 'REMINDERS',
  lowBalance: 'REMINDERS',
  supportAnswered: null,
  productUpdate: 'PRODUCT_UPDATES',
}

/** A letter in the queue. */
export interface QueuedLetter {
  /** Names what the letter is sent for: there is one letter for each. Tells nobody's address. */
  key: string
  /** Letters that are limited together. */
  group: string
  letter: Letter
  queuedAt: Date
}

const MINUTE = 60_000
/** How far back letters count, in milliseconds. */
const LIMIT_WINDOW = 60 * MINUTE
/** Letters of one group within that time, after which the next waits. */
export const LETTERS_PER_WINDOW = 5

/**
 * Makes a letter ready for the queue. Letters that a person asks for are one a minute and address, however often the
 * button is pressed; the others are one for each `occasion`.
 */
export function queued(
  { guessKey, now }: Pick<Ports, 'guessKey' | 'now'>,
  letter: Extract<Letter, { to: string }>,
  occasion?: string,
): QueuedLetter {
  const queuedAt = now()
  const address = guessKey(null, letter.to)
  const reason = occasion ?? `${address}:${Math.floor(queuedAt.getTime() / MINUTE)}`
  const subject = letter.kind === 'resetPassword' || letter.kind === 'invitation' ? address : letter.userId
  return { key: `${letter.kind}:${reason}`, group: `${letter.kind}:${subject}`, letter, queuedAt }
}

/** Makes a notice to a person ready for the queue: one for each occasion and person. */
export function queuedNotice(
  { now }: Pick<Ports, 'now'>,
  { userId, notice, occasion }: { userId: string; notice: Notice; occasion: string },
): QueuedLetter {
  const { kind } = notice
  return {
    key: `${kind}:${occasion}:${userId}`,
    group: `${kind}:${userId}`,
    letter: { userId, ...notice },
    queuedAt: now(),
  }
}

/** Seconds until another letter of the group may be sent; 0 for now. In the transaction that queues it, so that this holds until then. */
export async function retryAfter(
  { outbox, takeTurn, now }: Pick<Ports, 'outbox' | 'takeTurn' | 'now'>,
  group: string,
): Promise<number> {
  await takeTurn(`letters ${group}`)
  const at = now().getTime()
  const latest = await outbox.latest(group, new Date(at - LIMIT_WINDOW), LETTERS_PER_WINDOW)
  const first = latest[LETTERS_PER_WINDOW - 1]
  return first ? Math.max(1, Math.ceil((first.getTime() + LIMIT_WINDOW - at) / 1_000)) : 0
}
