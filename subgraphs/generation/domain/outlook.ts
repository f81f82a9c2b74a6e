import type { Generation } from './generation.ts'

/** What is to be expected of work that waits. */
export interface Outlook {
  /** 1 for the next. */
  position: number
  expectedStartAt: Date
  expectedFinishAt: Date
}

/** What a model has to do before certain work; all in seconds of one place. */
export interface Load {
  /** Generations that are worked on at the same time, over all workers. */
  places: number
  /** What is left of each that is being worked on. */
  running: readonly number[]
  /** Sum of what waits and is taken up before. */
  ahead: number
}

/**
 * Seconds until a place is free for work behind `ahead`: the level to which that much fills vessels that begin where the
 * running work ends, which is the least of the means over the first one, two, … vessels. Exact for one place; for
 * several, as if what is ahead could be divided among them at will. Where no worker is alive, as if there were one.
 */
export function secondsUntilStart({ places, running, ahead }: Load): number {
  const idle = Math.max(running.length === 0 ? 1 : 0, places - running.length)
  const free = [...Array<number>(idle).fill(0), ...running].sort((a, b) => a - b)
  let sum = ahead
  return Math.min(
    ...free.map((seconds, index) => {
      sum += seconds
      return sum / (index + 1)
    }),
  )
}

/** How many generations that were taken up last tell how quickly turns go by. */
export const LATELY = 200

/** Turns that went by while a model's places did work that was expected to take so many seconds of one. */
export interface Pace {
  turns: number
  work: number
}

/**
 * Seconds until a place is free for work that waits. Those who come later and have an earlier turn are taken up before;
 * nobody knows them yet, but they had their part in how quickly turns went by lately.
 *
 * @param turns how far its turn is from the one that the model has got to
 */
export function expectedWait(load: Load, turns: number, pace: Pace): number {
  const places = Math.max(1, load.places, load.running.length)
  const likeLately = turns > 0 && pace.turns > 0 ? (turns * pace.work) / pace.turns / places : 0
  return Math.max(secondsUntilStart(load), likeLately)
}

/** Seconds of a place that waiting or running work still takes. Of an image that is not complete, a queued one keeps nothing. */
export function workLeft({
  phase,
  work = 0,
  count,
  images,
  stepsDone,
  stepsTotal,
}: Pick<Generation, 'phase' | 'work' | 'count' | 'stepsDone' | 'stepsTotal'> & { images: { length: number } }): number {
  const done = phase === 'QUEUED' ? images.length / count : stepsDone / stepsTotal
  return work * Math.max(0, 1 - done)
}
