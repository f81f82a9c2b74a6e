import type { Ports } from './ports.ts'
import type { Device } from './session.ts'

/** How far back failures count, in milliseconds. */
export const GUESS_WINDOW = 24 * 60 * 60_000
/** Wait after the first failure that is too many, in milliseconds; each further one doubles it, up to the longest. */
const FIRST_WAIT = 60_000
const LONGEST_WAIT = 60 * 60_000
/** Failures beyond the free ones that make the wait the longest. */
const DOUBLINGS = Math.ceil(Math.log2(LONGEST_WAIT / FIRST_WAIT))

/** Free failures of one device that the person has used before, and of one network that they have not. */
export const GUESSES_FROM_ONE_PLACE = 10
/** Free failures for one account from all unknown places together. */
export const GUESSES_PER_ACCOUNT = 50
/** Free failures from one network, for whatever account: more, because many people may share it. */
export const GUESSES_PER_NETWORK = 100

interface Guessed {
  /** What is guessed, such as an e-mail address whose password it is. */
  subject: string
  /** Whose it is; null where there is no such account. */
  userId: string | null
  device: Device
  /** Free failures from all unknown places together. */
  everywhere?: number
}

/**
 * Slows down whoever guesses. A device that the person has used before has a count of its own, so nobody who guesses
 * elsewhere can lock the person out. All others share counts: for the account from their network, for the account from
 * everywhere, so that many networks do not help, and for their network, so that trying many accounts does not help either.
 */
export async function guessLimit(
  {
    failedSignIns,
    devices,
    guessKey,
    deviceKey,
    now,
  }: Pick<Ports, 'failedSignIns' | 'devices' | 'guessKey' | 'deviceKey' | 'now'>,
  { subject, userId, device, everywhere = GUESSES_PER_ACCOUNT }: Guessed,
) {
  const { ipAddress } = device
  // Looked up for nobody as well: whether there is an account must not show in the time that it takes.
  const place = deviceKey(userId ?? '', device)
  const known = await devices.known(place, now())
  const own = known
    ? { key: guessKey(null, `${subject} at ${place}`), free: GUESSES_FROM_ONE_PLACE }
    : { key: guessKey(ipAddress, subject), free: GUESSES_FROM_ONE_PLACE }
  const shared = [
    { key: guessKey(null, subject), free: everywhere },
    { key: guessKey(ipAddress), free: GUESSES_PER_NETWORK },
  ]
  const counts = known ? [own] : [own, ...shared]

  /** @param latest the latest failure of the caller is among them */
  async function wait({ key, free }: (typeof counts)[number], latest: 0 | 1): Promise<number> {
    const at = now().getTime()
    const failures = await failedSignIns.latest(key, new Date(at - GUESS_WINDOW), free + DOUBLINGS + 1 + latest)
    const [last] = failures.slice(latest)
    const excess = failures.length - latest - free
    if (!last || excess < 0) return 0
    const until = last.getTime() + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** excess)
    return Math.max(0, Math.ceil((until - at) / 1_000))
  }
  const longest = async (latest: 0 | 1) => Math.max(...(await Promise.all(counts.map((count) => wait(count, latest)))))

  return {
    /** Seconds until the next attempt is looked at; 0 for now. */
    retryAfter: () => longest(0),
    /** Records a failure before it counts, so that of failures at once no more than the free ones are told 0. */
    async failed(): Promise<number> {
      await failedSignIns.add(
        counts.map(({ key }) => key),
        now(),
      )
      return longest(1)
    },
    /** Forgets the failures of this account from this place only: an account of one's own must not buy guesses at others. */
    succeeded: () => failedSignIns.clear(own.key),
  }
}
