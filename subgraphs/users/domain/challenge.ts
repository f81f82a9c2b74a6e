import type { Ports } from './ports.ts'

/** What the answer to a challenge is for: one for another purpose does not count. */
export type ChallengePurpose = 'addPasskey' | 'usePasskey' | 'secondFactor'

/** What is kept of a random text that an answer must contain, so that no answer counts twice: never the text itself. */
export interface Challenge {
  hash: string
  purpose: ChallengePurpose
  /** Who was asked; null where that is not known. */
  userId: string | null
  /** Key of the network that asked for it, where the number of these is limited. */
  network?: string
  expiresAt: Date
}

/** How long an answer is waited for, in milliseconds; the browser asks its person within this time. */
export const CHALLENGE_LIFETIME = 10 * 60_000

/** Makes a challenge and returns it: 256 random bits, base64url. */
export async function newChallenge(
  { challenges, secretTokens, now }: Pick<Ports, 'challenges' | 'secretTokens' | 'now'>,
  purpose: ChallengePurpose,
  asked: Pick<Challenge, 'userId' | 'network'>,
): Promise<string> {
  const { token, hash } = secretTokens.create()
  await challenges.insert({ hash, purpose, ...asked, expiresAt: new Date(now().getTime() + CHALLENGE_LIFETIME) })
  return token
}

/** Uses a challenge up, whatever becomes of its answer; null where there is none that waits. */
export const takeChallenge = (
  { challenges, secretTokens, now }: Pick<Ports, 'challenges' | 'secretTokens' | 'now'>,
  challenge: string,
  purpose: ChallengePurpose,
): Promise<Challenge | null> => challenges.take(secretTokens.hash(challenge), purpose, now())
