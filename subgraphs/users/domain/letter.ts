import type { Ports } from './ports.ts'

/** Letters about the ways into an account. */
export type SecurityLetterKind = 'passkeyAdded' | 'passkeyRemoved'

/** What a mail is about, and to whom it goes. Its words are chosen when it is sent, in the person's language then. */
export type Letter =
  /** Asks whether mail arrives at an address that the account has or wants. */
  | { kind: 'verifyEmail'; userId: string; to: string }
  /** For whoever has an account with the address; that is looked up when it is sent, see `requestPasswordReset`. */
  | { kind: 'resetPassword'; to: string }
  | { kind: 'passwordChanged'; userId: string; to: string }
  /** To the old address, while the new one is not yet confirmed. */
  | { kind: 'emailChanging'; userId: string; to: string; newEmail: string }
  | { kind: SecurityLetterKind; userId: string; to: string }
  | { kind: 'newSignIn'; userId: string; to: string; at: Date; browser: string | null; system: string | null }

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
  letter: Letter,
  occasion?: string,
): QueuedLetter {
  const queuedAt = now()
  const address = guessKey(null, letter.to)
  const reason = occasion ?? `${address}:${Math.floor(queuedAt.getTime() / MINUTE)}`
  const subject = letter.kind === 'resetPassword' ? address : letter.userId
  return { key: `${letter.kind}:${reason}`, group: `${letter.kind}:${subject}`, letter, queuedAt }
}

/** Seconds until another letter of the group may be sent; 0 for now. */
export async function retryAfter({ outbox, now }: Pick<Ports, 'outbox' | 'now'>, group: string): Promise<number> {
  const at = now().getTime()
  const latest = await outbox.latest(group, new Date(at - LIMIT_WINDOW), LETTERS_PER_WINDOW)
  const first = latest[LETTERS_PER_WINDOW - 1]
  return first ? Math.max(1, Math.ceil((first.getTime() + LIMIT_WINDOW - at) / 1_000)) : 0
}
