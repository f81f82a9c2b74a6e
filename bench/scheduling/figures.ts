import type { Schedule } from './policies.ts'
import type { Workload } from './workload.ts'

export interface Figures {
  /** Seconds from request to start, of people and of batches. */
  people: { p50: number; p99: number }
  batches: { p50: number; p99: number }
  /** Share of the places' time that was worked. */
  utilisation: number
  /** Jain's index of what each workspace got, in relation to what is its due. */
  fairness: number
  /** Relative error of the expected finish; undefined where none was expected. */
  error: { p50: number; p90: number } | undefined
}

export function figuresOf(
  workload: Workload,
  { starts, errors }: Schedule,
  run: { places: number; seconds: number },
): Figures {
  const { jobs, shares } = workload
  const got = new Float64Array(shares.length)
  const asked = new Float64Array(shares.length)
  const waits = { people: [] as number[], batches: [] as number[] }
  let worked = 0
  for (const [index, { workspace, at, actual, batch }] of jobs.entries()) {
    const start = starts[index] ?? 0
    const done = Math.min(actual, Math.max(0, run.seconds - start))
    worked += done
    got[workspace] = (got[workspace] ?? 0) + done
    asked[workspace] = (asked[workspace] ?? 0) + actual
    waits[batch ? 'batches' : 'people'].push(start - at)
  }
  const due = duesOf(asked, shares, run.places * run.seconds)
  const parts = Array.from(due, (seconds, workspace) => (got[workspace] ?? 0) / seconds).filter(
    (_, workspace) => (due[workspace] ?? 0) > 0,
  )
  const ofWaits = (values: number[]) => ({ p50: percentile(values, 50), p99: percentile(values, 99) })
  return {
    people: ofWaits(waits.people),
    batches: ofWaits(waits.batches),
    utilisation: worked / (run.places * run.seconds),
    fairness: jain(parts),
    error: errors.length > 0 ? { p50: percentile(errors, 50), p90: percentile(errors, 90) } : undefined,
  }
}

/** Jain, Chiu, Hawe 1984: 1 where all have the same, 1/n where one has everything. */
export function jain(values: readonly number[]): number {
  let sum = 0
  let squares = 0
  for (const value of values) {
    sum += value
    squares += value ** 2
  }
  return sum ** 2 / (values.length * squares)
}

/**
 * Max-min fair by share: nobody is due more than was asked, and what is left goes to the others until all of it is given out.
 */
export function duesOf(asked: Float64Array, shares: Uint8Array, capacity: number): Float64Array {
  const per = (workspace: number) => (asked[workspace] ?? 0) / (shares[workspace] ?? 1)
  const order = Array.from(asked.keys()).sort((a, b) => per(a) - per(b))
  const due = new Float64Array(asked.length)
  let left = capacity
  let sharing = shares.reduce((sum, share) => sum + share, 0)
  for (const workspace of order) {
    const share = shares[workspace] ?? 1
    due[workspace] = Math.min(asked[workspace] ?? 0, (left * share) / sharing)
    left -= due[workspace] ?? 0
    sharing -= share
  }
  return due
}

/** The value that so many percent of the values do not exceed. */
function percentile(values: readonly number[], percent: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN
}
