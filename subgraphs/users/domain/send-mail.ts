import type { Locale, User } from './account.ts'
import { type LastLetter, type Letter, topicOf } from './letter.ts'
import type { TakenLetter } from './mail-ports.ts'
import { newMailToken, type TokenPurpose } from './mail-token.ts'
import type { Ports } from './ports.ts'
import { newUnsubscribeToken } from './unsubscribe.ts'

/** How long a sender is believed to be at a letter, in milliseconds; longer than a mail server may take to answer. */
const LEASE = 90_000
/** Pause after the first failure, in milliseconds; each further one doubles it. */
const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 60 * 60_000
/** After so many attempts, within about a day, a letter is given up. */
export const MAX_ATTEMPTS = 30

/** A mail as it goes out. */
export interface OutgoingMail {
  /** Same for every attempt at one letter: receivers recognise a second copy by it. */
  key: string
  letter: Letter | LastLetter
  /** The address that it goes to. */
  to: string
  locale: Locale
  /** For the link; undefined where the letter needs none. */
  token: string | undefined
  /** For the link that stops mails like this one; undefined where they are essential. */
  unsubscribeToken: string | undefined
  /** Whose account it is about; null where it is about none. */
  accountId: string | null
}

export type Delivery =
  | { kind: 'accepted' }
  /** It will not be accepted later either. */
  | { kind: 'refused'; reason: string }
  /** Another attempt may succeed. */
  | { kind: 'failed'; reason: string }

export type SendOutcome =
  | { kind: 'sent' | 'obsolete'; letter: Letter['kind'] }
  | { kind: 'givenUp' | 'postponed'; letter: Letter['kind']; reason: string; attempts: number }

const purposes: Partial<Record<Letter['kind'], TokenPurpose>> = {
  verifyEmail: 'verifyEmail',
  resetPassword: 'resetPassword',
}

/**
 * Sends the letter that is due the longest; undefined where none is. Of several senders one gets it. A sender that dies
 * after the mail server took the mail and before it wrote that down is the only way to a second copy.
 */
export async function sendNextMail(ports: Ports): Promise<SendOutcome | undefined> {
  const now = ports.now()
  const taken = await ports.outbox.take(now, new Date(now.getTime() + LEASE))
  if (!taken) return undefined

  const { key, letter, attempts } = taken
  const user = await recipientOf(ports, letter)
  if (!user) {
    await ports.outbox.settle(taken)
    return { kind: 'obsolete', letter: letter.kind }
  }
  const to = 'to' in letter ? letter.to : user.email
  const token = await makeToken(ports, { letter, to, userId: user.id, now })
  const unsubscribeToken = await makeUnsubscribeToken(ports, { letter, userId: user.id, now })
  const accountId = 'userId' in letter ? letter.userId : user.id
  const mail = { key, letter, to, locale: user.locale, token, unsubscribeToken, accountId }
  const delivery = await ports.deliver(mail)
  if (delivery.kind === 'accepted') {
    await ports.outbox.settle(taken)
    return { kind: 'sent', letter: letter.kind }
  }
  const { reason } = delivery
  if (delivery.kind === 'refused' || attempts >= MAX_ATTEMPTS) {
    await ports.outbox.giveUp(taken, reason, ports.now())
    return { kind: 'givenUp', letter: letter.kind, reason, attempts }
  }
  await ports.outbox.postpone(taken, nextAttempt(ports.now(), taken))
  return { kind: 'postponed', letter: letter.kind, reason, attempts }
}

/** Who the letter still concerns, or in whose language it is written; null where it has become pointless. */
async function recipientOf({ accounts, invitations, now }: Ports, letter: Letter): Promise<User | null> {
  if (letter.kind === 'invitation') {
    if (!(await invitations.find(letter.invitationId, now()))) return null
    const account = await accounts.findByEmail(letter.to)
    if (account) return account.user
  }
  if (letter.kind === 'resetPassword') return (await accounts.findByEmail(letter.to))?.user ?? null
  const [user] = await accounts.users([letter.userId])
  return user && isWanted(letter, user) ? user : null
}

function isWanted(letter: Letter, user: User): boolean {
  switch (letter.kind) {
    case 'verifyEmail':
      return !(user.emailVerified && user.email === letter.to)
    case 'productUpdate':
      // Whoever gave somebody else's address must not have us advertise to them.
      if (!user.emailVerified) return false
  }
  const topic = topicOf[letter.kind]
  return topic === null || !user.mailOptOuts.includes(topic)
}

interface Recipient {
  letter: Letter
  userId: string
  now: Date
}

/** Made for each attempt, so that no token is ever stored as it is; those of earlier attempts hold as well. */
async function makeToken(
  { secretTokens, mailTokens, invitations }: Ports,
  { letter, to, userId, now }: Recipient & { to: string },
): Promise<string | undefined> {
  if (letter.kind === 'invitation') {
    const { token, hash } = secretTokens.create()
    await invitations.addToken(letter.invitationId, hash)
    return token
  }
  const purpose = purposes[letter.kind]
  if (!purpose) return undefined
  const { token, record } = newMailToken(secretTokens, { purpose, userId, email: to, now })
  await mailTokens.insert(record)
  return token
}

async function makeUnsubscribeToken({ secretTokens, unsubscribeTokens }: Ports, { letter, userId, now }: Recipient) {
  const topic = topicOf[letter.kind]
  if (topic === null) return undefined
  const { token, record } = newUnsubscribeToken(secretTokens, { userId, topic, now })
  await unsubscribeTokens.insert(record)
  return token
}

const nextAttempt = (now: Date, { attempts }: TakenLetter): Date =>
  new Date(now.getTime() + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1)))
