import type { Ports } from './ports.ts'

/** How far back failures count, in milliseconds. */
export const GUESS_WINDOW = 10 * 60_000
/** Failures for one account from one network, after which the next waits. */
export const GUESSES_PER_ACCOUNT = 10
/** Failures from one network: more, because many people may share it. */
export const GUESSES_PER_NETWORK = 100

/**
 * Slows down whoever guesses passwords: counted for the address together with the network that tries it, so that nobody
 * can lock a person out from elsewhere, and for the network alone, so that trying many addresses does not help.
 */
export function guessLimit(
  { failedSignIns, guessKey, now }: Pick<Ports, 'failedSignIns' | 'guessKey' | 'now'>,
  email: string,
  ipAddress: string | null,
) {
  const account = guessKey(ipAddress, email)
  const network = guessKey(ipAddress)

  async function wait(key: string, allowed: number, own: number): Promise<number> {
    const at = now().getTime()
    const failures = await failedSignIns.latest(key, new Date(at - GUESS_WINDOW), allowed + own)
    const first = failures[allowed - 1]
    if (!first || failures.length < allowed + own) return 0
    return Math.max(1, Math.ceil((first.getTime() + GUESS_WINDOW - at) / 1_000))
  }

  /** Seconds until the next attempt is looked at, apart from `own` that is recorded already; 0 for now. */
  async function retryAfter(own = 0): Promise<number> {
    const waits = await Promise.all([wait(account, GUESSES_PER_ACCOUNT, own), wait(network, GUESSES_PER_NETWORK, own)])
    return Math.max(...waits)
  }

  return {
    retryAfter: () => retryAfter(),
    /** Records a failure before it counts, so that of failures at once no more than allowed are told 0. */
    async failed(): Promise<number> {
      await failedSignIns.add([account, network], now())
      return retryAfter(1)
    },
    /** Forgets the failures of this account only: an account of one's own must not buy guesses at others. */
    succeeded: () => failedSignIns.clear(account),
  }
}
