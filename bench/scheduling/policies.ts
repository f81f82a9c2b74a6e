import { nextTurn, turnReached } from '../../subgraphs/generation/domain/fair-turn.ts'
import { expectedWait, LATELY } from '../../subgraphs/generation/domain/outlook.ts'
import { createHeap } from './heap.ts'
import { createRandom, type Job, type Workload } from './workload.ts'

export interface Schedule {
  /** When each job of the workload is taken up. */
  starts: Float64Array
  /** Relative errors of the expected time from request to finish, of some jobs. */
  errors: number[]
}

export type Policy = (workload: Workload, places: number) => Schedule

interface Waiting {
  index: number
  job: Job
  turn: number
}

interface Running {
  turn: number
  end: number
  /** When it is expected to end. */
  expectedEnd: number
}

/** Every so manieth job is asked when it is expected to end. */
const ASKED = 97

/** One queue for all places. `turnOf` says whose turn it is; what comes first goes first among equal turns. */
function drawFromOneQueue(
  { jobs }: Workload,
  places: number,
  turnOf: (job: Job, reached: () => number) => number,
): Schedule {
  const starts = new Float64Array(jobs.length)
  const expected: [index: number, seconds: number][] = []
  const waiting = createHeap<Waiting>((a, b) => a.turn < b.turn || (a.turn === b.turn && a.index < b.index))
  const running = createHeap<Running>((a, b) => a.end < b.end)
  /** The latest turn first; those that have ended are dropped when they come up. */
  const latest = createHeap<Running>((a, b) => a.turn > b.turn)
  let time = 0

  const reached = () => {
    while ((latest.peek()?.end ?? Number.POSITIVE_INFINITY) <= time) latest.pop()
    return turnReached({ running: latest.peek()?.turn, waiting: waiting.peek()?.turn, latestEnd: latestEnd })
  }
  let latestEnd = 0
  /** Turns of what was taken up, and the sum of all work before. */
  const taken: { turn: number; before: number }[] = []
  let work = 0
  const takeUp = () => {
    while (running.size < places) {
      const next = waiting.pop()
      if (!next) return
      const { index, job, turn } = next
      starts[index] = time
      const drawn = { turn, end: time + job.actual, expectedEnd: time + job.work }
      running.push(drawn)
      latest.push(drawn)
      taken.push({ turn, before: work })
      work += job.work
    }
  }
  const endUntil = (moment: number) => {
    for (let first = running.peek(); first && first.end <= moment; first = running.peek()) {
      time = first.end
      running.pop()
      takeUp()
    }
    time = moment
  }
  const expect = (job: Job, turn: number): number => {
    let ahead = 0
    for (const one of waiting.items()) if (one.turn <= turn) ahead += one.job.work
    const left = [...running.items()].map(({ expectedEnd }) => Math.max(0, expectedEnd - time))
    const now = reached()
    const { turn: first, before } = taken.at(-LATELY) ?? taken[0] ?? { turn: now, before: 0 }
    return (
      expectedWait({ places, running: left, ahead }, turn - now, { turns: now - first, work: work - before }) + job.work
    )
  }

  for (const [index, job] of jobs.entries()) {
    endUntil(job.at)
    const turn = turnOf(job, reached)
    latestEnd = Math.max(latestEnd, turn)
    if (index % ASKED === 0) expected.push([index, expect(job, turn)])
    waiting.push({ index, job, turn })
    takeUp()
  }
  endUntil(Number.POSITIVE_INFINITY)
  const errors = expected.map(([index, seconds]) => {
    const { at = 0, actual = 0 } = jobs[index] ?? {}
    const total = (starts[index] ?? 0) + actual - at
    return Math.abs(seconds - total) / total
  })
  return { starts, errors }
}

/** Ours: the code of `subgraphs/generation/domain/fair-turn.ts`. */
export const fairTurns: Policy = (workload, places) => {
  const ends = new Float64Array(workload.shares.length)
  return drawFromOneQueue(workload, places, ({ workspace, work }, reached) => {
    const share = workload.shares[workspace] ?? 1
    const { turn, turnEnd } = nextTurn({ work, share }, { reached: reached(), ownEnd: ends[workspace] })
    ends[workspace] = turnEnd
    return turn
  })
}

/** One queue in the order of coming. */
export const firstComeFirstServed: Policy = (workload, places) => drawFromOneQueue(workload, places, () => 0)

/** A queue for each place; `choose` says which one a request joins, from how many each has open. */
function drawFromManyQueues({ jobs }: Workload, places: number, choose: (open: Int32Array) => number): Schedule {
  const starts = new Float64Array(jobs.length)
  const freeAt = new Float64Array(places)
  const open = new Int32Array(places)
  const ends = createHeap<{ place: number; end: number }>((a, b) => a.end < b.end)
  for (const [index, { at, actual }] of jobs.entries()) {
    for (let first = ends.peek(); first && first.end <= at; first = ends.peek()) {
      open[first.place] = (open[first.place] ?? 0) - 1
      ends.pop()
    }
    const place = choose(open)
    const start = Math.max(at, freeAt[place] ?? 0)
    starts[index] = start
    freeAt[place] = start + actual
    open[place] = (open[place] ?? 0) + 1
    ends.push({ place, end: start + actual })
  }
  return { starts, errors: [] }
}

/** Each request goes to the place that has the fewest open. */
export const leastConnections: Policy = (workload, places) =>
  drawFromManyQueues(workload, places, (open) => {
    let least = 0
    for (let place = 1; place < open.length; place++) if ((open[place] ?? 0) < (open[least] ?? 0)) least = place
    return least
  })

/** Each request goes to any place. */
export const anyPlace: Policy = (workload, places) => {
  const random = createRandom(7)
  return drawFromManyQueues(workload, places, () => Math.floor(random() * places))
}
