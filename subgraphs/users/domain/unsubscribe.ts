import type { MailTopic } from './letter.ts'
import type { Ports } from './ports.ts'
import type { SecretTokens } from './sign-in-ports.ts'

/** What is kept of the link by which somebody stops mails of a topic: never its token. */
export interface UnsubscribeToken {
  hash: string
  userId: string
  topic: MailTopic
  expiresAt: Date
}

/** How long a link to stop mails holds, in milliseconds: a year, because mails lie around. */
const LIFETIME = 365 * 24 * 60 * 60_000

/** A token for the link in one mail, and what is to be kept of it. */
export function newUnsubscribeToken(
  secretTokens: SecretTokens,
  { userId, topic, now }: { userId: string; topic: MailTopic; now: Date },
): { token: string; record: UnsubscribeToken } {
  const { token, hash } = secretTokens.create()
  return { token, record: { hash, userId, topic, expiresAt: new Date(now.getTime() + LIFETIME) } }
}

export type UnsubscribeOutcome = { kind: 'unsubscribed'; topic: MailTopic } | { kind: 'linkExpired' }

/** Stops the mails that a link belongs to. The link stays good: who follows it twice meets the same. */
export async function unsubscribe(ports: Ports, token: string): Promise<UnsubscribeOutcome> {
  const found = await ports.unsubscribeTokens.find(ports.secretTokens.hash(token), ports.now())
  if (!found) return { kind: 'linkExpired' }
  await ports.accounts.chooseMail(found.userId, found.topic, false)
  return { kind: 'unsubscribed', topic: found.topic }
}
