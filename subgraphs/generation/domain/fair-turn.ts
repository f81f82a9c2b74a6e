/**
 * When a generation is taken up, by start-time fair queuing (Goyal, Vin, Cheng: "Start-time Fair Queuing", SIGCOMM 1996).
 * A model draws what has the smallest turn. Turns are counted in expected seconds of work divided by the workspace's share,
 * so of workspaces that all have something waiting, each gets work done in proportion to its share, however much it queues,
 * and each is reached: what comes later gets no smaller turn than what is being drawn.
 */
export interface Turn {
  turn: number
  /** The earliest turn of what the workspace queues next. */
  turnEnd: number
}

/** What a model has got to; each undefined where there is none. */
export interface Reached {
  /** The latest turn among what is being drawn. */
  running: number | undefined
  /** The earliest among what waits. */
  waiting: number | undefined
  /** The latest `turnEnd` that was ever given. */
  latestEnd: number | undefined
}

/**
 * The turn of which a model is now. An idle model has got to the end of everything: what somebody drew while nobody
 * else wanted to does not count against them.
 */
export const turnReached = ({ running, waiting, latestEnd }: Reached): number => running ?? waiting ?? latestEnd ?? 0

/**
 * The turn of new work: now, or where what the same workspace has queued before ends.
 *
 * @param work expected seconds of a worker's place
 * @param share of the workspace in relation to others, above 0
 * @param ownEnd `turnEnd` of the workspace's latest work that was not canceled while it waited
 */
export function nextTurn(
  { work, share }: { work: number; share: number },
  { reached, ownEnd = 0 }: { reached: number; ownEnd?: number | undefined },
): Turn {
  const turn = Math.max(reached, ownEnd)
  return { turn, turnEnd: turn + work / share }
}
