/** One generation; times in seconds. */
export interface Job {
  workspace: number
  /** Whether it belongs to a batch of dozens that a program asks for. */
  batch: boolean
  at: number
  /** What it is expected to take. */
  work: number
  /** What it takes. */
  actual: number
}

export interface Workload {
  jobs: Job[]
  /** Of each workspace. */
  shares: Uint8Array
}

/** Numbers from 0 to 1 that are the same in every run: Marsaglia's xorshift32. */
export function createRandom(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Mean seconds of a generation. */
const MEAN_WORK = 8
/** Of a hundred workspaces so many have programs that ask for batches. */
const PROGRAMS = 1
/** Share of all work that comes in batches. */
const BATCH_WORK = 0.5
const MEAN_BATCH = 60
const MEAN_SESSION = 2

/**
 * Requests that come at random moments and are, together, `load` times what all places can do. Half of the work is asked
 * for by people, one to three pictures at once; the other half by programs of one workspace in a hundred, twenty to a
 * hundred at once. Of ten workspaces one pays for twice the share, of fifty one for four times.
 */
export function createWorkload({
  workspaces,
  places,
  seconds,
  load,
  seed,
}: {
  workspaces: number
  places: number
  seconds: number
  load: number
  seed: number
}): Workload {
  const random = createRandom(seed)
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const lognormal = (sigma: number) => Math.exp(sigma * normal() - sigma ** 2 / 2)
  const programs = Math.max(1, Math.floor((workspaces * PROGRAMS) / 100))
  const shares = Uint8Array.from({ length: workspaces }, () => {
    const draw = random()
    if (draw < 0.02) return 4
    return draw < 0.12 ? 2 : 1
  })

  const pause = (rate: number) => -Math.log(1 - random()) / rate

  const jobs: Job[] = []
  const requests = (rate: number, batch: boolean) => {
    for (let at = pause(rate); at < seconds; at += pause(rate)) {
      const workspace = batch ? between(0, programs - 1) : between(programs, workspaces - 1)
      const pictures = batch ? between(20, 2 * MEAN_BATCH - 20) : between(1, 2 * MEAN_SESSION - 1)
      for (let picture = 0; picture < pictures; picture++) {
        const work = MEAN_WORK * lognormal(0.6)
        jobs.push({ workspace, batch, at, work, actual: work * lognormal(0.2) })
      }
    }
  }
  const rate = (load * places) / MEAN_WORK
  requests((rate * (1 - BATCH_WORK)) / MEAN_SESSION, false)
  requests((rate * BATCH_WORK) / MEAN_BATCH, true)
  return { jobs: jobs.sort((a, b) => a.at - b.at), shares }
}
